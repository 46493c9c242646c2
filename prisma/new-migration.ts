// `npm run migration -- name`: writes what prisma/schema.prisma has and prisma/migrations lacks.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '#server/database/open.ts';
import { schemaDiff } from './schema-diff.ts';

const name = process.argv[2];
if (name === undefined || !/^[a-z0-9-]+$/.test(name)) {
  throw new Error('usage: npm run migration -- name-in-kebab-case');
}
const migrations = join(import.meta.dirname, 'migrations');
const database = await openDatabase({ dataDir: null, migrations });
const sql = await schemaDiff(database.pool, join(import.meta.dirname, 'schema.prisma'));
await database.close();
if (sql === '') {
  console.log('schema and migrations agree');
} else {
  const stamp = new Date().toISOString().replace(/[-:T]/g, '').slice(0, 14);
  const folder = join(migrations, `${stamp}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'migration.sql'), `${sql}\n`);
  console.log(`wrote ${folder}`);
}

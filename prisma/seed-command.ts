// `npm run seed [-- --scale N]`: writes the demo forum, or N forums of 26 clusters, into an empty database.
import { join } from 'node:path';
import { nanoid } from 'nanoid';
import { openDatabase } from '#server/database/open.ts';
import { readEnv } from '#server/env.ts';
import { DEMO_PASSWORD } from './demo/forum.ts';
import { seedScale } from './scale-seed.ts';
import { isEmpty, seedDemo } from './seed.ts';

const MOST_FORUMS = 200;

function end(problem: string): never {
  console.error(problem);
  process.exit(1);
}

const at = process.argv.indexOf('--scale');
const text = at === -1 ? undefined : (process.argv[at + 1] ?? '');
const forums = text === undefined ? undefined : /^\d+$/.test(text) ? Number(text) : 0;
if (forums !== undefined && (forums < 1 || forums > MOST_FORUMS)) {
  end(`--scale is how many forums: a whole number from 1 to ${MOST_FORUMS}, not '${text ?? ''}'`);
}
const parsed = readEnv(process.env);
if (!parsed.ok) end(parsed.problems.join('\n'));
const { databaseUrl, dataDir } = parsed.env;
const database = await openDatabase({
  url: databaseUrl,
  dataDir,
  migrations: join(import.meta.dirname, 'migrations'),
}).catch((error: unknown) => end(error instanceof Error ? error.message : String(error)));
const { db } = database;
if (!(await isEmpty(db))) {
  await database.close();
  end('There is data already; this writes into an empty database only.');
}
const options = { now: new Date(), newId: () => nanoid() };
const people =
  forums === undefined
    ? await seedDemo(db, options)
    : await seedScale(db, {
        ...options,
        forums,
        progress: (done) => done % 10 === 0 && console.log(`${done} of ${forums} forums`),
      });
await db.$executeRawUnsafe('analyze');
await database.close();
console.log(`Written. Sign in as ${people.map(({ email }) => email).join(', ')} with the password ${DEMO_PASSWORD}.`);
process.exit(0);

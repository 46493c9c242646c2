import { join } from 'node:path';
import { openDatabase, type OpenDatabase } from '#server/database/open.ts';

export const MIGRATIONS = join(import.meta.dirname, '../../prisma/migrations');

/** An empty embedded database in memory, with all migrations. Close it after the tests of a file. */
export function emptyDatabase(): Promise<OpenDatabase> {
  return openDatabase({ dataDir: null, migrations: MIGRATIONS });
}

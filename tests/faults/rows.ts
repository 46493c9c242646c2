import type { Pool } from 'pg';
import { join } from 'node:path';
import { Pool as PgPool } from 'pg';
import * as Y from 'yjs';
import { openDatabase } from '#server/database/open.ts';
import { documentOf } from './forum.ts';
import type { Where } from './server-process.ts';

export interface LogRow {
  readonly documentId: string;
  readonly seq: number;
  readonly bytes: Buffer;
  readonly commitId: string | null;
}

/** With the database that no embedded server has open just now. */
export async function withPool<T>(where: Where, work: (pool: Pool) => Promise<T>): Promise<T> {
  if ('databaseUrl' in where) {
    const pool = new PgPool({ connectionString: where.databaseUrl, max: 2 });
    pool.on('error', () => undefined);
    return work(pool).finally(() => pool.end());
  }
  const database = await openDatabase({
    dataDir: where.dataDir,
    migrations: join(import.meta.dirname, '../../prisma/migrations'),
  });
  return work(database.pool).finally(() => database.close());
}

/** Every row of the log, by document and number. */
export const readLog = (where: Where): Promise<LogRow[]> =>
  withPool(where, async (pool) => {
    const { rows } = await pool.query<LogRow>(
      'select "documentId", seq, bytes, "commitId" from document_update order by "documentId", seq',
    );
    return rows;
  });

/** What is wrong with the log of a plan's document: its numbers, its commits, and what replaying it gives. */
export function logProblems(rows: readonly LogRow[], plan: string, reader: Y.Doc): string[] {
  const own = rows.filter(({ documentId }) => documentId === documentOf(plan));
  const problems: string[] = [];
  own.forEach(({ seq }, index) => {
    if (seq !== index + 1) problems.push(`${plan}: row ${index + 1} has number ${seq}`);
  });
  const commits = new Set<string>();
  for (const { commitId, bytes, seq } of own) {
    const name = `${commitId} ${bytes.toString('base64')}`;
    if (commits.has(name)) problems.push(`${plan}: row ${seq} was stored before`);
    commits.add(name);
  }
  const replayed = new Y.Doc();
  for (const { bytes } of own) Y.applyUpdate(replayed, bytes);
  if (replayed.store.pendingStructs !== null) problems.push(`${plan}: rows lack what they build on`);
  if (!isSameContent(replayed, reader)) problems.push(`${plan}: the rows give something else than the reader has`);
  return problems.slice(0, 10);
}

/** Whether both hold the same, whatever they have asked for of it. */
export function isSameContent(one: Y.Doc, other: Y.Doc): boolean {
  const names = new Set([...one.share.keys(), ...other.share.keys()].filter((name) => name.startsWith('typed-by-')));
  const clocks = (doc: Y.Doc) => JSON.stringify([...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(byClient));
  return (
    clocks(one) === clocks(other) &&
    [...names].every((name) => JSON.stringify(one.getArray(name)) === JSON.stringify(other.getArray(name)))
  );
}

const byClient = ([one]: [number, number], [other]: [number, number]) => one - other;

import type { Pool, PoolClient } from 'pg';
import { asId, type DocumentId } from '#app/domain/ids.ts';
import { doorbellSql } from './bus.postgres.ts';
import { AppendRefused, type LogEntry, type Snapshot, type StoredUpdate, type UpdateLog } from './update-log.ts';

/** The newest number of a document's log; the snapshot's, where retention has let all rows before it go. */
export const newestSeq = (documentId: string) => `greatest(
    coalesce((select max(seq) from document_update where "documentId" = ${documentId}), 0),
    coalesce((select max(seq) from document_snapshot where "documentId" = ${documentId}), 0)
  )`;

/** Documents of a commit, as arrays of their ids, the numbers expected before it, and how many entries they get. */
const GIVEN = `given as (
  select * from unnest($1::text[], $2::int[], $3::int[]) with ordinality as t(id, seq, entries, position)
)`;

/** The expected numbers hold, unless another node has stored in between. */
const AS_EXPECTED = `known as (
  select given.* from given join document on document.id = given.id where given.seq = ${newestSeq('given.id')}
)`;

/** Whatever the newest numbers are; true as long as the documents are locked. */
const AS_FOUND = `known as (
  select document.id, ${newestSeq('document.id')} as seq, given.entries, given.position
  from given join document on document.id = given.id
)`;

/**
 * Numbers and stores everything in one statement and so in one transaction; nothing where a document's
 * number is not as expected. The bytes of all entries come as one value, of which each takes its part: an
 * array of them costs several times as much.
 */
const insert = (known: string, isAll: string, bell: string) => `
with ${GIVEN}, ${known}, stored as (
  insert into document_update ("documentId", seq, bytes, "personId", "commitId")
  select known.id, known.seq + entry.nth, substring($4::bytea from entry.start for entry.length),
    nullif(entry.person_id, ''), $5
  from unnest($6::int[], $7::int[], $8::int[], $9::int[], $10::text[])
    as entry(document, nth, start, length, person_id)
  join known on known.position = entry.document
  where ${isAll}
)${bell === '' ? '' : `, newest as (select id as document_id, seq + entries as seq from known where ${isAll}), rung as (${bell})`}
select known.position::int, known.seq${bell === '' ? '' : ', (select rung.rung::text from rung)'} from known`;

const ALL_AS_EXPECTED = '(select count(*) from known) = cardinality($1::text[])';

const LOCK = 'select 1 from document where id = any($1::text[]) order by id for update';

const FIND_COMMIT = `
select "documentId" as id, min(seq)::int - 1 as seq from document_update
where "documentId" = any($1::text[]) and "commitId" = $2 group by "documentId"`;

/** A document that two nodes write at once is stored under its lock for so long. */
const CONTENDED_MS = 5_000;

/** What the statements are given of a commit. */
interface Commit {
  readonly id: string;
  readonly entries: readonly LogEntry[];
  /** Each document's entries, by their position in the commit. */
  readonly byDocument: ReadonlyMap<DocumentId, readonly number[]>;
}

/** The numbers before the commit, of the documents that exist. */
type Before = ReadonlyMap<string, number>;

/**
 * The log in PostgreSQL, embedded or a server; raw SQL, since this is the hot path.
 * @param nodeId rings the other nodes' bell with every commit, as this node; undefined: there are no others
 */
export function createPostgresUpdateLog(pool: Pool, nodeId?: string): UpdateLog {
  const bell = nodeId === undefined ? '' : doorbellSql('newest', '$11');
  const rings = nodeId === undefined ? '' : '-and-ring';
  const expected = { name: `append-as-expected${rings}`, text: insert(AS_EXPECTED, ALL_AS_EXPECTED, bell) };
  const found = { name: `append-as-found${rings}`, text: insert(AS_FOUND, 'true', bell) };
  let contendedUntilMs = 0;

  async function run(on: Pool | PoolClient, statement: typeof expected, commit: Commit): Promise<Before> {
    const values = [...appendValues(commit), ...(nodeId === undefined ? [] : [nodeId])];
    const { rows } = await on.query<{ position: number; seq: number }>({ ...statement, values });
    const ids = [...commit.byDocument.keys()];
    return new Map(rows.map(({ position, seq }) => [ids[position - 1] ?? '', seq]));
  }

  /** The way without locks; undefined where it does not lead anywhere. */
  async function appendAsExpected(commit: Commit): Promise<Before | undefined> {
    if (performance.now() < contendedUntilMs || commit.entries.some(({ seq }) => seq === undefined)) return undefined;
    try {
      const before = await run(pool, expected, commit);
      if (before.size === commit.byDocument.size) return before;
    } catch (error) {
      if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
    }
    contendedUntilMs = performance.now() + CONTENDED_MS;
    return undefined;
  }

  /**
   * Under the documents' locks, taken in the order of their ids, so that two nodes never wait for each other
   * in a circle. [UL4] Whatever became of a first try has become of it by then.
   */
  async function appendLocked(commit: Commit, isRepeated: boolean): Promise<Before> {
    for (;;) {
      try {
        return await appendLockedOnce(commit, isRepeated);
      } catch (error) {
        // A node that does not know of the contention yet came in between; it will take the locks next time.
        if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
      }
    }
  }

  async function appendLockedOnce(commit: Commit, isRepeated: boolean): Promise<Before> {
    const client = await pool.connect();
    // A connection that is cut also fails the statement under way; without a listener it would end the process.
    client.on('error', ignore);
    let failure: Error | undefined;
    try {
      await client.query('begin');
      const ids = [...commit.byDocument.keys()];
      await client.query({ name: 'lock-documents', text: LOCK, values: [ids] });
      const first = isRepeated
        ? (await client.query<{ id: string; seq: number }>(FIND_COMMIT, [ids, commit.id])).rows
        : [];
      const before =
        first.length > 0 ? new Map(first.map(({ id, seq }) => [id, seq])) : await run(client, found, commit);
      await client.query('commit');
      return before;
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
      throw error;
    } finally {
      client.off('error', ignore);
      // A connection in the middle of a transaction is thrown away, which ends the transaction.
      client.release(failure);
    }
  }

  return {
    async findDocument(planId, kind) {
      const { rows } = await pool.query<{ id: string }>(
        'select id from document where "planId" = $1 and kind = $2::document_kind',
        [planId, kind],
      );
      return rows[0] === undefined ? undefined : asId<DocumentId>(rows[0].id);
    },
    async load(documentId, beforeSnapshot) {
      // One statement sees one moment, so the snapshot and what follows it belong together.
      const { rows } = await pool.query<StoredRow>({
        name: 'load-document',
        text: `with snapshot as (
           select seq, bytes, checksum from document_snapshot
           where "documentId" = $1 and seq < coalesce($2::int, 2147483647) order by seq desc limit 1
         )
         select 'document' as part, ${newestSeq('document.id')} as seq, null::bytea as bytes, null::int as checksum
         from document where id = $1
         union all
         select 'snapshot', seq, bytes, checksum from snapshot
         union all
         select 'update', seq, bytes, null from document_update
         where "documentId" = $1 and seq > coalesce((select seq from snapshot), 0)
         order by part, seq`,
        values: [documentId, beforeSnapshot ?? null],
      });
      return loadedFrom(documentId, rows);
    },
    async append(entries, { id, isRepeated }) {
      const byDocument = new Map<DocumentId, number[]>();
      entries.forEach(({ documentId }, index) => {
        const there = byDocument.get(documentId);
        if (there === undefined) byDocument.set(documentId, [index]);
        else there.push(index);
      });
      const commit = { id, entries, byDocument };
      try {
        const before =
          (isRepeated ? undefined : await appendAsExpected(commit)) ?? (await appendLocked(commit, isRepeated));
        const seqs: (number | null)[] = entries.map(() => null);
        for (const [documentId, indexes] of byDocument) {
          const seq = before.get(documentId);
          if (seq !== undefined) indexes.forEach((index, nth) => (seqs[index] = seq + nth + 1));
        }
        return seqs;
      } catch (error) {
        throw isAboutContent(error) ? new AppendRefused('the log refuses the entries', { cause: error }) : error;
      }
    },
    async since(documentId, seq) {
      const { rows } = await pool.query<StoredUpdate>({
        name: 'updates-since',
        text: 'select seq, bytes from document_update where "documentId" = $1 and seq > $2 order by seq',
        values: [documentId, seq],
      });
      return rows;
    },
    async newest(documentIds) {
      const { rows } = await pool.query<{ id: string; seq: number }>({
        name: 'newest-updates',
        text: `select id, ${newestSeq('document.id')} as seq from document where id = any($1::text[])`,
        values: [documentIds],
      });
      return new Map(rows.map(({ id, seq }) => [asId<DocumentId>(id), seq]));
    },
    async saveSnapshot(documentId, { seq, bytes, checksum }) {
      const { rowCount } = await pool.query(
        `insert into document_snapshot ("documentId", seq, bytes, checksum)
         select id, $2::int, $3::bytea, $4::int from document
         where id = $1 and ${newestSeq('document.id')} >= $2
           and not exists (select from document_snapshot newer where newer."documentId" = $1 and newer.seq >= $2)
         on conflict do nothing`,
        [documentId, seq, bytes, checksum ?? null],
      );
      if (rowCount !== 1) return false;
      await pool.query(THIN_OUT, [documentId, SNAPSHOT_EVERY]);
      return true;
    },
  };
}

export interface StoredRow {
  readonly seq: number;
  readonly part: 'document' | 'snapshot' | 'update';
  readonly bytes: Buffer | null;
  /** A snapshot's. */
  readonly checksum: number | null;
}

/** Undefined without the document's own row. */
export function loadedFrom(documentId: DocumentId, rows: readonly StoredRow[]) {
  const document = rows.find((row) => row.part === 'document');
  if (document === undefined) return undefined;
  const stored = (part: string): Snapshot[] =>
    rows.flatMap(({ part: of, seq, bytes, checksum }) =>
      of === part && bytes !== null ? [{ seq, bytes, checksum }] : [],
    );
  return {
    id: documentId,
    seq: document.seq,
    snapshot: stored('snapshot')[0] ?? null,
    updates: stored('update'),
  };
}

/** Old snapshots make the past quick to show; one in so many rows is enough. */
const SNAPSHOT_EVERY = 2_000;

/** Keeps the first, where the past begins, the newest two, one of which may turn out to be unreadable, and some in between. */
const THIN_OUT = `
delete from document_snapshot where "documentId" = $1 and seq in (
  select seq from (
    select seq, lead(seq) over (order by seq) as next, row_number() over (order by seq) as nth,
      row_number() over (order by seq desc) as nth_from_end
    from document_snapshot where "documentId" = $1
  ) as ordered
  where nth > 1 and nth_from_end > 2 and seq / $2::int = next / $2::int
)`;

function appendValues({ id, entries, byDocument }: Commit): unknown[] {
  const documents: number[] = [];
  const nths: number[] = [];
  const starts: number[] = [];
  const lengths: number[] = [];
  const people: string[] = [];
  const parts: Uint8Array[] = [];
  const expected: number[] = [];
  const counts: number[] = [];
  let start = 1;
  for (const indexes of byDocument.values()) {
    counts.push(indexes.length);
    expected.push((entries[indexes[0] ?? 0]?.seq ?? 1) - 1);
    indexes.forEach((index, nth) => {
      const entry = entries[index];
      if (entry === undefined) return;
      documents.push(counts.length);
      nths.push(nth + 1);
      starts.push(start);
      lengths.push(entry.bytes.byteLength);
      people.push(entry.personId ?? '');
      parts.push(entry.bytes);
      start += entry.bytes.byteLength;
    });
  }
  const documentIds = [...byDocument.keys()];
  return [documentIds, expected, counts, Buffer.concat(parts), id, documents, nths, starts, lengths, people];
}

const ignore = () => undefined;

const UNIQUE_VIOLATION = '23505';

const sqlState = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** SQLSTATE classes 22 (data) and 23 (constraints): the same entries will fail the same way. */
const isAboutContent = (error: unknown): boolean =>
  /^2[23]/.test(sqlState(error)) && sqlState(error) !== UNIQUE_VIOLATION;

import type { Pool, PoolClient } from 'pg';
import { asId, type DocumentId } from '#app/domain/ids.ts';
import { doorbellSql } from './bus.postgres.ts';
import { AppendRefused, type LogEntry, type StoredUpdate, type UpdateLog } from './update-log.ts';

/**
 * Locks the documents in the order of their ids (two nodes that lock the same ones never wait for each
 * other in a circle), numbers the entries and stores them, all in one statement and so in one transaction.
 * The bytes of all entries come as one value, of which each takes its part: an array of them costs several times as much.
 */
const append = (bell: string) => `
with given as (
  select * from unnest($1::text[], $2::int[]) with ordinality as t(id, entries, position)
), locked as (
  select document.id, document.seq, given.entries, given.position
  from document join given on given.id = document.id order by document.id for update of document
), bumped as (
  update document set seq = locked.seq + locked.entries from locked where document.id = locked.id
), stored as (
  insert into document_update ("documentId", seq, bytes, "personId", "commitId")
  select locked.id, locked.seq + entry.nth, substring($3::bytea from entry.start for entry.length),
    nullif(entry.person_id, ''), $4
  from unnest($5::int[], $6::int[], $7::int[], $8::int[], $9::text[])
    as entry(document, nth, start, length, person_id)
  join locked on locked.position = entry.document
)${bell === '' ? '' : `, newest as (select id as document_id, seq + entries as seq from locked), rung as (${bell})`}
select locked.position::int, locked.seq${bell === '' ? '' : ', rung.rung::text'}
from locked${bell === '' ? '' : ' cross join rung'}`;

const FIND_COMMIT = `
select "documentId" as id, min(seq)::int - 1 as seq from document_update
where "documentId" = any($1::text[]) and "commitId" = $2 group by "documentId"`;

/** One document's entries of a commit, by their position in it. */
type ByDocument = ReadonlyMap<DocumentId, readonly number[]>;

/**
 * The log in PostgreSQL, embedded or a server; raw SQL, since this is the hot path.
 * @param nodeId rings the other nodes' bell with every commit, as this node; undefined: there are no others
 */
export function createPostgresUpdateLog(pool: Pool, nodeId?: string): UpdateLog {
  const query = {
    name: 'append-updates',
    text: append(nodeId === undefined ? '' : doorbellSql('newest', '$10')),
  };

  async function appendOnce(on: Pool | PoolClient, entries: readonly LogEntry[], byDocument: ByDocument, id: string) {
    const { rows } = await on.query<{ position: number; seq: number }>({
      ...query,
      values: [...appendValues(entries, byDocument, id), ...(nodeId === undefined ? [] : [nodeId])],
    });
    const ids = [...byDocument.keys()];
    return new Map(rows.map(({ position, seq }) => [ids[position - 1] ?? '', seq]));
  }

  /** [UL4] Under the documents' locks: whatever became of the first try has become of it by then. */
  async function appendAgain(entries: readonly LogEntry[], byDocument: ByDocument, id: string) {
    const client = await pool.connect();
    let failure: Error | undefined;
    try {
      await client.query('begin');
      const ids = [...byDocument.keys()];
      await client.query('select 1 from document where id = any($1::text[]) order by id for update', [ids]);
      const found = await client.query<{ id: string; seq: number }>(FIND_COMMIT, [ids, id]);
      const before =
        found.rows.length > 0
          ? new Map(found.rows.map((row) => [row.id, row.seq]))
          : await appendOnce(client, entries, byDocument, id);
      await client.query('commit');
      return before;
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
      throw error;
    } finally {
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
           select seq, bytes from document_snapshot
           where "documentId" = $1 and seq < coalesce($2::int, 2147483647) order by seq desc limit 1
         )
         select 'document' as part, seq, null::bytea as bytes from document where id = $1
         union all
         select 'snapshot', seq, bytes from snapshot
         union all
         select 'update', seq, bytes from document_update
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
      try {
        const before = isRepeated
          ? await appendAgain(entries, byDocument, id)
          : await appendOnce(pool, entries, byDocument, id);
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
        text: 'select id, seq from document where id = any($1::text[])',
        values: [documentIds],
      });
      return new Map(rows.map(({ id, seq }) => [asId<DocumentId>(id), seq]));
    },
    async saveSnapshot(documentId, { seq, bytes }) {
      const { rowCount } = await pool.query(
        `insert into document_snapshot ("documentId", seq, bytes)
         select id, $2::int, $3::bytea from document
         where id = $1 and seq >= $2
           and not exists (select from document_snapshot newer where newer."documentId" = $1 and newer.seq >= $2)
         on conflict do nothing`,
        [documentId, seq, bytes],
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
}

/** Undefined without the document's own row. */
export function loadedFrom(documentId: DocumentId, rows: readonly StoredRow[]) {
  const document = rows.find((row) => row.part === 'document');
  if (document === undefined) return undefined;
  const stored = (part: string): StoredUpdate[] =>
    rows.flatMap((row) => (row.part === part && row.bytes !== null ? [{ seq: row.seq, bytes: row.bytes }] : []));
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

function appendValues(entries: readonly LogEntry[], byDocument: ByDocument, commitId: string): unknown[] {
  const documents: number[] = [];
  const nths: number[] = [];
  const starts: number[] = [];
  const lengths: number[] = [];
  const people: string[] = [];
  let start = 1;
  const parts: Uint8Array[] = [];
  let document = 0;
  for (const indexes of byDocument.values()) {
    document += 1;
    indexes.forEach((index, nth) => {
      const entry = entries[index];
      if (entry === undefined) return;
      documents.push(document);
      nths.push(nth + 1);
      starts.push(start);
      lengths.push(entry.bytes.byteLength);
      people.push(entry.personId ?? '');
      parts.push(entry.bytes);
      start += entry.bytes.byteLength;
    });
  }
  return [
    [...byDocument.keys()],
    [...byDocument.values()].map((indexes) => indexes.length),
    Buffer.concat(parts),
    commitId,
    documents,
    nths,
    starts,
    lengths,
    people,
  ];
}

/** SQLSTATE classes 22 (data) and 23 (constraints): the same entries will fail the same way. */
function isAboutContent(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return /^2[23]/.test(code);
}

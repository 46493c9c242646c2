import type { Pool } from 'pg';
import { asId, type DocumentId } from '#app/domain/ids.ts';
import type { LogEntry, StoredUpdate, UpdateLog } from './update-log.ts';

/**
 * Locks the documents in the order of their ids (two nodes that lock the same ones never wait for each
 * other in a circle), numbers the entries and stores them, all in one statement and so in one transaction.
 */
const APPEND = `
with entry as (
  select * from unnest($1::text[], $2::bytea[], $3::text[]) with ordinality as t(document_id, bytes, person_id, position)
), locked as (
  select id, seq from document where id in (select document_id from entry) order by id for update
), numbered as (
  select entry.*, locked.seq + row_number() over (partition by entry.document_id order by entry.position) as seq
  from entry join locked on locked.id = entry.document_id
), bumped as (
  update document set seq = newest.seq
  from (select document_id, max(seq)::int as seq from numbered group by document_id) as newest
  where document.id = newest.document_id
), stored as (
  insert into document_update ("documentId", seq, bytes, "personId")
  select document_id, seq::int, bytes, nullif(person_id, '') from numbered
)
select position::int, seq::int from numbered`;

/** The log in PostgreSQL, embedded or a server; raw SQL, since this is the hot path. */
export function createPostgresUpdateLog(pool: Pool): UpdateLog {
  return {
    async findDocument(planId, kind) {
      const { rows } = await pool.query<{ id: string }>(
        'select id from document where "planId" = $1 and kind = $2::document_kind',
        [planId, kind],
      );
      return rows[0] === undefined ? undefined : asId<DocumentId>(rows[0].id);
    },
    async load(documentId) {
      // One statement sees one moment, so the snapshot and what follows it belong together.
      const { rows } = await pool.query<{
        seq: number;
        part: 'document' | 'snapshot' | 'update';
        bytes: Buffer | null;
      }>(
        `with snapshot as (
           select seq, bytes from document_snapshot where "documentId" = $1 order by seq desc limit 1
         )
         select 'document' as part, seq, null::bytea as bytes from document where id = $1
         union all
         select 'snapshot', seq, bytes from snapshot
         union all
         select 'update', seq, bytes from document_update
         where "documentId" = $1 and seq > coalesce((select seq from snapshot), 0)
         order by part, seq`,
        [documentId],
      );
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
    },
    async append(entries: readonly LogEntry[]) {
      const { rows } = await pool.query<{ position: number; seq: number }>({
        name: 'append-updates',
        text: APPEND,
        values: [
          entries.map((entry) => entry.documentId),
          entries.map((entry) => Buffer.from(entry.bytes.buffer, entry.bytes.byteOffset, entry.bytes.byteLength)),
          entries.map((entry) => entry.personId ?? ''),
        ],
      });
      const seqs: (number | null)[] = entries.map(() => null);
      for (const { position, seq } of rows) seqs[position - 1] = seq;
      return seqs;
    },
  };
}

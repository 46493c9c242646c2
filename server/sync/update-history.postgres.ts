import type { Pool } from 'pg';
import { asId, type DocumentId, type PersonId } from '#app/domain/ids.ts';
import type { UpdateHistory } from './update-history.ts';
import { loadedFrom, newestSeq, type StoredRow } from './update-log.postgres.ts';

/** The past of documents in PostgreSQL. */
export function createPostgresUpdateHistory(pool: Pool): UpdateHistory {
  return {
    async changes(documentId, { before, limit }) {
      const { rows } = await pool.query<{ seq: number; at: Date; personId: string | null; sizeBytes: number }>(
        `select seq, at, "personId", octet_length(bytes) as "sizeBytes" from document_update
         where "documentId" = $1 and seq < $2 order by seq desc limit $3`,
        [documentId, before, limit],
      );
      return rows.map((row) => ({ ...row, personId: row.personId === null ? null : asId<PersonId>(row.personId) }));
    },
    async rows(documentId, { before, limit }) {
      const { rows } = await pool.query<{ seq: number; at: Date; personId: string | null; bytes: Uint8Array }>(
        `select seq, at, "personId", bytes from document_update
         where "documentId" = $1 and seq < $2 order by seq desc limit $3`,
        [documentId, before, limit],
      );
      return rows
        .reverse()
        .map((row) => ({ ...row, personId: row.personId === null ? null : asId<PersonId>(row.personId) }));
    },
    async loadAt(documentId, seq) {
      const { rows } = await pool.query<StoredRow>(
        `with snapshot as (
           select seq, bytes, checksum from document_snapshot
           where "documentId" = $1 and seq <= $2 order by seq desc limit 1
         )
         select 'document' as part, $2::int as seq, null::bytea as bytes, null::int as checksum from document
         where id = $1 and ${newestSeq('document.id')} >= $2
         union all
         select 'snapshot', seq, bytes, checksum from snapshot
         union all
         select 'update', seq, bytes, null from document_update
         where "documentId" = $1 and seq > coalesce((select seq from snapshot), 0) and seq <= $2
         order by part, seq`,
        [documentId, seq],
      );
      const loaded = loadedFrom(documentId, rows);
      // Rows that retention has let go leave a hole where they were.
      const first = (loaded?.snapshot?.seq ?? 0) + 1;
      const isWhole = loaded !== undefined && loaded.updates.length === seq - first + 1;
      return isWhole ? loaded : undefined;
    },
    async olderThan(at, limit) {
      const { rows } = await pool.query<{ documentId: string; seq: number }>(
        `select "documentId", max(seq)::int as seq from document_update where at < $1 group by "documentId" limit $2`,
        [at, limit],
      );
      return rows.map((row) => ({ documentId: asId<DocumentId>(row.documentId), seq: row.seq }));
    },
    async forget(documentId, { seq, bytes, checksum }) {
      // One statement, so that the snapshot is there when the rows are gone, or neither has happened.
      const { rowCount } = await pool.query(
        `with known as (
           select 1 from document where id = $1 and ${newestSeq('document.id')} >= $2 for update
         ), kept as (
           insert into document_snapshot ("documentId", seq, bytes, checksum) select $1, $2::int, $3::bytea, $4::int from known
           on conflict do nothing
         ), thinned as (
           delete from document_snapshot where "documentId" = $1 and seq < $2 and exists (select from known)
         )
         delete from document_update where "documentId" = $1 and seq <= $2 and exists (select from known)`,
        [documentId, seq, bytes, checksum ?? null],
      );
      return rowCount ?? 0;
    },
  };
}

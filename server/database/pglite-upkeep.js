// What a PostgreSQL server's own processes do beside the queries, and PGlite has not: checkpoints, so
// that the write-ahead log does not grow without end and a start after a crash is short, and vacuum, so
// that what was deleted is used again. Both hold up the queries, so they wait for a pause, up to a limit.

const MB = 1024 * 1024;
const PAUSE_MS = 200;

/** A checkpoint after so much log, or so long: in a pause, or at the limit in any case. */
const CHECKPOINT = { dueBytes: 32 * MB, limitBytes: 128 * MB, dueMs: 5 * 60_000 };
/** How often the tables are looked at, in a pause; and in any case. */
const VACUUM = { dueMs: 60_000, limitMs: 15 * 60_000 };

/** By the rule of PostgreSQL's autovacuum, with its defaults. */
const WORN_TABLES = `
select format('%I.%I', stat.schemaname, stat.relname) as name
from pg_stat_all_tables as stat join pg_class on pg_class.oid = stat.relid
where relkind in ('r', 'm') and relpersistence <> 't' and (
  n_dead_tup > 50 + 0.2 * greatest(reltuples, 0)
  or n_mod_since_analyze > 50 + 0.1 * greatest(reltuples, 0)
  or n_ins_since_vacuum > 1000 + 0.2 * greatest(reltuples, 0)
  or age(relfrozenxid) > 200000000
)
order by stat.relid`;

/**
 * @param {object} parts
 * @param {Pick<import('@electric-sql/pglite').PGlite, 'exec' | 'query' | 'isInTransaction'>} parts.database
 * @param {() => number} parts.walBytes what was written to the log so far
 * @param {() => number} parts.nowMs
 */
export function createUpkeep({ database, walBytes, nowMs }) {
  let workedAtMs = nowMs();
  let checkpointAtMs = nowMs();
  let checkpointBytes = walBytes();
  let vacuumedAtMs = nowMs();
  let vacuumedBytes = walBytes();
  /** @type {string[]} tables that are still to be vacuumed */
  let worn = [];

  async function checkpoint() {
    await attempt('checkpoint');
    checkpointAtMs = nowMs();
    checkpointBytes = walBytes();
  }

  /** One table, so that nobody waits for all of them; or finds out which there are. */
  async function vacuumStep() {
    const [name, ...others] = worn;
    if (name === undefined) {
      worn = await attempt(WORN_TABLES, namesOf);
    } else {
      worn = others;
      await attempt(`vacuum (analyze) ${name}`);
    }
    if (worn.length > 0) return;
    vacuumedAtMs = nowMs();
    vacuumedBytes = walBytes();
  }

  /**
   * On a full disk, say, it fails as any statement may; the next time is its repetition.
   * @param {string} statement
   */
  async function attempt(statement, run = execute) {
    try {
      return await run(statement);
    } catch (error) {
      if (!(error instanceof Error && 'severity' in error)) throw error;
      process.emitWarning(`${statement}: ${error.message}`);
      return [];
    }
  }

  /**
   * @param {string} statement
   * @returns {Promise<string[]>}
   */
  async function execute(statement) {
    await database.exec(statement);
    return [];
  }

  /** @param {string} statement */
  async function namesOf(statement) {
    const { rows } = await database.query(statement);
    return rows.map((row) => /** @type {{ name: string }} */ (row).name);
  }

  return {
    /** Between any two pieces of work. */
    async afterWork() {
      workedAtMs = nowMs();
      if (database.isInTransaction()) return;
      if (walBytes() - checkpointBytes > CHECKPOINT.limitBytes) await checkpoint();
      else if (workedAtMs - vacuumedAtMs > VACUUM.limitMs) await vacuumStep();
    },
    /** Now and then; does one thing when nobody has asked for anything a while. */
    async whenIdle() {
      const now = nowMs();
      if (now - workedAtMs < PAUSE_MS || database.isInTransaction()) return;
      const unsaved = walBytes() - checkpointBytes;
      const isVacuumDue = now - vacuumedAtMs > VACUUM.dueMs && walBytes() > vacuumedBytes;
      if (worn.length > 0 || isVacuumDue) await vacuumStep();
      else if (unsaved > CHECKPOINT.dueBytes || (unsaved > 0 && now - checkpointAtMs > CHECKPOINT.dueMs)) {
        await checkpoint();
      }
    },
  };
}

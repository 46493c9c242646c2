import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { PrismaClient } from '#prisma/generated/client.ts';
import { startEmbeddedDatabase } from './embedded.ts';
import { migrate } from './migrate.ts';

export interface OpenDatabase {
  readonly kind: 'embedded' | 'server';
  readonly db: PrismaClient;
  /** For the hot path in raw SQL; the same connections as `db`. */
  readonly pool: Pool;
  /** Resolves when the embedded database has ended by itself. */
  readonly failed: Promise<Error>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** A PostgreSQL server; without it the embedded database is started. */
  readonly url?: string | undefined;
  /** Where the embedded database keeps its files; null: in memory. */
  readonly dataDir: string | null;
  readonly migrations: string;
}

/** Opens the database and applies the migrations it lacks. */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  const embedded = options.url === undefined ? await startEmbeddedDatabase(options.dataDir) : undefined;
  const pool = new Pool(embedded?.connection ?? { connectionString: options.url, max: 10 });
  // A lost idle connection is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  const db = new PrismaClient({ adapter: new PrismaPg(pool) });
  const close = async () => {
    await db.$disconnect();
    await pool.end();
    await embedded?.stop();
  };
  try {
    await migrate(pool, options.migrations);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    kind: embedded === undefined ? 'server' : 'embedded',
    db,
    pool,
    failed: embedded?.failed ?? new Promise<never>(() => undefined),
    close,
  };
}

import { PrismaPg } from '@prisma/adapter-pg';
import type { Pool } from 'pg';
import { PrismaClient } from '#prisma/generated/client.ts';

/** How a statement reads one table, and how many rows of it the database expects to read. */
export interface TableRead {
  readonly table: string;
  readonly how: string;
  readonly rows: number;
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Actual Loops'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** What `work` asks the database, explained: run once more with EXPLAIN ANALYZE, on the same parameters. */
export async function readsOf(pool: Pool, work: (db: PrismaClient) => Promise<unknown>): Promise<TableRead[]> {
  const db = new PrismaClient({ adapter: new PrismaPg(pool), log: [{ emit: 'event', level: 'query' }] });
  const asked: { readonly query: string; readonly params: unknown[] }[] = [];
  db.$on('query', ({ query, params }) => asked.push({ query, params: JSON.parse(params) as unknown[] }));
  await work(db);
  const reads: TableRead[] = [];
  for (const { query, params } of asked) {
    if (!/^\s*(select|with)/i.test(query)) continue;
    const { rows } = await pool.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
      `explain (analyze, format json) ${query}`,
      params,
    );
    for (const { Plan } of rows[0]?.['QUERY PLAN'] ?? []) collect(Plan, reads);
  }
  return reads;
}

function collect(node: PlanNode, reads: TableRead[]): void {
  const table = node['Relation Name'];
  if (table !== undefined) {
    const perLoop = (node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0);
    reads.push({ table, how: node['Node Type'], rows: perLoop * (node['Actual Loops'] ?? 1) });
  }
  for (const child of node.Plans ?? []) collect(child, reads);
}

/** Over all of the statements. */
export function rowsRead(reads: readonly TableRead[]): number {
  return Math.round(reads.reduce((sum, { rows }) => sum + rows, 0));
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { dirname, join } from 'node:path';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import { PrismaPg } from '@prisma/adapter-pg';
import type * as SchemaEngineModule from '@prisma/schema-engine-wasm';
import type { Pool, QueryResult } from 'pg';

/**
 * The SQL that brings the database behind `pool` to prisma/schema.prisma; empty when they agree.
 * Uses Prisma's schema engine as WebAssembly, since its native one is a download.
 */
export async function schemaDiff(pool: Pool, schemaPath: string): Promise<string> {
  const schema = await readFile(schemaPath, 'utf8');
  const { SchemaEngine } = await loadEngine();
  const factory = bindMigrationAwareSqlAdapterFactory(describingAdapter(pool));
  const engine = await SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => undefined, factory);
  const files = [{ path: 'schema.prisma', content: schema }];
  const result = await engine.diff({
    from: { tag: 'schemaDatasource', files, configDir: dirname(schemaPath) },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters: { externalTables: ['public._prisma_migrations'], externalEnums: [] },
  });
  const sql = (result.stdout ?? '').trim();
  return sql === '-- This is an empty migration.' ? '' : sql;
}

async function loadEngine(): Promise<typeof SchemaEngineModule> {
  // The package's own entry imports the .wasm as a module, which Node 20 does not.
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const glue = await import(pathToFileURL(join(folder, 'schema_engine_bg.js')).href);
  const wasm = await readFile(join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start(): void }).__wbindgen_start();
  return glue;
}

const INTERNAL_CHAR = 18;
const VARCHAR = 1043;

/**
 * The adapter refuses PostgreSQL's internal "char" type, in which parts of the catalogue are
 * written, and the engine wants exactly that as a character: let it through as text, then say what it was.
 */
function describingAdapter(pool: Pool): SqlMigrationAwareDriverAdapterFactory {
  let characterColumns = new Set<number>();
  const readable = new Proxy(pool, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target);
      if (typeof value !== 'function') return value;
      if (property !== 'query') return value.bind(target);
      return async (...query: unknown[]) => {
        const result = (await value.apply(target, query)) as QueryResult;
        characterColumns = new Set();
        result.fields.forEach((field, index) => {
          if (field.dataTypeID !== INTERNAL_CHAR) return;
          field.dataTypeID = VARCHAR;
          characterColumns.add(index);
        });
        return result;
      };
    },
  });
  const factory = new PrismaPg(readable);
  const connect = async () => {
    const adapter = await factory.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const columnTypes = result.columnTypes.map((type, index) =>
        characterColumns.has(index) ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    return adapter;
  };
  return { provider: 'postgres', adapterName: factory.adapterName, connect, connectToShadowDb: connect };
}

import type { Locale } from '#app/domain/indicator-set.ts';
import { download } from './download.server.ts';
import { writeTablesCsv, writeTablesXlsx, type NamedTable } from './write-tables.server.ts';

/** The tables as a file: a CSV where the query says `as=csv`, else a workbook. */
export async function tablesAnswer(
  tables: readonly NamedTable[],
  name: string,
  { query, locale }: { readonly query: URLSearchParams; readonly locale: Locale },
): Promise<Response> {
  return query.get('as') === 'csv'
    ? download(writeTablesCsv(tables, locale), name, 'csv')
    : download(await writeTablesXlsx(tables), name, 'xlsx');
}

/**
 * Which of a page's tables the query asks for by itself; undefined: all of them. Throws 400 for one that the page does
 * not have.
 */
export function wantedTable<Name extends string>(query: URLSearchParams, names: readonly Name[]): Name | undefined {
  const wanted = query.get('table');
  if (wanted === null) return undefined;
  const found = names.find((name) => name === wanted);
  if (found === undefined) throw new Response(null, { status: 400 });
  return found;
}

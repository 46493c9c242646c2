import { words } from './words.ts';

/** The table behind a chart, as a file. */
export const DOWNLOAD_WORDS = words(
  {
    table: 'Last ned tabellen',
    xlsx: 'XLSX',
    csv: 'CSV',
    as: ({ table, kind }: { table: string; kind: string }) => `Last ned tabellen «${table}» som ${kind}`,
  },
  {
    table: 'Download the table',
    xlsx: 'XLSX',
    csv: 'CSV',
    as: ({ table, kind }) => `Download the table “${table}” as ${kind}`,
  },
);

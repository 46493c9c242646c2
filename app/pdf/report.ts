import type { Block } from '#app/domain/paper.ts';
import type { LightCounts } from '#app/domain/light-aggregate.ts';
import type { Light } from '#app/domain/light.ts';

/** What a cell of a printed table holds. `alt` is what a screen reader says of what is drawn. */
export type ReportCell =
  | string
  | { readonly light: Light; readonly text: string; readonly alt: string }
  | { readonly shares: LightCounts; readonly text: string; readonly alt: string };

export interface ReportTable {
  /** Empty: it stands under a heading of the body. */
  readonly title: string;
  readonly note?: string;
  /** Widths share the page in these proportions. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  /** Which column names the row; the first where nothing is said. */
  readonly rowHead?: number;
  readonly rows: readonly (readonly ReportCell[])[];
}

/** A report for paper: what stands at its head, then words and tables. */
export interface Report {
  readonly language: 'nb' | 'en';
  readonly title: string;
  readonly lines: readonly string[];
  /** Headings, words and lists, before the tables. */
  readonly body?: readonly Block[];
  readonly tables: readonly ReportTable[];
  /** A4 standing, for words; else lying, for tables. */
  readonly isUpright?: boolean;
  /** At the foot of each page, before its number. */
  readonly footer: string;
  readonly page: (values: { readonly n: number; readonly of: number }) => string;
}

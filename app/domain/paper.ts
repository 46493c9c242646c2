/** Words with how they look, for every kind of paper. A line break in the text is one on paper. */
export interface Run {
  readonly text: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isUnderlined?: boolean;
  readonly isStruck?: boolean;
  readonly isCode?: boolean;
  /** An address that opens a page or a letter. */
  readonly link?: string;
  /** Words that somebody suggests to add or to delete. */
  readonly suggested?: { readonly what: 'insert' | 'delete'; readonly by: string; readonly on: string };
}

export interface PaperCell {
  readonly runs: readonly Run[];
  readonly isHead?: boolean;
  /** How many columns it takes; one where nothing is said. */
  readonly span?: number;
}

/** A block of a paper, one after the other: what Word, PDF and Markdown are all written from. */
export type Block =
  | { readonly is: 'heading'; readonly level: 1 | 2 | 3 | 4 | 5; readonly runs: readonly Run[] }
  | {
      readonly is: 'paragraph';
      readonly runs: readonly Run[];
      /** So many lists deep. */
      readonly indent?: number;
      readonly isQuote?: boolean;
    }
  | {
      readonly is: 'item';
      readonly runs: readonly Run[];
      /** From 0. */
      readonly depth: number;
      readonly mark: 'bullet' | 'done' | 'open' | { readonly number: number };
    }
  | { readonly is: 'code'; readonly text: string }
  | { readonly is: 'rule' }
  | {
      readonly is: 'table';
      /** The first row is its head. */
      readonly rows: readonly (readonly PaperCell[])[];
      /** How the columns share the width; alike where nothing is said. */
      readonly widths?: readonly number[];
    }
  /** Values by what they are. */
  | { readonly is: 'facts'; readonly facts: readonly { readonly label: string; readonly runs: readonly Run[] }[] };

/** A document to be printed. */
export interface Paper {
  readonly language: 'nb' | 'en';
  readonly title: string;
  /** What stands under the title. */
  readonly lines: readonly string[];
  readonly blocks: readonly Block[];
  /** At the foot of each page, before its number. */
  readonly footer: string;
  readonly page: (values: { readonly n: number; readonly of: number }) => string;
}

export const wordsOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** Suggested words where there are no colours to tell them by: the signs of CriticMarkup. */
export function withSigns(run: Run): string {
  if (run.suggested === undefined) return run.text;
  return run.suggested.what === 'insert' ? `{++${run.text}++}` : `{--${run.text}--}`;
}

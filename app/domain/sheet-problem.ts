import type { Place } from './benchmark-problem.ts';

/** What a file that is no sheet turned out to be. */
export const FOUND_INSTEAD = ['pdf', 'image', 'web-page', 'word', 'open-document', 'excel-binary', 'other'] as const;
export type FoundInstead = (typeof FOUND_INSTEAD)[number];

/** Why a file's bytes could not be read as a sheet of cells. */
export type SheetProblem = Place &
  (
    | {
        readonly code:
          | 'sheet.empty'
          | 'sheet.old-excel'
          | 'sheet.password-protected'
          | 'sheet.macros'
          | 'sheet.damaged'
          /** It asks for more time or memory than a file is given. */
          | 'sheet.too-slow'
          | 'sheet.quote-not-closed';
      }
    | { readonly code: 'sheet.too-large' | 'sheet.unfolds-too-large'; readonly limitBytes: number }
    | { readonly code: 'sheet.too-many-rows' | 'sheet.too-many-columns'; readonly limit: number }
    | { readonly code: 'sheet.not-a-sheet'; readonly found: FoundInstead }
  );

import type { NotSaved } from './draft-saving.ts';
import type { DraftView } from './draft-view.server.ts';
import type { FormProblems } from './hand-in.server.ts';

/** What happened to the form. */
export type FormAnswer =
  | { readonly is: 'saved'; readonly draft: DraftView }
  | { readonly is: 'not-saved'; readonly why: NotSaved }
  /** What it says was kept all the same. */
  | ({ readonly is: 'refused'; readonly draft: DraftView } & FormProblems);

/** As above, to a page whose scripts go on by themselves. */
export type PostAnswer = FormAnswer | { readonly is: 'handed-in'; readonly to: string };

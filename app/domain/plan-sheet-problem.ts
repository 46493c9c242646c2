/** Where in an uploaded plan a problem is, and what stands there. */
export interface PlanSheetPlace {
  readonly sheet: string | null;
  readonly row: number | null;
  /** The heading as its author wrote it. */
  readonly column: string | null;
  readonly value: string | null;
}

/** [EX3] What keeps an uploaded plan from being read, each told with its place. */
export type PlanSheetProblem = PlanSheetPlace &
  (
    | {
        readonly code:
          | 'plan-sheet.not-a-day'
          | 'plan-sheet.not-a-number'
          | 'plan-sheet.unknown-status'
          | 'plan-sheet.unknown-priority'
          | 'plan-sheet.unknown-light'
          | 'plan-sheet.unknown-indicator'
          | 'plan-sheet.unknown-cluster'
          | 'plan-sheet.unknown-person'
          | 'plan-sheet.several-of-this-name'
          | 'plan-sheet.one-only'
          | 'plan-sheet.formula'
          | 'plan-sheet.id-twice'
          | 'plan-sheet.title-missing'
          | 'plan-sheet.fingerprint-changed'
          | 'plan-sheet.other-plan'
          | 'plan-sheet.no-actions'
          | 'plan-sheet.title-column-missing'
          | 'plan-sheet.column-twice';
      }
    | { readonly code: 'plan-sheet.too-long' | 'plan-sheet.too-many-lines'; readonly limit: number }
  );

export type PlanSheetProblemCode = PlanSheetProblem['code'];

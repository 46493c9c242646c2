import type { BoundProblem } from './check-bounds.ts';
import type { Kind } from './indicator-set.ts';

/** The parts of a set, each a list of rows; `set` has one row. */
export const SET_FIELDS = {
  set: ['nameNb', 'nameEn', 'sourceNb', 'sourceEn'],
  groups: ['code', 'nameNb', 'nameEn'],
  themes: ['code', 'nameNb', 'nameEn'],
  indicators: [
    'code',
    'groupCode',
    'themeCode',
    'nameNb',
    'nameEn',
    'kind',
    'unit',
    'direction',
    'minimum',
    'excellence',
    'boundsNoteNb',
    'boundsNoteEn',
    'weight',
    'silverAudit',
    'silverMinimum',
    'goldMinimum',
  ],
  levels: ['indicatorCode', 'value', 'nameNb', 'nameEn'],
} as const;

export type SetPart = keyof typeof SET_FIELDS;
export const SET_PARTS = Object.keys(SET_FIELDS) as readonly SetPart[];
export type SetField = (typeof SET_FIELDS)[SetPart][number];

/** Fields that hold one of a few words. */
export type WordField = 'kind' | 'unit' | 'direction' | 'silverAudit' | 'silverMinimum' | 'goldMinimum';

/** Where in a set: the row as its file or form numbers it, from 1; null for what concerns the whole part. */
export interface SetPlace {
  readonly part: SetPart;
  readonly row: number | null;
  readonly field: SetField | null;
  /** As it was written. */
  readonly value: string | null;
}

/** What is wrong at one place of a set, whether it was typed or came in a file; rules IS in docs/rules.md. */
export type SetProblem = SetPlace &
  (
    | { readonly code: 'set.missing' | 'set.code-malformed' | 'set.code-is-date' | 'set.formula-error' }
    | { readonly code: 'set.too-long' | 'set.too-many'; readonly limit: number }
    | { readonly code: 'set.code-twice'; readonly firstRow: number | null }
    | { readonly code: 'set.unknown-word'; readonly of: WordField }
    | { readonly code: 'set.unknown-code'; readonly of: 'groups' | 'themes' | 'indicators' }
    | { readonly code: 'set.unit-not-of-kind'; readonly kind: Kind }
    | { readonly code: 'set.not-a-number' }
    | { readonly code: 'set.out-of-range'; readonly minimum: number; readonly maximum: number }
    | { readonly code: 'set.level-twice' | 'set.levels-too-few' | 'set.levels-without-choice' }
    | { readonly code: 'set.group-in-use'; readonly indicators: number }
    | { readonly code: 'set.no-groups' | 'set.no-indicators' | 'set.group-empty' }
    | BoundProblem
  );

/** Why a file's bytes give no rows of a set. */
export type SetFileProblem = SetPlace &
  (
    | { readonly code: 'set.not-a-set' | 'set.not-json' }
    | { readonly code: 'set.part-missing' | 'set.column-missing' | 'set.column-twice' | 'set.not-a-value' }
    | { readonly code: 'set.other-format'; readonly format: string }
  );

import { equalityDeep } from 'lib0/function';
import type * as Y from 'yjs';
import type { FieldConflict } from '#app/domain/action.ts';
import { setIfNew } from './edit-action.ts';
import { CONFLICT, partsOf } from './shape.ts';

/** [DO10] Only while the value stands that was kept: whoever has set the field since has chosen. */
export function readConflicts(fields: Y.Map<unknown>): ReadonlyMap<string, FieldConflict> {
  return new Map(
    partsOf(fields, CONFLICT).flatMap(([field, record]) => {
      if (typeof record !== 'object' || record === null || !('kept' in record) || !('lost' in record)) return [];
      const { kept, lost } = record;
      return equalityDeep(kept, fields.get(field) ?? null) ? [[field, { kept, lost }] as const] : [];
    }),
  );
}

/** Sets the field to the value that was chosen of the two; in a transaction. Nothing where there is no choice. */
export function settleConflict(fields: Y.Map<unknown>, field: string, choice: 'kept' | 'lost'): void {
  const conflict = readConflicts(fields).get(field);
  if (conflict === undefined) return;
  if (choice === 'lost') setIfNew(fields, field, conflict.lost);
  fields.delete(CONFLICT + field);
}

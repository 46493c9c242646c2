import type { ImportChoices } from '#app/domain/plan-differences.ts';
import type { RowField } from '#app/domain/plan-rows.ts';

/** The form's name for what stands in a field that both have changed. */
export const conflictName = (id: string, field: RowField): string => `conflict/${field}/${id}`;

/** The form's name for what shall happen to what is not in the sheet. */
export const missingName = (id: string): string => `missing/${id}`;

/** [EX5] What nobody has chosen stays as it is in the plan. */
export function readChoices(form: URLSearchParams): ImportChoices {
  return {
    takesSheet: (id, field) => form.get(conflictName(id, field)) === 'sheet',
    missing: (id) => (['remove', 'stop'] as const).find((known) => form.get(missingName(id)) === known) ?? 'keep',
  };
}

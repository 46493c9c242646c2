import type { Difference } from '#app/domain/plan-differences.ts';
import { useWords } from '#app/i18n/words.ts';
import { Panel } from '#app/ui/panel.tsx';
import { conflictName } from './choices.ts';
import { useDifferenceWords, type Found } from './difference-words.ts';
import { PLAN_IMPORT_WORDS } from './words.ts';

/** Fields that the plan and the sheet have both changed: what it was, what each says, and which shall stand. */
export function Conflicts({ conflicts, found }: { conflicts: readonly Difference[]; found: Found }) {
  const words = useWords(PLAN_IMPORT_WORDS);
  const { fieldName, valueWords } = useDifferenceWords(found);
  return (
    <Panel id="conflicts" title={`${words.conflicts} (${conflicts.length})`}>
      <p className="text-muted pb-3">{words.conflictsLead}</p>
      <div className="grid gap-4">
        {conflicts.map((conflict) => {
          const { id, field, part, row, title, was, now, to } = conflict;
          const name = conflictName(id, field);
          return (
            <fieldset key={name} className="rounded-control border-line grid gap-2 border p-4">
              <legend className="px-1 font-[600]">
                {title || words.untitled} – {fieldName(part, field)}
                <span className="text-muted font-normal">
                  {' '}
                  ({words.row.toLowerCase()} {row})
                </span>
              </legend>
              <p className="text-small text-muted whitespace-pre-line">
                {words.was}: {was === undefined ? words.wasUnknown : valueWords(field, was)}
              </p>
              {(
                [
                  ['plan', words.keepPlan, now],
                  ['sheet', words.takeSheet, to],
                ] as const
              ).map(([choice, label, value]) => (
                <label key={choice} className="flex min-h-11 items-start gap-3 py-1.5">
                  <input
                    type="radio"
                    name={name}
                    value={choice}
                    defaultChecked={choice === 'plan'}
                    className="accent-accent mt-1 size-5 shrink-0"
                  />
                  <span className="min-w-0">
                    <span className="block font-[560]">{label}</span>
                    <span className="block break-words whitespace-pre-line">{valueWords(field, value)}</span>
                  </span>
                </label>
              ))}
            </fieldset>
          );
        })}
      </div>
    </Panel>
  );
}

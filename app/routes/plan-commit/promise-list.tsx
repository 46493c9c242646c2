import { isPlainObject, type Plain, type PlainObject } from '#app/domain/plain.ts';
import { titleOf } from '#app/domain/plan-difference.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { inFieldOrder } from '#app/ui/difference/field-order.ts';
import { fieldName, valueText, type Names } from '#app/ui/difference/value-text.ts';

/** What is no promise in itself, stands above, or is told by the clusters that take part. */
const LEFT_OUT: readonly string[] = ['id', 'order', 'title', 'participation', 'conflicts', 'jointAction'];

/** Frozen actions with every field that says something: who commits reads all of it. */
export function PromiseList({ actions, names }: { actions: readonly PlainObject[]; names: Names }) {
  const { untitled } = useWords(ACTION_WORDS);
  const locale = useLocale();
  return (
    <ol className="grid gap-4">
      {actions.map((action) => (
        <li key={String(action['id'])} className="border-line grid gap-2 border-t pt-4">
          <h4 className="font-[620] [overflow-wrap:anywhere]">
            {titleOf(action).trim() === '' ? untitled : titleOf(action)}
          </h4>
          <dl className="grid gap-1.5">
            {inFieldOrder(Object.entries(action), ([field]) => field)
              .filter(([field, value]) => !LEFT_OUT.includes(field) && isSaid(value))
              .map(([field, value]) => (
                <div key={field} className="grid gap-x-6 sm:grid-cols-[12rem_minmax(0,1fr)]">
                  <dt className="text-muted first-letter:uppercase">{fieldName(field, locale)}</dt>
                  <dd className="whitespace-pre-wrap [overflow-wrap:anywhere]">
                    {valueText(field, value, locale, names)}
                  </dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}

function isSaid(value: Plain): boolean {
  if (value === null || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  return !isPlainObject(value) || Object.keys(value).length > 0;
}

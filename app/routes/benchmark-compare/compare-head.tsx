import { Form } from '@remix-run/react';
import { useFormat } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/words.ts';
import { Button, buttonClasses } from '#app/ui/button.tsx';
import { Select } from '#app/ui/control.tsx';
import type { CompareData } from './route.tsx';
import { COMPARE_WORDS } from './words.ts';

/** Which two, and the comparison as a file. */
export function CompareHead({ page: { cluster, choices, comparison } }: { page: CompareData }) {
  const words = useWords(COMPARE_WORDS);
  const { day } = useFormat();
  const chosen = { from: comparison?.before.id, to: comparison?.after.id };
  return (
    <div className="no-print flex flex-wrap items-end justify-between gap-4">
      <Form method="get" className="flex flex-wrap items-end gap-3">
        {(['from', 'to'] as const).map((name) => (
          <label key={name} className="grid gap-1">
            <span className="text-small">{words[name]}</span>
            <Select name={name} defaultValue={chosen[name]} key={chosen[name] ?? ''} className="min-w-52">
              {choices.map(({ id, takenOn }) => (
                <option key={id} value={id}>
                  {day(takenOn)}
                </option>
              ))}
            </Select>
          </label>
        ))}
        <Button type="submit" look="secondary">
          {words.show}
        </Button>
      </Form>
      {comparison !== null && (
        <div className="flex gap-2">
          {(['xlsx', 'csv'] as const).map((as) => (
            <a
              key={as}
              download
              href={`/cluster/${cluster.id}/compare/export?as=${as}&from=${comparison.before.id}&to=${comparison.after.id}`}
              aria-label={`${words.download} ${as.toUpperCase()}`}
              className={buttonClasses('secondary')}
            >
              {as.toUpperCase()}
            </a>
          ))}
        </div>
      )}
    </div>
  );
}

import { Form } from '@remix-run/react';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { Select } from '#app/ui/control.tsx';
import { Field } from '#app/ui/field.tsx';
import { pointName } from './point-name.ts';
import type { CompareData } from './route.tsx';
import { COMPARE_WORDS } from './words.ts';

/** Which two moments; a form of the address. */
export function ChoosePoints({ page }: { page: CompareData }) {
  const words = useWords(COMPARE_WORDS);
  const locale = useLocale();
  const people = new Map<string, string>(page.names);
  const authors = new Set<string>((page.compared?.authors ?? []).flatMap(([, ids]) => ids));
  const options = [...new Set(['now', ...page.versions.map(({ id }) => id), page.from, page.to])];
  return (
    <Form
      key={`${page.from} ${page.to} ${page.personId}`}
      method="get"
      aria-label={words.choose}
      className="no-print grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_14rem_auto]"
    >
      {(['from', 'to'] as const).map((end) => (
        <Field key={end} htmlFor={`compare-${end}`} label={words[end]}>
          <Select id={`compare-${end}`} name={end} defaultValue={page[end]}>
            {options.map((point) => (
              <option key={point} value={point}>
                {pointName(point, page.versions, locale)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      <Field htmlFor="compare-person" label={words.person}>
        <Select id="compare-person" name="person" defaultValue={page.personId ?? ''}>
          <option value="">{words.everyone}</option>
          {[...authors].map((id) => (
            <option key={id} value={id}>
              {people.get(id) ?? id}
            </option>
          ))}
        </Select>
      </Field>
      {page.actionId !== undefined && <input type="hidden" name="action" value={page.actionId} />}
      <Button type="submit">{words.show}</Button>
    </Form>
  );
}

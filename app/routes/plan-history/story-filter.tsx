import { Form, Link } from '@remix-run/react';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { Select } from '#app/ui/control.tsx';
import { Field } from '#app/ui/field.tsx';
import type { HistoryData } from './route.tsx';
import { HISTORY_WORDS } from './words.ts';

/** One action's or one person's changes; a form of the address, which works before scripts have loaded. */
export function StoryFilter({ page }: { page: HistoryData }) {
  const { filter: words } = useWords(HISTORY_WORDS);
  const { untitled } = useWords(ACTION_WORDS);
  const { actionId, personId } = page.filter;
  const isKnown = actionId === undefined || page.actions.some(({ id }) => id === actionId);
  return (
    <Form
      // What is chosen follows the address.
      key={`${actionId} ${personId}`}
      method="get"
      aria-label={words.title}
      className="no-print grid items-end gap-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_auto]"
    >
      <Field htmlFor="filter-action" label={words.action}>
        <Select id="filter-action" name="action" defaultValue={actionId ?? ''}>
          <option value="">{words.all}</option>
          {!isKnown && <option value={actionId}>{words.removedAction}</option>}
          {page.actions.map(({ id, title }) => (
            <option key={id} value={id}>
              {title.trim() === '' ? untitled : title}
            </option>
          ))}
        </Select>
      </Field>
      <Field htmlFor="filter-person" label={words.person}>
        <Select id="filter-person" name="person" defaultValue={personId ?? ''}>
          <option value="">{words.all}</option>
          {page.authors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" look="secondary">
          {words.show}
        </Button>
        {(actionId ?? personId) !== undefined && (
          <Link
            to="?"
            className="text-accent inline-flex min-h-11 items-center px-2 underline-offset-4 hover:underline"
          >
            {words.clear}
          </Link>
        )}
      </div>
    </Form>
  );
}

import { Form, useNavigation } from '@remix-run/react';
import { SET_FIELD_WORDS } from '#app/i18n/set-field-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { placedProblems } from '#app/routes/indicator-set/problems-at.ts';
import { SetInput } from '#app/routes/indicator-set/set-field.tsx';
import { useFocusOn } from '#app/routes/indicator-set/use-focus.ts';
import { Button } from '#app/ui/button.tsx';
import { Panel } from '#app/ui/panel.tsx';
import type { NameRefused } from './make-empty.server.ts';
import { NEW_SET_WORDS } from './words.ts';

export function EmptySetForm({ refused }: { refused: NameRefused | undefined }) {
  const words = useWords(NEW_SET_WORDS).empty;
  const { fields } = useWords(SET_FIELD_WORDS);
  const isSending = useNavigation().state === 'submitting';
  const form = useFocusOn(refused && {});
  const problems = placedProblems(refused?.problems ?? [], () => undefined);
  return (
    <Panel id="empty" title={words.title}>
      <Form ref={form} method="post" noValidate className="grid gap-5">
        {(['nameNb', 'nameEn'] as const).map((field) => (
          <SetInput
            key={field}
            name={field}
            label={fields[field]}
            value={refused?.typed[field] ?? ''}
            problems={problems.byField[field]}
          />
        ))}
        <div>
          <Button type="submit" look="secondary" disabled={isSending}>
            {words.submit}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}

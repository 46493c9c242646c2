import { Form, useNavigation } from '@remix-run/react';
import { useEffect, useState } from 'react';
import type { SetEntry } from '#app/data/set-list.server.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { MAX_FILE_BYTES } from '#app/sheet/sheet-limits.ts';
import { Button } from '#app/ui/button.tsx';
import { Select } from '#app/ui/control.tsx';
import { Field } from '#app/ui/field.tsx';
import { FileDrop } from '#app/ui/file-drop.tsx';
import { Panel } from '#app/ui/panel.tsx';
import type { FileRefused } from './bring-in.server.ts';
import type { NameRefused } from './make-empty.server.ts';
import { NEW_SET_WORDS } from './words.ts';

/** A file, and what it shall be: a set of its own, or the next version of one that is there. */
export function FileForm({
  series,
  into,
  refused,
}: {
  series: readonly SetEntry[];
  into: string;
  refused: FileRefused | NameRefused | undefined;
}) {
  const words = useWords(NEW_SET_WORDS).file;
  const locale = useLocale();
  const isSending = useNavigation().state === 'submitting';
  // A file that was mended on disk since it was chosen cannot be sent: it is chosen anew after every refusal.
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (refused !== undefined) setTries((before) => before + 1);
  }, [refused]);
  const megabytes = useFormat().number(MAX_FILE_BYTES / 1024 / 1024);
  const error = refused?.is === 'not-received' ? words.problems[refused.problem.code]({ megabytes }) : undefined;
  return (
    <Panel id="from-file" title={words.title}>
      <Form method="post" encType="multipart/form-data" className="grid gap-5">
        <Field
          label={words.label}
          htmlFor="file"
          hint={words.hint({ megabytes })}
          hintId="file-hint"
          errors={error === undefined ? undefined : [error]}
          errorId="file-error"
        >
          <FileDrop
            key={tries}
            id="file"
            name="file"
            accept=".xlsx,.json,application/json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            describedBy={error === undefined ? 'file-hint' : 'file-hint file-error'}
            isInvalid={error !== undefined}
            prompt={words.drop}
            chosen={(name) => words.chosen({ name })}
          />
        </Field>
        {series.length > 0 && (
          <Field label={words.into} htmlFor="into">
            <Select id="into" name="into" defaultValue={into}>
              <option value="">{words.ownSet}</option>
              {series.map(({ id, name, version, publishedAt }) => (
                <option key={id} value={id}>
                  {publishedAt === null
                    ? words.inPlaceOfDraft({ name: name[locale], version })
                    : words.nextVersion({ name: name[locale], version: version + 1 })}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <div>
          <Button type="submit" disabled={isSending}>
            {isSending ? words.submitting : words.submit}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}

import { Form } from '@remix-run/react';
import { useEffect, useState } from 'react';
import type { Day } from '#app/domain/day.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/words.ts';
import { MAX_FILE_BYTES } from '#app/sheet/sheet-limits.ts';
import { Field } from '#app/ui/field.tsx';
import { FileDrop } from '#app/ui/file-drop.tsx';
import { useFormWork, WorkButton } from '#app/ui/form-work.tsx';
import { DayField } from './day-field.tsx';
import type { Refused } from './upload.server.ts';
import { UPLOAD_WORDS } from './words.ts';

/** A plain form of a file and a day; with scripts the file can be dropped on it, and one too large is told at once. */
export function UploadForm({
  today,
  refused,
}: {
  today: Day;
  /** The answer to the last try. */
  refused: Refused | undefined;
}) {
  const words = useWords(UPLOAD_WORDS);
  const { work, isBusy, begin } = useFormWork('file');
  const [isTooLarge, setIsTooLarge] = useState(false);
  // A file that was mended on disk since it was chosen cannot be sent: it is chosen anew after every refusal.
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (refused !== undefined) setTries((before) => before + 1);
  }, [refused]);
  const problem = refused?.is === 'not-received' ? refused.problem : undefined;
  const megabytes = useFormat().number(MAX_FILE_BYTES / 1024 / 1024);
  const error =
    isTooLarge || problem?.code === 'upload.too-large'
      ? words.tooLarge({ megabytes })
      : problem && words.problems[problem.code];
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      className="grid gap-6"
      onSubmit={(event) => {
        if (isTooLarge) event.preventDefault();
        begin(event);
      }}
    >
      <Field
        label={words.file}
        htmlFor="file"
        hint={words.fileHint({ megabytes })}
        hintId="file-hint"
        errors={error === undefined ? undefined : [error]}
        errorId="file-error"
      >
        <FileDrop
          key={tries}
          id="file"
          name="file"
          accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          describedBy={error === undefined ? 'file-hint' : 'file-hint file-error'}
          isInvalid={error !== undefined}
          prompt={words.drop}
          chosen={(name) => words.chosen({ name })}
          onChoose={(file) => setIsTooLarge(file !== undefined && file.size > MAX_FILE_BYTES)}
        />
      </Field>
      <DayField id="takenOn" today={today} chosen={refused?.takenOn} />
      <WorkButton work={work} isBusy={isBusy} label={words.submit} told={words.work} />
    </Form>
  );
}

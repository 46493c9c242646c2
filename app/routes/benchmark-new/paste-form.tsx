import { Form } from '@remix-run/react';
import type { Day } from '#app/domain/day.ts';
import { useWords } from '#app/i18n/words.ts';
import { TextArea } from '#app/ui/control.tsx';
import { Field } from '#app/ui/field.tsx';
import { useFormWork, WorkButton } from '#app/ui/form-work.tsx';
import { DayField } from './day-field.tsx';
import type { Refused } from './upload.server.ts';
import { UPLOAD_WORDS } from './words.ts';

/** Cells from a spreadsheet's clipboard, which go the way of a file. */
export function PasteForm({ today, refused }: { today: Day; refused: Refused | undefined }) {
  const words = useWords(UPLOAD_WORDS);
  const { work, isBusy, begin } = useFormWork('cells');
  const problem = refused?.is === 'not-received' ? refused.problem.code : undefined;
  const error = problem === undefined || problem === 'upload.too-large' ? undefined : words.problems[problem];
  return (
    <Form method="post" encType="multipart/form-data" onSubmit={begin} className="grid gap-6">
      <Field
        label={words.paste.cells}
        htmlFor="cells"
        hint={words.paste.hint}
        hintId="cells-hint"
        errors={error === undefined ? undefined : [error]}
        errorId="cells-error"
      >
        <TextArea
          id="cells"
          name="cells"
          rows={6}
          required
          spellCheck={false}
          wrap="off"
          defaultValue={refused?.pasted ?? ''}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={error === undefined ? 'cells-hint' : 'cells-hint cells-error'}
          className="text-small max-h-96 max-w-full overflow-auto font-mono whitespace-pre"
        />
      </Field>
      <DayField id="pasted-takenOn" today={today} chosen={refused?.takenOn} />
      <WorkButton work={work} isBusy={isBusy} look="secondary" label={words.submitPasted} told={words.work} />
    </Form>
  );
}

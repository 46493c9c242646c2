import { Form, useNavigation, useSubmit } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { DayField } from '#app/routes/benchmark-new/day-field.tsx';
import { ProblemTable } from '#app/routes/benchmark-new/problem-table.tsx';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { ColumnTable } from './column-table.tsx';
import { RemarksLink } from './remarks-link.tsx';
import { RowTable } from './row-table.tsx';
import type { PreviewPageData } from './route.tsx';
import { Understood } from './understood.tsx';
import { PREVIEW_WORDS } from './words.ts';

/**
 * How the file is read, which one can change; each change is an address, and is read at once, or by a button where there
 * are no scripts. Saving sends the same fields.
 */
export function PreviewForm({
  page: { cluster, today, takenOn, search },
  found,
}: {
  page: PreviewPageData;
  found: NonNullable<PreviewPageData['found']>;
}) {
  const words = useWords(PREVIEW_WORDS);
  const submit = useSubmit();
  const isSaving = useNavigation().formMethod === 'POST';
  const { preview, groups, round, missed } = found;
  const { problems, understood } = preview;
  return (
    <Form
      method="get"
      className="grid gap-6"
      onChange={({ currentTarget, target }) => {
        // A day that is only half typed is none yet.
        if (target instanceof HTMLInputElement && target.value === '') return;
        submit(currentTarget, { replace: true, preventScrollReset: true });
      }}
    >
      <input key={round?.id} type="hidden" name="round" defaultValue={round?.id ?? ''} />
      {missed !== null && (
        <Notice tone="warning" title={words.missed({ name: missed })}>
          <p>{round === null ? words.outside : words.toOther({ name: round.name })}</p>
        </Notice>
      )}
      {missed === null && round !== null && <p>{words.toRound({ name: round.name })}</p>}
      {problems.length > 0 && (
        <ProblemTable
          problems={problems}
          n={preview.problemCount}
          fileName={preview.fileName ?? words.pasted}
          takesFocus={false}
          remarks={<RemarksLink clusterId={cluster.id} uploadId={found.id} search={search} />}
        />
      )}
      {preview.rows.length > 0 && <RowTable rows={preview.rows} groups={groups} />}
      {understood !== null && <Understood understood={understood} notes={preview.notes} />}
      <Panel>
        <DayField id="takenOn" today={today} chosen={takenOn} />
      </Panel>
      <ColumnTable columns={preview.columns} />
      {understood === null && <p>{words.cannotSave}</p>}
      <div className="flex flex-wrap gap-3">
        {understood !== null && (
          <Button type="submit" formMethod="post" size="large" disabled={isSaving}>
            {isSaving ? words.saving : words.save}
          </Button>
        )}
        <Button type="submit" look="secondary" size="large">
          {words.again}
        </Button>
      </div>
    </Form>
  );
}

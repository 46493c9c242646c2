import { Form, useNavigation } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { FileDrop } from '#app/ui/file-drop.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { Preview } from './preview.tsx';
import { ProblemList } from './problem-list.tsx';
import type { PlanImportData } from './route.tsx';
import { PLAN_IMPORT_WORDS } from './words.ts';

/** An edited workbook comes in: a file, then its problems or differences, then what was done. */
export function PlanImport({
  page,
  problem,
}: {
  page: PlanImportData;
  problem: keyof (typeof PLAN_IMPORT_WORDS)['nb']['problem'] | undefined;
}) {
  const words = useWords(PLAN_IMPORT_WORDS);
  const { plan, preview, done } = page;
  const at = `/plan/${plan.id}`;
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <PageHeader title={words.title} crumbs={[{ label: plan.title, to: at }]} lead={words.lead} />
      <div className="page grid gap-6 py-6 sm:py-8">
        {problem !== undefined && <Notice tone="danger" title={words.problem[problem]} />}
        {page.isGone && <Notice tone="warning" title={words.gone} />}
        {page.isUnreadable && <Notice tone="danger" title={words.unreadable} />}
        {page.isChangedMeanwhile && preview !== null && <Notice tone="warning" title={words.changedMeanwhile} />}
        {done !== null && (
          <Notice
            tone={done === 0 ? 'info' : 'success'}
            title={done === 0 ? words.nothingDone : words.done({ n: done })}
            action={
              <LinkButton size="small" to={at}>
                {words.toPlan}
              </LinkButton>
            }
          >
            {done > 0 && <p>{words.doneLead}</p>}
          </Notice>
        )}
        {preview === null ? (
          <Upload />
        ) : preview.found === null ? (
          <>
            <ProblemList problems={preview.problems} />
            <Upload />
          </>
        ) : (
          <Preview key={preview.seq} at={`${at}/import`} preview={preview} found={preview.found} />
        )}
        <div>
          <LinkButton look="quiet" to={at}>
            {words.back}
          </LinkButton>
        </div>
      </div>
    </main>
  );
}

function Upload() {
  const words = useWords(PLAN_IMPORT_WORDS);
  const isSending = useNavigation().state === 'submitting';
  return (
    <Panel>
      <Form method="post" encType="multipart/form-data" className="measure grid gap-6">
        <Field label={words.file} htmlFor="file" hint={words.fileHint} hintId="file-hint">
          <FileDrop
            id="file"
            name="file"
            accept=".xlsx"
            describedBy="file-hint"
            prompt={words.drop}
            chosen={(name) => words.chosen({ name })}
          />
        </Field>
        <div>
          <Button type="submit" size="large" disabled={isSending}>
            {isSending ? words.reading : words.read}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}

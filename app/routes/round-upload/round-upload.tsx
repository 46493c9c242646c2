import { Form } from '@remix-run/react';
import { FIRST_BENCHMARK_DAY } from '#app/domain/taken-on.ts';
import { useWords } from '#app/i18n/words.ts';
import { ROUND_WORDS } from '#app/routes/round/words.ts';
import { DateInput } from '#app/ui/control.tsx';
import { Field } from '#app/ui/field.tsx';
import { FileDrop } from '#app/ui/file-drop.tsx';
import { useFormWork, WorkButton } from '#app/ui/form-work.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { UPLOAD_WORDS } from '#app/routes/benchmark-new/words.ts';
import { Preview } from './preview.tsx';
import type { RoundUploadData } from './route.tsx';
import { ROUND_UPLOAD_WORDS } from './words.ts';

export function RoundUpload({
  page,
  problem,
}: {
  page: RoundUploadData;
  problem: keyof (typeof ROUND_UPLOAD_WORDS)['nb']['problem'] | undefined;
}) {
  const words = useWords(ROUND_UPLOAD_WORDS);
  const rounds = useWords(ROUND_WORDS);
  const upload = useWords(UPLOAD_WORDS);
  const { work, isBusy, begin } = useFormWork('file');
  const { forum, round, preview, isGone, today, takenOn } = page;
  const at = `/forum/${forum.id}/rounds`;
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <PageHeader
        title={words.title}
        crumbs={[
          { label: rounds.rounds, to: at },
          { label: round.name, to: `${at}/${round.id}` },
        ]}
        lead={words.lead}
      />
      <div className="page grid gap-6 py-6 sm:py-8">
        {problem !== undefined && <Notice tone="danger" title={words.problem[problem]} />}
        {isGone && <Notice tone="warning" title={words.gone} />}
        {round.closedAt !== null ? (
          <Notice title={words.closed} />
        ) : preview !== null ? (
          <Preview page={page} preview={preview} />
        ) : (
          <Panel>
            <Form method="post" encType="multipart/form-data" onSubmit={begin} className="measure grid gap-6">
              <Field label={words.file} htmlFor="file" hint={words.fileHint} hintId="file-hint">
                <FileDrop
                  id="file"
                  name="file"
                  accept=".csv,.txt,.xlsx"
                  describedBy="file-hint"
                  prompt={upload.drop}
                  chosen={(name) => upload.chosen({ name })}
                />
              </Field>
              <Field label={words.takenOn} htmlFor="takenOn">
                <DateInput
                  id="takenOn"
                  name="takenOn"
                  defaultValue={takenOn}
                  min={FIRST_BENCHMARK_DAY}
                  max={today}
                  required
                />
              </Field>
              <WorkButton work={work} isBusy={isBusy} label={words.read} told={upload.work} />
            </Form>
          </Panel>
        )}
      </div>
    </main>
  );
}

import { Form, useNavigation, useSubmit } from '@remix-run/react';
import { describePlace, describeProblem } from '#app/i18n/benchmark-problems.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Select } from '#app/ui/control.tsx';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { LightBar } from '#app/ui/light-bar.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Panel } from '#app/ui/panel.tsx';
import type { ColumnView } from './read-round-file.server.ts';
import { RemarksLink } from './remarks-link.tsx';
import type { RoundUploadData } from './route.tsx';
import { ROUND_UPLOAD_WORDS } from './words.ts';

/** Each column, whose it is, and the lights it would give; nothing is saved yet. */
export function Preview({
  page: { forum, round, takenOn },
  preview,
}: {
  page: RoundUploadData;
  preview: NonNullable<RoundUploadData['preview']>;
}) {
  const words = useWords(ROUND_UPLOAD_WORDS);
  const submit = useSubmit();
  const isSending = useNavigation().state === 'submitting';
  const { columns, clusters, problems } = preview;
  const read = columns.filter(({ counts }) => counts !== null).length;
  const isWhole = problems.length === 0 && read > 0 && columns.every((column) => column.problems.length === 0);
  const again = `/forum/${forum.id}/rounds/${round.id}/upload`;
  return (
    <Form method="get" className="grid gap-6">
      <input type="hidden" name="file" value={preview.id} />
      <input type="hidden" name="takenOn" value={takenOn} />
      {problems.length > 0 && <Problems problems={problems} n={problems.length} />}
      {columns.length > 0 && (
        <Panel id="columns" title={words.understood({ file: preview.fileName })} isFlush>
          <DataTable caption={words.understood({ file: preview.fileName })} className="pb-3">
            <thead>
              <tr>
                <Th>{words.column}</Th>
                <Th>{words.cluster}</Th>
                <Th className="min-w-48">{words.found}</Th>
              </tr>
            </thead>
            <tbody>
              {columns.map((column, at) => (
                <Tr key={at}>
                  <Th scope="row" className="align-top">
                    {column.heading}
                  </Th>
                  <Td className="align-top">
                    <Select
                      key={column.clusterId ?? ''}
                      name={`c${at}`}
                      defaultValue={column.clusterId ?? ''}
                      aria-label={`${words.cluster}: ${column.heading}`}
                      className="min-w-52"
                      onChange={(event) =>
                        submit(event.currentTarget.form, { replace: true, preventScrollReset: true })
                      }
                    >
                      <option value="">{words.leaveOut}</option>
                      {clusters.map(({ id, name }) => (
                        <option key={id} value={id}>
                          {name}
                        </option>
                      ))}
                    </Select>
                  </Td>
                  <Td className="align-top">
                    <Found column={column} />
                  </Td>
                </Tr>
              ))}
            </tbody>
          </DataTable>
        </Panel>
      )}
      {!isWhole && <p>{words.cannotSave}</p>}
      <div className="flex flex-wrap gap-3">
        {isWhole && (
          <Button type="submit" formMethod="post" size="large" disabled={isSending}>
            {isSending ? words.saving : words.save({ n: read })}
          </Button>
        )}
        <noscript>
          <Button type="submit" look="secondary" size="large">
            {words.lookAgain}
          </Button>
        </noscript>
        <RemarksLink at={again} preview={preview} />
        <LinkButton look="quiet" size="large" to={again}>
          {words.again}
        </LinkButton>
      </div>
    </Form>
  );
}

function Found({ column: { counts, notes, problems, problemCount } }: { column: ColumnView }) {
  const words = useWords(ROUND_UPLOAD_WORDS);
  if (problems.length > 0) return <Problems problems={problems} n={problemCount} />;
  if (counts === null) return <span className="text-muted">{words.leaveOut}</span>;
  return (
    <div className="grid gap-1">
      <LightBar counts={counts} />
      {notes > 0 && <p className="text-small text-muted">{words.notes({ n: notes })}</p>}
    </div>
  );
}

function Problems({
  problems,
  n,
}: {
  n: number;
  problems: ColumnView['problems'] | NonNullable<RoundUploadData['preview']>['problems'];
}) {
  const words = useWords(ROUND_UPLOAD_WORDS);
  const locale = useLocale();
  return (
    <Notice tone="danger" title={words.problemCount({ n })}>
      <ul className="text-small list-disc pl-5">
        {problems.map((problem, index) => (
          <li key={index}>
            {describePlace(problem, locale)} {problem.value !== null && `«${problem.value}»`}{' '}
            {describeProblem(problem, locale)}
          </li>
        ))}
        {n > problems.length && <li>{words.more({ n: n - problems.length })}</li>}
      </ul>
    </Notice>
  );
}

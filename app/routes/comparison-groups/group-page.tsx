import { Form, useNavigation } from '@remix-run/react';
import { figureField, FIGURE_FIELDS } from '#app/domain/comparison-figures.ts';
import { describeProblem, type Told } from '#app/i18n/benchmark-problems.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { CONTROL, DateInput, Input } from '#app/ui/control.tsx';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Field, FieldErrors } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Panel } from '#app/ui/panel.tsx';
import type { GroupAnswer, GroupData } from './group.tsx';
import { GROUPS_WORDS } from './words.ts';

/** The group's fields and a table of its figures, which a file can fill in. */
export function GroupPage({ page, answer }: { page: GroupData; answer: GroupAnswer | undefined }) {
  const words = useWords(GROUPS_WORDS);
  const locale = useLocale();
  const isSending = useNavigation().state === 'submitting';
  const { forum, set, isNew } = page;
  const at = `/forum/${forum.id}/comparison-groups`;
  const typed = answer?.typed ?? page.typed;
  const problems = answer?.problems ?? {};
  const count = Object.keys(problems).length;
  const errors = (field: string) => {
    const problem = problems[field];
    return problem === undefined ? undefined : [words.problem[problem]];
  };
  const input = (name: string) => ({
    id: name,
    name,
    defaultValue: typed[name] ?? '',
    'aria-invalid': problems[name] !== undefined || undefined,
    'aria-describedby': `${name}-error`,
  });
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <PageHeader
        title={isNew ? words.form.new : words.form.edit}
        crumbs={[
          { label: forum.name, to: `/forum/${forum.id}` },
          { label: words.title, to: at },
        ]}
      />
      <div className="page grid gap-6 py-6 sm:py-8">
        {count > 0 && <Notice tone="danger" title={words.form.problems({ n: count })} />}
        <FileProblems answer={answer} />
        {answer !== undefined && answer.filled > 0 && (
          <Notice tone="success" title={words.form.filled({ n: answer.filled })} />
        )}
        {set === null ? (
          <EmptyState title={words.problem['comparison.no-set']} />
        ) : (
          // What the server answered takes the place of what was typed, which it holds.
          <Form key={JSON.stringify(typed)} method="post" encType="multipart/form-data" className="grid gap-6">
            {/* What the return key presses: the first button of the form. */}
            <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden className="sr-only" />
            <Panel>
              <div className="grid max-w-3xl items-start gap-5 sm:grid-cols-2">
                {(['nameNb', 'nameEn'] as const).map((name) => (
                  <Field
                    key={name}
                    label={words.form[name]}
                    htmlFor={name}
                    errors={errors(name)}
                    errorId={`${name}-error`}
                  >
                    <Input {...input(name)} maxLength={100} />
                  </Field>
                ))}
                <Field label={words.form.n} htmlFor="n" hint={words.form.nHint} errors={errors('n')} errorId="n-error">
                  <Input {...input('n')} inputMode="numeric" className="max-w-32" />
                </Field>
                <Field label={words.form.takenOn} htmlFor="takenOn" errors={errors('takenOn')} errorId="takenOn-error">
                  <DateInput {...input('takenOn')} />
                </Field>
                <Field label={words.form.source} htmlFor="source" hint={words.form.sourceHint} isOptional>
                  <Input {...input('source')} maxLength={300} />
                </Field>
                <Field label={words.form.file} htmlFor="file" hint={words.form.fileHint} hintId="file-hint">
                  <div className="flex flex-wrap items-center gap-3">
                    <input
                      id="file"
                      name="file"
                      type="file"
                      accept=".csv,.txt,.xlsx"
                      aria-describedby="file-hint"
                      className={`${CONTROL} file:text-small file:bg-sunken file:rounded-control file:text-ink max-w-full min-w-0 file:mr-3 file:border-0 file:px-3 file:py-1`}
                    />
                    <Button type="submit" name="intent" value="fill" look="secondary" size="small" formNoValidate>
                      {words.form.fill}
                    </Button>
                  </div>
                </Field>
              </div>
            </Panel>
            <Panel id="figures" title={words.form.table} isFlush>
              <div className="px-5 sm:px-6">
                <FieldErrors errors={errors('figures')} />
              </div>
              <DataTable caption={words.form.table} className="pb-3">
                <thead>
                  <tr>
                    <Th className="min-w-48">{words.form.indicator}</Th>
                    {FIGURE_FIELDS.map((field) => (
                      <Th key={field}>{words.form.fields[field]}</Th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {set.indicators.map(({ code, name }) => (
                    <Tr key={code}>
                      <Th scope="row">
                        {name[locale]} <span className="text-small text-muted tabular-nums">{code}</span>
                      </Th>
                      {FIGURE_FIELDS.map((field) => {
                        const fieldName = figureField(field, code);
                        return (
                          <Td key={field} className="align-top">
                            <input
                              {...input(fieldName)}
                              inputMode="decimal"
                              aria-label={words.form.fieldOf({ field: words.form.fields[field], name: name[locale] })}
                              className={`${CONTROL} min-w-20 tabular-nums`}
                            />
                            <FieldErrors id={`${fieldName}-error`} errors={errors(fieldName)} />
                          </Td>
                        );
                      })}
                    </Tr>
                  ))}
                </tbody>
              </DataTable>
            </Panel>
            <div className="flex flex-wrap gap-3">
              <Button type="submit" name="intent" value="save" size="large" disabled={isSending}>
                {isSending ? words.form.saving : words.form.save}
              </Button>
              <LinkButton look="quiet" size="large" to={at}>
                {words.form.cancel}
              </LinkButton>
            </div>
          </Form>
        )}
      </div>
    </main>
  );
}

function FileProblems({ answer }: { answer: GroupAnswer | undefined }) {
  const words = useWords(GROUPS_WORDS);
  const locale = useLocale();
  const problems = answer?.fileProblems ?? [];
  if (problems.length === 0) return null;
  const text = (problem: (typeof problems)[number]) =>
    problem.code in words.problem
      ? words.problem[problem.code as keyof typeof words.problem]
      : describeProblem(problem as Told, locale);
  return (
    <Notice tone="danger" title={words.form.problems({ n: problems.length })}>
      <ul className="list-disc pl-5">
        {problems.slice(0, 50).map((problem, index) => (
          <li key={index}>
            {problem.row !== null && `${words.form.row({ row: problem.row })}: `}
            {problem.value !== null && `«${problem.value}» – `}
            {text(problem)}
            {'suggestion' in problem &&
              problem.suggestion !== null &&
              ` ${words.suggestion({ name: suggested(problem.suggestion, locale) })}`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function suggested(suggestion: unknown, locale: 'nb' | 'en'): string {
  const { code, name } = suggestion as { code: string; name: Record<'nb' | 'en', string> };
  return `${code} ${name[locale]}`;
}

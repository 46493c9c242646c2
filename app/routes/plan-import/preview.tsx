import { Form, useNavigation } from '@remix-run/react';
import type { Difference } from '#app/domain/plan-differences.ts';
import type { ActionStatus } from '#app/domain/action.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Select } from '#app/ui/control.tsx';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { missingName } from './choices.ts';
import { Conflicts } from './conflicts.tsx';
import { useDifferenceWords, type Found } from './difference-words.ts';
import type { PlanImportData } from './route.tsx';
import { PLAN_IMPORT_WORDS } from './words.ts';

/** What would change, what has to be chosen and what will not be done; nothing is changed yet. */
export function Preview({
  at,
  preview,
  found,
}: {
  at: string;
  preview: NonNullable<PlanImportData['preview']>;
  found: Found;
}) {
  const words = useWords(PLAN_IMPORT_WORDS);
  const isSending = useNavigation().state !== 'idle';
  const { differences, ignored, isExportKnown } = found;
  const { fields, additions, missing, gone, alreadyAdded } = differences;
  const of = (is: Difference['is']) => fields.filter((difference) => difference.is === is);
  const hasSomething = of('change').length + of('conflict').length + additions.length + missing.length > 0;
  return (
    <Form method="post" className="grid gap-6">
      <input type="hidden" name="file" value={preview.id} />
      <input type="hidden" name="seq" value={preview.seq} />
      <h2 className="text-title">{words.preview({ file: preview.fileName })}</h2>
      {!hasSomething && <Notice tone="success" title={words.same} />}
      {hasSomething && !isExportKnown && <Notice title={words.unknownExport} />}
      {alreadyAdded > 0 && <Notice title={words.alreadyAdded({ n: alreadyAdded })} />}
      {ignored.length > 0 && <Notice title={words.ignored({ columns: ignored.join(', ') })} />}
      {of('conflict').length > 0 && <Conflicts conflicts={of('conflict')} found={found} />}
      {of('change').length > 0 && <Changes changes={of('change')} found={found} />}
      {additions.length > 0 && <Additions found={found} />}
      {of('refused').length > 0 && <Refused refused={of('refused')} found={found} />}
      {gone.length > 0 && (
        <Notice tone="warning" title={words.gonePart}>
          <p>{words.gonePartLead}</p>
          <ul className="list-disc pl-5">
            {gone.map(({ part, row, title }) => (
              <li key={`${part}-${row}`}>
                {words.row} {row}: {title || words.untitled}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {missing.length > 0 && <MissingRows missing={missing} />}
      <div className="flex flex-wrap gap-3">
        {hasSomething && (
          <Button type="submit" size="large" disabled={isSending}>
            {isSending ? words.applying : words.apply}
          </Button>
        )}
        <LinkButton look="quiet" size="large" to={at}>
          {words.again}
        </LinkButton>
      </div>
    </Form>
  );
}

function Changes({ changes, found }: { changes: readonly Difference[]; found: Found }) {
  const words = useWords(PLAN_IMPORT_WORDS);
  const { fieldName, valueWords } = useDifferenceWords(found);
  return (
    <Panel id="changes" title={`${words.changes} (${changes.length})`} isFlush>
      <p className="text-muted px-5 pb-2 sm:px-6">{words.changesLead}</p>
      <DataTable caption={words.changes} className="pb-3">
        <thead>
          <tr>
            <Th className="max-sm:hidden">{words.row}</Th>
            <Th className="max-sm:pl-5 sm:min-w-40">{words.part.actions}</Th>
            <Th className="max-sm:hidden">{words.field}</Th>
            <Th className="min-w-40 max-sm:hidden">{words.now}</Th>
            <Th className="sm:min-w-40">{words.becomes}</Th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ part, id, row, title, field, now, to }) => (
            <Tr key={`${part}/${id}/${field}`}>
              <Td className="align-top tabular-nums max-sm:hidden">{row}</Td>
              <Th scope="row" className="align-top break-words max-sm:pl-5">
                {title || words.untitled}
                <span className="text-small text-muted block sm:hidden">{fieldName(part, field)}</span>
              </Th>
              <Td className="align-top max-sm:hidden">{fieldName(part, field)}</Td>
              <Td className="text-muted align-top break-words whitespace-pre-line max-sm:hidden">
                {valueWords(field, now)}
              </Td>
              <Td className="align-top font-[560] break-words whitespace-pre-line">
                <span className="text-small text-muted block font-normal sm:hidden">
                  {words.now}: {valueWords(field, now)}
                </span>
                {valueWords(field, to)}
              </Td>
            </Tr>
          ))}
        </tbody>
      </DataTable>
    </Panel>
  );
}

function Additions({ found }: { found: Found }) {
  const words = useWords(PLAN_IMPORT_WORDS);
  const { filledIn } = useDifferenceWords(found);
  const { additions } = found.differences;
  return (
    <Panel id="additions" title={`${words.additions} (${additions.length})`}>
      <p className="text-muted pb-2">{words.additionsLead}</p>
      <ul className="grid gap-2">
        {additions.map((addition) => (
          <li key={addition.id}>
            <span className="text-muted">
              {words.row} {addition.row} · {words.part[addition.part]}
            </span>{' '}
            <span className="font-[560]">{addition.values.title}</span>
            <span className="text-small text-muted block whitespace-pre-line">{filledIn(addition)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Refused({ refused, found }: { refused: readonly Difference[]; found: Found }) {
  const words = useWords(PLAN_IMPORT_WORDS);
  const { moveNotAllowed } = useWords(ACTION_WORDS);
  const { valueWords } = useDifferenceWords(found);
  return (
    <Notice tone="warning" title={`${words.refused} (${refused.length})`}>
      <ul className="grid list-disc gap-1 pl-5">
        {refused.map((one) => (
          <li key={one.id}>
            {words.row} {one.row}, {one.title || words.untitled}: {valueWords('status', one.now)} →{' '}
            {valueWords('status', one.to)}. {moveNotAllowed[one.now as Extract<ActionStatus, 'completed' | 'stopped'>]}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function MissingRows({ missing }: { missing: Found['differences']['missing'] }) {
  const words = useWords(PLAN_IMPORT_WORDS);
  return (
    <Panel id="missing" title={`${words.missing} (${missing.length})`}>
      <p className="text-muted pb-2">{words.missingLead}</p>
      <ul className="grid gap-2">
        {missing.map(({ part, id, title, canStop }) => (
          <li key={`${part}/${id}`} className="flex flex-wrap items-center justify-between gap-2">
            <span>
              <span className="text-muted">{words.part[part]}:</span> {title || words.untitled}
            </span>
            <Select
              name={missingName(id)}
              defaultValue="keep"
              className="w-44"
              aria-label={words.choice({ title: title || words.untitled })}
            >
              <option value="keep">{words.keep}</option>
              {canStop && <option value="stop">{words.stop}</option>}
              <option value="remove">{words.remove}</option>
            </Select>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

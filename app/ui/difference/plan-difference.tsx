import { Minus, MoveVertical, PencilLine, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  isNoDifference,
  type EntryChange,
  type FieldChange,
  type PlanDifference,
} from '#app/domain/plan-difference.ts';
import { PLAN_FIELD_WORDS } from '#app/i18n/plan-field-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Badge } from '#app/ui/badge.tsx';
import { FieldDifference } from './field-difference.tsx';
import { fieldName, type Names } from './value-text.ts';
import { inFieldOrder } from './field-order.ts';

/** Who touched a field, by its name as the log's authors are kept; nobody where the log does not reach. */
export type AuthorsOf = (name: string) => readonly string[];

/** Two contents of a plan held against each other: each action with its fields, then what is the plan's own. */
export function PlanDifferenceView({
  difference,
  names,
  authorsOf = () => [],
  aside,
}: {
  difference: PlanDifference;
  names: Names;
  authorsOf?: AuthorsOf;
  /** What can be done about an entry. */
  aside?: (entry: EntryChange) => ReactNode;
}) {
  const words = useWords(PLAN_FIELD_WORDS);
  if (isNoDifference(difference)) return <p className="text-muted">{words.none}</p>;
  return (
    <ul className="grid gap-4">
      {difference.entries.map((entry) => (
        <li
          key={`${entry.list}/${entry.id}`}
          className="rounded-panel border-line bg-panel grid gap-3 border p-4 sm:p-5"
        >
          <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
            <EntryBadge is={entry.is} />
            <h3 className="min-w-0 flex-1 basis-52 font-[620] [overflow-wrap:anywhere]">
              {entry.title.trim() === '' ? words.untitled : entry.title}
            </h3>
            {aside?.(entry)}
          </div>
          <Fields
            fields={entry.fields.filter(({ field }) => !(entry.is !== 'changed' && field === 'title'))}
            names={names}
            authorsOf={(field) => authorsOf(`${entry.list}/${entry.id}/${field}`)}
          />
          {entry.isMoved && (
            <p className="text-muted flex items-center gap-2">
              <MoveVertical aria-hidden className="size-4 shrink-0" />
              {words.movedLong}
            </p>
          )}
          {entry.is === 'removed' && <Authors names={authorsOf(`${entry.list}/${entry.id}`)} />}
        </li>
      ))}
      {difference.fields.map((field) => (
        <li key={field.field} className="rounded-panel border-line bg-panel grid gap-3 border p-4 sm:p-5">
          <Fields fields={[field]} names={names} authorsOf={authorsOf} />
        </li>
      ))}
    </ul>
  );
}

function Fields({
  fields,
  names,
  authorsOf,
}: {
  fields: readonly FieldChange[];
  names: Names;
  authorsOf: (field: string) => readonly string[];
}) {
  const locale = useLocale();
  if (fields.length === 0) return null;
  return (
    <dl className="grid gap-3">
      {inFieldOrder(fields, ({ field }) => field).map(({ field, before, after }) => (
        <div key={field} className="grid gap-x-6 gap-y-1 sm:grid-cols-[12rem_minmax(0,1fr)]">
          <dt className="text-muted">
            <span className="first-letter:uppercase inline-block">{fieldName(field, locale)}</span>
            <Authors names={authorsOf(field)} />
          </dt>
          <dd className="min-w-0">
            <FieldDifference field={field} before={before} after={after} names={names} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Authors({ names }: { names: readonly string[] }) {
  const words = useWords(PLAN_FIELD_WORDS);
  if (names.length === 0) return null;
  return <span className="text-small text-muted block">{words.by({ names: names.join(', ') })}</span>;
}

function EntryBadge({ is }: { is: EntryChange['is'] }) {
  const words = useWords(PLAN_FIELD_WORDS);
  const [tone, Icon] = BADGE[is];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {words.is[is]}
    </Badge>
  );
}

const BADGE = {
  added: ['success', Plus],
  removed: ['danger', Minus],
  changed: ['accent', PencilLine],
} as const;

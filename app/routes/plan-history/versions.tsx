import { Form, Link } from '@remix-run/react';
import { useState } from 'react';
import { BadgeCheck, Bookmark, Clock } from 'lucide-react';
import type { PlanVersion } from '#app/data/plan-versions.server.ts';
import { useFormat } from '#app/i18n/format.ts';
import { TIME_ZONE } from '#app/domain/day.ts';
import { PLAN_FIELD_WORDS } from '#app/i18n/plan-field-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { Input } from '#app/ui/control.tsx';
import { Field } from '#app/ui/field.tsx';
import { Panel } from '#app/ui/panel.tsx';
import type { HistoryRefusal } from './route.tsx';
import { HISTORY_WORDS } from './words.ts';

/** So many are shown before one asks for all. */
const SHOWN = 8;

/** The plan's versions, and making one. */
export function Versions({
  planId,
  versions,
  people,
  canWrite,
  refused,
}: {
  planId: string;
  versions: readonly PlanVersion[];
  people: ReadonlyMap<string, string>;
  canWrite: boolean;
  refused: HistoryRefusal | undefined;
}) {
  const words = useWords(HISTORY_WORDS);
  const [isAll, setIsAll] = useState(false);
  const shown = isAll ? versions : versions.slice(0, SHOWN);
  return (
    <Panel id="versions" title={words.versions}>
      <div className="grid gap-5">
        <p className="text-muted text-small">{words.versionsLead}</p>
        {canWrite && <NameForm refused={refused} />}
        {versions.length === 0 && <p className="text-muted">{words.noVersions}</p>}
        <ul className="grid gap-1">
          {shown.map((version) => (
            <li key={version.id} id={`version-${version.id}`} className="border-line grid gap-1 border-t py-3">
              <VersionTitle version={version} people={people} />
              <p className="no-print text-small flex flex-wrap gap-x-5">
                <Link to={`/plan/${planId}/compare?from=${version.id}&to=now`} className={LINK}>
                  {words.withNow}
                </Link>
                {canWrite && (
                  <Link to={`/plan/${planId}/restore?from=${version.id}`} className={LINK}>
                    {words.restore}
                  </Link>
                )}
              </p>
            </li>
          ))}
        </ul>
        {shown.length < versions.length && (
          <Button look="quiet" onClick={() => setIsAll(true)}>
            {words.showAll({ n: versions.length })}
          </Button>
        )}
      </div>
    </Panel>
  );
}

const LINK = 'text-accent inline-flex min-h-11 items-center underline-offset-4 hover:underline sm:min-h-9';

function VersionTitle({ version, people }: { version: PlanVersion; people: ReadonlyMap<string, string> }) {
  const words = useWords(PLAN_FIELD_WORDS);
  const { instant } = useFormat();
  const { kind, name, reason, createdById, createdAt } = version;
  const [tone, Icon] = LOOK[kind];
  const who = createdById === null ? undefined : people.get(createdById);
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 font-[620] [overflow-wrap:anywhere]">
          {name !== '' ? name : words.reasons[reason ?? 'day']}
        </span>
        <Badge tone={tone} icon={<Icon aria-hidden />}>
          {words.kinds[kind]}
        </Badge>
      </p>
      <p className="text-small text-muted tabular-nums">
        {[instant(createdAt, TIME_ZONE), ...(who === undefined ? [] : [who])].join(' · ')}
      </p>
    </>
  );
}

const LOOK = {
  named: ['heather', Bookmark],
  automatic: ['neutral', Clock],
  committed: ['success', BadgeCheck],
} as const;

function NameForm({ refused }: { refused: HistoryRefusal | undefined }) {
  const { problems, ...words } = useWords(HISTORY_WORDS);
  const errors = refused === undefined ? undefined : [problemText(refused.problem)];

  function problemText(code: string): string {
    if (code === 'name.too-long') return problems['name.too-long']({ n: 120 });
    if (code === 'version.too-many') return problems['version.too-many'];
    return code === 'name.missing' ? problems['name.missing'] : problems.unreadable;
  }

  return (
    <Form method="post" className="no-print grid gap-3">
      <Field
        htmlFor="version-name"
        label={words.name}
        hint={words.nameHint}
        hintId="version-name-hint"
        errors={errors}
        errorId="version-name-error"
      >
        <Input
          id="version-name"
          name="name"
          required
          maxLength={120}
          defaultValue={refused?.name}
          aria-invalid={errors !== undefined || undefined}
          aria-describedby="version-name-hint version-name-error"
        />
      </Field>
      <Button type="submit" look="secondary" className="justify-self-start">
        {words.keep}
      </Button>
    </Form>
  );
}

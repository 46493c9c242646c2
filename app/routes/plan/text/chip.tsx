import { AtSign, Calendar } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import { useContext } from 'react';
import type { Chip as ChipName } from '#app/document/rich-text-words.ts';
import { isOverdue } from '#app/domain/action.ts';
import { readDay } from '#app/domain/day.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { WRITING_WORDS } from '#app/i18n/writing-words.ts';
import { ChangeArrow } from '#app/ui/change-arrow.tsx';
import { classes } from '#app/ui/classes.ts';
import { Light } from '#app/ui/light.tsx';
import { OverdueBadge, StatusBadge } from '#app/routes/plan/action/status-badge.tsx';
import { PlanContext } from '#app/routes/plan/plan-context.ts';
import { useWriting } from './writing-context.ts';

interface ChipProps {
  readonly id: string;
  /** What it was called when it was put in; shown only where nothing better is known. */
  readonly label: string;
  /** In the editor, which has the keyboard itself. */
  readonly isEdited?: boolean;
}

/** [TX2] What a chip stands for, as the plan has it now. */
export function Chip({ name, ...props }: ChipProps & { readonly name: ChipName }) {
  switch (name) {
    case 'personChip':
      return <PersonChip {...props} />;
    case 'indicatorChip':
      return <IndicatorChip {...props} />;
    case 'actionChip':
      return <ActionChip {...props} />;
    case 'dateChip':
      return <DateChip {...props} />;
  }
}

function PersonChip({ id, label }: ChipProps) {
  const { chip: words } = useWords(WRITING_WORDS);
  const writing = useWriting();
  const people = writing?.people;
  const name = people?.get(id);
  if (people !== undefined && name === undefined) return <GoneChip>{words.personGone({ label })}</GoneChip>;
  return (
    <span className={classes('chip', id === writing?.me.id && 'is-me')}>
      <AtSign aria-hidden />
      {name ?? label}
    </span>
  );
}

function ActionChip({ id, label, isEdited }: ChipProps) {
  const { chip: words } = useWords(WRITING_WORDS);
  const { status } = useWords(ACTION_WORDS);
  const { day } = useFormat();
  const writing = useWriting();
  const today = useContext(PlanContext)?.today;
  if (writing === undefined) return <span className="chip">{label}</span>;
  const action = writing.actions.find((one) => one.id === id);
  if (action === undefined) return <GoneChip>{words.actionGone({ label })}</GoneChip>;
  const title = action.title.trim() === '' ? words.untitled : action.title;
  const due = action.deadline === null ? '' : words.due({ day: day(action.deadline) });
  return (
    <PressedChip
      isEdited={isEdited}
      label={[words.goTo({ label: title }), status[action.status], due].filter(Boolean).join(', ')}
      onPress={() => writing.goToAction(action.id)}
    >
      <span className="chip-name">{title}</span>
      <StatusBadge status={action.status} />
      {due !== '' && <span className="chip-note">{due}</span>}
      {today !== undefined && isOverdue(action, today) && <OverdueBadge />}
    </PressedChip>
  );
}

function IndicatorChip({ id, label, isEdited }: ChipProps) {
  const { chip: words } = useWords(WRITING_WORDS);
  const locale = useLocale();
  const { value } = useFormat();
  const writing = useWriting();
  const page = useContext(PlanContext);
  if (writing === undefined || page === undefined) return <span className="chip">{label}</span>;
  const { side, indicators } = page;
  const indicator = indicators.get(id);
  const score = side.of === 'cluster' ? side.scores.get(id) : undefined;
  if (indicator === undefined && score === undefined) return <GoneChip>{words.indicatorGone({ label })}</GoneChip>;
  const name = indicator?.name[locale] ?? label;
  // [TX3] In the shared plan: in how many clusters it is weak, and no cluster's light.
  const weakIn = side.of === 'forum' ? side.weak.find(({ code }) => code === id) : undefined;
  const change = writing.trends.get(id);
  return (
    <PressedChip
      isEdited={isEdited}
      label={words.goTo({ label: `${id} ${name}` })}
      title={`${id} ${name}`}
      onPress={() => writing.goToIndicator(id)}
    >
      {score !== undefined && <Light light={score.light} size="small" />}
      <span className="chip-note tabular-nums">{id}</span>
      <span className="chip-name">{name}</span>
      {score !== undefined && score.value !== null && indicator !== undefined && (
        <span className="tabular-nums">{value(score.value, indicator.unit)}</span>
      )}
      {score !== undefined && change !== undefined && change !== 'not-comparable' && (
        <ChangeArrow change={change} isNamed={false} />
      )}
      {weakIn !== undefined && side.of === 'forum' && (
        <span className="chip-note">{words.weakIn({ n: weakIn.clusters, of: side.clusters })}</span>
      )}
    </PressedChip>
  );
}

function DateChip({ id }: ChipProps) {
  const { chip: words } = useWords(WRITING_WORDS);
  const { day } = useFormat();
  const read = readDay(id);
  return (
    <span className="chip">
      <Calendar aria-hidden />
      {read === undefined ? words.notADay : <time dateTime={read}>{day(read)}</time>}
    </span>
  );
}

const GoneChip = ({ children }: { children: ReactNode }) => <span className="chip is-gone">{children}</span>;

function PressedChip({
  label,
  title,
  isEdited = false,
  onPress,
  children,
}: {
  label: string;
  title?: string;
  isEdited?: boolean | undefined;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <span
      role="link"
      tabIndex={isEdited ? -1 : 0}
      aria-label={label}
      title={title}
      className="chip is-pressed"
      onClick={(event: MouseEvent) => {
        event.preventDefault();
        onPress();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        onPress();
      }}
    >
      {children}
    </span>
  );
}

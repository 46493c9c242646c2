import { Search, X } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Action } from '#app/domain/action.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { VIEW_WORDS } from '#app/i18n/view-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Input } from '#app/ui/control.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { ChoiceField } from './choice-field.tsx';
import {
  GROUPINGS,
  isFiltering,
  NO_FILTER,
  STATUS_FILTERS,
  WITHOUT,
  ZOOMS,
  type Filter,
  type PlanView,
  type View,
} from './plan-view.ts';
import { whoOf } from './selection.ts';
import type { ChangeView } from './use-plan-view.ts';

const GROUPED: readonly View[] = ['table', 'board', 'timeline'];

/** What of the plan is shown, for every view alike; what a view alone can do stands behind it. */
export function FilterBar({
  actions,
  shownCount,
  planView,
  change,
}: {
  actions: readonly Action[];
  shownCount: number;
  planView: PlanView;
  change: ChangeView;
}) {
  const words = useWords(VIEW_WORDS);
  const actionWords = useWords(ACTION_WORDS);
  const locale = useLocale();
  const { clusters, indicators } = usePlanPage();
  const { view, filter, group } = planView;
  const set = (part: Partial<Filter>) => change({ filter: { ...filter, ...part } });
  const isShared = clusters.size > 0;
  const who = useMemo(() => namesIn(actions, locale), [actions, locale]);
  const linked = useMemo(() => codesIn(actions, [...indicators.keys()]), [actions, indicators]);
  const statusNames = { open: words.open, ...actionWords.status };
  const groupings = GROUPINGS.filter(
    (one) =>
      (isShared || one !== 'cluster') &&
      (view === 'table' || view === 'timeline' || (one !== 'status' && one !== 'indicator')),
  );

  return (
    <div className="no-print noscript:hidden grid grid-cols-[minmax(0,1fr)] gap-2">
      <div role="group" aria-label={words.filters} className="filter-bar">
        <SearchField q={filter.q} onChange={(q) => set({ q })} />
        <ChoiceField
          label={words.status}
          value={filter.status}
          options={STATUS_FILTERS.map((one) => [one, statusNames[one]])}
          onChoose={(status) => set({ status: STATUS_FILTERS.find((one) => one === status) ?? null })}
        />
        <button
          type="button"
          aria-pressed={filter.isOverdue}
          onClick={() => set({ isOverdue: !filter.isOverdue })}
          className="filter"
        >
          {words.overdue}
        </button>
        <ChoiceField
          label={words.who}
          value={filter.who}
          options={[[WITHOUT, words.without.who], ...who.map((name) => [name, name] as const)]}
          onChoose={(name) => set({ who: name })}
        />
        {isShared && (
          <ChoiceField
            label={words.cluster}
            value={filter.cluster}
            options={[[WITHOUT, words.without.cluster], ...clusters]}
            onChoose={(cluster) => set({ cluster })}
          />
        )}
        <ChoiceField
          label={words.indicator}
          value={filter.indicator}
          options={[
            [WITHOUT, words.without.indicator],
            ...linked.map((code) => [code, `${code} ${indicators.get(code)?.name[locale] ?? ''}`] as const),
          ]}
          onChoose={(indicator) => set({ indicator })}
        />
        {GROUPED.includes(view) && (
          <ChoiceField
            label={words.group}
            value={group ?? (view === 'board' && isShared ? 'cluster' : 'none')}
            isAlwaysSet
            options={groupings.map((one) => [one, words.groupings[one]])}
            onChoose={(chosen) => change({ group: GROUPINGS.find((one) => one === chosen) ?? null })}
          />
        )}
        {view === 'timeline' && (
          <ChoiceField
            label={words.zoom}
            value={planView.zoom}
            isAlwaysSet
            options={ZOOMS.map((one) => [one, words.zooms[one]])}
            onChoose={(zoom) => change({ zoom: ZOOMS.find((one) => one === zoom) ?? 'year' })}
          />
        )}
      </div>
      {isFiltering(filter) && (
        <p className="text-small flex flex-wrap items-center gap-x-3">
          <span role="status" className="tabular-nums">
            {words.shown({ n: shownCount, of: actions.length })}
          </span>
          <button type="button" className="link min-h-9" onClick={() => change({ filter: NO_FILTER })}>
            {words.clear}
          </button>
        </p>
      )}
    </div>
  );
}

/** Between two keys the page need not look through all actions, nor go to another address. */
const PAUSE_MS = 150;

/** The words of the search are the address's, but while they are typed they are the field's own. */
function SearchField({ q, onChange }: { q: string; onChange: (q: string) => void }) {
  const id = useId();
  const words = useWords(VIEW_WORDS);
  const [typed, setTyped] = useState(q);
  const told = useRef(q);
  const change = useRef(onChange);
  change.current = onChange;
  const pause = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => {
    if (q === told.current) return;
    clearTimeout(pause.current);
    told.current = q;
    setTyped(q);
  }, [q]);
  useEffect(() => () => clearTimeout(pause.current), []);
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => {
      told.current = text;
      change.current(text);
    }, PAUSE_MS);
  };
  return (
    <div className="search-field">
      <label htmlFor={id} className="sr-only">
        {words.search}
      </label>
      <Search aria-hidden />
      <Input
        id={id}
        type="search"
        data-plan-search
        className="pr-11 pl-9.5"
        maxLength={200}
        placeholder={words.search}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // First it empties the search, then it leaves it.
          if (typed === '') event.currentTarget.blur();
          else type('');
          event.preventDefault();
        }}
      />
      {typed !== '' && (
        <button type="button" aria-label={words.clear} onClick={() => type('')}>
          <X aria-hidden />
        </button>
      )}
    </div>
  );
}

function namesIn(actions: readonly Action[], locale: string): readonly string[] {
  return [...new Set(actions.flatMap(whoOf))].sort(new Intl.Collator(locale).compare);
}

function codesIn(actions: readonly Action[], known: readonly string[]): readonly string[] {
  const linked = new Set(actions.flatMap(({ indicators }) => [...indicators.keys()]));
  return [...known.filter((code) => linked.has(code)), ...[...linked].filter((code) => !known.includes(code)).sort()];
}

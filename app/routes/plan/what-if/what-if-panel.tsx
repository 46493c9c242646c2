import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { Action } from '#app/domain/action.ts';
import type { Day } from '#app/domain/day.ts';
import { useFormat } from '#app/i18n/format.ts';
import { LIGHT_WORDS } from '#app/i18n/light-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { LightBar } from '#app/ui/light-bar.tsx';
import { Light } from '#app/ui/light.tsx';
import { UnofficialMark } from '#app/ui/unofficial-mark.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import type { WeakSide } from '#app/routes/plan/weak/weak-side.ts';
import { AimList } from './aim-list.tsx';
import { useWhatIf, type WhatIfState } from './use-what-if.ts';
import { WHAT_IF_WORDS } from './words.ts';

/** What the lights would be if the actions succeeded by their dates; only beside a cluster's own plan, once it has lights. */
export function WhatIfPanel({ actions, horizonOn }: { actions: readonly Action[]; horizonOn: Day | null }) {
  const words = useWords(WHAT_IF_WORDS);
  const { side, live, measures } = usePlanPage();
  // It is reckoned again at each key, so only once somebody has looked; what was tried stays when it is closed.
  const [isOpen, setIsOpen] = useState(false);
  if (side.of !== 'cluster' || side.takenOn === null || live === undefined || measures.size === 0) return null;
  return (
    <details
      className="check-panel rounded-panel border-line bg-panel no-print border"
      onToggle={({ currentTarget }) => setIsOpen((was) => was || currentTarget.open)}
    >
      <summary>
        <ChevronRight aria-hidden className="check-turn size-5 shrink-0" />
        <h2 className="text-lead font-[640]">{words.title}</h2>
      </summary>
      {isOpen && <WhatIf actions={actions} horizonOn={horizonOn} side={side} takenOn={side.takenOn} />}
    </details>
  );
}

function WhatIf({
  actions,
  horizonOn,
  side,
  takenOn,
}: {
  actions: readonly Action[];
  horizonOn: Day | null;
  side: Extract<WeakSide, { of: 'cluster' }>;
  takenOn: Day;
}) {
  const id = useId();
  const words = useWords(WHAT_IF_WORDS);
  const { day, month } = useFormat();
  const page = usePlanPage();
  const state = useWhatIf(actions, side, page, horizonOn);
  return (
    <div className="grid gap-5 px-5 pb-5">
      <div className="grid gap-1.5">
        <p className="text-small text-muted max-w-[70ch]">{words.lead}</p>
        {!side.isOfficial && <UnofficialMark />}
        <p className="text-small">{words.covered({ n: state.covered, of: side.weak.length })}</p>
      </div>
      <div className="grid gap-1.5">
        <label htmlFor={id} className="font-[560]">
          {words.slider}: <span className="tabular-nums">{month(state.on)}</span>
        </label>
        <input
          id={id}
          type="range"
          min={0}
          max={state.span}
          value={state.at}
          aria-valuetext={month(state.on)}
          onChange={({ target }) => state.setMonth(Number(target.value))}
          className="what-if-range"
        />
      </div>
      <div className="grid gap-4 md:grid-cols-2">
        <div className="grid content-start gap-2">
          <h3 className="font-[560]">{words.now({ day: day(takenOn) })}</h3>
          <LightBar counts={state.counts.now} />
        </div>
        <div className="grid content-start gap-2">
          <h3 className="font-[560]">{words.then({ month: month(state.on) })}</h3>
          <LightBar counts={state.counts.then} />
        </div>
      </div>
      <Total state={state} />
      <Better state={state} />
      <AimList actions={actions} state={state} />
    </div>
  );
}

function Total({ state: { total } }: { state: WhatIfState }) {
  const words = useWords(WHAT_IF_WORDS);
  const { share } = useFormat();
  if (total.now === undefined || total.then === undefined) return null;
  return <p className="tabular-nums">{words.total({ now: share(total.now), then: share(total.then) })}</p>;
}

function Better({ state: { outcomes } }: { state: WhatIfState }) {
  const words = useWords(WHAT_IF_WORDS);
  const lights = useWords(LIGHT_WORDS);
  const locale = useLocale();
  const { indicators } = usePlanPage();
  const better = outcomes.filter(({ now, then }) => now.light !== then.light);
  return (
    <div role="status" className="grid gap-1.5">
      <p>{words.better({ n: better.length })}</p>
      <ul className="grid gap-1.5">
        {better.map(({ code, now, then }) => (
          <li key={code} className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <Light light={now.light} size="small" label={lights[now.light]} />
            <span aria-hidden>→</span>
            <Light light={then.light} size="small" label={lights[then.light]} />
            <span>
              <span className="text-muted tabular-nums">{code}</span> {indicators.get(code)?.name[locale]}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

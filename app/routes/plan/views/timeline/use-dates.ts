import { useMemo, useRef, useState } from 'react';
import type { Action } from '#app/domain/action.ts';
import type { ActionId } from '#app/domain/ids.ts';
import type { PlanEditor } from '#app/document/edit.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { VIEW_WORDS } from '#app/i18n/view-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { shifted, stretched, type Dates } from './timeline-scale.ts';

/** Which of an action's days move: all of the bar, or one end. */
export type Grip = 'both' | 'start' | 'deadline';

export const moved = (dates: Dates, grip: Grip, days: number): Dates =>
  grip === 'both' ? shifted(dates, days) : stretched(dates, grip, days);

/**
 * [VW5] Both days as one edit. By pointer it is a step of undo; keys in a row are one step, as typing is. `news` says
 * where the bar is, for those who do not see it.
 */
export function useDates(all: readonly Action[]) {
  const { timeline: words } = useWords(VIEW_WORDS);
  const actionWords = useWords(ACTION_WORDS);
  const { day } = useFormat();
  const { gestures } = usePlanPage();
  const [news, setNews] = useState('');
  const latest = useRef(all);
  latest.current = all;
  const edits = useMemo(() => {
    const write =
      (id: ActionId, { start, deadline }: Dates) =>
      (editor: PlanEditor) =>
        editor.together(() => {
          const set = editor.set(id, 'start', start);
          return set.ok ? editor.setDeadline(id, deadline) : set;
        });
    return {
      set: (id: ActionId, dates: Dates) => void gestures.edit(write(id, dates)),
      type(id: ActionId, days: number, grip: Grip) {
        const action = latest.current.find((one) => one.id === id);
        if (action === undefined) return;
        const dates = moved(action, grip, days);
        gestures.type(write(id, dates));
        const [from, to] = [dates.start, dates.deadline].map((one) => (one === null ? '' : day(one)));
        setNews(
          words.moved({
            title: action.title.trim() || actionWords.untitled,
            dates: from && to ? words.dates({ from, to }) : `${from}${to}`,
          }),
        );
      },
    };
  }, [gestures, words, actionWords, day]);
  return { ...edits, news };
}

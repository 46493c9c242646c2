import { useRef } from 'react';
import type { Action } from '#app/domain/action.ts';
import { daysBetween } from '#app/domain/day.ts';
import type { ActionId } from '#app/domain/ids.ts';
import { usePointerDrag, type Point } from '#app/routes/plan/views/drag/use-pointer-drag.ts';
import { moved, type Grip } from './use-dates.ts';
import type { Dates } from './timeline-scale.ts';

interface Held {
  readonly bar: HTMLElement;
  readonly action: Action;
  readonly grip: Grip;
  readonly left: number;
  readonly width: number;
}

/** A bar by its middle, or by one end. While it is held only the drawing moves; the plan changes when it is let go. */
export function useBarDrag({
  all,
  dayPx,
  canEdit,
  set,
}: {
  all: readonly Action[];
  dayPx: number;
  canEdit: boolean;
  set: (id: ActionId, dates: Dates) => void;
}) {
  const latest = useRef(all);
  latest.current = all;
  const daysOf = ({ dx }: Point) => Math.round(dx / dayPx);

  return usePointerDrag<Held>({
    pick({ target }) {
      const bar = target instanceof Element ? target.closest<HTMLElement>('[data-bar]') : null;
      const action = all.find(({ id }) => id === bar?.dataset['bar']);
      if (!canEdit || bar === null || action === undefined) return undefined;
      const edge = (target as Element).closest<HTMLElement>('[data-edge]')?.dataset['edge'];
      const grip: Grip = edge === 'start' || edge === 'deadline' ? edge : 'both';
      return { bar, action, grip, left: bar.offsetLeft, width: bar.offsetWidth };
    },
    over({ bar, action, grip, left, width }, at) {
      const to = moved(action, grip, daysOf(at));
      const began = action.start ?? action.deadline;
      const ended = action.deadline ?? action.start;
      const [from, until] = [to.start ?? to.deadline, to.deadline ?? to.start];
      if (began === null || ended === null || from === null || until === null) return;
      const [byStart, byEnd] = [daysBetween(began, from) * dayPx, daysBetween(ended, until) * dayPx];
      bar.style.left = `${left + byStart}px`;
      bar.style.width = `${Math.max(width + byEnd - byStart, dayPx)}px`;
    },
    drop({ action: { id }, grip }, at) {
      // As it is by now: somebody may have set the other day meanwhile.
      const now = latest.current.find((action) => action.id === id);
      if (now !== undefined) set(id, moved(now, grip, daysOf(at)));
    },
    end({ bar, left, width }) {
      // Drawn anew only if its days are others: given up, it goes back.
      bar.style.left = `${left}px`;
      bar.style.width = `${width}px`;
    },
  });
}

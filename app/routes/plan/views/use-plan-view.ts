import { useNavigate, useSearchParams } from '@remix-run/react';
import { useCallback, useMemo, useRef } from 'react';
import { printPlanView, readPlanView, type PlanView, type View } from './plan-view.ts';

export type ChangeView = (change: Partial<PlanView>) => void;

/**
 * What the address says of the view, and the way to change it: another view is a step that "back" returns from, all
 * else replaces. The function stays the same, so that it can stand in effects.
 */
export function usePlanView(): readonly [PlanView, ChangeView] {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const search = params.toString();
  const planView = useMemo(() => readPlanView(new URLSearchParams(search)), [search]);
  const latest = useRef({ navigate, search });
  latest.current.navigate = navigate;
  const drawn = useRef(search);
  if (drawn.current !== search) {
    drawn.current = search;
    latest.current.search = search;
  }
  const change = useCallback<ChangeView>((parts) => {
    const now = new URLSearchParams(latest.current.search);
    const before = readPlanView(now);
    const next = printPlanView({ ...before, ...parts }, now).toString();
    if (next === now.toString()) return;
    // Two changes in one turn build on each other, though the page was not drawn between them.
    latest.current.search = next;
    latest.current.navigate(
      { search: next },
      { replace: parts.view === undefined || parts.view === before.view, preventScrollReset: true },
    );
  }, []);
  return [planView, change];
}

/** Only which view it is. */
export function useView(): readonly [View, (view: View) => void] {
  const [{ view }, change] = usePlanView();
  return [view, useCallback((next: View) => change({ view: next }), [change])];
}

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ActionId } from '#app/domain/ids.ts';
import { FOLLOW_WORDS } from '#app/i18n/follow-words.ts';
import { useWords } from '#app/i18n/words.ts';
import type { PersonHere } from '#app/sync/use-people.ts';
import { useViewOf } from '#app/sync/use-view.ts';
import { useToast } from '#app/ui/toast.tsx';
import type { ActionList } from '#app/routes/plan/action/use-action-list.ts';
import type { PlanPage } from '#app/routes/plan/plan-context.ts';
import { VIEWS, type View } from '#app/routes/plan/plan-views.tsx';
import { contentInView, scrollToContent } from './content-in-view.ts';

export interface Follow {
  /** The one that is followed. */
  readonly person: PersonHere | undefined;
  /** The names of those who follow this person. */
  readonly followers: readonly string[];
  toggle(person: PersonHere): void;
  end(): void;
}

/** As long as a connection may be away before somebody counts as gone. */
const AWAY_MS = 45_000;

/** How often what one has before one is told. */
const EVERY_MS = 250;

/**
 * [TX8] Following somebody: what they have before them comes into sight here too, found by content. Scrolling or typing of
 * one's own ends it. Whoever is followed is told, and tells only then what is before them.
 */
export function useFollow(options: {
  readonly live: PlanPage['live'];
  readonly others: readonly PersonHere[];
  readonly view: View;
  readonly setView: (view: View) => void;
  readonly list: ActionList;
}): Follow {
  const { live, others, view, setView, list } = options;
  const words = useWords(FOLLOW_WORDS);
  const say = useToast();
  const [followed, setFollowed] = useState<Pick<PersonHere, 'clientId' | 'name'>>();
  const awareness = live?.open.awareness;
  const seen = useViewOf(awareness, followed?.clientId);
  const person = others.find(({ clientId }) => clientId === followed?.clientId);
  const place = person?.place ?? null;

  const end = useCallback(() => setFollowed(undefined), []);
  const toggle = useCallback(
    ({ clientId, name }: PersonHere) =>
      setFollowed((now) => (now?.clientId === clientId ? undefined : { clientId, name })),
    [],
  );

  useEffect(() => {
    awareness?.setLocalStateField('follows', followed?.clientId ?? null);
  }, [awareness, followed]);

  const latest = useRef(list);
  latest.current = list;
  useEffect(() => {
    if (followed === undefined || seen === undefined || live === undefined) return;
    if (seen === 'gone') {
      // A poor connection is no leaving: who comes back is followed on.
      const { name } = followed;
      const waiting = setTimeout(() => {
        end();
        say(words.left({ name }));
      }, AWAY_MS);
      return () => clearTimeout(waiting);
    }
    const part = VIEWS.find((one) => one === seen.part);
    if (part !== undefined) setView(part);
    const { openId, controls } = latest.current;
    if (seen.openId !== null && seen.openId !== openId) controls.toggle(seen.openId as ActionId);
    if (seen.openId === null && openId !== undefined) controls.toggle(openId);
    // Once that is drawn.
    const drawn = requestAnimationFrame(() => scrollToContent(live.open.doc, seen, place));
    return () => cancelAnimationFrame(drawn);
  }, [followed, seen, place, live, setView, end, say, words]);

  useEffect(() => {
    if (followed === undefined) return;
    function onKey({ key }: KeyboardEvent) {
      if (!['Shift', 'Control', 'Alt', 'Meta', 'Tab'].includes(key)) end();
    }
    // The window's own scroll bar takes no pointer events but this one.
    function onPointer({ target }: Event) {
      if (target === document.documentElement) end();
    }
    window.addEventListener('wheel', end, { passive: true });
    window.addEventListener('touchmove', end, { passive: true });
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('pointerdown', onPointer);
    return () => {
      window.removeEventListener('wheel', end);
      window.removeEventListener('touchmove', end);
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('pointerdown', onPointer);
    };
  }, [followed, end]);

  const own = awareness?.clientID;
  const names = [
    ...new Set(others.filter(({ follows }) => own !== undefined && follows === own).map(({ name }) => name)),
  ];
  const followers = names.join(', ');
  useTellView(live, followers !== '', view, list.openId);

  return useMemo(
    () => ({ person, followers: followers === '' ? [] : followers.split(', '), toggle, end }),
    [person, followers, toggle, end],
  );
}

/** Tells what is before this person, while somebody follows them. */
function useTellView(live: PlanPage['live'], isFollowed: boolean, view: View, openId: ActionId | undefined): void {
  useEffect(() => {
    if (live === undefined || !isFollowed) return;
    const { awareness, doc } = live.open;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let told = '';
    function tell() {
      waiting = undefined;
      const now = contentInView(doc, view, openId ?? null);
      if (JSON.stringify(now) === told) return;
      told = JSON.stringify(now);
      awareness.setLocalStateField('view', now);
    }
    const soon = () => (waiting ??= setTimeout(tell, EVERY_MS));
    soon();
    window.addEventListener('scroll', soon, { passive: true });
    window.addEventListener('keyup', soon);
    return () => {
      clearTimeout(waiting);
      window.removeEventListener('scroll', soon);
      window.removeEventListener('keyup', soon);
    };
  }, [live, isFollowed, view, openId]);
}

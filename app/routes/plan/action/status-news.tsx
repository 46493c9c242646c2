import { useEffect, useRef, useState } from 'react';
import type { Action, ActionStatus } from '#app/domain/action.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useWords } from '#app/i18n/words.ts';

/** Says politely which actions got another status, whoever set it. */
export function StatusNews({ actions }: { actions: readonly Action[] }) {
  const words = useWords(ACTION_WORDS);
  const [news, setNews] = useState('');
  const seen = useRef<ReadonlyMap<string, ActionStatus>>();
  useEffect(() => {
    const before = seen.current;
    seen.current = new Map(actions.map(({ id, status }) => [id, status]));
    if (before === undefined) return;
    const moved = actions.filter(({ id, status }) => before.has(id) && before.get(id) !== status);
    if (moved.length === 0) return;
    setNews(moved.map(({ title, status }) => words.statusNow({ title, status: words.status[status] })).join('. '));
  }, [actions, words]);
  return (
    <p role="status" className="sr-only">
      {news}
    </p>
  );
}

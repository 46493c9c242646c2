import { useEffect, useRef, useState } from 'react';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useWords } from '#app/i18n/words.ts';
import type { LivePlan } from '#app/sync/use-plan.ts';
import { gathering, type Digest } from './digest.ts';
import { planChanges } from './plan-changes.ts';
import { NEWS_WORDS } from './words.ts';

/** A moment, so that a word is whole; and then long enough to be heard out. */
const FIRST_AFTER_MS = 2_000;
const BETWEEN_MS = 10_000;

/** [OF9] Says politely, and not too often, what others change; for screen readers, since others see it happen. */
export function OthersNews({ plan }: { plan: LivePlan | undefined }) {
  const [news, setNews] = useState('');
  const say = useSentence();
  const latest = useRef(say);
  latest.current = say;
  const onOthersEdit = plan?.onOthersEdit;
  useEffect(() => {
    if (onOthersEdit === undefined) return;
    const gathered = gathering();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let saidAtMs = -Infinity;
    const tell = () => {
      timer = undefined;
      const digest = gathered.take();
      if (digest === undefined) return;
      saidAtMs = performance.now();
      setNews(latest.current(digest));
    };
    const unsubscribe = onOthersEdit(({ before, after, names }) => {
      gathered.add(planChanges(before, after), names);
      timer ??= setTimeout(tell, Math.max(FIRST_AFTER_MS, saidAtMs + BETWEEN_MS - performance.now()));
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [onOthersEdit]);
  return (
    <p role="status" className="sr-only" data-news>
      {/* Anew for each sentence: what a browser's translation has put in its place goes with the old one. */}
      <span key={news}>{news}</span>
    </p>
  );
}

function useSentence(): (digest: Digest) => string {
  const words = useWords(NEWS_WORDS);
  const { fields, untitled } = useWords(ACTION_WORDS);
  return ({ change, more, name = words.someone }) => {
    const clause = () => {
      if (change.is === 'text') return words.text({ name });
      const title = change.title === '' ? untitled : change.title;
      if (change.is !== 'changed') return words[change.is]({ name, title });
      if (change.field === 'order') return words.moved({ name, title });
      const field = change.field === 'descriptionText' ? 'description' : change.field;
      const label = (fields as Readonly<Record<string, string>>)[field] ?? words.someField;
      return words.changed({ name, field: label, title });
    };
    return words.more({ news: clause(), n: more });
  };
}

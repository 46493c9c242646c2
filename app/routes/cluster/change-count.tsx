import { ArrowDownRight, ArrowUpRight, Equal } from 'lucide-react';
import type { Change } from '#app/domain/benchmark.ts';
import { useWords } from '#app/i18n/words.ts';
import { CLUSTER_WORDS } from './words.ts';

/** How many indicators went which way since the benchmark before. */
export function ChangeCount({ changes }: { changes: Readonly<Record<Change, number>> }) {
  const words = useWords(CLUSTER_WORDS);
  const parts = [
    { key: 'improved', Icon: ArrowUpRight, ink: 'text-success', text: words.improved({ n: changes.improved }) },
    { key: 'worse', Icon: ArrowDownRight, ink: 'text-danger', text: words.worse({ n: changes.worse }) },
    { key: 'unchanged', Icon: Equal, ink: 'text-muted', text: words.unchanged({ n: changes.unchanged }) },
  ];
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 font-[540] tabular-nums">
      {parts.map(({ key, Icon, ink, text }) => (
        <li key={key} className={`flex items-center gap-1.5 ${ink}`}>
          <Icon aria-hidden className="size-5" strokeWidth={2.3} />
          {text}
        </li>
      ))}
    </ul>
  );
}

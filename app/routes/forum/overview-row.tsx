import type { ReactNode } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { FORUM_WORDS } from './words.ts';

/** One line of the overview: who, and three cells that stand under each other on wide screens. */
export function OverviewRow({
  as: Element,
  head,
  lights,
  weak,
  actions,
}: {
  as: 'li' | 'div';
  head: ReactNode;
  lights: ReactNode;
  weak: ReactNode;
  actions: ReactNode;
}) {
  const words = useWords(FORUM_WORDS).cells;
  return (
    <Element className="border-line grid gap-x-8 gap-y-5 border-t px-5 py-5 sm:grid-cols-2 sm:px-6 xl:grid-cols-[minmax(0,1.15fr)_minmax(0,1.05fr)_minmax(0,1.45fr)_minmax(0,1fr)]">
      <div className="grid content-start gap-2">{head}</div>
      <Cell title={words.lights}>{lights}</Cell>
      <Cell title={words.weak}>{weak}</Cell>
      <Cell title={words.actions}>{actions}</Cell>
    </Element>
  );
}

function Cell({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid min-w-0 content-start gap-2">
      <h4 className="text-small text-muted font-[560] tracking-normal">{title}</h4>
      {children}
    </div>
  );
}

import { useEffect, useRef } from 'react';
import { folded } from '#app/domain/folded.ts';

/** In the order in which they stand in the palette. */
export const COMMAND_GROUPS = ['do', 'view', 'action', 'indicator', 'page'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** Something that can be found and done. */
export interface Command {
  readonly id: string;
  readonly group: CommandGroup;
  readonly label: string;
  /** Further words that find it. */
  readonly also?: string;
  /** Said beside it, such as its key. */
  readonly hint?: string;
  readonly run: () => void;
}

/** How many of a group are shown: what is not among them is found by typing on. */
const MOST_OF_GROUP = 8;

export interface Found {
  readonly group: CommandGroup;
  readonly commands: readonly Command[];
  readonly more: number;
}

/** [VW10] Those that have all the words, by group; those whose label begins with what was typed first. */
export function found(commands: readonly Command[], sought: string): readonly Found[] {
  const wanted = folded(sought);
  const words = wanted.split(' ').filter(Boolean);
  const fitting = commands.flatMap((command) => {
    const label = folded(command.label);
    const text = `${label} ${folded(command.also ?? '')}`;
    return words.every((word) => text.includes(word)) ? [{ command, isBest: label.startsWith(wanted) }] : [];
  });
  const bestFirst = [...fitting].sort((a, b) => Number(b.isBest) - Number(a.isBest));
  return COMMAND_GROUPS.flatMap((group) => {
    const all = bestFirst.flatMap(({ command }) => (command.group === group ? [command] : []));
    if (all.length === 0) return [];
    return [{ group, commands: all.slice(0, MOST_OF_GROUP), more: Math.max(all.length - MOST_OF_GROUP, 0) }];
  });
}

type Provider = () => readonly Command[];

/** What the parts that stand on the page now can do; asked for only when the palette opens. */
const providers = new Set<Provider>();

export const allCommands = (): readonly Command[] => [...providers].flatMap((provide) => provide());

/** Adds a part's commands to the palette for as long as the part is there. `provide` is called when the palette opens. */
export function useCommands(provide: Provider): void {
  const latest = useRef(provide);
  latest.current = provide;
  useEffect(() => {
    const provider = () => latest.current();
    providers.add(provider);
    return () => void providers.delete(provider);
  }, []);
}

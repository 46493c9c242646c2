import type { Editor, Range } from '@tiptap/core';
import type { LucideIcon } from 'lucide-react';
import type { Action } from '#app/domain/action.ts';
import { folded } from '#app/domain/folded.ts';
import type { Locale } from '#app/domain/indicator-set.ts';
import type { Light } from '#app/domain/light.ts';
import type { PlanPage } from '#app/routes/plan/plan-context.ts';
import type { Writing } from '#app/routes/plan/text/writing-context.ts';

/** What a pop-up list under the caret offers. */
export interface Pick {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly look: { readonly Icon: LucideIcon } | { readonly light: Light };
  /** Puts it in the place of what was typed. */
  put(editor: Editor, range: Range): void;
}

/** The plan around a text, as it is when something is picked. */
export interface PickWorld {
  readonly page: PlanPage;
  readonly writing: Writing;
  readonly locale: Locale;
}

/** More than anybody reads; typing narrows them down. */
export const MOST_PICKS = 50;

/** Whether each word that was typed begins one of the words, whatever the case and accents. */
export function isFound(typed: string, words: string): boolean {
  const there = folded(words).split(/[\s/–-]+/);
  return folded(typed)
    .split(/\s+/)
    .every((part) => there.some((word) => word.startsWith(part)));
}

export function putChip(
  editor: Editor,
  range: Range,
  name: 'personChip' | 'indicatorChip' | 'actionChip' | 'dateChip',
  attrs: { readonly id: string; readonly label: string },
): void {
  editor
    .chain()
    .focus()
    .insertContentAt(range, [
      { type: name, attrs },
      { type: 'text', text: ' ' },
    ])
    .run();
}

/** Newest first: what was just made is what one writes about. */
export const actionsNewestFirst = (actions: readonly Action[]): readonly Action[] => [...actions].reverse();

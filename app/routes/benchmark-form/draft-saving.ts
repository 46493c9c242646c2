import type { DraftView } from './draft-view.server.ts';

/** What has been typed into a form that saves as one goes, and how far it has come; fields by name. */
export interface DraftSaving {
  /** Not known to be stored. */
  readonly typed: ReadonlyMap<string, string>;
  /** On its way; null when nothing is. */
  readonly sent: ReadonlyMap<string, string> | null;
  /** Why the last try failed; null when it did not. */
  readonly failed: NotSaved | null;
  /** The draft as the server's last answer told it; null before the first. */
  readonly draft: DraftView | null;
}

export const NOT_SAVED = ['unreachable', 'signed-out', 'forbidden', 'other-set', 'unexpected'] as const;
export type NotSaved = (typeof NOT_SAVED)[number];

export type SavingEvent =
  | { readonly is: 'typed'; readonly name: string; readonly value: string }
  | { readonly is: 'sent' }
  | { readonly is: 'saved'; readonly draft: DraftView | null }
  | { readonly is: 'failed'; readonly why: NotSaved };

export const NOTHING_TYPED: DraftSaving = { typed: new Map(), sent: null, failed: null, draft: null };

export function afterEvent(saving: DraftSaving, event: SavingEvent): DraftSaving {
  switch (event.is) {
    case 'typed':
      return { ...saving, typed: new Map(saving.typed).set(event.name, event.value) };
    case 'sent':
      return { ...saving, sent: saving.typed };
    case 'failed':
      return { ...saving, sent: null, failed: event.why };
    case 'saved': {
      // What was typed on top of what was sent is not stored yet.
      const typed = [...saving.typed].filter(([name, value]) => saving.sent?.get(name) !== value);
      return { typed: new Map(typed), sent: null, failed: null, draft: event.draft ?? saving.draft };
    }
  }
}

export type SavingWord = 'saved' | 'saving' | 'notSaved';

/** [BM22] Saved is said only when the server has answered for every field. */
export function savingWord({ typed, failed }: DraftSaving): SavingWord {
  if (typed.size === 0) return 'saved';
  return failed === null ? 'saving' : 'notSaved';
}

import { createContext, useContext } from 'react';
import type { TextSpan } from '#app/document/anchor.ts';
import type { RichText } from '#app/routes/plan/text/rich-text-field.tsx';

export interface CommentedSpan extends TextSpan {
  readonly threadId: string;
  readonly isWanted: boolean;
}

/** A rich text and what is said about spans of it; the same object for as long as the text is shown. */
export interface TalkText {
  readonly fragment: RichText;
  /** Where the open threads' spans are now. */
  spans(): readonly CommentedSpan[];
  /** Calls back when there are other threads. */
  subscribe(changed: () => void): () => void;
  /** Opens the thread. */
  press(threadId: string): void;
  /** What is selected, told by the editor; without one the page's own selection counts. */
  editorSelection: (() => TextSpan | undefined) | undefined;
}

export const TalkTextContext = createContext<TalkText | undefined>(undefined);
export const useTalkText = () => useContext(TalkTextContext);

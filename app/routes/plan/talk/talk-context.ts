import { createContext, useContext } from 'react';
import type { PersonId } from '#app/domain/ids.ts';
import type { Result } from '#app/domain/result.ts';
import { unreadComments, type Decision, type TalkTarget, type TalkThread, type TextAnchor } from '#app/domain/talk.ts';
import type { ChangeableField, ProposedChange } from '#app/domain/proposed-change.ts';
import type { TalkData, TalkFailure } from './talk-client.ts';

/** A comment, or a proposed change, that is being written. */
export interface Beginning extends TalkTarget {
  readonly anchor: TextAnchor | null;
  /** The field that another value is proposed for. */
  readonly proposes: ChangeableField | null;
}

export type Sent = Promise<Result<null, TalkFailure>>;

export interface Talk {
  readonly planId: string;
  readonly personId: PersonId;
  /** Undefined until they have come. */
  readonly data: TalkData | undefined;
  /** Whether what is shown may be old. */
  readonly isOld: boolean;
  readonly isOpen: boolean;
  /** Whether this person may write comments. */
  readonly canComment: boolean;
  readonly beginning: Beginning | null;
  /** The thread that is to be seen, from an address or a press in the text. */
  readonly wanted: string | null;
  /** Only the threads about this are shown. */
  readonly only: TalkTarget | null;
  open(options?: { readonly thread?: string; readonly only?: TalkTarget | null }): void;
  close(): void;
  begin(about: Beginning | null): void;
  /** Brings what the thread is about into sight. */
  show(thread: TalkThread): void;
  start(thread: NewThread): Sent;
  reply(threadId: string, comment: NewComment): Sent;
  resolve(threadId: string, isResolved: boolean): Sent;
  decide(threadId: string, decision: Decision): Sent;
  edit(commentId: string, text: string): Sent;
  remove(commentId: string): Sent;
  markSeen(threads: readonly TalkThread[]): void;
}

export interface NewComment {
  readonly id: string;
  readonly text: string;
}

export interface NewThread extends TalkTarget {
  readonly id: string;
  readonly anchor: TextAnchor | null;
  readonly change: ProposedChange | null;
  readonly comment: NewComment | null;
}

/** Undefined outside a plan's page. */
export const TalkContext = createContext<Talk | undefined>(undefined);

export const useMaybeTalk = () => useContext(TalkContext);

export function useTalk(): Talk {
  const talk = useContext(TalkContext);
  if (talk === undefined) throw new Error('a part of the comments stands outside its page');
  return talk;
}

export interface TalkCount {
  /** Open threads. */
  readonly open: number;
  readonly unread: number;
}

/** How much is said about the target, and how much of it is unread. An action counts its fields too. */
export function talkCount(talk: Talk | undefined, holds: (thread: TalkThread) => boolean): TalkCount {
  const threads = talk?.data?.threads.filter(holds) ?? [];
  return {
    open: threads.filter(({ resolvedAt }) => resolvedAt === null).length,
    unread: threads.reduce((sum, thread) => sum + unreadOf(talk, thread), 0),
  };
}

export const unreadOf = (talk: Talk | undefined, thread: TalkThread): number =>
  talk === undefined ? 0 : unreadComments(thread, talk.personId).length;

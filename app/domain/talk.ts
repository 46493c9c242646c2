import type { PersonId } from './ids.ts';
import type { Access } from './permission.ts';
import type { ProposedChange } from './proposed-change.ts';

/**
 * What comments are about: the plan (neither), an action or a goal, one of its fields, or the plan's own text (`text`, no
 * action).
 */
export interface TalkTarget {
  /** The action's id, or the goal's. */
  readonly actionId: string | null;
  /** By its name in the document. */
  readonly field: string | null;
}

/** A span of a rich text, as app/document/anchor.ts makes it and finds it again. */
export interface TextAnchor {
  readonly start: string;
  readonly end: string;
  /** What the span said when it was commented. */
  readonly quote: string;
}

/** What somebody said in a thread, or did to it. */
export const COMMENT_KINDS = ['comment', 'resolved', 'reopened', 'accepted', 'rejected'] as const;
export type CommentKind = (typeof COMMENT_KINDS)[number];

export interface TalkComment {
  readonly id: string;
  /** From 1 in each thread, in the order in which they were stored. */
  readonly position: number;
  readonly kind: CommentKind;
  readonly authorId: PersonId;
  /** Plain text, with `@[personId]` where somebody is mentioned; empty where it was deleted. */
  readonly text: string;
  readonly mentions: readonly PersonId[];
  readonly createdAt: string;
  readonly editedAt: string | null;
  readonly isDeleted: boolean;
}

export const DECISIONS = ['accepted', 'rejected'] as const;
export type Decision = (typeof DECISIONS)[number];

export interface TalkThread extends TalkTarget {
  readonly id: string;
  readonly anchor: TextAnchor | null;
  readonly change: ProposedChange | null;
  readonly decision: Decision | null;
  readonly createdById: PersonId;
  readonly createdAt: string;
  readonly resolvedAt: string | null;
  readonly comments: readonly TalkComment[];
  /** Up to which position the person who asks has read it. */
  readonly seen: number;
}

/** The longest comment and quote, in characters. */
export const COMMENT_LIMIT = 5000;
export const QUOTE_LIMIT = 1000;

/** What may be in the place of a field's name; which fields there are is the document's to say. */
export const isFieldName = (text: string): boolean => /^[a-zA-Z][a-zA-Z0-9]{0,40}$/.test(text);

/** [TA3] Whoever may write the plan resolves and reopens every thread; others those that they began. */
export function mayResolve(thread: Pick<TalkThread, 'createdById'>, personId: PersonId, access: Access): boolean {
  return access === 'write' || thread.createdById === personId;
}

/** [TA4] What a person has not read: others' comments and decisions after what they have seen. */
export function unreadComments(
  thread: Pick<TalkThread, 'comments' | 'seen'>,
  personId: PersonId,
): readonly TalkComment[] {
  return thread.comments.filter(
    ({ position, authorId, kind, isDeleted }) =>
      position > thread.seen && authorId !== personId && isNews(kind) && !isDeleted,
  );
}

/** That a thread was resolved or reopened is no news of its own. */
export const NEWS_KINDS: readonly CommentKind[] = ['comment', 'accepted', 'rejected'];
const isNews = (kind: CommentKind) => NEWS_KINDS.includes(kind);

/** [TA2] Deleted comments that something follows leave a gravestone; a thread of which nothing is left is not shown. */
export function shownComments(comments: readonly TalkComment[]): readonly TalkComment[] {
  const last = comments.findLastIndex(({ isDeleted, kind }) => !isDeleted && kind === 'comment');
  return comments.filter(({ isDeleted }, index) => !isDeleted || index < last);
}

/** A proposed change is there without words too. */
export function isShownThread({ comments, change }: Pick<TalkThread, 'comments' | 'change'>): boolean {
  return change !== null || comments.some(({ kind, isDeleted }) => kind === 'comment' && !isDeleted);
}

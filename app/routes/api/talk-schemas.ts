import { z } from 'zod';
import { isId } from '#app/domain/ids.ts';
import { COMMENT_KINDS, COMMENT_LIMIT, DECISIONS, isFieldName, QUOTE_LIMIT } from '#app/domain/talk.ts';
import { id, person } from './schemas.ts';

const instant = z.iso.datetime();
const newId = z.string().refine(isId).describe('Your own, random; what is sent again with it is stored once.');
const text = z
  .string()
  .trim()
  .min(1)
  .max(COMMENT_LIMIT)
  .describe('Plain text; `@[personId]` mentions one of `people`.');

export const anchor = z
  .object({
    start: z.string().max(400).describe("A Yjs relative position, base64: the span's first character."),
    end: z.string().max(400).describe("A Yjs relative position, base64: the span's last character."),
    quote: z.string().min(1).max(QUOTE_LIMIT).describe('What the span said when it was commented.'),
  })
  .describe('A span of a rich text.');

export const change = z
  .object({
    value: z.string().max(2000).nullable().describe('As the field is written in the document; null empties it.'),
    seen: z.string().max(2000).nullable().describe('What the field held when this was proposed.'),
  })
  .describe('Another value for a field of an action.');

export const comment = z.object({
  id,
  position: z.int().min(1).describe('From 1 in each thread, in the order in which they were stored.'),
  kind: z.enum(COMMENT_KINDS).describe('What was said, or done to the thread.'),
  authorId: id,
  text: z.string().describe('Plain text with `@[personId]` for mentions; empty where it was deleted.'),
  mentions: z.array(id),
  createdAt: instant,
  editedAt: instant.nullable(),
  isDeleted: z.boolean(),
});

const about = {
  actionId: z.string().max(200).nullable().describe('Of an action or a goal; null: the plan itself, or its own text.'),
  field: z
    .string()
    .refine(isFieldName)
    .nullable()
    .describe("Of the action or goal, by its name in the document; `text` without an action is the plan's own text."),
};

export const thread = z.object({
  id,
  ...about,
  anchor: anchor.nullable(),
  change: change.nullable(),
  decision: z.enum(DECISIONS).nullable(),
  createdById: id,
  createdAt: instant,
  resolvedAt: instant.nullable(),
  comments: z.array(comment),
  seen: z.int().min(0).describe('Up to which position you have read it.'),
});

export const threads = z.object({
  access: z.enum(['read', 'comment']),
  isWriter: z.boolean().describe('Whether you resolve any thread and decide about proposed changes.'),
  threads: z.array(thread).describe('The oldest first.'),
  people: z.array(person).describe('Who has taken part, and, for those who comment, who can be mentioned.'),
  readerIds: z.array(id).describe('Those of `people` who can be mentioned.'),
});

export const newThread = z.object({
  id: newId,
  ...about,
  anchor: anchor.nullable().default(null),
  change: change.nullable().default(null),
  comment: z.object({ id: newId, text }).nullable().describe('May be null where a change is proposed.'),
});
export const newComment = z.object({ id: newId, text });
export const editedComment = z.object({ text });
export const threadState = z.object({ isResolved: z.boolean() });
export const threadDecision = z.object({ decision: z.enum(DECISIONS) });
export const threadsSeen = z.object({
  seen: z.array(z.object({ threadId: z.string().refine(isId), position: z.int().min(0).max(1_000_000) })).max(100),
});

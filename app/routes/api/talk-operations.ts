import type { Operation } from './operations.ts';
import * as talk from './talk-schemas.ts';

const stored = { description: 'It is stored; the thread as it is now.', schema: talk.thread };

export const TALK_OPERATIONS: readonly Operation[] = [
  {
    path: '/plans/{planId}/threads',
    method: 'get',
    name: 'listThreads',
    summary: 'The comments on a plan, in threads.',
    answers: { 200: { description: 'The threads.', schema: talk.threads } },
    problems: [401, 403, 404],
  },
  {
    path: '/plans/{planId}/threads',
    method: 'post',
    name: 'startThread',
    summary: 'Comments on the plan, an action, a field or a span of text, or proposes another value for a field.',
    json: talk.newThread,
    answers: { 201: stored, 200: { ...stored, description: 'It was stored before.' } },
    problems: [400, 401, 403, 404, 409, 413, 415, 422],
  },
  {
    path: '/plans/{planId}/threads/{threadId}/comments',
    method: 'post',
    name: 'replyToThread',
    summary: 'Adds a comment to a thread; one that was resolved is open again.',
    json: talk.newComment,
    answers: { 201: stored, 200: { ...stored, description: 'It was stored before.' } },
    problems: [400, 401, 403, 404, 409, 413, 415, 422],
  },
  {
    path: '/plans/{planId}/threads/{threadId}/state',
    method: 'post',
    name: 'setThreadState',
    summary: 'Resolves a thread or opens it again: your own, or any where you write the plan.',
    json: talk.threadState,
    answers: { 200: stored },
    problems: [400, 401, 403, 404, 413, 415],
  },
  {
    path: '/plans/{planId}/threads/{threadId}/decision',
    method: 'post',
    name: 'decideThread',
    summary: 'Accepts a proposed change, which makes it as your edit, or rejects it; for those who write the plan.',
    json: talk.threadDecision,
    answers: { 200: stored },
    problems: [400, 401, 403, 404, 409, 413, 415, 500],
  },
  {
    path: '/plans/{planId}/comments/{commentId}',
    method: 'patch',
    name: 'editComment',
    summary: 'Gives your own comment another text.',
    json: talk.editedComment,
    answers: { 200: { description: 'It is stored; all threads as they are now.', schema: talk.threads } },
    problems: [400, 401, 403, 404, 413, 415, 422],
  },
  {
    path: '/plans/{planId}/comments/{commentId}',
    method: 'delete',
    name: 'deleteComment',
    summary: 'Deletes your own comment; nobody is given its text any more.',
    answers: { 200: { description: 'It is deleted; all threads as they are now.', schema: talk.threads } },
    problems: [401, 403, 404],
  },
  {
    path: '/plans/{planId}/seen',
    method: 'post',
    name: 'markThreadsSeen',
    summary: 'Says up to which comment you have read threads.',
    json: talk.threadsSeen,
    answers: { 200: { description: 'All threads as they are now.', schema: talk.threads } },
    problems: [400, 401, 403, 404, 413, 415],
  },
];

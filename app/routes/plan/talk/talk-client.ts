import { fail, ok, type Result } from '#app/domain/result.ts';
import type { Named } from '#app/domain/mentions.ts';
import type { PersonId } from '#app/domain/ids.ts';
import type { TalkThread } from '#app/domain/talk.ts';
import { TALK_WORDS } from './words.ts';

/** A plan's comments as this person sees them. */
export interface TalkData {
  readonly access: 'read' | 'comment';
  /** Resolves any thread, and decides about proposed changes. */
  readonly isWriter: boolean;
  readonly threads: readonly TalkThread[];
  readonly people: readonly Named[];
  readonly readerIds: readonly PersonId[];
}

export type FailureCode = keyof (typeof TALK_WORDS)['nb']['failed'];

export interface TalkFailure {
  readonly code: FailureCode;
  /** Of a field that has changed: what it holds now. */
  readonly now?: string | null;
}

/** Asks the plan's comments for something; what goes wrong is told, never thrown, so that nothing typed is lost. */
export async function callTalk<T>(
  planId: string,
  path: string,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE' = 'GET',
  body?: unknown,
): Promise<Result<T, TalkFailure>> {
  const init: RequestInit = {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  };
  const response = await fetch(`/api/v1/plans/${planId}/${path}`, init).catch(() => undefined);
  if (response === undefined) return fail({ code: 'unreachable' });
  const said: unknown = await response.json().catch(() => undefined);
  if (response.ok && said !== undefined) return ok(said as T);
  return fail(readFailure(response.status, said));
}

function readFailure(status: number, said: unknown): TalkFailure {
  const { code, now } = typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : {};
  if (isFailureCode(code)) return { code, ...(typeof now === 'string' || now === null ? { now } : {}) };
  if (status === 401) return { code: 'signed-out' };
  if (status === 403) return { code: 'forbidden' };
  return { code: status >= 502 ? 'unreachable' : 'unexpected' };
}

const isFailureCode = (code: unknown): code is FailureCode =>
  typeof code === 'string' && Object.hasOwn(TALK_WORDS.nb.failed, code);

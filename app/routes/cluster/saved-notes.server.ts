import { createCookie } from '@remix-run/node';
import { z } from 'zod';

/** What was understood in an uploaded file but is worth a look, in words, on its way over one redirect. */
export interface SavedNotes {
  readonly benchmarkId: string;
  readonly notes: readonly string[];
  /** How many more there were than a cookie can carry. */
  readonly more: number;
}

/** Browsers keep 4,096 bytes of a cookie; its text grows by a third, more where it is not ASCII. */
const CARRIED_CHARACTERS = 1_800;
const MINUTES_SHOWN = 10;

const schema = z.object({ benchmarkId: z.string(), notes: z.array(z.string()), more: z.number() });

const cookie = createCookie('benchmark-notes', {
  path: '/cluster',
  httpOnly: true,
  sameSite: 'lax',
  maxAge: MINUTES_SHOWN * 60,
});

/** The header that sets the cookie. */
export async function carryNotes(benchmarkId: string, notes: readonly string[]): Promise<string> {
  const carried: string[] = [];
  let length = 0;
  for (const note of notes) {
    length += note.length;
    if (length > CARRIED_CHARACTERS) break;
    carried.push(note);
  }
  return cookie.serialize({ benchmarkId, notes: carried, more: notes.length - carried.length });
}

/** The notes on this benchmark; none where the cookie is gone, or is about another. */
export async function notesOn(benchmarkId: string, headers: Headers): Promise<SavedNotes> {
  const read = schema.safeParse(await cookie.parse(headers.get('cookie')));
  if (read.success && read.data.benchmarkId === benchmarkId) return read.data;
  return { benchmarkId, notes: [], more: 0 };
}

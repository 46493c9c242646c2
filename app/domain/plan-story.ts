import type { PersonId } from './ids.ts';
import type { Plain } from './plain.ts';
import type { EntryChange } from './plan-difference.ts';
import { shortened, wordDifference, type Run } from './word-difference.ts';

/** What one stored edit did. */
export interface StoryStep {
  readonly seq: number;
  readonly atMs: number;
  /** Null: the product itself. */
  readonly personId: PersonId | null;
  readonly entries: readonly EntryChange[];
  readonly texts: readonly TextChange[];
}

/** One block of the plan's own text, or another field of the plan's own. */
export interface TextChange {
  readonly field: string;
  /** Tells blocks apart, so that two who write in two paragraphs are told apart too. */
  readonly place: string;
  readonly before: Plain;
  readonly after: Plain;
}

export type StoryChange =
  | { readonly is: 'added' | 'removed' | 'moved'; readonly list: string; readonly id: string; readonly title: string }
  | (Said & { readonly is: 'field'; readonly list: string; readonly id: string; readonly title: string })
  | (Said & { readonly is: 'text' });

/** What a field said and says; of words the runs, else the values. */
export interface Said {
  readonly field: string;
  readonly runs?: readonly Run[];
  readonly before?: Plain;
  readonly after?: Plain;
}

/** What one person did without a longer pause. */
export interface Sitting {
  readonly personId: PersonId | null;
  readonly fromSeq: number;
  readonly toSeq: number;
  readonly fromMs: number;
  readonly toMs: number;
  readonly changes: readonly StoryChange[];
  /** So many changes are not told one by one. */
  readonly more: number;
}

export interface StoryFilter {
  readonly actionId?: string | undefined;
  readonly personId?: string | undefined;
}

/** A person who is silent for longer begins another sitting. */
export const PAUSE_MS = 5 * 60_000;
/** The newest are told; more is seen by comparing the plan before and after. */
const MOST_TOLD = 40;

type Told =
  | { is: 'added' | 'removed' | 'moved'; list: string; id: string; title: string }
  | { is: 'field'; list: string; id: string; title: string; field: string; before: Plain; after: Plain }
  | { is: 'text'; field: string; before: Plain; after: Plain };

interface OpenSitting {
  readonly personId: PersonId | null;
  readonly fromSeq: number;
  toSeq: number;
  readonly fromMs: number;
  toMs: number;
  readonly told: Map<string, Told>;
}

/**
 * [VE3] Stored edits as people tell them: those of one person without a longer pause are one sitting, and what one did to a
 * field again and again is told once, unless somebody else touched the field in between. The newest sitting comes first.
 */
export class Story {
  readonly #sittings: OpenSitting[] = [];
  readonly #current = new Map<PersonId | null, OpenSitting>();
  /** Who touched what last. */
  readonly #last = new Map<string, { readonly sitting: OpenSitting; readonly key: string }>();

  add(step: StoryStep): void {
    if (step.entries.length === 0 && step.texts.length === 0) return;
    const sitting = this.#sittingOf(step);
    for (const entry of step.entries) this.#addEntry(sitting, entry, step.seq);
    for (const { field, place, before, after } of step.texts) {
      this.#say(sitting, `${field}#${place}`, step.seq, { is: 'text', field, before, after });
    }
  }

  #sittingOf({ personId, seq, atMs }: StoryStep): OpenSitting {
    const current = this.#current.get(personId);
    if (current !== undefined && atMs - current.toMs <= PAUSE_MS) {
      current.toSeq = seq;
      current.toMs = atMs;
      return current;
    }
    const made: OpenSitting = { personId, fromSeq: seq, toSeq: seq, fromMs: atMs, toMs: atMs, told: new Map() };
    this.#current.set(personId, made);
    this.#sittings.push(made);
    return made;
  }

  #addEntry(sitting: OpenSitting, { list, id, is, title, fields, isMoved }: EntryChange, seq: number): void {
    const name = `${list}/${id}`;
    if (is !== 'changed') this.#say(sitting, name, seq, { is, list, id, title });
    else if (isMoved) this.#say(sitting, `${name}/order`, seq, { is: 'moved', list, id, title });
    if (is === 'removed') return;
    // What is new is told by its name; that it is planned goes without saying.
    const isNew = [...sitting.told.values()].some(
      (told) => told.is === 'added' && told.list === list && told.id === id,
    );
    for (const { field, before, after } of fields) {
      if (isNew && (field === 'title' || (field === 'status' && after === 'planned' && before === null))) continue;
      this.#say(sitting, `${name}/${field}`, seq, { is: 'field', list, id, title, field, before, after });
    }
    // All that this sitting tells of it is told under its newest name.
    for (const told of sitting.told.values()) if (told.is !== 'text' && told.id === id) told.title = title;
  }

  #say(sitting: OpenSitting, name: string, seq: number, told: Told): void {
    const last = this.#last.get(name);
    const there = last?.sitting === sitting ? sitting.told.get(last.key) : undefined;
    if (there !== undefined && 'after' in there && 'after' in told) {
      there.after = told.after;
      return;
    }
    if (there?.is === 'moved' && told.is === 'moved') return;
    const key = `${name}@${seq}`;
    sitting.told.set(key, told);
    this.#last.set(name, { sitting, key });
  }

  sittings({ actionId, personId }: StoryFilter = {}): readonly Sitting[] {
    return this.#sittings
      .filter((sitting) => personId === undefined || sitting.personId === personId)
      .sort((a, b) => b.toSeq - a.toSeq)
      .flatMap(({ told, ...sitting }) => {
        const all = [...told.values()].filter(
          (one) =>
            !(actionId !== undefined && (one.is === 'text' || one.id !== actionId)) &&
            // What was changed back in the same sitting.
            !('after' in one && one.before === one.after),
        );
        if (all.length === 0) return [];
        return [{ ...sitting, changes: all.slice(-MOST_TOLD).map(said), more: Math.max(0, all.length - MOST_TOLD) }];
      });
  }
}

function said(told: Told): StoryChange {
  if (!('after' in told)) return told;
  const { before, after, ...rest } = told;
  return { ...rest, ...spoken(before, after) };
}

/** Texts of several words as what was taken out and put in, with a little around it; other values as they are. */
function spoken(before: Plain, after: Plain): Pick<Said, 'runs' | 'before' | 'after'> {
  const isWords = [before, after].every((value) => value === null || typeof value === 'string');
  const [then, now] = [String(before ?? ''), String(after ?? '')];
  if (!isWords || !/\s/.test(then + now)) return { before, after };
  return { runs: cut(shortened(wordDifference(then, now))) };
}

/** What was pasted or thrown away as a whole is not read in a history. */
const RUN_LIMIT = 600;

const cut = (runs: readonly Run[]): readonly Run[] =>
  runs.map(({ is, text }) => ({ is, text: text.length > RUN_LIMIT ? `${text.slice(0, RUN_LIMIT)}…` : text }));

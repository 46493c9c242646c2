/**
 * A copy on the device belongs to all windows and visits of a person, and each of them may have written in it what no
 * server has said to be stored. So each leaves a mark of its own beside the edits, and the copy holds what is stored
 * nowhere else as long as one is left ([OF11]).
 */
export interface UnstoredMark {
  /** From which clock on the edits of a Yjs client id are not known to be stored. */
  readonly from: readonly (readonly [client: number, from: number])[];
  /** Grows with each edit of the visit, so that a mark is taken away only by who has them all. */
  readonly edits: number;
}

const MARK = 'hasUnstored';

/** Under which key a visit's mark stands in the copy's own store. */
export const markKey = (visit: string): string => `${MARK}/${visit}`;

/** The marks among what a copy's own store holds. Before there was one for each visit, there was one for all: 0 or 1. */
export function marksAmong(entries: Iterable<readonly [unknown, unknown]>): ReadonlyMap<string, unknown> {
  const marks = new Map<string, unknown>();
  for (const [key, value] of entries) {
    if (typeof key !== 'string' || (key !== MARK && !key.startsWith(`${MARK}/`))) continue;
    if (value !== 0) marks.set(key, value);
  }
  return marks;
}

/** Nothing where another version of the product wrote it. */
export function readMark(value: unknown): UnstoredMark['from'] {
  const from = typeof value === 'object' && value !== null ? (value as Partial<UnstoredMark>).from : undefined;
  return Array.isArray(from) ? (from as UnstoredMark['from']) : [];
}

export const isSameMark = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What one visit knows of the marks in the copy: its own, and those of others whose edits it has read from the copy. */
export interface KnownMarks {
  /** The visit's own has been written, and not been taken away since. */
  readonly isMarked: boolean;
  /** For writing beside an edit, in the same transaction. */
  edited(from: UnstoredMark['from']): readonly [key: string, mark: UnstoredMark];
  /** Those that this visit has not met, or that have changed since; their edits are to be read with them. */
  unmet(marks: ReadonlyMap<string, unknown>): ReadonlyMap<string, unknown>;
  /** The edits that these stand for are in this visit's document now. */
  met(marks: ReadonlyMap<string, unknown>): void;
  /**
   * All edits of this visit's document are stored: the marks that have come to nothing, to be taken away where they
   * still stand as here. One that has changed stands for edits that this visit does not have.
   */
  stored(): ReadonlyMap<string, unknown>;
}

export function knownMarks(visit: string): KnownMarks {
  const own = markKey(visit);
  let known = new Map<string, unknown>();
  let edits = 0;
  return {
    get isMarked() {
      return known.has(own);
    },
    edited(from) {
      edits += 1;
      const mark = { from, edits };
      known.set(own, mark);
      return [own, mark];
    },
    unmet: (marks) =>
      new Map([...marks].filter(([key, mark]) => key !== own && !(known.has(key) && isSameMark(known.get(key), mark)))),
    met(marks) {
      for (const [key, mark] of marks) if (key !== own) known.set(key, mark);
    },
    stored() {
      const over = known;
      known = new Map();
      return over;
    },
  };
}

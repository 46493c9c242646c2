/** A run of text that both have, or one of them. */
export interface Run {
  readonly is: 'same' | 'added' | 'removed';
  readonly text: string;
}

/**
 * [VE2] What was taken out and put in between two texts, in whole words: lines are matched first, then the words of those
 * that differ. What is same and removed makes up `before`, what is same and added makes up `after`.
 */
export function wordDifference(before: string, after: string): readonly Run[] {
  if (before === after) return before === '' ? [] : [{ is: 'same', text: before }];
  const lines = difference(linesOf(before), linesOf(after));
  const runs: Run[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [line, next] = [lines[at], lines[at + 1]];
    if (line === undefined) break;
    if (line.is === 'removed' && next?.is === 'added') {
      runs.push(...difference(wordsOf(line.text), wordsOf(next.text)));
      at += 1;
    } else runs.push(line);
  }
  return joined(runs);
}

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** Words, the space between them, and each mark by itself. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];

/** More differs than is worth matching: then the whole of one stands against the whole of the other. */
const MOST_EDITS = 1_000;

/** The parts of two lists as runs; removed ones come before the added ones that took their place. */
function difference(before: readonly string[], after: readonly string[]): readonly Run[] {
  const most = Math.min(before.length, after.length);
  let first = 0;
  while (first < most && before[first] === after[first]) first += 1;
  let last = 0;
  while (last < most - first && before.at(-1 - last) === after.at(-1 - last)) last += 1;
  const [gone, come] = [before.slice(first, before.length - last), after.slice(first, after.length - last)];
  return joined([
    { is: 'same', text: before.slice(0, first).join('') },
    ...(shortestEdit(gone, come) ?? [
      { is: 'removed' as const, text: gone.join('') },
      { is: 'added' as const, text: come.join('') },
    ]),
    { is: 'same', text: before.slice(before.length - last).join('') },
  ]);
}

/** Myers' greedy algorithm (1986); undefined where it would take more than `MOST_EDITS`. */
function shortestEdit(a: readonly string[], b: readonly string[]): readonly Run[] | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  const most = Math.min(MOST_EDITS, a.length + b.length);
  const middle = most + 1;
  const furthest = new Int32Array(2 * middle + 1);
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    trace.push(furthest.slice(middle - edits - 1, middle + edits + 2));
    for (let k = -edits; k <= edits; k += 2) {
      const isDown =
        k === -edits || (k !== edits && valueAt(furthest, middle + k - 1) < valueAt(furthest, middle + k + 1));
      let x = isDown ? valueAt(furthest, middle + k + 1) : valueAt(furthest, middle + k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      furthest[middle + k] = x;
      if (x >= a.length && x - k >= b.length) return walkedBack(trace, a, b);
    }
  }
  return undefined;
}

const valueAt = (list: Int32Array, index: number): number => list[index] ?? 0;

function walkedBack(trace: readonly Int32Array[], a: readonly string[], b: readonly string[]): readonly Run[] {
  const runs: Run[] = [];
  let [x, y] = [a.length, b.length];
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    // Of the diagonals from -edits-1 to edits+1.
    const known = trace[edits] ?? new Int32Array();
    const at = (k: number): number => valueAt(known, k + edits + 1);
    const k = x - y;
    const isDown = k === -edits || (k !== edits && at(k - 1) < at(k + 1));
    const beforeK = isDown ? k + 1 : k - 1;
    const beforeX = edits === 0 ? 0 : at(beforeK);
    const beforeY = edits === 0 ? 0 : beforeX - beforeK;
    while (x > beforeX && y > beforeY) {
      x -= 1;
      y -= 1;
      runs.push({ is: 'same', text: a[x] ?? '' });
    }
    if (edits === 0) break;
    if (isDown) {
      y -= 1;
      runs.push({ is: 'added', text: b[y] ?? '' });
    } else {
      x -= 1;
      runs.push({ is: 'removed', text: a[x] ?? '' });
    }
  }
  return runs.reverse();
}

/** One run for neighbours of a kind; between two that both have, what was removed stands before what was added. */
function joined(runs: readonly Run[]): readonly Run[] {
  const made: Run[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    if (removed !== '') made.push({ is: 'removed', text: removed });
    if (added !== '') made.push({ is: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const { is, text } of runs) {
    if (text === '') continue;
    if (is === 'removed') removed += text;
    else if (is === 'added') added += text;
    else {
      flush();
      const before = made.at(-1);
      if (before?.is === 'same') made[made.length - 1] = { is, text: before.text + text };
      else made.push({ is, text });
    }
  }
  flush();
  return made;
}

/** So much of what both have stands around a change. */
const AROUND = 60;

/** The changes with a little around them; `…` stands for what is left out. */
export function shortened(runs: readonly Run[]): readonly Run[] {
  return runs.map(({ is, text }, index) => {
    if (is !== 'same') return { is, text };
    const [isFirst, isLast] = [index === 0, index === runs.length - 1];
    if (text.length <= (isFirst || isLast ? AROUND : 2 * AROUND) + 20) return { is, text };
    const head = isFirst ? '' : text.slice(0, AROUND).replace(/\S*$/u, '');
    const tail = isLast ? '' : text.slice(-AROUND).replace(/^\S*/u, '');
    return { is, text: `${head}…${tail}` };
  });
}

import type { Level } from './indicator-set.ts';
import { UNIT_RANGE } from './read-score.ts';
import { fail, ok, type Result } from './result.ts';
import { cellAt, placeOf, readAmount, readText, type SetRow } from './set-cells.ts';
import { SET_LIMITS, TEXT_LIMITS } from './set-content.ts';
import type { SetProblem } from './set-problem.ts';

const RANGE = { minimum: UNIT_RANGE.level.minimum, maximum: UNIT_RANGE.level.maximum ?? Infinity };

/** The levels of one choice, the lowest first; the order of the rows changes nothing. */
export function readLevels(rows: readonly SetRow[]): Result<readonly Level[], SetProblem[]> {
  const problems: SetProblem[] = [];
  const levels: Level[] = [];
  const taken = new Set<number>();
  for (const [index, row] of rows.entries()) {
    const at = cellAt('levels', row, 'value');
    if (index === SET_LIMITS.levels) {
      problems.push({ ...placeOf(at), code: 'set.too-many', limit: SET_LIMITS.levels });
      break;
    }
    const value = readAmount(at, false);
    const nb = readText(cellAt('levels', row, 'nameNb'), TEXT_LIMITS.name, true);
    const en = readText(cellAt('levels', row, 'nameEn'), TEXT_LIMITS.name, true);
    for (const read of [value, nb, en]) if (!read.ok) problems.push(read.problem);
    if (!value.ok) continue;
    if (value.value < RANGE.minimum || value.value > RANGE.maximum) {
      problems.push({ ...placeOf(at), code: 'set.out-of-range', ...RANGE });
    }
    if (taken.has(value.value)) problems.push({ ...placeOf(at), code: 'set.level-twice' });
    taken.add(value.value);
    if (nb.ok && en.ok) levels.push({ value: value.value, name: { nb: nb.value, en: en.value } });
  }
  return problems.length > 0 ? fail(problems) : ok(levels.sort((a, b) => a.value - b.value));
}

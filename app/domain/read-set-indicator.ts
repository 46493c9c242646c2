import { checkBound, checkOrder } from './check-bounds.ts';
import type { Level } from './indicator-set.ts';
import type { Direction } from './light.ts';
import { fail, ok, type Result } from './result.ts';
import { cellAt, placeOf, readAmount, readCode, readText, type SetCell, type SetRow } from './set-cells.ts';
import { MAX_WEIGHT, TEXT_LIMITS, UNITS_OF, type IndicatorContent } from './set-content.ts';
import type { SetField, SetProblem, WordField } from './set-problem.ts';
import { SET_WORDS, wordIn } from './set-words.ts';
import { readLevels } from './read-set-levels.ts';

/** What an indicator's row may refer to. */
export interface KnownCodes {
  readonly groups: ReadonlySet<string>;
  readonly themes: ReadonlySet<string>;
}

/** [IS4] One indicator with its levels, or all that is wrong with them at once. */
export function readSetIndicator(
  row: SetRow,
  levelRows: readonly SetRow[],
  known: KnownCodes,
): Result<IndicatorContent, SetProblem[]> {
  const problems: SetProblem[] = [];
  const at = (field: SetField): SetCell => cellAt('indicators', row, field);
  const read = <T>(result: Result<T, SetProblem>): T | undefined => {
    if (result.ok) return result.value;
    problems.push(result.problem);
    return undefined;
  };
  const code = read(readCode(at('code')));
  const groupCode = read(readReference(at('groupCode'), 'groups', known.groups));
  const themeCode = isEmpty(at('themeCode')) ? null : read(readReference(at('themeCode'), 'themes', known.themes));
  const nameNb = read(readText(at('nameNb'), TEXT_LIMITS.name, true));
  const nameEn = read(readText(at('nameEn'), TEXT_LIMITS.name, true));
  const kind = read(readWord(at('kind'), 'kind', SET_WORDS.kind));
  const unit = read(readWord(at('unit'), 'unit', SET_WORDS.unit));
  const direction = read<Direction>(readWord(at('direction'), 'direction', SET_WORDS.direction));
  const boundsNoteNb = read(readText(at('boundsNoteNb'), TEXT_LIMITS.note, false));
  const boundsNoteEn = read(readText(at('boundsNoteEn'), TEXT_LIMITS.note, false));
  const weight = isEmpty(at('weight')) ? 1 : read(readWeight(at('weight')));
  const isSilverAudit = read(readAnswer(at('silverAudit'), 'silverAudit'));
  const isSilverMinimum = read(readAnswer(at('silverMinimum'), 'silverMinimum'));
  const isGoldMinimum = read(readAnswer(at('goldMinimum'), 'goldMinimum'));
  if (kind !== undefined && unit !== undefined && !UNITS_OF[kind].includes(unit)) {
    problems.push({ ...placeOf(at('unit')), code: 'set.unit-not-of-kind', kind });
  }
  const bound = (field: 'minimum' | 'excellence'): number | undefined => {
    const amount = read(readAmount(at(field), unit === 'percent'));
    const problem = amount === undefined || unit === undefined ? undefined : checkBound(amount, unit);
    if (problem !== undefined) problems.push({ ...placeOf(at(field)), ...problem });
    return problem === undefined ? amount : undefined;
  };
  const minimum = bound('minimum');
  const excellence = bound('excellence');
  if (minimum !== undefined && excellence !== undefined && direction !== undefined) {
    const order = checkOrder({ minimum, excellence, direction });
    if (order !== undefined) problems.push({ ...placeOf(at('excellence')), ...order });
  }
  const levels = levelsOf(levelRows, kind === undefined || kind === 'choice', problems);
  if (
    code === undefined ||
    groupCode === undefined ||
    themeCode === undefined ||
    nameNb === undefined ||
    nameEn === undefined ||
    kind === undefined ||
    unit === undefined ||
    direction === undefined ||
    minimum === undefined ||
    excellence === undefined ||
    boundsNoteNb === undefined ||
    boundsNoteEn === undefined ||
    weight === undefined ||
    isSilverAudit === undefined ||
    isSilverMinimum === undefined ||
    isGoldMinimum === undefined ||
    problems.length > 0
  ) {
    return fail(problems);
  }
  return ok({
    code,
    groupCode,
    themeCode,
    name: { nb: nameNb, en: nameEn },
    kind,
    unit,
    levels,
    bounds: { minimum, excellence, direction },
    boundsNote: { nb: boundsNoteNb, en: boundsNoteEn },
    weight,
    isSilverAudit,
    isSilverMinimum,
    isGoldMinimum,
  });
}

const isEmpty = (at: SetCell): boolean => at.cell.is !== 'error' && at.value === null;

/** Levels belong to choices alone; a choice may have none, but not a single one. */
function levelsOf(rows: readonly SetRow[], isChoice: boolean, problems: SetProblem[]): readonly Level[] {
  const [first] = rows;
  if (first === undefined) return [];
  const place = placeOf(cellAt('levels', first, 'value'));
  if (!isChoice) {
    problems.push({ ...place, code: 'set.levels-without-choice' });
    return [];
  }
  const levels = readLevels(rows);
  if (!levels.ok) problems.push(...levels.problem);
  else if (levels.value.length < 2) problems.push({ ...place, code: 'set.levels-too-few' });
  return levels.ok ? levels.value : [];
}

function readReference(at: SetCell, of: 'groups' | 'themes', known: ReadonlySet<string>): Result<string, SetProblem> {
  const code = readCode(at);
  if (!code.ok || known.has(code.value)) return code;
  return fail({ ...placeOf(at), code: 'set.unknown-code', of });
}

function readWord<Word extends string>(
  at: SetCell,
  of: WordField,
  words: Readonly<Record<Word, readonly string[]>>,
): Result<Word, SetProblem> {
  const text = readText(at, TEXT_LIMITS.name, true);
  if (!text.ok) return text;
  const word = wordIn(words, text.value);
  return word === undefined ? fail({ ...placeOf(at), code: 'set.unknown-word', of }) : ok(word);
}

/** Nothing is unknown, never no. */
function readAnswer(at: SetCell, of: WordField): Result<boolean | null, SetProblem> {
  if (isEmpty(at)) return ok(null);
  const word = readWord(at, of, SET_WORDS.answer);
  return word.ok ? ok(word.value === 'unknown' ? null : word.value === 'yes') : word;
}

function readWeight(at: SetCell): Result<number, SetProblem> {
  const amount = readAmount(at, false);
  if (!amount.ok)
    return amount.problem.code === 'bounds.not-a-number' ? fail({ ...placeOf(at), code: 'set.not-a-number' }) : amount;
  if (amount.value >= 0 && amount.value <= MAX_WEIGHT) return amount;
  return fail({ ...placeOf(at), code: 'set.out-of-range', minimum: 0, maximum: MAX_WEIGHT });
}

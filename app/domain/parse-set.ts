import { fail, ok, type Result } from './result.ts';
import { readSetIndicator } from './read-set-indicator.ts';
import { cellAt, placeOf, readCode, readText, type SetRow } from './set-cells.ts';
import { inGroupOrder, SET_LIMITS, TEXT_LIMITS, type IndicatorContent, type SetContent } from './set-content.ts';
import type { SetPart, SetProblem } from './set-problem.ts';
import type { IndicatorGroup, Localized } from './indicator-set.ts';
import { cellText, type Cell } from './sheet.ts';

/** A set as rows of cells, whatever file or form they came from. */
export interface SetRows {
  readonly set: SetRow;
  readonly groups: readonly SetRow[];
  readonly themes: readonly SetRow[];
  readonly indicators: readonly SetRow[];
  readonly levels: readonly SetRow[];
}

/** [IS4] The set that the rows hold, or all of their problems at once. */
export function parseSet(rows: SetRows): Result<SetContent, SetProblem[]> {
  const problems: SetProblem[] = [];
  const head = readHead(rows.set);
  const groups = readNamed('groups', rows.groups);
  const themes = readNamed('themes', rows.themes);
  for (const part of [head, groups, themes]) if (!part.ok) problems.push(...part.problem);
  const known = { groups: codesOf(rows.groups), themes: codesOf(rows.themes) };
  const levels = byIndicator(rows, problems);
  const indicators: IndicatorContent[] = [];
  for (const [index, row] of rows.indicators.entries()) {
    if (index === SET_LIMITS.indicators) {
      problems.push(tooMany('indicators', row));
      break;
    }
    const indicator = readSetIndicator(row, levels.get(textIn(row, 'code')) ?? [], known);
    if (indicator.ok) indicators.push(indicator.value);
    else problems.push(...indicator.problem);
  }
  problems.push(...repeatedCodes('indicators', rows.indicators));
  if (!head.ok || !groups.ok || !themes.ok || problems.length > 0) return fail(problems);
  return ok(inGroupOrder({ ...head.value, groups: groups.value, themes: themes.value, indicators }));
}

export function readHead(row: SetRow): Result<{ readonly name: Localized; readonly source: Localized }, SetProblem[]> {
  const at = (field: 'nameNb' | 'nameEn' | 'sourceNb' | 'sourceEn') => cellAt('set', row, field);
  const nameNb = readText(at('nameNb'), TEXT_LIMITS.name, true);
  const nameEn = readText(at('nameEn'), TEXT_LIMITS.name, true);
  const sourceNb = readText(at('sourceNb'), TEXT_LIMITS.note, false);
  const sourceEn = readText(at('sourceEn'), TEXT_LIMITS.note, false);
  if (nameNb.ok && nameEn.ok && sourceNb.ok && sourceEn.ok) {
    return ok({
      name: { nb: nameNb.value, en: nameEn.value },
      source: { nb: sourceNb.value, en: sourceEn.value },
    });
  }
  return fail([nameNb, nameEn, sourceNb, sourceEn].flatMap((read) => (read.ok ? [] : [read.problem])));
}

/** Groups or themes: a code and a name in both languages. */
export function readNamed(
  part: 'groups' | 'themes',
  rows: readonly SetRow[],
): Result<readonly IndicatorGroup[], SetProblem[]> {
  const problems = repeatedCodes(part, rows);
  const beyond = rows[SET_LIMITS[part]];
  if (beyond !== undefined) problems.push(tooMany(part, beyond));
  const named = rows.slice(0, SET_LIMITS[part]).flatMap((row) => {
    const code = readCode(cellAt(part, row, 'code'));
    const nb = readText(cellAt(part, row, 'nameNb'), TEXT_LIMITS.name, true);
    const en = readText(cellAt(part, row, 'nameEn'), TEXT_LIMITS.name, true);
    for (const read of [code, nb, en]) if (!read.ok) problems.push(read.problem);
    return code.ok && nb.ok && en.ok ? [{ code: code.value, name: { nb: nb.value, en: en.value } }] : [];
  });
  return problems.length > 0 ? fail(problems) : ok(named);
}

/** Where a code stands a second time; the problem says where it stood first. */
export function repeatedCodes(part: 'groups' | 'themes' | 'indicators', rows: readonly SetRow[]): SetProblem[] {
  const first = new Map<string, number>();
  return rows.flatMap((row): SetProblem[] => {
    const code = textIn(row, 'code');
    const firstRow = first.get(code);
    if (firstRow === undefined) first.set(code, row.row);
    if (code === '' || firstRow === undefined) return [];
    return [{ ...placeOf(cellAt(part, row, 'code')), code: 'set.code-twice', firstRow }];
  });
}

function byIndicator(rows: SetRows, problems: SetProblem[]): ReadonlyMap<string, readonly SetRow[]> {
  const known = codesOf(rows.indicators);
  const levels = new Map<string, SetRow[]>();
  for (const row of rows.levels) {
    const code = textIn(row, 'indicatorCode');
    if (!known.has(code)) {
      const place = placeOf(cellAt('levels', row, 'indicatorCode'));
      problems.push({
        ...place,
        ...(code === '' ? { code: 'set.missing' } : { code: 'set.unknown-code', of: 'indicators' }),
      });
    }
    const others = levels.get(code);
    if (others === undefined) levels.set(code, [row]);
    else others.push(row);
  }
  return levels;
}

function tooMany(part: SetPart & keyof typeof SET_LIMITS, row: SetRow): SetProblem {
  return { part, row: row.row, field: null, value: null, code: 'set.too-many', limit: SET_LIMITS[part] };
}

function codesOf(rows: readonly SetRow[]): ReadonlySet<string> {
  return new Set(rows.map((row) => textIn(row, 'code')).filter((code) => code !== ''));
}

function textIn({ cells }: SetRow, field: 'code' | 'indicatorCode'): string {
  const cell: Cell | undefined = cells[field];
  return cell === undefined ? '' : cellText(cell).trim();
}

import { fail, ok, type Result } from '#app/domain/result.ts';
import type { SetRow } from '#app/domain/set-cells.ts';
import type { SetField, SetFileProblem, SetPart, SetPlace } from '#app/domain/set-problem.ts';
import { EMPTY, type Cell } from '#app/domain/sheet.ts';
import type { SetFile } from './read-set-workbook.server.ts';
import { SET_FORMAT } from './set-json.ts';
import { textCell } from './text-cell.ts';

type Path = readonly string[];
type Fields = Readonly<Partial<Record<SetField, Path>>>;

const NAMES: Fields = { nameNb: ['name', 'nb'], nameEn: ['name', 'en'] };

/** Where each field of a part stands in its object. */
const PATHS: Readonly<Record<SetPart, Fields>> = {
  set: { ...NAMES, sourceNb: ['source', 'nb'], sourceEn: ['source', 'en'] },
  groups: { code: ['code'], ...NAMES },
  themes: { code: ['code'], ...NAMES },
  levels: { value: ['value'], ...NAMES },
  indicators: {
    code: ['code'],
    groupCode: ['group'],
    themeCode: ['theme'],
    ...NAMES,
    kind: ['kind'],
    unit: ['unit'],
    direction: ['direction'],
    minimum: ['minimum'],
    excellence: ['excellence'],
    boundsNoteNb: ['boundsNote', 'nb'],
    boundsNoteEn: ['boundsNote', 'en'],
    weight: ['weight'],
    silverAudit: ['silverAudit'],
    silverMinimum: ['silverMinimum'],
    goldMinimum: ['goldMinimum'],
  },
};

/** Reads a set's JSON as rows; keys that it does not know are passed over. */
export function readSetJson(bytes: Uint8Array): Result<SetFile, SetFileProblem[]> {
  const json = parsed(bytes);
  if (!isObject(json)) return fail([{ ...WHOLE, code: 'set.not-json' }]);
  const format = json['format'];
  if (format !== SET_FORMAT) {
    const code = typeof format === 'string' ? 'set.other-format' : 'set.not-a-set';
    return fail([
      code === 'set.not-a-set' ? { ...WHOLE, code } : { ...WHOLE, value: String(format), code, format: SET_FORMAT },
    ]);
  }
  const reader = new Reader();
  const set = reader.row('set', json, '');
  const groups = reader.list('groups', json, 'groups');
  const themes = reader.list('themes', json, 'themes');
  const indicators = reader.list('indicators', json, 'indicators');
  const levels = listOf(json['indicators']).flatMap((indicator, index) => {
    if (!isObject(indicator)) return [];
    const indicatorCode = cellOf(indicator['code']) ?? EMPTY;
    return reader
      .list('levels', indicator, 'levels', `indicators[${index}].`)
      .map(({ row, cells }) => ({ row, cells: { ...cells, indicatorCode } }));
  });
  if (reader.problems.length > 0) return fail(reader.problems);
  return ok({ rows: { set, groups, themes, indicators, levels }, placeOf: (...place) => reader.placeOf(...place) });
}

const WHOLE: SetPlace = { part: 'set', row: null, field: null, value: null };

/** Numbers a part's rows over the whole file, and remembers which path each one came from. */
class Reader {
  readonly problems: SetFileProblem[] = [];
  private readonly paths = new Map<SetPart, string[]>();

  list(part: SetPart, from: Record<string, unknown>, key: string, above = ''): SetRow[] {
    const value = Object.hasOwn(from, key) ? from[key] : undefined;
    if (value !== undefined && !Array.isArray(value)) {
      this.problems.push({ part, row: null, field: null, value: `${above}${key}`, code: 'set.not-a-value' });
      return [];
    }
    return listOf(value).map((one, index) => this.row(part, one, `${above}${key}[${index}]`));
  }

  row(part: SetPart, from: unknown, path: string): SetRow {
    const paths = this.paths.get(part) ?? [];
    this.paths.set(part, paths);
    const row = paths.push(path);
    if (!isObject(from)) {
      this.problems.push({ part, row, field: null, value: path, code: 'set.not-a-value' });
      return { row, cells: {} };
    }
    const cells: Partial<Record<SetField, Cell>> = {};
    for (const [field, keys] of Object.entries(PATHS[part]) as [SetField, Path][]) {
      const cell = cellOf(valueAt(from, keys));
      if (cell === undefined) {
        this.problems.push({ part, row, field, value: pathOf(path, keys), code: 'set.not-a-value' });
      } else cells[field] = cell;
    }
    return { row, cells };
  }

  placeOf(part: SetPart, row: number | null, field: SetField | null) {
    const path = row === null ? undefined : this.paths.get(part)?.[row - 1];
    const keys = field === null ? [] : (PATHS[part][field] ?? []);
    return { sheet: null, row: null, column: path === undefined ? part : pathOf(path, keys) };
  }
}

const pathOf = (path: string, keys: Path): string => [path, ...keys].filter((part) => part !== '').join('.');

function valueAt(from: Record<string, unknown>, keys: Path): unknown {
  return keys.reduce<unknown>(
    (value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    from,
  );
}

/** Undefined for lists and objects, where a plain value is expected. */
function cellOf(value: unknown): Cell | undefined {
  if (value === undefined || value === null) return EMPTY;
  if (typeof value === 'string') return value.trim() === '' ? EMPTY : textCell(value);
  if (typeof value === 'number') return { is: 'number', number: value, isShownAsPercent: false };
  return typeof value === 'boolean' ? { is: 'text', text: value ? 'yes' : 'no' } : undefined;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

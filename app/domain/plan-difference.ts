import { canonicalJson, isPlainObject, type Plain, type PlainObject, type PlainPlan } from './plain.ts';

/** A field of an action, or one of the plan's own, that says something else than before. */
export interface FieldChange {
  readonly field: string;
  /** Null where it says nothing. */
  readonly before: Plain;
  readonly after: Plain;
}

/** An action that is new, gone or other than before; or an entry of another list that the plan has. */
export interface EntryChange {
  /** `actions`, or the name of another list of the plan. */
  readonly list: string;
  readonly id: string;
  readonly is: 'added' | 'removed' | 'changed';
  /** As it is called after, or was before it went. */
  readonly title: string;
  readonly fields: readonly FieldChange[];
  /** It stands at another place among those that both have. */
  readonly isMoved: boolean;
}

export interface PlanDifference {
  readonly entries: readonly EntryChange[];
  /** The plan's own, such as `text`. */
  readonly fields: readonly FieldChange[];
}

/** What is no content of its own: the key of an entry and its place. */
const NOT_COMPARED: readonly string[] = ['id', 'order'];

/**
 * [VE1] The difference between two contents of a plan, by entry and by field. Fields are known by name alone, and one that
 * is missing says the same as an empty one: a version from before a field was there does not differ for it.
 */
export function planDifference(before: PlainPlan, after: PlainPlan): PlanDifference {
  const entries: EntryChange[] = [];
  const fields: FieldChange[] = [];
  for (const key of keysOf(before, after)) {
    const [then, now] = [before[key] ?? null, after[key] ?? null];
    if (isEntries(then) || isEntries(now)) entries.push(...entryChanges(key, entriesOf(then), entriesOf(now)));
    else if (!isSame(then, now)) fields.push({ field: key, before: emptied(then), after: emptied(now) });
  }
  return { entries, fields };
}

export const isNoDifference = ({ entries, fields }: PlanDifference): boolean =>
  entries.length === 0 && fields.length === 0;

/** The fields of one entry that differ; null stands for an entry that is not there. */
export function fieldChanges(before: PlainObject | null, after: PlainObject | null): readonly FieldChange[] {
  return keysOf(before ?? {}, after ?? {}).flatMap((field) => {
    if (NOT_COMPARED.includes(field)) return [];
    const [then, now] = [before?.[field] ?? null, after?.[field] ?? null];
    return isSame(then, now) ? [] : [{ field, before: emptied(then), after: emptied(now) }];
  });
}

function entryChanges(list: string, before: readonly PlainObject[], after: readonly PlainObject[]): EntryChange[] {
  const [then, now] = [byId(before), byId(after)];
  const moved = movedIds([...then.keys()], [...now.keys()]);
  const changes: EntryChange[] = [];
  for (const [id, entry] of now) {
    const earlier = then.get(id) ?? null;
    const fields = fieldChanges(earlier, entry);
    const isMoved = moved.has(id);
    if (earlier === null) changes.push({ list, id, is: 'added', title: titleOf(entry), fields, isMoved: false });
    else if (fields.length > 0 || isMoved) {
      changes.push({ list, id, is: 'changed', title: titleOf(entry), fields, isMoved });
    }
  }
  for (const [id, entry] of then) {
    if (now.has(id)) continue;
    const fields = fieldChanges(entry, null);
    changes.push({ list, id, is: 'removed', title: titleOf(entry), fields, isMoved: false });
  }
  return changes;
}

/** Entries that left the longest run of those which kept their order. */
function movedIds(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const place = new Map(before.map((id, index) => [id, index]));
  const common = after.filter((id) => place.has(id));
  // Patience: the smallest last place of a rising run of each length, and what stood before each.
  const lasts: string[] = [];
  const previous = new Map<string, string | undefined>();
  for (const id of common) {
    const at = place.get(id) ?? 0;
    let [low, high] = [0, lasts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((place.get(lasts[middle] ?? '') ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    previous.set(id, lasts[low - 1]);
    lasts[low] = id;
  }
  const moved = new Set(common);
  for (let id = lasts.at(-1); id !== undefined; id = previous.get(id)) moved.delete(id);
  return moved;
}

export function titleOf(entry: PlainObject): string {
  const title = entry['title'];
  return typeof title === 'string' ? title : '';
}

/** In the order of the newer one, which knows more fields. */
const keysOf = (before: PlainObject, after: PlainObject): readonly string[] => [
  ...new Set([...Object.keys(after), ...Object.keys(before)]),
];

const isEntries = (value: Plain): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((entry: Plain) => isPlainObject(entry) && 'id' in entry);

const entriesOf = (value: Plain): readonly PlainObject[] =>
  Array.isArray(value) ? (value as readonly Plain[]).filter(isPlainObject) : [];

const byId = (entries: readonly PlainObject[]): ReadonlyMap<string, PlainObject> =>
  new Map(entries.map((entry) => [String(entry['id']), entry]));

function isSame(a: Plain, b: Plain): boolean {
  if (a === b) return true;
  return canonicalJson(emptied(a)) === canonicalJson(emptied(b));
}

/** Nothing is said in one way. */
function emptied(value: Plain): Plain {
  if (value === '' || (Array.isArray(value) && value.length === 0)) return null;
  return isPlainObject(value) && Object.keys(value).length === 0 ? null : value;
}

import * as Y from 'yjs';
import type { Action, ActionStatus, Baseline, Evidence, Milestone, Participation, Target } from '#app/domain/action.ts';
import type { ClusterId } from '#app/domain/ids.ts';
import { keyBetween } from './order-key.ts';
import { byOrder, readText } from './read-value.ts';
import { CONFLICT, PART, partsOf, type Part } from './shape.ts';

/** [DO3] The longest texts that the editor writes, in characters; what is longer is cut, as the inputs do. */
export const TITLE_LIMIT = 300;
export const FIELD_LIMIT = 2000;

/** The fields of an action that hold one value each; a status is set by its own rule. */
export type ActionValues = Pick<
  Action,
  | 'title'
  | 'responsible'
  | 'start'
  | 'deadline'
  | 'priority'
  | 'effortDays'
  | 'costNok'
  | 'funding'
  | 'expectedEffect'
  | 'actualEffect'
  | 'leadCluster'
  | 'jointAction'
>;
export type ActionField = keyof ActionValues;

export interface NewActionFields extends Partial<ActionValues> {
  readonly title: string;
  readonly status?: ActionStatus;
  /** Links the indicator; null as baseline where none is known. */
  readonly indicator?: { readonly code: string; readonly baseline: Baseline | null };
  readonly indicators?: ReadonlyMap<string, Baseline | null>;
  /** The clusters that it asks to take part. */
  readonly participants?: readonly ClusterId[];
}

/** A new action's fields as they stand in the document. */
export function newAction(
  { title, status = 'planned', indicator, indicators, participants = [], ...values }: NewActionFields,
  order: string,
): Y.Map<unknown> {
  const fields = new Y.Map<unknown>();
  fields.set('title', cut('title', title));
  fields.set('status', status);
  fields.set('order', order);
  fields.set(
    'indicators',
    baselines(indicator === undefined ? indicators : new Map([[indicator.code, indicator.baseline]])),
  );
  fields.set('participants', keySet(participants));
  fields.set('description', new Y.XmlFragment());
  for (const [field, value] of Object.entries(values)) {
    if (value !== null && value !== undefined && value !== '') fields.set(field, cut(field, value));
  }
  return fields;
}

/** [DO3] */
export function cut(field: string, value: unknown): unknown {
  return typeof value === 'string' ? value.slice(0, field === 'title' ? TITLE_LIMIT : FIELD_LIMIT) : value;
}

/** [DO6] Writing the same value again would take part in last-writer-wins, and lose somebody's change. */
export function setIfNew(fields: Y.Map<unknown>, key: string, value: unknown): void {
  if (fields.get(key) === value || (value === null && fields.get(key) === undefined)) return;
  fields.set(key, value);
  endConflict(fields, key);
}

/** [DO10] Whoever sets a field anew has chosen. */
function endConflict(fields: Y.Map<unknown>, key: string): void {
  if (fields.has(CONFLICT + key)) fields.delete(CONFLICT + key);
}

export function baselineField(baseline: Baseline | null): unknown {
  return baseline === null ? true : { value: baseline.value, light: baseline.light, takenOn: baseline.takenOn };
}

function baselines(of: ReadonlyMap<string, Baseline | null> | undefined): Y.Map<unknown> {
  const map = new Y.Map<unknown>();
  for (const [code, baseline] of of ?? []) map.set(code, baselineField(baseline));
  return map;
}

/** A Y.Map used as a set. */
function keySet(keys: readonly string[]): Y.Map<unknown> {
  const map = new Y.Map<unknown>();
  for (const key of keys) map.set(key, true);
  return map;
}

/** The map under a name that another program left out, made now. */
export function ensureMap(fields: Y.Map<unknown>, name: 'indicators' | 'participants'): Y.Map<unknown> {
  const there = fields.get(name);
  if (there instanceof Y.Map) return there;
  const made = new Y.Map<unknown>();
  fields.set(name, made);
  return made;
}

export function setTarget(fields: Y.Map<unknown>, code: string, target: Target | null): void {
  const key = PART.target + code;
  if (target === null) fields.delete(key);
  else fields.set(key, { value: target.value, light: target.light, by: target.by });
  endConflict(fields, key);
}

export type MilestoneValues = Pick<Milestone, 'title' | 'isDone' | 'due'>;
export type EvidenceValues = Pick<Evidence, 'title' | 'address' | 'addedOn'>;

/** Appends a milestone, at the end. */
export function addMilestone(fields: Y.Map<unknown>, id: string, values: Partial<MilestoneValues>): void {
  const last = ordered(fields).at(-1)?.order;
  addPart(fields, PART.milestone, id, { ...values, order: keyBetween(last, undefined) });
}

/** One place up (-1) or down (+1); nothing happens at the ends. */
export function moveMilestone(fields: Y.Map<unknown>, id: string, by: -1 | 1): void {
  const all = ordered(fields);
  const to = all.findIndex((one) => one.id === id) + by;
  const others = all.filter((one) => one.id !== id);
  if (others.length === all.length || to < 0 || to >= all.length) return;
  setPart(fields, PART.milestone, id, { order: keyBetween(others[to - 1]?.order, others[to]?.order) });
}

function ordered(fields: Y.Map<unknown>): readonly { readonly id: string; readonly order: string }[] {
  return partsOf(fields, PART.milestone)
    .flatMap(([id, kept]) => (kept instanceof Y.Map ? [{ id, order: readText(kept.get('order')) ?? '' }] : []))
    .sort(byOrder);
}

export function addPart(
  fields: Y.Map<unknown>,
  part: Part,
  id: string,
  values: Readonly<Record<string, unknown>>,
): void {
  const made = new Y.Map<unknown>();
  for (const [key, value] of Object.entries(values)) made.set(key, cut(key, value));
  fields.set(part + id, made);
}

/** Sets these values of a part; nothing where somebody has removed it. */
export function setPart(
  fields: Y.Map<unknown>,
  part: Part,
  id: string,
  values: Readonly<Record<string, unknown>>,
): void {
  const kept = fields.get(part + id);
  if (!(kept instanceof Y.Map)) return;
  for (const [key, value] of Object.entries(values)) setIfNew(kept, key, cut(key, value));
}

/**
 * [JA1] Asks a cluster, or lets it join or leave, and writes down which of them, on which day and by whom. A cluster that
 * leaves does not lead any longer.
 * @param id random
 */
export function setParticipation(
  fields: Y.Map<unknown>,
  id: string,
  { clusterId, what, on, by }: Omit<Participation, 'id'>,
): void {
  const participants = ensureMap(fields, 'participants');
  const record = partsOf(fields, PART.participation);
  const isIn = participants.has(clusterId);
  if (what === 'left' ? !isIn : isIn && (what === 'asked' || latestOf(record, clusterId) === 'joined')) return;
  if (what === 'left') {
    participants.delete(clusterId);
    if (fields.get('leadCluster') === clusterId) fields.set('leadCluster', null);
  } else if (!isIn) participants.set(clusterId, true);
  // Those of one day stand by their ids, so these begin with a number that grows.
  const place = String(record.length + 1).padStart(6, '0');
  fields.set(`${PART.participation}${place}-${id}`, { clusterId, what, on, by: by.slice(0, TITLE_LIMIT) });
}

function latestOf(record: ReturnType<typeof partsOf>, clusterId: ClusterId): unknown {
  const ofCluster = record.flatMap(([, kept]) =>
    typeof kept === 'object' && kept !== null && 'clusterId' in kept && 'what' in kept && kept.clusterId === clusterId
      ? [kept.what]
      : [],
  );
  return ofCluster.at(-1);
}

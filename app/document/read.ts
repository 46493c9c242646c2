import * as Y from 'yjs';
import { ACTION_STATUSES, type Action, type ActionStatus, type Baseline } from '#app/domain/action.ts';
import { readDay } from '#app/domain/day.ts';
import { asId, type ActionId, type ClusterId } from '#app/domain/ids.ts';
import { LIGHTS, type Light } from '#app/domain/light.ts';
import type { PlanContent } from '#app/domain/plan.ts';
import { actionsOf, straysOf, textOf } from './shape.ts';
import { plainText } from './rich-text.ts';

/** The plan as plain data. What cannot be read as an action is named in `unreadable`, never guessed. */
export function readPlan(doc: Y.Doc): PlanContent {
  const actions: Action[] = [];
  const unreadable: string[] = [];
  for (const [id, fields] of actionsOf(doc)) {
    const action = isActionId(id) && fields instanceof Y.Map ? readAction(asId<ActionId>(id), fields) : undefined;
    if (action === undefined) unreadable.push(id);
    else actions.push(action);
  }
  // The order of a Y.Map is not the same everywhere.
  unreadable.sort(compareText);
  if (straysOf(doc, 'actions').length > 0) unreadable.push('actions');
  const text = plainText(textOf(doc));
  if (text === undefined || straysOf(doc, 'text').length > 0) unreadable.push('text');
  return { actions: actions.sort(byOrder), text: text ?? '', unreadable };
}

/** One action; undefined where there is none with that id, or it cannot be read. */
export function readActionOf(doc: Y.Doc, id: string): Action | undefined {
  const fields: unknown = actionsOf(doc).get(id);
  return isActionId(id) && fields instanceof Y.Map ? readAction(asId<ActionId>(id), fields) : undefined;
}

/** What the tables take as a key. */
const isActionId = (id: string): boolean => id.length > 0 && id.length <= ID_LIMIT && !id.includes('\u0000');

/** Ids that programs make have some 20 to 40 characters. */
const ID_LIMIT = 200;

/** [DO1] Actions stand by their order key, and by id where two have the same, so that everyone sees one order. */
function byOrder(a: Action, b: Action): number {
  return compareText(a.order, b.order) || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** [DO2] A missing field has its empty value; one of the wrong kind makes the whole action unreadable. */
function readAction(id: ActionId, fields: Y.Map<unknown>): Action | undefined {
  const title = readText(fields.get('title'));
  const status = readStatus(fields.get('status'));
  const responsible = readText(fields.get('responsible'));
  const deadline = readDeadline(fields.get('deadline'));
  const expectedEffect = readText(fields.get('expectedEffect'));
  const order = readText(fields.get('order'));
  const indicators = readIndicators(fields.get('indicators'));
  const participants = readParticipants(fields.get('participants'));
  const descriptionText = readDescription(fields.get('description'));
  if (
    title === undefined ||
    status === undefined ||
    responsible === undefined ||
    deadline === undefined ||
    expectedEffect === undefined ||
    order === undefined ||
    indicators === undefined ||
    participants === undefined ||
    descriptionText === undefined
  ) {
    return undefined;
  }
  return { id, title, status, responsible, deadline, expectedEffect, order, indicators, participants, descriptionText };
}

function readText(value: unknown): string | undefined {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : undefined;
}

function readStatus(value: unknown): ActionStatus | undefined {
  return value === undefined ? 'planned' : ACTION_STATUSES.find((status) => status === value);
}

function readDeadline(value: unknown): Action['deadline'] | undefined {
  if (value === undefined || value === null || value === '') return null;
  return typeof value === 'string' ? readDay(value) : undefined;
}

function readDescription(value: unknown): string | undefined {
  if (value === undefined) return '';
  return value instanceof Y.XmlFragment ? plainText(value) : undefined;
}

function readIndicators(value: unknown): Action['indicators'] | undefined {
  if (value === undefined) return new Map();
  if (!(value instanceof Y.Map)) return undefined;
  const entries = [...value.entries()].sort(([a], [b]) => compareText(a, b));
  return new Map(entries.map(([code, baseline]) => [code, readBaseline(baseline)]));
}

function readParticipants(value: unknown): Action['participants'] | undefined {
  if (value === undefined) return [];
  return value instanceof Y.Map ? [...value.keys()].sort(compareText).map((id) => asId<ClusterId>(id)) : undefined;
}

/** A key alone links the indicator (`true`); what it showed is there when the action was made from it. */
function readBaseline(value: unknown): Baseline | null {
  if (typeof value !== 'object' || value === null) return null;
  const { value: score, light, takenOn } = value as Record<string, unknown>;
  const day = typeof takenOn === 'string' ? readDay(takenOn) : undefined;
  const lightRead: Light | undefined = LIGHTS.find((known) => known === light);
  if (day === undefined || lightRead === undefined) return null;
  return { value: typeof score === 'number' ? score : null, light: lightRead, takenOn: day };
}

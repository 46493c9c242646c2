import * as Y from 'yjs';
import {
  ACTION_STATUSES,
  PARTICIPATIONS,
  PRIORITIES,
  type Action,
  type ActionStatus,
  type Baseline,
  type Evidence,
  type Milestone,
  type Participation,
  type Target,
} from '#app/domain/action.ts';
import { readDay } from '#app/domain/day.ts';
import {
  asId,
  type ActionId,
  type ClusterId,
  type EvidenceId,
  type MilestoneId,
  type ParticipationId,
  type PersonId,
} from '#app/domain/ids.ts';
import { LIGHTS, type Light } from '#app/domain/light.ts';
import { readConflicts } from './conflict-record.ts';
import {
  byOrder,
  compareText,
  complete,
  readAmount,
  readDayOrNone,
  readFlag,
  readIdOrNone,
  readOneOf,
  readText,
} from './read-value.ts';
import { plainText } from './rich-text.ts';
import { PART, partsOf } from './shape.ts';

/** [DO2] A missing field has its empty value; one of the wrong kind makes the whole action unreadable. */
export function readAction(id: ActionId, fields: Y.Map<unknown>): Action | undefined {
  const indicators = readIndicators(fields.get('indicators'));
  return complete<Action>({
    id,
    title: readText(fields.get('title')),
    status: readStatus(fields.get('status')),
    responsible: readText(fields.get('responsible')),
    responsiblePeople: readPeople(partsOf(fields, PART.responsible)),
    start: readDayOrNone(fields.get('start')),
    deadline: readDayOrNone(fields.get('deadline')),
    priority: readOneOf(fields.get('priority'), PRIORITIES),
    effortDays: readAmount(fields.get('effortDays')),
    costNok: readAmount(fields.get('costNok')),
    funding: readText(fields.get('funding')),
    expectedEffect: readText(fields.get('expectedEffect')),
    actualEffect: readText(fields.get('actualEffect')),
    order: readText(fields.get('order')),
    indicators,
    targets: readTargets(partsOf(fields, PART.target), indicators),
    milestones: readAll(partsOf(fields, PART.milestone), readMilestone)?.sort(byOrder),
    evidence: readAll(partsOf(fields, PART.evidence), readEvidence)?.sort(byDay),
    dependsOn: partsOf(fields, PART.dependsOn).map(([key]) => asId<ActionId>(key)),
    participants: readParticipants(fields.get('participants')),
    leadCluster: readIdOrNone<ClusterId>(fields.get('leadCluster')),
    participation: readAll(partsOf(fields, PART.participation), readParticipation)?.sort(byDay),
    jointAction: readIdOrNone<ActionId>(fields.get('jointAction')),
    conflicts: readConflicts(fields),
    descriptionText: readDescription(fields.get('description')),
  });
}

function readStatus(value: unknown): ActionStatus | undefined {
  return value === undefined ? 'planned' : ACTION_STATUSES.find((status) => status === value);
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
  const lightRead = LIGHTS.find((known) => known === light);
  if (day === undefined || lightRead === undefined) return null;
  return { value: typeof score === 'number' ? score : null, light: lightRead, takenOn: day };
}

/** [DO4] A target that cannot be read is no target; what is not linked has none. */
function readTargets(
  parts: readonly (readonly [string, unknown])[],
  indicators: Action['indicators'] | undefined,
): Action['targets'] {
  return new Map(
    parts.flatMap(([code, kept]) => {
      const target = readTarget(kept);
      return target === undefined || indicators?.has(code) !== true ? [] : [[code, target] as const];
    }),
  );
}

export function readTarget(kept: unknown): Target | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { value, light, by } = kept as Record<string, unknown>;
  return complete<Target>({
    value: value === undefined || value === null ? null : typeof value === 'number' ? value : undefined,
    light: readOneOf<Light>(light, LIGHTS),
    by: readDayOrNone(by),
  });
}

function readPeople(parts: readonly (readonly [string, unknown])[]): Action['responsiblePeople'] | undefined {
  const people = readAll(parts, (id, name) => (typeof name === 'string' ? ([id, name] as const) : undefined));
  return people === undefined ? undefined : new Map(people.map(([id, name]) => [asId<PersonId>(id), name]));
}

function readMilestone(id: string, kept: unknown): Milestone | undefined {
  if (!(kept instanceof Y.Map)) return undefined;
  return complete<Milestone>({
    id: asId<MilestoneId>(id),
    title: readText(kept.get('title')),
    isDone: readFlag(kept.get('isDone')),
    due: readDayOrNone(kept.get('due')),
    order: readText(kept.get('order')),
  });
}

function readEvidence(id: string, kept: unknown): Evidence | undefined {
  if (!(kept instanceof Y.Map)) return undefined;
  return complete<Evidence>({
    id: asId<EvidenceId>(id),
    title: readText(kept.get('title')),
    address: readText(kept.get('address')),
    addedOn: readDayOrNone(kept.get('addedOn')),
  });
}

function readParticipation(id: string, kept: unknown): Participation | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { clusterId, what, on, by } = kept as Record<string, unknown>;
  return complete<Participation>({
    id: asId<ParticipationId>(id),
    clusterId: typeof clusterId === 'string' ? asId<ClusterId>(clusterId) : undefined,
    what: PARTICIPATIONS.find((known) => known === what),
    on: typeof on === 'string' ? readDay(on) : undefined,
    by: readText(by),
  });
}

/** All of them, or undefined where one cannot be read. */
function readAll<T>(
  parts: readonly (readonly [string, unknown])[],
  read: (key: string, kept: unknown) => T | undefined,
): T[] | undefined {
  const all = parts.map(([key, kept]) => read(key, kept));
  return all.includes(undefined) ? undefined : (all as T[]);
}

/** The oldest first; those without a day before. */
function byDay(
  a: { readonly id: string; readonly on?: string; readonly addedOn?: string | null },
  b: { readonly id: string; readonly on?: string; readonly addedOn?: string | null },
): number {
  return compareText(a.on ?? a.addedOn ?? '', b.on ?? b.addedOn ?? '') || compareText(a.id, b.id);
}

import { ACTION_STATUSES, PRIORITIES, type Action } from '#app/domain/action.ts';
import { addDays, readDay, type Day } from '#app/domain/day.ts';
import type { Goal } from '#app/domain/goal.ts';
import { asId, type ActionId, type ClusterId, type GoalId, type PersonId } from '#app/domain/ids.ts';
import { LIGHTS } from '#app/domain/light.ts';
import type { PlanContent } from '#app/domain/plan.ts';
import type { Random } from './random.ts';

export const CLUSTERS = ['Bergkvarts', 'Fjord & Hav', 'Sør; Øst', '=1+1'].map((name, at) => ({
  id: asId<ClusterId>(`cluster-${at}`),
  name,
}));
export const PEOPLE = ['Marit Lia', 'Åse Ødegård', 'Hansen, Kari', 'Lia, Marit'].map((name, at) => ({
  id: asId<PersonId>(`person-${at}`),
  name,
}));
export const CODES = ['1.1', '2.10', '4.6.1', '3.2', '5.0'];
const FIRST = readDay('2024-01-01') ?? ('' as Day);

const WORDS = [
  'Felles nyhetsbrev',
  '=SUM(A1:A9)',
  '+47 900 00 000',
  '-1',
  '@navn',
  '#N/A',
  '0012',
  '2.10',
  '1.5',
  'TRUE',
  'a\nb\r\nc',
  ' blanke ender ',
  'tab\tog "anførsel" & <tegn>',
  'åæø Sámi čáppa 日本 🚢',
  'nul\u0000 og \u0007 og \ud800 løs',
  'pipe | stjerne * _under_ `kode` [x](y)',
  "'apostrof",
  '2026-01-02',
  '50 %',
  'x'.repeat(1999),
  'æ'.repeat(40_000),
  '',
];

/** A plan with what people write, and with what only other programs do. */
export function randomPlan(random: Random, size = random.below(8)): PlanContent {
  const some = <T>(from: readonly T[]): readonly T[] => from.filter(() => random.below(3) === 0);
  const maybe = <T>(make: () => T): T | null => (random.below(2) === 0 ? null : make());
  const words = () => random.pick(WORDS);
  const day = () => (random.below(20) === 0 ? ('1850-02-03' as Day) : addDays(FIRST, random.below(2000)));
  const number = () => random.pick([0, 1, 2.5, 1_000_000, 0.1, 33.33]);
  const target = () => ({ value: maybe(number), light: maybe(() => random.pick(LIGHTS)), by: maybe(day) });
  const actions = Array.from({ length: size }, (_, at): Action => {
    const indicators = new Map(some([...CODES, 'odd; code']).map((code) => [code, null]));
    return {
      id: asId<ActionId>(`action-${at}`),
      title: words(),
      status: random.pick(ACTION_STATUSES),
      responsible: words(),
      responsiblePeople: new Map(some(PEOPLE).map(({ id, name }) => [id, name])),
      start: maybe(day),
      deadline: maybe(day),
      priority: maybe(() => random.pick(PRIORITIES)),
      effortDays: maybe(number),
      costNok: maybe(number),
      funding: words(),
      expectedEffect: words(),
      actualEffect: words(),
      order: String(at).padStart(4, '0'),
      indicators,
      targets: new Map(some([...indicators.keys()]).map((code) => [code, target()])),
      milestones: Array.from({ length: random.below(4) }, (_each, place) => ({
        id: asId(`milestone-${at}-${place}`),
        title: words(),
        isDone: random.below(2) === 0,
        due: maybe(day),
        order: `a${place}`,
      })),
      evidence: [],
      dependsOn: [],
      participants: some(CLUSTERS).map(({ id }) => id),
      leadCluster: maybe(() => random.pick(CLUSTERS).id),
      participation: [],
      conflicts: new Map(),
      jointAction: null,
      descriptionText: words(),
    };
  });
  const goals = Array.from({ length: random.below(4) }, (_, at): Goal => ({
    id: asId<GoalId>(`goal-${at}`),
    title: words(),
    indicatorCode: maybe(() => random.pick(CODES)),
    target: target(),
    order: `a${at}`,
    conflicts: new Map(),
  }));
  return { actions, goals, text: words(), unreadable: [] };
}

import { readDay, type Day } from '#app/domain/day.ts';
import { asId, type ClusterId } from '#app/domain/ids.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';

export const NAME_LIMIT = 100;

export type RoundField = 'name' | 'takenOn' | 'dueOn' | 'set' | 'clusters';
export type RoundFormProblem =
  | 'round.name-missing'
  | 'round.name-too-long'
  | 'round.not-a-day'
  | 'round.due-before'
  | 'round.no-clusters'
  | 'round.no-set';
export type RoundFormProblems = Partial<Readonly<Record<RoundField, RoundFormProblem>>>;

/** What was typed, so that nothing of it is lost where something is wrong. */
export interface TypedRound {
  readonly name: string;
  readonly takenOn: string;
  readonly dueOn: string;
  readonly set: string;
  readonly clusters: readonly string[];
}

export interface ReadRound {
  readonly name: string;
  readonly takenOn: Day;
  readonly dueOn: Day | null;
  readonly setId: string;
  readonly clusterIds: readonly ClusterId[];
}

export function typedRound(form: URLSearchParams): TypedRound {
  const text = (name: string) => form.get(name) ?? '';
  return {
    name: text('name').trim(),
    takenOn: text('takenOn'),
    dueOn: text('dueOn'),
    set: text('set'),
    clusters: form.getAll('cluster'),
  };
}

/** All problems at once. Sets and clusters that are not among those of the forum are no choice. */
export function readRound(
  typed: TypedRound,
  forum: { readonly setIds: readonly string[]; readonly clusterIds: readonly string[] },
): Result<ReadRound, RoundFormProblems> {
  const problems: Partial<Record<RoundField, RoundFormProblem>> = {};
  const takenOn = readDay(typed.takenOn);
  const dueOn = typed.dueOn === '' ? null : readDay(typed.dueOn);
  const clusterIds = forum.clusterIds.filter((id) => typed.clusters.includes(id)).map((id) => asId<ClusterId>(id));
  if (typed.name === '') problems.name = 'round.name-missing';
  if (typed.name.length > NAME_LIMIT) problems.name = 'round.name-too-long';
  if (takenOn === undefined) problems.takenOn = 'round.not-a-day';
  if (dueOn === undefined) problems.dueOn = 'round.not-a-day';
  else if (dueOn !== null && takenOn !== undefined && dueOn < takenOn) problems.dueOn = 'round.due-before';
  if (!forum.setIds.includes(typed.set)) problems.set = 'round.no-set';
  if (clusterIds.length === 0) problems.clusters = 'round.no-clusters';
  if (Object.keys(problems).length > 0 || takenOn === undefined || dueOn === undefined) return fail(problems);
  return ok({ name: typed.name, takenOn, dueOn, setId: typed.set, clusterIds });
}

import { readDay, type Day } from '#app/domain/day.ts';
import { asId, isId, type PlanId } from '#app/domain/ids.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';

export interface Forward {
  /** Made with the form: sent twice, it makes one plan. */
  readonly id: PlanId;
  readonly title: string;
  readonly horizonOn: Day | null;
  readonly actionIds: ReadonlySet<string>;
  readonly hasGoals: boolean;
  readonly hasText: boolean;
}

export type ForwardProblem = 'title' | 'horizon' | 'key';

const TITLE_LIMIT = 200;
const KEY_LENGTH = 21;

/** What was chosen on the form, or what is wrong with it. Ids of no action of the plan do nothing. */
export function readForward(form: URLSearchParams): Result<Forward, readonly ForwardProblem[]> {
  const key = form.get('key') ?? '';
  const title = (form.get('title') ?? '').replaceAll('\u0000', '').trim();
  const typed = form.get('horizon') ?? '';
  const horizonOn = typed === '' ? null : readDay(typed);
  const problems: ForwardProblem[] = [];
  if (!isId(key) || key.length !== KEY_LENGTH) problems.push('key');
  if (title === '' || title.length > TITLE_LIMIT) problems.push('title');
  if (horizonOn === undefined) problems.push('horizon');
  if (problems.length > 0 || horizonOn === undefined) return fail(problems);
  return ok({
    id: asId<PlanId>(key),
    title,
    horizonOn,
    actionIds: new Set(form.getAll('action')),
    hasGoals: form.has('goals'),
    hasText: form.has('text'),
  });
}

/** The title with its years moved on to the new period; as it is where it names none. */
export function nextTitle(title: string, from: Day, horizonOn: Day | null): string {
  const years = horizonOn === null ? from.slice(0, 4) : `${from.slice(0, 4)}–${horizonOn.slice(0, 4)}`;
  return title.replace(/\b20\d\d(\s*[–-]\s*20\d\d)?\b/, years);
}

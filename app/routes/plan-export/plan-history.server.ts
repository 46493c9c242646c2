import type { AppContext, PlanChange } from '#app/context.ts';
import { personNames } from '#app/data/people.server.ts';
import type { PersonId, PlanId } from '#app/domain/ids.ts';
import type { PlanHistory } from './plan-file.ts';

const PAGE = 1000;
/** Stored changes that are looked through; a plan that a forum writes in for a year has some thousands. */
const MOST = 20_000;
const TOGETHER_MS = 60 * 60 * 1000;

/** Who changed the plan when, a visit an entry. */
export async function planHistory(
  { db, rooms }: Pick<AppContext, 'db' | 'rooms'>,
  planId: PlanId,
  newestSeq: number,
): Promise<PlanHistory> {
  const changes: PlanChange[] = [];
  let before = newestSeq + 1;
  let isCut = false;
  for (;;) {
    const page = await rooms.changes(planId, { before, limit: PAGE });
    changes.push(...page);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) break;
    before = last.seq;
    isCut = changes.length >= MOST;
    if (isCut) break;
  }
  const ids = changes.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  return { entries: visits(changes, await personNames(db, ids)), isCut };
}

type Visit = { personId: PersonId | null; from: Date; to: Date; changes: number };

function visits(newestFirst: readonly PlanChange[], names: ReadonlyMap<PersonId, string>): PlanHistory['entries'] {
  const found: Visit[] = [];
  for (const { personId, at } of newestFirst) {
    const visit = found.at(-1);
    if (visit !== undefined && visit.personId === personId && visit.from.getTime() - at.getTime() < TOGETHER_MS) {
      visit.from = at;
      visit.changes += 1;
    } else found.push({ personId, from: at, to: at, changes: 1 });
  }
  return found.map(({ personId, ...visit }) => ({ ...visit, name: personId === null ? null : names.get(personId) }));
}

import { addDays, type Day } from './day.ts';

/** [PC4] After how many days without a sign of life a responsible person is called silent: our own choice, a quarter. */
export const SILENT_DAYS = 90;

/** The first day on which a sign of life still counts. */
export function heardSince(today: Day): Day {
  return addDays(today, -SILENT_DAYS);
}

/** [PC4] Nothing was heard since that day; who was never seen is silent too, once known for that long. */
export function isSilent(person: { readonly seenOn: Day | null; readonly knownSince: Day }, today: Day): boolean {
  return (person.seenOn ?? person.knownSince) < heardSince(today);
}

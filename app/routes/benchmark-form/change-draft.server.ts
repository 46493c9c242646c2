import type { Person } from '#app/auth/require-person.server.ts';
import type { AppContext } from '#app/context.ts';
import { saveDraftFields } from '#app/data/benchmark-drafts.server.ts';
import type { Cluster } from '#app/data/clusters.server.ts';
import {
  changedFields,
  NO_ENTRY,
  readFields,
  type DraftEntries,
  type DraftEntry,
} from '#app/domain/benchmark-draft.ts';
import { readDay } from '#app/domain/day.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';

/**
 * Keeps what the form says. A page without scripts sends every field: of these only such as its reader has changed,
 * against `was`, what the page had shown, so that another's newer words stay.
 */
export async function keepFields(
  context: AppContext,
  person: Person,
  cluster: Cluster,
  set: IndicatorSet,
  form: URLSearchParams,
): Promise<void> {
  const fields = readFields(form, set);
  const was = readWas(form.get('was'), set);
  const changed = was === undefined ? fields : changedFields(fields, was);
  const takenOn = readDay(form.get('takenOn') ?? '');
  if (changed.length === 0 && takenOn === undefined) return;
  await saveDraftFields(context.db, {
    clusterId: cluster.id,
    setId: set.id,
    fields: changed,
    takenOn,
    personId: person.personId,
    at: context.now(),
  });
}

/** What the page had shown, as it wrote it down. */
function readWas(text: string | null, set: IndicatorSet): DraftEntries | undefined {
  if (text === null) return undefined;
  const pairs = [...new URLSearchParams(text)];
  const entries = new Map<string, DraftEntry>();
  for (const { code, field, value } of readFields(pairs, set)) {
    entries.set(code, { ...(entries.get(code) ?? NO_ENTRY), [field]: value });
  }
  return entries;
}

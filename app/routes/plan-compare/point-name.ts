import type { PlanVersion } from '#app/data/plan-versions.server.ts';
import type { Locale } from '#app/domain/indicator-set.ts';
import { format } from '#app/i18n/format.ts';
import { TIME_ZONE } from '#app/domain/day.ts';
import { PLAN_FIELD_WORDS } from '#app/i18n/plan-field-words.ts';

/** What a point of a plan is called where one chooses. */
export function pointName(point: string, versions: readonly PlanVersion[], locale: Locale): string {
  const words = PLAN_FIELD_WORDS[locale];
  if (point === 'now') return words.now;
  const change = /^change-(\d+)$/.exec(point)?.[1];
  if (change !== undefined) return words.change({ n: Number(change) });
  const version = versions.find(({ id }) => id === point);
  if (version === undefined) return point;
  const at = format(locale).instant(version.createdAt, TIME_ZONE);
  return `${version.name === '' ? words.reasons[version.reason ?? 'day'] : version.name} · ${at}`;
}

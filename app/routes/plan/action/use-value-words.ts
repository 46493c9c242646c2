import { ACTION_STATUSES, PRIORITIES } from '#app/domain/action.ts';
import { readDay } from '#app/domain/day.ts';
import { asId, type ClusterId } from '#app/domain/ids.ts';
import { LIGHTS } from '#app/domain/light.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { LIGHT_WORDS } from '#app/i18n/light-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';

const DAYS: readonly string[] = ['start', 'deadline', 'by'];

/** How the value of a field is written, by the field's name, whatever the document holds. */
export function useValueWords(): (field: string, value: unknown) => string {
  const words = useWords(ACTION_WORDS);
  const lights = useWords(LIGHT_WORDS);
  const format = useFormat();
  const { clusters } = usePlanPage();
  const day = (text: string) => {
    const read = readDay(text);
    return read === undefined ? text : format.day(read);
  };
  return (field, value) => {
    if (value === null || value === undefined || value === '') return '';
    if (typeof value === 'number') return format.number(value);
    const lightOf = (light: unknown) => {
      const known = LIGHTS.find((one) => one === light);
      return known === undefined ? '' : lights[known];
    };
    if (typeof value === 'object') {
      const { value: score, light, by } = value as { value?: unknown; light?: unknown; by?: unknown };
      return [
        typeof score === 'number' ? format.number(score) : '',
        lightOf(light),
        typeof by === 'string' ? day(by) : '',
      ]
        .filter((part) => part !== '')
        .join(', ');
    }
    if (typeof value !== 'string') return '';
    if (field === 'status') {
      const status = ACTION_STATUSES.find((one) => one === value);
      return status === undefined ? value : words.status[status];
    }
    if (field === 'priority') {
      const priority = PRIORITIES.find((one) => one === value);
      return priority === undefined ? value : words.priority[priority];
    }
    if (field === 'leadCluster') return clusters.get(asId<ClusterId>(value)) ?? words.unknownCluster;
    if (field === 'light') return lightOf(value);
    return DAYS.includes(field) ? day(value) : value;
  };
}

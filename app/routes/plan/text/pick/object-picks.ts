import { AtSign, Gauge } from 'lucide-react';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { format } from '#app/i18n/format.ts';
import { WRITING_WORDS } from '#app/i18n/writing-words.ts';
import { STATUS_ICON } from '#app/routes/plan/action/status-badge.tsx';
import { actionsNewestFirst, isFound, MOST_PICKS, putChip, type Pick, type PickWorld } from './pick.ts';

/** [TX4] Those who may read the plan. */
export function peoplePicks({ writing, locale }: PickWorld, typed: string): readonly Pick[] {
  const { hint } = WRITING_WORDS[locale];
  return [...writing.people]
    .filter(([, name]) => isFound(typed, name))
    .slice(0, MOST_PICKS)
    .map(([id, name]) => ({
      key: id,
      label: name,
      hint: id === writing.me.id ? '' : hint.person,
      look: { Icon: AtSign },
      put: (editor, range) => putChip(editor, range, 'personChip', { id, label: name }),
    }));
}

/** Actions and indicators of the plan. */
export function objectPicks(world: PickWorld, typed: string): readonly Pick[] {
  return [...actionPicks(world, typed), ...indicatorPicks(world, typed)].slice(0, MOST_PICKS);
}

function actionPicks({ writing, locale }: PickWorld, typed: string): readonly Pick[] {
  const { chip } = WRITING_WORDS[locale];
  return actionsNewestFirst(writing.actions)
    .filter(({ title }) => isFound(typed, title))
    .map(({ id, title, status }) => {
      const label = title.trim() === '' ? chip.untitled : title;
      return {
        key: id,
        label,
        hint: ACTION_WORDS[locale].status[status],
        look: { Icon: STATUS_ICON[status] },
        put: (editor, range) => putChip(editor, range, 'actionChip', { id, label }),
      };
    });
}

export function indicatorPicks(world: PickWorld, typed: string): readonly Pick[] {
  return [...world.page.indicators.values()]
    .filter(({ code, name }) => isFound(typed, `${code} ${name.nb} ${name.en}`))
    .map(({ code, name }) => ({
      key: code,
      label: `${code} ${name[world.locale]}`,
      ...measure(world, code),
      put: (editor, range) =>
        putChip(editor, range, 'indicatorChip', { id: code, label: `${code} ${name[world.locale]}` }),
    }));
}

interface Measure {
  readonly look: Pick['look'];
  readonly hint: string;
}

/** How the indicator stands, as far as this plan shows it. */
export function measure({ page, locale }: PickWorld, code: string): Measure {
  const { side, indicators } = page;
  const { chip } = WRITING_WORDS[locale];
  if (side.of === 'forum') {
    const weak = side.weak.find((one) => one.code === code);
    return {
      look: { Icon: Gauge },
      hint: weak === undefined ? '' : chip.weakIn({ n: weak.clusters, of: side.clusters }),
    };
  }
  const score = side.scores.get(code);
  const unit = indicators.get(code)?.unit;
  return {
    look: { light: score?.light ?? 'none' },
    hint:
      score === undefined || score.value === null || unit === undefined ? '' : format(locale).value(score.value, unit),
  };
}

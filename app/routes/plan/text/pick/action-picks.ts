import type { Editor, Range } from '@tiptap/core';
import type { ActionId } from '#app/domain/ids.ts';
import { ok } from '#app/domain/result.ts';
import type { NewActionFields } from '#app/document/edit.ts';
import { WRITING_WORDS } from '#app/i18n/writing-words.ts';
import { actionTitle } from '#app/routes/plan/action/action-title.ts';
import { baselineOf } from '#app/routes/plan/action/baseline.ts';
import { measure } from './object-picks.ts';
import { isFound, putChip, type Pick, type PickWorld } from './pick.ts';

/** Makes an action and puts its chip here: two steps of undo, the chip's and then the action's. */
export function putNewAction(world: PickWorld, title: string, editor: Editor, range: Range): void {
  const id = made(world, { title: title.trim() });
  if (id === undefined) return;
  const label = title.trim() === '' ? WRITING_WORDS[world.locale].chip.untitled : title.trim();
  putChip(editor, range, 'actionChip', { id, label });
}

/**
 * The plan's red indicators, in the shared plan those that are weak in most clusters. The one that is picked stands here
 * as a chip, and an action is made that is linked to it, with its baseline.
 */
export function redPicks(world: PickWorld, typed: string): readonly Pick[] {
  const { page, locale } = world;
  const { side, indicators } = page;
  const codes =
    side.of === 'cluster'
      ? side.weak.filter((code) => side.scores.get(code)?.light === 'red')
      : side.weak.map(({ code }) => code);
  return codes.flatMap((code) => {
    const name = indicators.get(code)?.name;
    if (name === undefined || !isFound(typed, `${code} ${name.nb} ${name.en}`)) return [];
    const label = `${code} ${name[locale]}`;
    return {
      key: code,
      label,
      ...measure(world, code),
      put(editor: Editor, range: Range) {
        const title = actionTitle(name[locale], locale);
        const id = made(world, { title, indicator: { code, baseline: baselineOf(side, code) } });
        if (id === undefined) return;
        editor
          .chain()
          .focus()
          .insertContentAt(range, [
            { type: 'indicatorChip', attrs: { id: code, label } },
            { type: 'text', text: ' ' },
            { type: 'actionChip', attrs: { id, label: title } },
            { type: 'text', text: ' ' },
          ])
          .run();
      },
    };
  });
}

function made({ page }: PickWorld, fields: NewActionFields): ActionId | undefined {
  let id: ActionId | undefined;
  page.gestures.edit((plan) => {
    id = plan.addAction(fields);
    return ok(null);
  });
  return id;
}

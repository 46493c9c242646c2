import * as Y from 'yjs';
import { planEditor, type PlanEditor } from '#app/document/edit.ts';
import { textOf } from '#app/document/shape.ts';
import { ACTION_STATUSES, PRIORITIES } from '#app/domain/action.ts';
import { addDays, type Day } from '#app/domain/day.ts';
import type { ActionId, ClusterId } from '#app/domain/ids.ts';

export interface BigPlan {
  readonly actions: number;
  /** Of all texts together: the plan's own and those of its actions. */
  readonly characters: number;
  readonly codes: readonly string[];
  readonly clusters: readonly ClusterId[];
  readonly today: Day;
}

const SENTENCE = 'Klyngene møtes hver måned, deler erfaringer og avtaler hvem som gjør hva innen neste møte. ';

/** Fills a plan up to the size that is promised: half of the characters in the plan's own text, half in its actions. */
export function fillPlan(doc: Y.Doc, { actions, characters, codes, clusters, today }: BigPlan): readonly ActionId[] {
  let made = 0;
  const editor = planEditor(doc, { origin: 'bench', newId: () => `bench-${(made += 1)}` });
  const perAction = Math.floor(characters / 2 / actions);
  const ids: ActionId[] = [];
  for (let at = 0; at < actions; at += 1) {
    ids.push(editor.together(() => addOne(editor, at, ids)));
  }
  doc.transact(() => {
    for (let written = 0; written < characters / 2; written += SENTENCE.length * 8) {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(SENTENCE.repeat(8))]);
      textOf(doc).push([paragraph]);
    }
  }, 'bench');
  return ids;

  function addOne(edit: PlanEditor, at: number, before: readonly ActionId[]): ActionId {
    const start = at % 10 === 9 ? null : addDays(today, ((at * 37) % 500) - 200);
    const code = codes[at % codes.length];
    const id = edit.addAction({
      title: `Tiltak ${at + 1}: dele erfaringer om medlemsmøter`,
      responsible: `Ansvarlig ${at % 23}`,
      status: ACTION_STATUSES[at % 4] ?? 'planned',
      start,
      deadline: start === null ? null : addDays(start, 20 + ((at * 13) % 120)),
      priority: PRIORITIES[at % 4] ?? null,
      effortDays: at % 5 === 0 ? null : (at % 30) + 1,
      costNok: at % 3 === 0 ? null : ((at % 40) + 1) * 2_500,
      expectedEffect: SENTENCE.slice(0, Math.min(perAction, SENTENCE.length)),
      participants: clusters.filter((_, cluster) => (at + cluster) % 5 === 0),
      ...(code === undefined ? {} : { indicator: { code, baseline: null } }),
    });
    edit.description(id)?.insert(0, [described(perAction - SENTENCE.length)]);
    const previous = before.at(-1);
    if (at % 7 === 6 && previous !== undefined) edit.addDependency(id, previous);
    if (at % 4 === 1 && start !== null) edit.addMilestone(id, { title: 'Midtveis', due: addDays(start, 14) });
    return id;
  }
}

function described(length: number): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [
    new Y.XmlText(SENTENCE.repeat(Math.ceil(Math.max(length, 1) / SENTENCE.length)).slice(0, length)),
  ]);
  return paragraph;
}

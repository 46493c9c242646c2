import { describe, expect, test } from 'vitest';
import type { Day } from '#app/domain/day.ts';
import { asId, type ActionId, type ClusterId, type PersonId } from '#app/domain/ids.ts';
import { seeded, seeds } from '#tests/support/random.ts';
import { planEditor, type PlanEditor } from './edit.ts';
import { livePlan } from './live-plan.ts';
import { readPlan } from './read.ts';
import { appendParagraphs } from './rich-text.ts';
import { actionsOf, newPlanDocument, textOf } from './shape.ts';

function planOfTwo() {
  const doc = newPlanDocument();
  let made = 0;
  const editor = planEditor(doc, { origin: 'test', newId: () => `id-${(made += 1)}` });
  const first = editor.addAction({ title: 'First', indicator: { code: '1.1', baseline: null } });
  const second = editor.addAction({ title: 'Second' });
  return { doc, editor, first, second, live: livePlan(doc) };
}

const DAY = '2027-01-01' as Day;
const EDITS: readonly [string, (editor: PlanEditor, id: ActionId, other: ActionId) => unknown][] = [
  ['title', (e, id) => e.setText(id, 'title', 'x')],
  ['deadline', (e, id) => e.setDeadline(id, DAY)],
  ['status', (e, id) => e.setStatus(id, 'completed')],
  ['place', (e, id) => e.moveAction(id, 1)],
  ['a linked indicator', (e, id) => e.linkIndicator(id, '2.1', null)],
  ['a removed indicator', (e, id) => e.unlinkIndicator(id, '1.1')],
  ['a target', (e, id) => e.setTarget(id, '1.1', { value: 4, light: 'green', by: DAY })],
  ['the cost', (e, id) => e.set(id, 'costNok', 1000)],
  ['a milestone', (e, id) => e.addMilestone(id, { title: 'Half way' })],
  ['evidence', (e, id) => e.addEvidence(id, { title: 'Survey', address: '', addedOn: DAY })],
  ['a dependency', (e, id, other) => e.addDependency(id, other)],
  ['a person', (e, id) => e.addResponsible(id, asId<PersonId>('kari'), 'Kari')],
  [
    'a cluster that joins',
    (e, id) => e.setParticipation(id, { clusterId: asId<ClusterId>('north'), what: 'joined', on: DAY, by: 'Kari' }),
  ],
];

describe('a plan that is read while people write it', () => {
  test.each(EDITS)('has a new object for the action when %s changed, and the same for all others', (_what, edit) => {
    const { doc, editor, first, second, live } = planOfTwo();
    const before = live.content();
    edit(editor, first, second);
    const after = live.content();
    const [old, now] = [before, after].map(({ actions }) => actions.find(({ id }) => id === first));
    expect(now).not.toBe(old);
    expect(after).toEqual(readPlan(doc));
    const [oldOther, other] = [before, after].map(({ actions }) => actions.find(({ id }) => id === second));
    expect(other).toBe(oldOther);
  });

  test('keeps the object where nothing was said that was not said before', () => {
    const { editor, first, live } = planOfTwo();
    const [before] = live.content().actions;
    editor.setText(first, 'title', 'Other');
    editor.setText(first, 'title', 'First');
    expect(live.content().actions[0]).toBe(before);
  });

  test('[DO11] has a new object where an action was put back, though it says the same: its texts are others', () => {
    const { doc, first, live } = planOfTwo();
    const [before] = live.content().actions;
    const there = actionsOf(doc).get(first);
    doc.transact(() => there !== undefined && actionsOf(doc).set(first, there.clone()));
    expect(live.content().actions[0]).toEqual(before);
    expect(live.content().actions[0]).not.toBe(before);
  });

  test.each(seeds([1, 2, 3]))('says what reading it whole says (seed %i)', (seed) => {
    const random = seeded(seed);
    const { doc, editor, live } = planOfTwo();
    for (let step = 0; step < 200; step += 1) {
      const { actions, goals } = readPlan(doc);
      const ids = actions.map(({ id }) => id);
      const id = ids.length === 0 ? editor.addAction({ title: 'One' }) : random.pick(ids);
      random.pick([
        () => random.pick(EDITS)[1](editor, id, random.pick([id, ...ids])),
        () => editor.addAction({ title: `Action ${step}` }),
        () => editor.removeAction(id),
        () => editor.placeAction(id, random.pick([null, ...ids])),
        () => appendParagraphs(textOf(doc), [`Text ${step}`]),
        () => appendParagraphs(editor.description(id) ?? textOf(doc), [`Text ${step}`]),
        () => editor.addGoal({ title: `Goal ${step}`, light: 'green' }),
        () => goals[0] && editor.setGoal(goals[0].id, { title: `Goal ${step}`, by: DAY }),
        () => goals[0] && random.below(3) === 0 && editor.removeGoal(goals[0].id),
        () => doc.getMap('actions').set('odd', random.pick(['no map', null])),
      ])();
      if (random.below(3) === 0) expect(live.content()).toEqual(readPlan(doc));
    }
    expect(live.content()).toEqual(readPlan(doc));
  });
});

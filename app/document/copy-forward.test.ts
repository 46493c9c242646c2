import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Baseline } from '#app/domain/action.ts';
import type { Day } from '#app/domain/day.ts';
import { asId, type ActionId, type PersonId } from '#app/domain/ids.ts';
import { copiedForward, type ForwardChoice } from './copy-forward.ts';
import { planEditor } from './edit.ts';
import { readPlan } from './read.ts';
import { appendHeading, appendParagraphs } from './rich-text.ts';
import { goalsOf, metaOf, newPlanDocument, textOf } from './shape.ts';

const day = (text: string) => text as Day;
const OLD: Baseline = { value: 1, light: 'red', takenOn: day('2025-01-01') };
const NEW: Baseline = { value: 2, light: 'yellow', takenOn: day('2026-01-01') };

function oldPlan() {
  const doc = newPlanDocument();
  let n = 0;
  const editor = planEditor(doc, { origin: 'test', newId: () => `id-${(n += 1)}` });
  const open = editor.addAction({
    title: 'Open',
    indicators: new Map([
      ['1.1', OLD],
      ['1.2', OLD],
    ]),
  });
  const done = editor.addAction({ title: 'Done', status: 'completed', actualEffect: 'secretly good' });
  editor.addDependency(open, done);
  editor.addResponsible(open, asId<PersonId>('kari'), 'Kari');
  editor.addMilestone(open, { title: 'First step', due: day('2026-02-01') });
  editor.setTarget(open, '1.1', { value: null, light: 'green', by: day('2027-01-01') });
  editor.addEvidence(done, { title: 'A report', address: '', addedOn: null });
  const description = editor.description(open);
  if (description !== undefined) appendParagraphs(description, ['How it is done']);
  editor.addGoal({ title: 'All green' });
  appendHeading(textOf(doc), 2, 'Context');
  return { doc, open, done };
}

const choice = (ids: readonly ActionId[], fields: Partial<ForwardChoice> = {}): ForwardChoice => ({
  actionIds: new Set(ids),
  hasGoals: true,
  hasText: true,
  baselines: new Map([['1.1', NEW]]),
  ...fields,
});

test('[TE3] what was chosen comes along whole, with the baselines of today', () => {
  const { doc, open } = oldPlan();
  const made = copiedForward(doc, choice([open]));
  const plan = readPlan(made);
  expect(plan.actions).toHaveLength(1);
  expect(plan.actions[0]).toMatchObject({
    id: open,
    title: 'Open',
    descriptionText: 'How it is done',
    responsiblePeople: new Map([['kari', 'Kari']]),
    milestones: [{ title: 'First step' }],
    targets: new Map([['1.1', { light: 'green' }]]),
    indicators: new Map([
      ['1.1', NEW],
      ['1.2', null],
    ]),
    dependsOn: [],
  });
  expect(plan.goals).toMatchObject([{ title: 'All green' }]);
  expect(plan.text).toBe('Context');
  expect(plan.unreadable).toEqual([]);
  expect(metaOf(made).get('version')).toBe(1);
});

test('[TE3] what is closed is planned again without what told of its end', () => {
  const { doc, open, done } = oldPlan();
  const [, again] = readPlan(copiedForward(doc, choice([open, done]))).actions;
  expect(again).toMatchObject({ id: done, status: 'planned', actualEffect: '', evidence: [] });
});

test('[TE3] of what stays behind nothing is in the new plan’s bytes, and the old plan is as it was', () => {
  const { doc, open } = oldPlan();
  const before = Y.encodeStateAsUpdate(doc);
  const made = copiedForward(doc, choice([open], { hasGoals: false, hasText: false }));
  expect(readPlan(made)).toMatchObject({ goals: [], text: '' });
  const bytes = Buffer.from(Y.encodeStateAsUpdate(made)).toString('latin1');
  for (const left of ['Done', 'secretly', 'A report', 'All green', 'Context']) expect(bytes).not.toContain(left);
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
});

test('[TE3] of two values of a goal that nobody chose between only the one that stands comes along', () => {
  const { doc, open } = oldPlan();
  const [goal] = readPlan(doc).goals;
  goalsOf(doc)
    .get(goal?.id ?? '')
    ?.set('conflict/title', { kept: goal?.title, lost: 'All yellow' });
  expect(readPlan(doc).goals[0]?.conflicts.size).toBe(1);
  const made = copiedForward(doc, choice([open]));
  expect(readPlan(made).goals).toMatchObject([{ title: 'All green', conflicts: new Map() }]);
  expect(Buffer.from(Y.encodeStateAsUpdate(made)).toString('latin1')).not.toContain('All yellow');
});

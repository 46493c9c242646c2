import { afterEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { asId, type ActionId, type GoalId, type MilestoneId } from '#app/domain/ids.ts';
import { planEditor, type PlanEditor } from './edit.ts';
import { watchRemovals, type PutBack } from './put-back.ts';
import { readPlan } from './read.ts';
import { appendParagraphs } from './rich-text.ts';
import { descriptionOf, newPlanDocument } from './shape.ts';
import { asOneStep, planUndo, undoLast } from './undo.ts';

const ID = asId<ActionId>('action');
const MILESTONE = asId<MilestoneId>('milestone');
const GOAL = asId<GoalId>('goal');

interface Device {
  readonly doc: Y.Doc;
  readonly editor: PlanEditor;
  readonly told: PutBack[];
  /** The server has stored all that this device has. */
  readonly acknowledge: () => void;
  readonly write: (text: string) => void;
  readonly action: () => ReturnType<typeof readPlan>['actions'][number] | undefined;
}

const docs: Y.Doc[] = [];
afterEach(() => {
  for (const doc of docs.splice(0)) doc.destroy();
});

function start(): Y.Doc {
  const doc = newPlanDocument();
  const ids = [ID, MILESTONE, GOAL];
  const editor = planEditor(doc, { origin: 'start', newId: () => ids.shift() ?? '' });
  editor.addAction({ title: 'Action' });
  editor.writeDescription(ID, ['As it was.']);
  editor.addMilestone(ID, { title: 'Milestone' });
  editor.addGoal({ title: 'Goal' });
  return doc;
}

function device(clientID: number, from: Y.Doc): Device {
  const doc = new Y.Doc();
  docs.push(doc);
  doc.clientID = clientID;
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(from), 'server');
  let acknowledged = 0;
  const clock = () => Y.getState(doc.store, clientID);
  const told: PutBack[] = [];
  const unstoredFrom = (client: number) => (client === clientID && clock() > acknowledged ? acknowledged : undefined);
  watchRemovals(doc, unstoredFrom, 'put-back', (one) => told.push(one));
  let made = 0;
  const editor = planEditor(doc, { origin: 'me', newId: () => `id-${clientID}-${(made += 1)}` });
  return {
    doc,
    editor,
    told,
    acknowledge: () => (acknowledged = clock()),
    write: (text) => void editor.writeDescription(ID, [text]),
    action: () => readPlan(doc).actions.find(({ id }) => id === ID),
  };
}

/** What one has and another lacks, as the server would hand it on. */
const hand = (from: Y.Doc, to: Y.Doc) =>
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'server');

function exchange(...all: readonly Device[]): void {
  for (let round = 0; round < 4; round += 1)
    for (const from of all) for (const to of all) if (from !== to) hand(from.doc, to.doc);
}

describe.each([
  [1, 2],
  [2, 1],
])('Ana and Bo, with the client ids %i and %i', (ana, bo) => {
  const two = () => {
    const from = start();
    return { ana: device(ana, from), bo: device(bo, from), third: device(9, from) };
  };

  test('[DO11] an action that one removes while another writes in it offline is there again, for everyone, with the words', () => {
    const { ana, bo, third } = two();
    ana.write('An hour of work.');
    ana.editor.setText(ID, 'title', 'A better title');
    bo.editor.removeAction(ID);
    hand(bo.doc, third.doc);
    exchange(ana, bo, third);
    for (const { doc, action } of [ana, bo, third]) {
      expect(action()).toMatchObject({
        title: 'A better title',
        descriptionText: 'As it was.\nAn hour of work.',
        milestones: [{ title: 'Milestone' }],
      });
      expect(readPlan(doc).actions).toHaveLength(1);
    }
    expect(ana.told).toEqual([{ kind: 'action', id: ID, title: 'A better title', what: 'all' }]);
    expect([bo.told, third.told]).toEqual([[], []]);
  });

  test('[DO11] what was struck before the removal does not come back with it', () => {
    const { ana, bo } = two();
    ana.write('To be struck.');
    const description = descriptionOf(ana.doc, ID);
    ana.doc.transact(() => description?.delete(1, 1), 'me');
    ana.editor.setText(ID, 'responsible', 'Ana');
    bo.editor.removeAction(ID);
    exchange(ana, bo);
    expect(bo.action()).toMatchObject({ descriptionText: 'As it was.', responsible: 'Ana' });
  });

  test('[DO11] a removal of what one has written in, all of it stored, stays a removal', () => {
    const { ana, bo } = two();
    ana.write('Stored.');
    hand(ana.doc, bo.doc);
    ana.acknowledge();
    ana.editor.setGoal(GOAL, { title: 'Not stored, but elsewhere' });
    bo.editor.removeAction(ID);
    exchange(ana, bo);
    expect([ana.action(), bo.action(), ana.told]).toEqual([undefined, undefined, []]);
  });

  test('[DO11] one’s own removal stays, and so does that of an action that one has only moved', () => {
    const { ana, bo } = two();
    ana.write('Written, and thought better of.');
    ana.editor.removeAction(ID);
    exchange(ana, bo);
    expect(ana.action()).toBeUndefined();
    const others = two();
    others.ana.editor.addAction({ title: 'Another' });
    others.ana.editor.moveAction(ID, 1);
    others.bo.editor.removeAction(ID);
    exchange(others.ana, others.bo);
    expect(others.bo.action()).toBeUndefined();
  });

  test('[DO11] a goal, too', () => {
    const { ana, bo } = two();
    ana.editor.setGoal(GOAL, { title: 'Ana’s' });
    bo.editor.removeGoal(GOAL);
    exchange(ana, bo);
    for (const { doc } of [ana, bo]) expect(readPlan(doc).goals.map(({ title }) => title)).toEqual(['Ana’s']);
    expect(ana.told).toEqual([{ kind: 'goal', id: GOAL, title: 'Ana’s', what: 'all' }]);
  });

  test('[DO11] a milestone, too, in an action that stays', () => {
    const { ana, bo } = two();
    ana.editor.setMilestone(ID, MILESTONE, { title: 'Ana’s' });
    bo.editor.removeMilestone(ID, MILESTONE);
    exchange(ana, bo);
    for (const { action } of [ana, bo]) expect(action()?.milestones.map(({ title }) => title)).toEqual(['Ana’s']);
    expect(ana.told).toMatchObject([{ id: ID, what: 'part' }]);
  });

  test('[DO11] two who both wrote in it, and hear of the removal one after the other, both find their words', () => {
    const { ana, bo, third: carl } = two();
    ana.write('Ana’s words.');
    ana.editor.setText(ID, 'title', 'Ana’s title');
    carl.write('Carl’s words.');
    carl.editor.setText(ID, 'title', 'Carl’s title');
    carl.editor.setText(ID, 'funding', 'Carl’s funding');
    bo.editor.removeAction(ID);
    exchange(ana, bo);
    ana.acknowledge();
    exchange(ana, bo, carl);
    for (const { doc, action } of [ana, bo, carl]) {
      expect(readPlan(doc).actions).toHaveLength(1);
      expect(action()?.descriptionText).toBe('As it was.\nAna’s words.\nCarl’s words.');
      expect(action()).toMatchObject({ title: 'Ana’s title', funding: 'Carl’s funding' });
      expect(action()?.conflicts.get('title')).toEqual({ kept: 'Ana’s title', lost: 'Carl’s title' });
    }
    expect(carl.told).toMatchObject([{ what: 'words' }]);
  });

  test('[DO11] two who put it back at the same moment make one action with the words of both', () => {
    const { ana, bo, third: carl } = two();
    ana.write('Ana’s words.');
    carl.write('Carl’s words.');
    carl.editor.setText(ID, 'funding', 'Carl’s funding');
    bo.editor.removeAction(ID);
    hand(bo.doc, ana.doc);
    hand(bo.doc, carl.doc);
    ana.acknowledge();
    carl.acknowledge();
    exchange(ana, bo, carl);
    for (const { doc, action } of [ana, bo, carl]) {
      expect(readPlan(doc).actions).toHaveLength(1);
      const words = action()?.descriptionText.split('\n');
      expect(words?.sort()).toEqual(['Ana’s words.', 'As it was.', 'Carl’s words.']);
      expect(action()?.funding).toBe('Carl’s funding');
    }
  });

  test('[DO11] whoever removed it and takes that back makes no second one, and takes nothing away', () => {
    const { ana, bo } = two();
    const undo = planUndo(bo.doc, ['me']);
    ana.write('Ana’s words.');
    asOneStep(undo, () => bo.editor.removeAction(ID));
    exchange(ana, bo);
    expect(undoLast(undo)).toEqual({ ok: false, problem: { code: 'undo.changed-by-others' } });
    expect(readPlan(bo.doc).actions).toHaveLength(1);
    expect(bo.action()?.descriptionText).toBe('As it was.\nAna’s words.');
    undo.destroy();
  });

  test.each([true, false])('[DO11] taken back before the words come, or at the moment they do (%s)', (isBefore) => {
    const { ana, bo } = two();
    const undo = planUndo(bo.doc, ['me']);
    ana.write('Ana’s words.');
    asOneStep(undo, () => bo.editor.removeAction(ID));
    if (!isBefore) hand(bo.doc, ana.doc);
    expect(undoLast(undo).ok).toBe(true);
    exchange(ana, bo);
    for (const { doc, action } of [ana, bo]) {
      expect(readPlan(doc).actions).toHaveLength(1);
      expect(action()?.descriptionText).toBe('As it was.\nAna’s words.');
    }
    undo.destroy();
  });
});

test('[DO11] a removal that comes as the device’s own copy is read is no news', () => {
  const from = start();
  const ana = device(1, from);
  ana.write('Written.');
  planEditor(from, { origin: 'start', newId: () => '' }).removeAction(ID);
  const later = new Y.Doc();
  docs.push(later);
  const told: PutBack[] = [];
  watchRemovals(
    later,
    () => 0,
    'put-back',
    (one) => told.push(one),
  );
  Y.applyUpdate(later, Y.mergeUpdates([Y.encodeStateAsUpdate(ana.doc), Y.encodeStateAsUpdate(from)]));
  expect(told).toEqual([]);
});

test('[DO11] a text with marks, links and tables comes back as it was', () => {
  const from = start();
  const ana = device(1, from);
  ana.doc.transact(() => {
    const description = descriptionOf(ana.doc, ID);
    if (description !== undefined) appendParagraphs(description, ['Plain']);
    const block = new Y.XmlElement('heading');
    block.setAttribute('level', 2 as never);
    const text = new Y.XmlText();
    text.insert(0, 'bold and plain');
    text.format(0, 4, { bold: {} });
    block.insert(0, [text]);
    description?.insert(0, [block]);
  }, 'me');
  const before = descriptionOf(ana.doc, ID)?.toString();
  planEditor(from, { origin: 'start', newId: () => '' }).removeAction(ID);
  hand(from, ana.doc);
  expect(descriptionOf(ana.doc, ID)?.toString()).toBe(before);
  expect(before).toContain('<bold>');
});

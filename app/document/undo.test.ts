import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { MilestoneId } from '#app/domain/ids.ts';
import { planEditor } from './edit.ts';
import { readPlan } from './read.ts';
import { appendParagraphs, plainText } from './rich-text.ts';
import { descriptionOf, newPlanDocument, textOf } from './shape.ts';
import { asOneStep, planUndo, redoLast, undoLast, undoStep } from './undo.ts';

const OWN = 'own';
const TEXT = 'text';

function openPlan() {
  const doc = newPlanDocument();
  let made = 0;
  const editor = planEditor(doc, { origin: OWN, newId: () => `action-${(made += 1)}` });
  const undo = planUndo(doc, [OWN, TEXT]);
  const titles = () => readPlan(doc).actions.map(({ title }) => title);
  return { doc, editor, undo, titles };
}

/** An edit that comes from another device. */
function changeByOther(doc: Y.Doc, edit: (editor: ReturnType<typeof planEditor>) => void) {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  edit(planEditor(other, { origin: 'other', newId: () => 'theirs' }));
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
}

describe('undo of a plan', () => {
  test('covers fields and text alike, newest first', () => {
    const { doc, editor, undo, titles } = openPlan();
    asOneStep(undo, () => editor.addAction({ title: 'A' }));
    asOneStep(undo, () => doc.transact(() => appendParagraphs(textOf(doc), ['Context']), TEXT));
    undoLast(undo);
    expect(plainText(textOf(doc))).toBe('');
    expect(titles()).toEqual(['A']);
    undoLast(undo);
    expect(titles()).toEqual([]);
    redoLast(undo);
    redoLast(undo);
    expect([titles(), plainText(textOf(doc))]).toEqual([['A'], 'Context']);
  });

  test('[UN1] leaves a field that somebody else has set since, and says so, without taking back more', () => {
    const { doc, editor, undo, titles } = openPlan();
    const id = editor.addAction({ title: 'Mine' });
    asOneStep(undo, () => editor.setText(id, 'title', 'Mine again'));
    changeByOther(doc, (other) => other.setText(id, 'title', 'Theirs'));
    expect(undoLast(undo)).toEqual({ ok: false, problem: { code: 'undo.changed-by-others' } });
    expect(titles()).toEqual(['Theirs']);
  });

  test('[UN1] one’s own action stays when somebody else has written in it', () => {
    const { doc, editor, undo, titles } = openPlan();
    const id = editor.addAction({ title: 'Mine' });
    changeByOther(doc, (other) => other.setText(id, 'responsible', 'Theirs'));
    expect(undoLast(undo)).toEqual({ ok: false, problem: { code: 'undo.changed-by-others' } });
    expect(titles()).toEqual(['Mine']);
    expect(undoLast(undo)).toEqual({ ok: false, problem: { code: 'undo.nothing' } });
  });

  test('[UN1] one’s own milestone stays when somebody else has written in it', () => {
    const { doc, editor, undo } = openPlan();
    const id = editor.addAction({ title: 'Mine' });
    const made: MilestoneId[] = [];
    asOneStep(undo, () => {
      const answer = editor.addMilestone(id, {});
      if (answer.ok) made.push(answer.value);
    });
    changeByOther(doc, (other) => made.forEach((milestone) => other.setMilestone(id, milestone, { title: 'Theirs' })));
    expect(undoLast(undo)).toEqual({ ok: false, problem: { code: 'undo.changed-by-others' } });
    expect(readPlan(doc).actions[0]?.milestones.map(({ title }) => title)).toEqual(['Theirs']);
  });

  test('[UN1] one’s own paragraph stays when somebody else has written in it, in an action and in the plan’s text', () => {
    const { doc, editor, undo } = openPlan();
    const id = editor.addAction({ title: 'Mine' });
    for (const textIn of [(of: Y.Doc) => textOf(of), (of: Y.Doc) => descriptionOf(of, id)]) {
      asOneStep(undo, () => doc.transact(() => textIn(doc)?.insert(0, [new Y.XmlElement('paragraph')]), TEXT));
      const other = new Y.Doc();
      Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
      (textIn(other)?.get(0) as Y.XmlElement).insert(0, [new Y.XmlText('Theirs')]);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
      expect(undoLast(undo)).toEqual({ ok: false, problem: { code: 'undo.changed-by-others' } });
      expect(plainText(textIn(doc) ?? textOf(doc))).toBe('Theirs');
    }
  });

  test('[UN1] one’s own paragraph goes where others wrote beside it', () => {
    const { doc, undo } = openPlan();
    asOneStep(undo, () => doc.transact(() => appendParagraphs(textOf(doc), ['Mine']), TEXT));
    changeByOther(doc, (other) => other.writeText([{ heading: 'Theirs', paragraphs: [] }]));
    expect(undoLast(undo).ok).toBe(true);
    expect(plainText(textOf(doc))).toBe('Theirs');
  });

  test('[UN1] a removal is not done again where somebody else has written since it was taken back', () => {
    const { doc, editor, undo, titles } = openPlan();
    const id = editor.addAction({ title: 'Mine' });
    asOneStep(undo, () => editor.removeAction(id));
    undoLast(undo);
    changeByOther(doc, (other) => other.setText(id, 'responsible', 'Theirs'));
    expect(redoLast(undo)).toEqual({ ok: false, problem: { code: 'undo.changed-by-others' } });
    expect(titles()).toEqual(['Mine']);
  });

  test('two gestures within the pause are two steps', () => {
    const { editor, undo, titles } = openPlan();
    asOneStep(undo, () => editor.addAction({ title: 'A' }));
    asOneStep(undo, () => editor.addAction({ title: 'B' }));
    undoLast(undo);
    expect(titles()).toEqual(['A']);
  });

  test('[UN2] one removal is taken back with its text, while later edits stay', () => {
    const { doc, editor, undo, titles } = openPlan();
    const [a, b] = ['A', 'B'].map((title) => editor.addAction({ title }));
    if (a === undefined || b === undefined) throw new Error('two actions');
    doc.transact(() => {
      const description = descriptionOf(doc, a);
      if (description !== undefined) appendParagraphs(description, ['Why and how']);
    }, TEXT);
    const step = asOneStep(undo, () => editor.removeAction(a));
    asOneStep(undo, () => editor.setText(b, 'title', 'B, later'));
    if (step === undefined) throw new Error('a removal is a step');
    expect(titles()).toEqual(['B, later']);
    expect(undoStep(undo, step).ok).toBe(true);
    expect(titles()).toEqual(['A', 'B, later']);
    expect(readPlan(doc).actions[0]?.descriptionText).toBe('Why and how');
    expect(undoStep(undo, step).ok).toBe(false);
  });

  test('what changes nothing is no step', () => {
    const { editor, undo } = openPlan();
    const id = editor.addAction({ title: 'A' });
    expect(asOneStep(undo, () => editor.setText(id, 'title', 'A'))).toBeUndefined();
  });
});

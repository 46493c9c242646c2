import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { ACTION_STATUSES } from '#app/domain/action.ts';
import type { Day } from '#app/domain/day.ts';
import { asId, type ActionId } from '#app/domain/ids.ts';
import { seeded, seeds, type Random } from '#tests/support/random.ts';
import { planEditor } from './edit.ts';
import { readPlan } from './read.ts';
import { restorePlan } from './restore.ts';
import { appendHeading, appendParagraphs } from './rich-text.ts';
import { asOneStep, redoLast, undoLast, planUndo } from './undo.ts';
import { actionsOf, descriptionOf, metaOf, newPlanDocument, textOf } from './shape.ts';

function docOf(...updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

const state = (doc: Y.Doc) => Y.encodeStateAsUpdate(doc);

/** Everything that people see, with the texts' marks. */
const seen = (doc: Y.Doc) => ({
  plan: readPlan(doc),
  text: textOf(doc).toString(),
  descriptions: [...actionsOf(doc).keys()].sort().map((id) => [id, descriptionOf(doc, id)?.toString()]),
});

/** Something that a person, or another program, may do to a plan. */
function editAtRandom(doc: Y.Doc, random: Random): void {
  const editor = planEditor(doc, { origin: 'test', newId: () => `action-${random.below(1_000_000)}` });
  const ids = [...actionsOf(doc).keys()].map((id) => asId<ActionId>(id));
  const id = ids.length === 0 ? editor.addAction({ title: 'First' }) : random.pick(ids);
  const there: unknown = actionsOf(doc).get(id);
  const fields = there instanceof Y.Map ? there : undefined;
  const word = `word ${random.below(1000)}`;
  random.pick([
    () => editor.addAction({ title: word, indicator: { code: '4.6.1', baseline: null } }),
    () => editor.removeAction(id),
    () => editor.setText(id, random.pick(['title', 'responsible', 'expectedEffect']), word),
    () => editor.setDeadline(id, random.pick([null, '2026-12-31' as Day])),
    () => editor.setStatus(id, random.pick(ACTION_STATUSES)),
    () => editor.moveAction(id, random.pick([-1, 1])),
    () =>
      editor.linkIndicator(id, random.pick(['2.6', '3.1']), { value: 40, light: 'red', takenOn: '2026-03-01' as Day }),
    () => editor.unlinkIndicator(id, random.pick(['2.6', '4.6.1'])),
    () => editRichText(editor.description(id) ?? textOf(doc), random, word),
    () => editRichText(textOf(doc), random, word),
    () => editor.set(id, random.pick(['costNok', 'effortDays']), random.pick([null, 1, 2.5])),
    () => editor.addMilestone(id, { title: word, due: '2026-12-31' as Day }),
    () => editor.addEvidence(id, { title: word, address: '', addedOn: null }),
    () => editor.setTarget(id, random.pick(['2.6', '4.6.1']), random.pick([null, { value: 4, light: null, by: null }])),
    () => editor.addGoal({ title: word, light: 'green' }),
    () => editor.addDependency(id, random.pick(ids.length === 0 ? [id] : ids)),
    () => fields?.delete(random.pick(['indicators', 'description', 'order'])),
    () => fields?.set('status', random.pick(['unheard-of', 7])),
    () => (actionsOf(doc) as Y.Map<unknown>).set('odd', random.pick(['no map', null, [1, { a: 2 }]])),
  ])();
}

function editRichText(fragment: Y.XmlFragment, random: Random, word: string): void {
  const block = fragment.length === 0 ? undefined : fragment.get(random.below(fragment.length));
  const words = block instanceof Y.XmlElement ? block.get(0) : undefined;
  random.pick([
    () => appendParagraphs(fragment, [word, 'and more']),
    () => appendHeading(fragment, 2, word),
    () => (words instanceof Y.XmlText ? words.insert(random.below(words.length + 1), word, {}) : undefined),
    () =>
      words instanceof Y.XmlText
        ? words.format(0, Math.min(3, words.length), { [random.pick(['bold', 'link'])]: { href: word } })
        : undefined,
    () => (fragment.length > 0 ? fragment.delete(random.below(fragment.length), 1) : undefined),
  ])();
}

describe('restoring a plan', () => {
  test.each(seeds([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))(
    '[UH4] it becomes what it was at any earlier point, for everyone (seed %i)',
    (seed) => {
      const random = seeded(seed);
      const doc = docOf(state(newPlanDocument()));
      const past = [state(doc)];
      for (let step = 0; step < 60; step += 1) {
        editAtRandom(doc, random);
        past.push(state(doc));
      }
      const other = docOf(state(doc));
      for (let round = 0; round < 10; round += 1) {
        const earlier = docOf(random.pick(past));
        restorePlan(doc, earlier, 'restore');
        expect(seen(doc)).toEqual(seen(earlier));
        Y.applyUpdate(other, state(doc));
        expect(seen(other)).toEqual(seen(earlier));
        past.push(state(doc));
        // Somebody who has not heard of it goes on meanwhile.
        editAtRandom(other, random);
        restorePlan(doc, docOf(random.pick(past)), 'restore');
        Y.applyUpdate(doc, state(other));
        Y.applyUpdate(other, state(doc));
        expect(seen(other)).toEqual(seen(doc));
      }
    },
  );

  test('[UH4] what is the same is not written, and everything else in one transaction', () => {
    const doc = newPlanDocument();
    let made = 0;
    const editor = planEditor(doc, { origin: 'test', newId: () => `action-${(made += 1)}` });
    const [first, second] = [editor.addAction({ title: 'First' }), editor.addAction({ title: 'Second' })];
    appendParagraphs(textOf(doc), ['One', 'Two', 'Three']);
    const earlier = docOf(state(doc));
    const kept = [actionsOf(doc).get(second), textOf(doc).get(0), textOf(doc).get(2), descriptionOf(doc, first)];
    const origins: unknown[] = [];
    doc.on('update', (_update, origin) => origins.push(origin));
    restorePlan(doc, earlier, 'restore');
    expect(origins).toEqual([]);

    ((textOf(doc).get(1) as Y.XmlElement).get(0) as Y.XmlText).insert(3, '!');
    editor.setText(first, 'title', 'Changed');
    metaOf(doc).set('version', 2);
    origins.length = 0;
    restorePlan(doc, earlier, 'restore');
    expect(origins).toEqual(['restore']);
    expect(seen(doc)).toEqual(seen(earlier));
    expect([actionsOf(doc).get(second), textOf(doc).get(0), textOf(doc).get(2), descriptionOf(doc, first)]).toEqual(
      kept,
    );
    expect(actionsOf(doc).get(second)).toBe(kept[0]);
    expect(textOf(doc).get(2)).toBe(kept[2]);
    expect(metaOf(doc).get('version')).toBe(2);
  });

  test('[UH4] marks, attributes and what is embedded come back, and what another does elsewhere stays', () => {
    const doc = newPlanDocument();
    const editor = planEditor(doc, { origin: 'test', newId: () => 'action' });
    const id = editor.addAction({ title: 'Action' });
    appendHeading(textOf(doc), 2, 'Goals');
    const words = (textOf(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    words.format(0, 2, { bold: {} });
    words.insertEmbed(2, { image: 'chart' }, { italic: {} });
    const earlier = docOf(state(doc));
    const other = docOf(state(doc));
    textOf(doc).delete(0, 1);
    planEditor(other, { origin: 'other', newId: () => '' }).setText(id, 'responsible', 'Marit');
    restorePlan(doc, earlier, 'restore');
    const heading = textOf(doc).get(0) as Y.XmlElement;
    expect(heading.getAttribute('level')).toBe(2);
    expect((heading.get(0) as Y.XmlText).toDelta()).toEqual(
      ((textOf(earlier).get(0) as Y.XmlElement).get(0) as Y.XmlText).toDelta(),
    );
    Y.applyUpdate(doc, state(other));
    expect(readPlan(doc).actions[0]?.responsible).toBe('Marit');
  });

  test('[UH4] what a person does after it is undone as ever, and undo does not bring back what it took away', () => {
    const doc = newPlanDocument();
    const mine = { is: 'mine' };
    const undo = planUndo(doc, [mine]);
    const editor = planEditor(doc, { origin: mine, newId: () => `action-${Math.random()}` });
    const id = editor.addAction({ title: 'First' });
    const earlier = docOf(state(doc));
    asOneStep(undo, () => editor.setText(id, 'title', 'Second'));
    // As it comes from the server.
    const server = docOf(state(doc));
    restorePlan(server, earlier, 'restore');
    Y.applyUpdate(doc, state(server), 'server');
    const title = () => readPlan(doc).actions[0]?.title;
    expect(title()).toBe('First');

    asOneStep(undo, () => editor.setText(id, 'title', 'Third'));
    expect(undoLast(undo)).toMatchObject({ ok: true });
    expect(title()).toBe('First');
    expect(redoLast(undo)).toMatchObject({ ok: true });
    expect(title()).toBe('Third');
    undoLast(undo);
    // And the step before the restoring.
    undoLast(undo);
    expect(title()).toBe('First');
  });
});

import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { asId, type ActionId, type ClusterId } from '#app/domain/ids.ts';
import type { Day } from '#app/domain/day.ts';
import { FIELD_LIMIT, planEditor, TITLE_LIMIT, type PlanEditor } from './edit.ts';
import { readPlan } from './read.ts';
import { newPlanDocument } from './shape.ts';

function planOf(...titles: readonly string[]) {
  const doc = newPlanDocument();
  let made = 0;
  const editor = planEditor(doc, { origin: 'test', newId: () => `action-${(made += 1)}` });
  const ids = titles.map((title) => editor.addAction({ title }));
  return { doc, editor, ids, id: ids[0] ?? asId<ActionId>('none') };
}

/** How many transactions changed the document during `work`. */
function transactions(doc: Y.Doc, work: () => void): number {
  let count = 0;
  const counted = () => (count += 1);
  doc.on('update', counted);
  work();
  doc.off('update', counted);
  return count;
}

const order = (doc: Y.Doc) => readPlan(doc).actions.map(({ title }) => title);

test('[DO3] texts that are too long are cut', () => {
  const { doc, editor, id } = planOf('x'.repeat(TITLE_LIMIT + 1));
  editor.setText(id, 'responsible', 'y'.repeat(FIELD_LIMIT + 1));
  const [action] = readPlan(doc).actions;
  expect([action?.title.length, action?.responsible.length]).toEqual([TITLE_LIMIT, FIELD_LIMIT]);
});

describe('an intent', () => {
  const INTENTS: readonly (readonly [string, (editor: PlanEditor, id: ActionId) => unknown])[] = [
    ['setText', (editor, id) => editor.setText(id, 'title', 'new')],
    ['setDeadline', (editor, id) => editor.setDeadline(id, '2026-12-31' as Day)],
    ['setStatus', (editor, id) => editor.setStatus(id, 'completed')],
    ['linkIndicator', (editor, id) => editor.linkIndicator(id, '4.6.1', null)],
    ['moveAction', (editor, id) => editor.moveAction(id, 1)],
    ['removeAction', (editor, id) => editor.removeAction(id)],
  ];

  test.each(INTENTS)('[DO5] %s is one transaction', (_name, intend) => {
    const { doc, editor, id } = planOf('one', 'two');
    expect(transactions(doc, () => intend(editor, id))).toBe(1);
  });

  test('[DO5] addAction is one transaction', () => {
    const { doc, editor } = planOf();
    const add = () => editor.addAction({ title: 'one', indicator: { code: '2.6', baseline: null } });
    expect(transactions(doc, add)).toBe(1);
  });

  test.each(INTENTS)('[DO5] %s on an action that is gone says so and changes nothing', (_name, intend) => {
    const { doc, editor } = planOf('one', 'two');
    const gone = { ok: false, problem: { code: 'action.gone' } };
    expect(transactions(doc, () => expect(intend(editor, asId('gone'))).toEqual(gone))).toBe(0);
  });
});

test('[DO6] a value that is there already is not written again', () => {
  const { doc, editor, id } = planOf('one');
  const again = () => {
    editor.setText(id, 'title', 'one');
    editor.setStatus(id, 'planned');
    editor.moveAction(id, -1);
  };
  expect(transactions(doc, again)).toBe(0);
});

test('[DO6] linking again keeps the baseline that the action was made with', () => {
  const { doc, editor, id } = planOf('one');
  const baseline = { value: 40, light: 'red', takenOn: '2026-03-01' as Day } as const;
  editor.linkIndicator(id, '2.6', baseline);
  editor.linkIndicator(id, '2.6', null);
  expect(readPlan(doc).actions[0]?.indicators.get('2.6')).toEqual(baseline);
});

test('[AC1] the editor refuses a move of status that the domain refuses', () => {
  const { editor, id } = planOf('one');
  expect(editor.setStatus(id, 'completed').ok).toBe(true);
  expect(editor.setStatus(id, 'stopped')).toMatchObject({ problem: { code: 'action.status-move-not-allowed' } });
});

describe('the order of actions', () => {
  test('[DO1] follows moves up and down, and stops at the ends', () => {
    const { doc, editor, ids } = planOf('a', 'b', 'c');
    for (const id of ids.slice(2)) editor.moveAction(id, -1);
    expect(order(doc)).toEqual(['a', 'c', 'b']);
    for (const id of ids.slice(2)) editor.moveAction(id, -1);
    for (const id of ids.slice(2)) editor.moveAction(id, -1);
    expect(order(doc)).toEqual(['c', 'a', 'b']);
  });

  test('[DO1] has room for a new action after a key that another program wrote', () => {
    const { doc, editor } = planOf();
    doc.getMap('actions').set(
      'foreign',
      new Y.Map([
        ['title', 'foreign'],
        ['order', 'not a key!'],
      ]),
    );
    editor.addAction({ title: 'after' });
    expect(order(doc)).toEqual(['foreign', 'after']);
  });
});

describe('[DO8] a proposed action', () => {
  const proposal = {
    id: asId<ActionId>('joint-1'),
    title: 'Together',
    indicatorCodes: ['4.6.2', '4.6.1'],
    asks: { clusters: [asId<ClusterId>('b'), asId<ClusterId>('a')], by: 'Kari', on: '2026-05-04' as Day },
  };

  test('stands at the end with its indicators and those who take part', () => {
    const { doc, editor } = planOf('One');
    expect(editor.proposeAction(proposal)).toBe(true);
    expect(order(doc)).toEqual(['One', 'Together']);
    expect(readPlan(doc).actions[1]).toMatchObject({ participants: ['a', 'b'], status: 'planned' });
    expect([...(readPlan(doc).actions[1]?.indicators ?? [])]).toEqual([
      ['4.6.1', null],
      ['4.6.2', null],
    ]);
  });

  test('that is there already is left as it is, whatever became of it', () => {
    const { doc, editor } = planOf();
    editor.proposeAction(proposal);
    editor.setText(proposal.id, 'title', 'Changed');
    expect(transactions(doc, () => expect(editor.proposeAction(proposal)).toBe(false))).toBe(0);
    expect(order(doc)).toEqual(['Changed']);
  });

  test('is one when two people propose it at once', () => {
    const one = planOf();
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(one.doc));
    one.editor.proposeAction(proposal);
    planEditor(doc, { origin: 'other', newId: () => 'x' }).proposeAction(proposal);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(one.doc));
    Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(doc));
    expect(order(doc)).toEqual(['Together']);
    expect(readPlan(one.doc)).toEqual(readPlan(doc));
  });
});

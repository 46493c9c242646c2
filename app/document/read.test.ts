import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readPlan } from './read.ts';
import { restorePlan } from './restore.ts';
import { readRichText } from './rich-text.ts';
import { actionsOf, descriptionOf, newPlanDocument, textOf } from './shape.ts';

/** A plan as another program may write it. */
function planOf(actions: Readonly<Record<string, Readonly<Record<string, unknown>>>>) {
  const doc = newPlanDocument();
  for (const [id, fields] of Object.entries(actions)) {
    doc.getMap('actions').set(id, new Y.Map(Object.entries(fields)));
  }
  return readPlan(doc);
}

describe('reading a plan', () => {
  test('[DO1] actions stand by their order key as text, and by id where keys are equal', () => {
    const plan = planOf({ d: { order: 'a1' }, b: { order: 'a0' }, a: { order: 'a1' }, c: { order: 'Zz' } });
    expect(plan.actions.map(({ id }) => id)).toEqual(['c', 'b', 'a', 'd']);
  });

  test('[DO2] an action without any field has the empty value of each', () => {
    expect(planOf({ bare: {} }).actions).toEqual([
      {
        id: 'bare',
        title: '',
        status: 'planned',
        responsible: '',
        deadline: null,
        expectedEffect: '',
        order: '',
        indicators: new Map(),
        descriptionText: '',
      },
    ]);
  });

  test.each([
    ['title', 7],
    ['status', 'done'],
    ['status', null],
    ['responsible', true],
    ['deadline', '31.12.2026'],
    ['deadline', '2026-02-30'],
    ['expectedEffect', {}],
    ['order', 1],
    ['indicators', ['4.6.1']],
    ['description', 'plain text'],
  ])('[DO2] %s as %o makes the action unreadable, and no other', (field, value) => {
    const plan = planOf({ good: { title: 'Good' }, bad: { title: 'Bad', [field]: value } });
    expect(plan.actions.map(({ id }) => id)).toEqual(['good']);
    expect(plan.unreadable).toEqual(['bad']);
  });

  test('[DO2] an entry that is no map is unreadable', () => {
    const doc = newPlanDocument();
    doc.getMap('actions').set('text', 'an action?');
    expect(readPlan(doc)).toMatchObject({ actions: [], unreadable: ['text'] });
  });

  test.each([
    [true, null],
    [
      { value: 40, light: 'red', takenOn: '2026-03-01' },
      { value: 40, light: 'red', takenOn: '2026-03-01' },
    ],
    [
      { light: 'none', takenOn: '2026-03-01' },
      { value: null, light: 'none', takenOn: '2026-03-01' },
    ],
    [{ value: 40, light: 'blue', takenOn: '2026-03-01' }, null],
    [{ value: 40, light: 'red', takenOn: 'spring' }, null],
  ])('[DO4] an indicator kept as %o is linked, with the baseline %o', (kept, baseline) => {
    const plan = planOf({ one: { indicators: new Y.Map([['4.6.1', kept]]) } });
    expect(plan.actions[0]?.indicators).toEqual(new Map([['4.6.1', baseline]]));
  });
});

describe('what a hostile program writes', () => {
  /** So many elements, one in the other, with a word in the innermost. */
  function nest(fragment: Y.XmlFragment, levels: number): void {
    let outer = fragment;
    for (let level = 0; level < levels; level += 1) {
      const inner = new Y.XmlElement('blockquote');
      outer.insert(0, [inner]);
      outer = inner;
    }
    outer.insert(0, [new Y.XmlText('deep')]);
  }

  /** As it reaches another process: roots have no kind there before somebody asks. */
  function received(write: (doc: Y.Doc) => void): Y.Doc {
    const hostile = new Y.Doc();
    hostile.transact(() => write(hostile));
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(hostile));
    return doc;
  }

  test('[DO7] a text nested thousands of levels deep is unreadable, and everything else is read', () => {
    const doc = received((hostile) => {
      const description = new Y.XmlFragment();
      const actions = hostile.getMap('actions');
      actions.set('deep', new Y.Map<unknown>([['description', description]]));
      actions.set('flat', new Y.Map<unknown>([['title', 'Flat']]));
      nest(description, 3000);
      nest(textOf(hostile), 3000);
    });
    const plan = readPlan(doc);
    expect([plan.actions.map(({ id }) => id), plan.text, plan.unreadable]).toEqual([['flat'], '', ['deep', 'text']]);
    expect(JSON.stringify(readRichText(textOf(doc)))).toContain('too-deep');
    expect(JSON.stringify(readRichText(textOf(doc))).match(/blockquote/g)).toHaveLength(100);
  });

  test('[DO7] a hundred levels are read, one more is not', () => {
    const read = (levels: number) => readPlan(received((hostile) => nest(textOf(hostile), levels)));
    expect(read(99)).toMatchObject({ text: 'deep', unreadable: [] });
    expect(read(100)).toMatchObject({ text: '', unreadable: ['text'] });
  });

  test('[DO7] a plan is restored past what is nested too deeply, and to a point that has it', () => {
    const deep = received((hostile) => nest(textOf(hostile), 1000));
    const good = received((hostile) => textOf(hostile).insert(0, [new Y.XmlText('Good')]));
    const doc = new Y.Doc();
    restorePlan(doc, deep, 'restore');
    expect(JSON.stringify(readRichText(textOf(doc))).length).toBeGreaterThan(100);
    restorePlan(doc, good, 'restore');
    expect(readPlan(doc).text).toBe('Good');
    restorePlan(deep, good, 'restore');
    expect(readPlan(deep).text).toBe('Good');
  });

  test.each<[string, (hostile: Y.Doc) => void]>([
    ['a list', (hostile) => ['actions', 'text'].forEach((root) => hostile.getArray(root).push([null, 1, ['x']]))],
    ['a text', (hostile) => ['actions', 'text'].forEach((root) => hostile.getText(root).insert(0, 'abc'))],
    ['a map', (hostile) => ['actions', 'text'].forEach((root) => hostile.getMap(root).set('a', null))],
    ['documents', (hostile) => ['actions', 'text'].forEach((root) => hostile.getArray(root).push([new Y.Doc()]))],
  ])('[DO7] %s in the place of a root, and within it', (_name, write) => {
    const doc = received(write);
    expect(() => readPlan(doc)).not.toThrow();
    expect(() => readRichText(textOf(doc))).not.toThrow();
    expect(() => restorePlan(doc, newPlanDocument(), 'restore')).not.toThrow();
    expect(readPlan(doc)).toEqual({ actions: [], text: '', unreadable: [] });
    expect(() => restorePlan(newPlanDocument(), received(write), 'restore')).not.toThrow();
  });

  test('[DO7] wrong things inside elements and fields, and ids that no table takes', () => {
    const doc = received((hostile) => {
      const element = new Y.XmlElement('paragraph');
      textOf(hostile).insert(0, [element]);
      element.insert(0, [null, 7, new Y.XmlHook('hook'), new Y.XmlText('words'), new Y.Map()] as never[]);
      const actions = hostile.getMap('actions');
      for (const id of ['', 'x'.repeat(201), 'a\u0000b']) actions.set(id, new Y.Map([['title', 'Odd']]));
      actions.set('hook', new Y.XmlHook('hook'));
      actions.set('lists', new Y.Map([['indicators', new Y.Array<unknown>()]]));
      actions.set('texts', new Y.Map([['description', new Y.Text('x')]]));
    });
    const plan = readPlan(doc);
    expect(plan.text).toContain('words');
    expect([...plan.unreadable].sort()).toEqual(['', 'a\u0000b', 'lists', 'texts', 'x'.repeat(201)].sort());
    expect(
      [...actionsOf(doc).keys()].map((id) => descriptionOf(doc, id)).filter((found) => found !== undefined),
    ).toEqual([]);
  });
});

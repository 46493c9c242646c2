import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { seeded, seeds, type Random } from '#tests/support/random.ts';
import { planEditor } from './edit.ts';
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
        responsiblePeople: new Map(),
        start: null,
        deadline: null,
        priority: null,
        effortDays: null,
        costNok: null,
        funding: '',
        expectedEffect: '',
        actualEffect: '',
        order: '',
        indicators: new Map(),
        targets: new Map(),
        milestones: [],
        evidence: [],
        dependsOn: [],
        participants: [],
        leadCluster: null,
        participation: [],
        jointAction: null,
        conflicts: new Map(),
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
    ['participants', ['cluster']],
    ['start', 20270101],
    ['priority', 'urgent'],
    ['effortDays', '3'],
    ['costNok', -1],
    ['costNok', Number.NaN],
    ['funding', 1],
    ['leadCluster', {}],
    ['jointAction', 7],
    ['responsible/kari', 7],
    ['milestone/one', 'Half way'],
    ['evidence/one', 'A survey'],
    ['participation/one', { clusterId: 'north', what: 'gone', on: '2026-03-01' }],
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

describe('the parts of an action', () => {
  test('stand in the order of their keys and days, each merged by itself', () => {
    const milestone = (title: string, order: string) => new Y.Map(Object.entries({ title, order }));
    const [action] = planOf({
      one: {
        'milestone/b': milestone('Second', 'a1'),
        'milestone/a': milestone('First', 'a1'),
        'milestone/c': milestone('Zeroth', 'a0'),
        'evidence/x': new Y.Map(Object.entries({ title: 'Later', addedOn: '2027-01-02' })),
        'evidence/y': new Y.Map(Object.entries({ title: 'Sooner', addedOn: '2027-01-01' })),
        'dependsOn/two': true,
      },
    }).actions;
    expect(action?.milestones.map(({ title }) => title)).toEqual(['Zeroth', 'First', 'Second']);
    expect(action?.evidence.map(({ title }) => title)).toEqual(['Sooner', 'Later']);
    expect(action?.dependsOn).toEqual(['two']);
  });

  test('[DO9] two people who add the first milestone at the same time both keep theirs', () => {
    const one = newPlanDocument();
    const other = new Y.Doc();
    const id = planEditor(one, { origin: 'one', newId: () => 'action' }).addAction({ title: 'Action' });
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
    for (const [doc, name] of [[one, 'one'] as const, [other, 'other'] as const]) {
      const editor = planEditor(doc, { origin: name, newId: () => `of-${name}` });
      editor.addMilestone(id, { title: name });
      editor.addEvidence(id, { title: name, address: '', addedOn: null });
      editor.setTarget(id, `code-${name}`, { value: 1, light: null, by: null });
      editor.linkIndicator(id, `code-${name}`, null);
    }
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
    const [action] = readPlan(one).actions;
    expect(action?.milestones.map(({ title }) => title).sort()).toEqual(['one', 'other']);
    expect(action?.evidence.map(({ title }) => title).sort()).toEqual(['one', 'other']);
    expect([...(action?.targets.keys() ?? [])]).toEqual(['code-one', 'code-other']);
    expect(readPlan(other)).toEqual(readPlan(one));
  });

  test('[DO4] a target that cannot be read, or of an indicator that is not linked, is none', () => {
    const indicators = () => new Y.Map([['4.6.1', true as unknown]]);
    const read = (target: unknown, code = '4.6.1') =>
      planOf({ one: { indicators: indicators(), [`target/${code}`]: target } }).actions[0]?.targets.get(code);
    expect(read({ value: 4, light: 'green', by: '2027-01-01' })).toEqual({
      value: 4,
      light: 'green',
      by: '2027-01-01',
    });
    expect(read({})).toEqual({ value: null, light: null, by: null });
    for (const odd of [true, 'green', { light: 'blue' }, { by: 'spring' }, { value: '4' }]) {
      expect(read(odd), JSON.stringify(odd)).toBeUndefined();
    }
    expect(read({ value: 4 }, '2.6')).toBeUndefined();
  });
});

describe('goals', () => {
  test('[DO2] are read as actions are: in order, and what cannot be read is named', () => {
    const doc = newPlanDocument();
    const goals = doc.getMap('goals');
    goals.set('b', new Y.Map(Object.entries({ title: 'B', order: 'a1', indicator: '4.6.1', light: 'green' })));
    goals.set('a', new Y.Map(Object.entries({ title: 'A', order: 'a0' })));
    goals.set('bad', new Y.Map(Object.entries({ title: 'C', by: 'spring' })));
    expect(readPlan(doc)).toMatchObject({
      goals: [
        { id: 'a', title: 'A', indicatorCode: null, target: { value: null, light: null, by: null } },
        { id: 'b', title: 'B', indicatorCode: '4.6.1', target: { light: 'green' } },
      ],
      unreadable: ['bad'],
    });
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

  test('[DO7] what is nested deeper than Yjs deletes goes when the plan is restored', () => {
    const doc = received((hostile) => {
      hostile.getMap('actions').set('flat', new Y.Map<unknown>([['title', 'Flat']]));
      nest(textOf(hostile), 20_000);
    });
    const earlier = received((hostile) => textOf(hostile).insert(0, [new Y.XmlText('Good')]));
    restorePlan(doc, earlier, 'restore');
    expect(readPlan(doc)).toEqual({ actions: [], goals: [], text: 'Good', unreadable: [] });
  });

  test('[DO7] an embedded thing is left out of the words, and no editor opens on it', () => {
    const doc = received((hostile) => {
      const words = new Y.XmlText('ab');
      textOf(hostile).insert(0, [words, new Y.Text('no XmlText') as Y.XmlText]);
      words.insertEmbed(1, { image: 'chart' });
    });
    const unknown = { name: 'unknown', attributes: {}, children: [] };
    expect(readRichText(textOf(doc))).toEqual([{ text: 'a', marks: [] }, unknown, { text: 'b', marks: [] }, unknown]);
    textOf(doc).delete(1, 1);
    expect(readPlan(doc)).toMatchObject({ text: 'ab', unreadable: [] });
  });

  test('[DO7] attributes that are no plain values, and more marks than any text has, are not handed on', () => {
    const rich = readRichText(
      textOf(
        received((hostile) => {
          const heading = new Y.XmlElement<Record<string, never>>('heading');
          const words = new Y.XmlText('words');
          textOf(hostile).insert(0, [heading as unknown as Y.XmlElement]);
          heading.setAttribute('level', { toString: 1 } as never);
          heading.insert(0, [words]);
          words.format(0, 2, Object.fromEntries(Array.from({ length: 51 }, (_, nth) => [`link--${nth}`, {}])));
        }),
      ),
    );
    const unknown = { name: 'unknown', attributes: {}, children: [] };
    expect(rich).toEqual([{ ...unknown, children: [unknown, { text: 'rds', marks: [] }] }]);
  });

  /** Any of the values and types that a Y.Doc can hold, some deep, some large. */
  function anything(random: Random, depth: number): unknown {
    const inner = () => anything(random, depth + 1);
    const some = <T>(make: () => T): T[] => Array.from({ length: depth > 5 ? 0 : random.below(4) }, make);
    const key = () =>
      random.pick(['title', 'status', 'indicators', 'description', '__proto__', 'constructor', '', 'a\u0000']);
    const text = (made: Y.Text) => {
      for (const part of some(inner)) {
        if (typeof part === 'string') made.insert(0, part, { [key()]: random.pick([null, true, { href: 1 }]) });
        else if (typeof part === 'object' && part !== null) made.insertEmbed(0, part);
      }
      return made;
    };
    const blocks = <T extends Y.XmlFragment>(made: T): T => {
      made.insert(0, some(inner) as Y.XmlElement[]);
      if (made instanceof Y.XmlElement) for (const value of some(inner)) made.setAttribute(key(), value as string);
      return made;
    };
    return random.pick<() => unknown>([
      () => random.pick(['', 'words', '2026-02-30', 'x'.repeat(1000), '\uD800', 'a\u0000b']),
      () => random.pick([null, 0, -1, 1e300, true, Uint8Array.of(1), [1, [2]], { a: { b: [] } }]),
      () => new Y.Map(some(() => [key(), inner()] as const)),
      () => Y.Array.from(some(inner) as string[]),
      () => text(new Y.Text()),
      () => text(new Y.XmlText()),
      () => blocks(new Y.XmlFragment()),
      () => blocks(new Y.XmlElement(random.pick(['paragraph', 'hardBreak', '__proto__', ''])) as Y.XmlFragment),
      () => new Y.XmlHook('hook'),
      () => new Y.Doc(),
    ])();
  }

  test.each(seeds([1, 2, 3, 4]))(
    '[DO7] whatever it is, reading ends, and the good action is read (seed %i)',
    (seed) => {
      const random = seeded(seed);
      for (let round = 0; round < 150; round += 1) {
        const doc = received((hostile) => {
          const actions = hostile.getMap('actions');
          actions.set('good', new Y.Map([['title', 'Good']]));
          for (let nth = 0; nth < 3; nth += 1) {
            actions.set(`any-${nth}`, anything(random, 0));
            const fields = new Y.Map<unknown>();
            actions.set(`field-${nth}`, fields);
            fields.set(
              random.pick(['title', 'status', 'deadline', 'order', 'indicators', 'description']),
              anything(random, 1),
            );
            hostile.getXmlFragment('text').insert(0, [anything(random, 0) as Y.XmlElement]);
          }
        });
        const plan = readPlan(doc);
        expect(plan.actions).toContainEqual(expect.objectContaining({ id: 'good', title: 'Good' }));
        // Every entry is one or the other, and the content goes from thread to thread.
        expect(plan.actions.length + plan.unreadable.filter((entry) => entry !== 'text').length).toBe(7);
        expect(structuredClone(plan)).toEqual(plan);
        const rich = readRichText(textOf(doc));
        expect(structuredClone(rich)).toEqual(rich);
        expect(() => JSON.stringify(rich)).not.toThrow();
        const other = received(() => undefined);
        expect(() => restorePlan(other, doc, 'restore')).not.toThrow();
        restorePlan(doc, newPlanDocument(), 'restore');
        expect(readPlan(doc)).toEqual({ actions: [], goals: [], text: '', unreadable: [] });
      }
    },
  );

  test.each<[string, (hostile: Y.Doc) => void, string[]]>([
    [
      'a list',
      (hostile) => ['actions', 'text'].forEach((root) => hostile.getArray(root).push([null, 1, ['x']])),
      ['actions', 'text'],
    ],
    [
      'a text',
      (hostile) => ['actions', 'text'].forEach((root) => hostile.getText(root).insert(0, 'abc')),
      ['actions', 'text'],
    ],
    ['a map', (hostile) => ['actions', 'text'].forEach((root) => hostile.getMap(root).set('a', null)), ['a', 'text']],
    [
      'documents',
      (hostile) => ['actions', 'text'].forEach((root) => hostile.getArray(root).push([new Y.Doc()])),
      ['actions', 'text'],
    ],
  ])(
    '[DO7] %s in the place of a root is unreadable, and goes when the plan is restored',
    (_name, write, unreadable) => {
      const doc = received(write);
      expect(readPlan(doc)).toEqual({ actions: [], goals: [], text: '', unreadable });
      expect(() => readRichText(textOf(doc))).not.toThrow();
      expect(() => restorePlan(doc, newPlanDocument(), 'restore')).not.toThrow();
      expect(readPlan(doc)).toEqual({ actions: [], goals: [], text: '', unreadable: [] });
      expect(() => restorePlan(newPlanDocument(), received(write), 'restore')).not.toThrow();
    },
  );

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
      const within = new Y.XmlFragment();
      actions.set('within', new Y.Map([['description', within]]));
      within.insert(0, [new Y.Text('no XmlText') as Y.XmlText]);
      actions.set('flat', new Y.Map([['indicators', new Y.Map<unknown>([['__proto__', { polluted: true }]])]]));
      actions.set('__proto__', new Y.Map([['title', 'Odd, but a name']]));
    });
    const plan = readPlan(doc);
    expect(plan.actions.map(({ id }) => id)).toEqual(['__proto__', 'flat', 'hook']);
    expect([...plan.unreadable].sort()).toEqual(
      ['', 'a\u0000b', 'lists', 'text', 'texts', 'within', 'x'.repeat(201)].sort(),
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect([...actionsOf(doc).keys()].filter((id) => descriptionOf(doc, id) !== undefined)).toEqual(['within']);
  });
});

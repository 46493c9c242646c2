import * as Y from 'yjs';
import { planEditor } from '#app/document/edit.ts';
import { readWholePlan, type WholePlan } from '#app/document/plan-texts.ts';
import { newPlanDocument, textOf } from '#app/document/shape.ts';
import { asId, type ActionId, type ClusterId, type PersonId } from '#app/domain/ids.ts';
import type { Day } from '#app/domain/day.ts';

type Runs = readonly (string | readonly [text: string, marks: Record<string, object>])[];

function element(name: string, attributes: Record<string, unknown>, ...children: Y.XmlElement[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string);
  if (children.length > 0) made.insert(0, children);
  return made;
}

function line(name: string, attributes: Record<string, unknown>, runs: Runs): Y.XmlElement {
  const made = element(name, attributes);
  const text = new Y.XmlText();
  made.insert(0, [text]);
  text.applyDelta(
    runs.map((run) => (typeof run === 'string' ? { insert: run } : { insert: run[0], attributes: run[1] })),
  );
  return made;
}

const p = (...runs: Runs) => line('paragraph', {}, runs);
const li = (...children: Y.XmlElement[]) => element('listItem', {}, ...children);
const cell = (name: string, ...runs: Runs) => element(name, {}, p(...runs));

/** What the text editor can write, once each, with words that every kind of file might take for its own. */
export function fullText(): Y.XmlElement[] {
  const chip = element('paragraph', {});
  chip.insert(0, [
    new Y.XmlText('Ansvar: '),
    element('personChip', { id: 'p', label: '@Marit Lia' }),
    new Y.XmlText(' innen '),
    element('dateChip', { id: '2026-05-01', label: '2026-05-01' }),
  ]);
  return [
    line('heading', { level: 2 }, ['Bakgrunn & mål']),
    p(
      'Vanlig, ',
      ['fet', { bold: {} }],
      ', ',
      ['kursiv', { italic: {} }],
      ', ',
      ['understreket', { underline: {} }],
      ' og ',
      ['lenke', { link: { href: 'https://example.no/a?b=1&c=2' } }],
      '.',
    ),
    p('=1+1 | *stjerne* <b>tegn</b> [x](y) # ', ['kode|`x`', { code: {} }]),
    p(
      'Vi ',
      ['foreslår', { suggestedInsert: { by: 'p', label: 'Ana', on: '2026-03-01' } }],
      ' ',
      ['stryker', { suggestedDelete: { by: 'p', label: 'Ana', on: '2026-03-01' } }],
      '.',
    ),
    chip,
    element('bulletList', {}, li(p('Første'), element('bulletList', {}, li(p('Under første')))), li(p('Andre'))),
    element('orderedList', { start: 3 }, li(p('Tredje')), li(p('Fjerde'))),
    element(
      'taskList',
      {},
      element('taskItem', { checked: true }, p('Gjort')),
      element('taskItem', { checked: false }, p('Ikke gjort')),
    ),
    element(
      'table',
      {},
      element('tableRow', {}, cell('tableHeader', 'Hva'), cell('tableHeader', 'Når')),
      element('tableRow', {}, cell('tableCell', ['Møte', { bold: {} }]), cell('tableCell', 'mai | juni')),
    ),
    line('decision', { on: '2026-04-01', by: 'p', label: 'Ingrid' }, ['Vi går videre.']),
    element('blockquote', {}, p('Et sitat')),
    line('codeBlock', {}, ['let a = 1;\nlet b = 2;']),
    element('horizontalRule', {}),
    element('callout', { tone: 'x' }, p('Ukjent blokk')),
    line('heading', { level: 3 }, ['Til slutt']),
  ];
}

/** A plan with every field filled in, and every kind of text. */
export function fullPlan(): { readonly doc: Y.Doc; readonly whole: WholePlan } {
  const doc = newPlanDocument();
  let n = 0;
  const editor = planEditor(doc, { origin: 'test', newId: () => `id-${(n += 1)}` });
  const day = (text: string) => text as Day;
  const first = editor.addAction({ title: 'Forberede' });
  const id = editor.addAction({
    title: '=Felles nyhetsbrev | *hver* måned',
    status: 'in-progress',
    responsible: 'Kommunikasjonsgruppen',
    start: day('2026-01-15'),
    deadline: day('2026-02-28'),
    priority: 'high',
    effortDays: 12.5,
    costNok: 250_000,
    funding: 'Fylkeskommunen',
    expectedEffect: 'Flere kjenner klyngene',
    actualEffect: 'Dobbelt så mange lesere',
    leadCluster: asId<ClusterId>('cluster-1'),
    jointAction: asId<ActionId>('elsewhere'),
    indicators: new Map([['4.6.1', { value: 2, light: 'red', takenOn: day('2025-11-01') }]]),
  });
  editor.addResponsible(id, asId<PersonId>('person-1'), 'Marit Lia');
  editor.setTarget(id, '4.6.1', { value: 6, light: 'green', by: day('2026-12-31') });
  editor.addMilestone(id, { title: 'Velge redaktør', isDone: true, due: day('2026-01-20') });
  editor.addEvidence(id, { title: 'Første nummer', address: 'https://example.no/1', addedOn: day('2026-02-01') });
  editor.addDependency(id, first);
  editor.setParticipation(id, {
    clusterId: asId<ClusterId>('cluster-1'),
    what: 'joined',
    on: day('2026-01-10'),
    by: 'Marit Lia',
  });
  editor.addGoal({
    title: 'Synlig i regionen',
    indicatorCode: '4.6.1',
    value: 6,
    light: 'green',
    by: day('2026-12-31'),
  });
  editor
    .description(id)
    ?.insert(0, [p('Hvordan: ', ['sammen', { bold: {} }]), element('bulletList', {}, li(p('Et punkt')))]);
  textOf(doc).insert(0, fullText());
  return { doc, whole: readWholePlan(doc) };
}

import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { asId, type PersonId } from '#app/domain/ids.ts';
import { planEditor } from '#app/document/edit.ts';
import { appendParagraphs } from '#app/document/rich-text.ts';
import { newPlanDocument, textOf } from '#app/document/shape.ts';
import { tell } from '#server/sync/document-work.ts';

/** On two shared cores it took two seconds; a rebuild for each entry would take minutes. */
const BUDGET_MS = 8_000;

test('[VE3] 5,000 edits of a plan of 400 actions and 200,000 characters are told within a few seconds', () => {
  const doc = newPlanDocument();
  let ids = 0;
  const editor = planEditor(doc, { origin: 'size', newId: () => `a${(ids += 1)}` });
  for (let n = 0; n < 400; n += 1) editor.addAction({ title: `Tiltak ${n}` });
  appendParagraphs(
    textOf(doc),
    Array.from({ length: 400 }, (_, n) => `Avsnitt ${n} ${'ord '.repeat(125)}`),
  );
  const base = [Y.encodeStateAsUpdate(doc)];
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let n = 0; n < 5_000; n += 1) {
    if (n % 2 === 0) editor.setText(asId(`a${1 + (n % 400)}`), 'responsible', `Person ${n}`);
    else ((textOf(doc).get(n % 400) as Y.XmlElement).get(0) as Y.XmlText).insert(3, 'x');
  }
  const started = performance.now();
  const { sittings } = tell({
    base,
    updates: updates.map((bytes, n) => ({ seq: n + 1, atMs: n * 2_000, personId: asId<PersonId>(`p${n % 7}`), bytes })),
    filter: {},
  });
  const tookMs = performance.now() - started;
  console.log(`told ${updates.length} edits in ${Math.round(tookMs)} ms, ${sittings.length} sittings`);
  expect(updates).toHaveLength(5_000);
  expect(sittings.length).toBeGreaterThan(0);
  expect(tookMs).toBeLessThan(BUDGET_MS);
});

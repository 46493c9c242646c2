import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { anchorAt, anchorSpan } from './anchor.ts';
import { appendParagraphs } from './rich-text.ts';
import { textOf } from './shape.ts';

const WORDS = ['We meet every month.', 'The clusters share one newsletter from May on.', 'Minutes follow.'];

function documentWith(paragraphs: readonly string[]) {
  const doc = new Y.Doc();
  appendParagraphs(textOf(doc), paragraphs);
  return { doc, text: textOf(doc) };
}

/** The span of these words, as somebody selects them. */
function spanOf(text: Y.XmlFragment, words: string) {
  const from = wordsOf(text).indexOf(words);
  return { from, to: from + words.length };
}

const wordsOf = (text: Y.XmlFragment) =>
  text
    .toArray()
    .map((block) => ((block as Y.XmlElement).get(0) as Y.XmlText).toString())
    .join('');

function anchored(text: Y.XmlFragment, words: string) {
  const anchor = anchorAt(text, spanOf(text, words));
  if (anchor === undefined) throw new Error('nothing to hold on to');
  return anchor;
}

const paragraph = (text: Y.XmlFragment, at: number) => (text.get(at) as Y.XmlElement).get(0) as Y.XmlText;
const shown = (text: Y.XmlFragment, anchor: ReturnType<typeof anchored>) => {
  const span = anchorSpan(text, anchor);
  return span === undefined ? undefined : wordsOf(text).slice(span.from, span.to);
};

describe('[TA6] an anchor holds on to its words', () => {
  test('while others write before, beside, in and after them', () => {
    const { text } = documentWith(WORDS);
    const anchor = anchored(text, 'share one newsletter');
    expect(anchor.quote).toBe('share one newsletter');
    paragraph(text, 0).insert(0, 'From now on: ');
    paragraph(text, 1).insert('The clusters '.length, 'gladly ');
    expect(shown(text, anchor)).toBe('share one newsletter');
    const at = paragraph(text, 1).toString().indexOf('one') + 3;
    paragraph(text, 1).insert(at, ' weekly');
    expect(shown(text, anchor)).toBe('share one weekly newsletter');
    paragraph(text, 1).insert(paragraph(text, 1).toString().indexOf('newsletter') + 'newsletter'.length, ' and a map');
    expect(shown(text, anchor)).toBe('share one weekly newsletter');
    text.delete(2, 1);
    expect(shown(text, anchor)).toBe('share one weekly newsletter');
  });

  test('over an offline copy that is merged, a reload and a compaction', () => {
    const { doc, text } = documentWith(WORDS);
    const anchor = anchored(text, 'share one newsletter');
    const offline = new Y.Doc();
    Y.applyUpdate(offline, Y.encodeStateAsUpdate(doc));
    textOf(offline).insert(0, [new Y.XmlElement('paragraph')]);
    paragraph(textOf(offline), 2).delete(0, 'The clusters '.length);
    paragraph(text, 0).delete(0, 3);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(offline));
    const reloaded = new Y.Doc();
    Y.applyUpdate(reloaded, Y.mergeUpdates([Y.encodeStateAsUpdate(doc)]));
    const words = textOf(reloaded);
    words.delete(0, 1);
    expect(shown(words, anchor)).toBe('share one newsletter');
  });

  test('when a paragraph is split, as the editor does it', () => {
    const { text } = documentWith(WORDS);
    const anchor = anchored(text, 'share one newsletter');
    const tail = paragraph(text, 1).toString().slice(6);
    paragraph(text, 1).delete(6, tail.length);
    const element = new Y.XmlElement('paragraph');
    element.insert(0, [new Y.XmlText(tail)]);
    text.insert(2, [element]);
    expect(shown(text, anchor)).toBe('share one newsletter');
  });

  test('over two paragraphs, quoted with a line for each', () => {
    const { text } = documentWith(WORDS);
    const anchor = anchored(text, 'every month.The clusters');
    expect(anchor.quote).toBe('every month.\nThe clusters');
    paragraph(text, 0).insert(0, 'Oh. ');
    expect(shown(text, anchor)).toBe('every month.The clusters');
  });

  test('with words in bold and italics', () => {
    const { text } = documentWith(WORDS);
    const span = spanOf(text, 'share one');
    paragraph(text, 1).format(0, 3, { bold: true });
    const anchor = anchorAt(text, span);
    paragraph(text, 1).format(13, 5, { italic: true });
    expect(anchor?.quote).toBe('share one');
    expect(anchor && anchorSpan(text, anchor)).toEqual(span);
  });
});

describe('[TA6] an anchor whose words are gone says so', () => {
  test('when they were deleted, when their paragraph was, and when other words are alike', () => {
    const { text } = documentWith(WORDS);
    const [one, two] = [anchored(text, 'newsletter'), anchored(text, 'Minutes')];
    const three = anchored(text, 'one');
    paragraph(text, 1).delete(paragraph(text, 1).toString().indexOf('newsletter'), 'newsletter'.length);
    paragraph(text, 1).delete(paragraph(text, 1).toString().indexOf('one'), 3);
    paragraph(text, 0).insert(0, 'one ');
    text.delete(2, 1);
    expect([shown(text, one), shown(text, two), shown(text, three)]).toEqual([undefined, undefined, undefined]);
  });

  test('what somebody made up is nowhere, and breaks nothing', () => {
    const { text } = documentWith(WORDS);
    for (const made of ['', 'no position', '////', 'AAAA', 'AQIDBAUGBwgJ']) {
      expect(anchorSpan(text, { start: made, end: made, quote: 'x' }), made).toBeUndefined();
    }
    expect(anchorAt(text, { from: 4, to: 4 })).toBeUndefined();
    expect(anchorAt(text, { from: 7000, to: 7010 })).toBeUndefined();
  });
});

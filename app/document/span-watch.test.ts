import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { anchorAt } from './anchor.ts';
import { spanWatch } from './span-watch.ts';

function textOf(words: string) {
  const fragment = new Y.Doc().getXmlFragment('text');
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText(words);
  fragment.insert(0, [paragraph]);
  paragraph.insert(0, [text]);
  return { fragment, text };
}

test('[TA6] however many ask for their spans, a text is read once for each of its changes', () => {
  const { fragment, text } = textOf('one two three four');
  const anchors = [0, 4, 8, 14].flatMap((from) => anchorAt(fragment, { from, to: from + 3 }) ?? []);
  const walks = vi.spyOn(fragment, 'createTreeWalker');
  const heard = vi.fn();
  spanWatch(fragment).subscribe(heard);
  const spans = () => anchors.map((anchor) => spanWatch(fragment).spanOf(anchor)?.from);
  expect(spans()).toEqual([0, 4, 8, 14]);
  expect(spans()).toEqual([0, 4, 8, 14]);
  expect(walks).toHaveBeenCalledTimes(1);
  text.insert(0, 'so: ');
  expect(heard).toHaveBeenCalledTimes(1);
  expect(spans()).toEqual([4, 8, 12, 18]);
  expect(walks).toHaveBeenCalledTimes(2);
  text.delete(8, 4);
  expect(spans()).toEqual([4, undefined, 8, 14]);
  expect(walks).toHaveBeenCalledTimes(3);
});

test('who has stopped hears no more', () => {
  const { fragment, text } = textOf('one');
  const heard = vi.fn();
  spanWatch(fragment).subscribe(heard)();
  text.insert(0, 'x');
  expect(heard).not.toHaveBeenCalled();
});

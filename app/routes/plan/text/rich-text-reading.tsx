import { createElement, Fragment, type ReactNode } from 'react';
import type { RichMark, RichNode } from '#app/document/rich-text.ts';
import { HEADING_TAGS, isSafeAddress, LINK_ATTRIBUTES } from './rich-text-names.ts';

/** A rich text for those who do not edit it: no editor, and so nothing that could write to the document. */
export function RichTextReading({ nodes }: { nodes: readonly RichNode[] }) {
  return <div className="rich-text">{nodes.map(shown)}</div>;
}

// Maps, since other programs may use any name, such as `constructor`.
const TAGS: ReadonlyMap<string, string> = new Map([
  ['paragraph', 'p'],
  ['bulletList', 'ul'],
  ['orderedList', 'ol'],
  ['listItem', 'li'],
  ['blockquote', 'blockquote'],
  ['codeBlock', 'pre'],
]);

function shown(node: RichNode, key: number): ReactNode {
  if ('text' in node) return <Fragment key={key}>{node.marks.reduce(marked, node.text as ReactNode)}</Fragment>;
  if (node.name === 'hardBreak') return <br key={key} />;
  if (node.name === 'horizontalRule') return <hr key={key} />;
  const tag = node.name === 'heading' ? HEADING_TAGS[Number(node.attributes['level'])] : TAGS.get(node.name);
  // A block of a newer page is shown by its words.
  return createElement(tag ?? 'div', { key }, node.children.map(shown));
}

const MARK_TAGS: ReadonlyMap<string, string> = new Map([
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strike', 's'],
  ['code', 'code'],
]);

function marked(inside: ReactNode, { name, attributes }: RichMark): ReactNode {
  const { href } = attributes;
  if (name === 'link' && typeof href === 'string' && isSafeAddress(href)) {
    return (
      <a href={href} {...LINK_ATTRIBUTES}>
        {inside}
      </a>
    );
  }
  const tag = MARK_TAGS.get(name);
  return tag === undefined ? inside : createElement(tag, null, inside);
}

import { createElement, Fragment, type ReactNode } from 'react';
import type { RichMark, RichNode } from '#app/document/rich-text.ts';
import { isChip } from '#app/document/rich-text-words.ts';
import { useLocale } from '#app/i18n/words.ts';
import { Chip } from './chip.tsx';
import { decisionHead } from './decision-words.ts';
import { HEADING_TAGS, isSafeAddress, isSaneSpan, LINK_ATTRIBUTES } from './rich-text-names.ts';
import { Suggested } from './suggested.tsx';

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
  ['tableRow', 'tr'],
]);

type Block = Exclude<RichNode, { readonly text: string }>;

function shown(node: RichNode, key: number): ReactNode {
  if ('text' in node) return <Fragment key={key}>{node.marks.reduce(marked, node.text as ReactNode)}</Fragment>;
  if (node.name === 'hardBreak') return <br key={key} />;
  if (node.name === 'horizontalRule') return <hr key={key} />;
  if (isChip(node.name)) {
    return (
      <Chip key={key} name={node.name} id={asText(node.attributes['id'])} label={asText(node.attributes['label'])} />
    );
  }
  const inside = node.children.map(shown);
  switch (node.name) {
    case 'heading':
      return createElement(HEADING_TAGS[Number(node.attributes['level'])] ?? 'h4', { key }, inside);
    case 'table':
      return <TableReading key={key}>{inside}</TableReading>;
    case 'tableCell':
    case 'tableHeader':
      return createElement(node.name === 'tableCell' ? 'td' : 'th', { key, ...spans(node) }, inside);
    case 'taskList':
      return (
        <ul key={key} data-type="taskList">
          {inside}
        </ul>
      );
    case 'taskItem':
      return (
        <li key={key} data-checked={node.attributes['checked'] === true}>
          <input type="checkbox" disabled checked={node.attributes['checked'] === true} readOnly />
          <div>{inside}</div>
        </li>
      );
    case 'decision':
      return (
        <DecisionReading key={key} node={node}>
          {inside}
        </DecisionReading>
      );
    default:
      // A block of a newer page is shown by its words.
      return createElement(TAGS.get(node.name) ?? 'div', { key }, inside);
  }
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

function spans({ attributes: { colspan, rowspan } }: Block) {
  return {
    colSpan: isSaneSpan(colspan) ? colspan : undefined,
    rowSpan: isSaneSpan(rowspan) ? rowspan : undefined,
  };
}

function TableReading({ children }: { children: ReactNode }) {
  return (
    <div className="tableWrapper">
      <table>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

function DecisionReading({ node, children }: { node: Block; children: ReactNode }) {
  const locale = useLocale();
  return (
    <div className="decision">
      <div className="decision-head">{decisionHead(locale, node.attributes)}</div>
      <p>{children}</p>
    </div>
  );
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
  if (name === 'suggestedInsert' || name === 'suggestedDelete') {
    return (
      <Suggested is={name} attributes={attributes}>
        {inside}
      </Suggested>
    );
  }
  const tag = MARK_TAGS.get(name);
  return tag === undefined ? inside : createElement(tag, null, inside);
}

import { Mark, mergeAttributes, Node, type NodeViewRenderer } from '@tiptap/core';
import { CHIPS, SUGGESTION_MARKS } from '#app/document/rich-text-words.ts';
import type { DecisionAbout } from './decision-words.ts';

const text = (name: string) => ({
  default: '',
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? '',
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
});

/** [TX2] Chips hold an id and a label, and nothing of what they show. */
export function chipNodes(view: NodeViewRenderer | undefined): Node[] {
  return CHIPS.map((name) =>
    Node.create({
      name,
      group: 'inline',
      inline: true,
      atom: true,
      selectable: true,
      addAttributes: () => ({ id: text('id'), label: text('label') }),
      parseHTML: () => [{ tag: `span[data-chip="${name}"]` }],
      renderHTML: ({ node, HTMLAttributes }) => [
        'span',
        mergeAttributes({ 'data-chip': name }, HTMLAttributes),
        String(node.attrs['label']),
      ],
      renderText: ({ node }) => String(node.attrs['label']),
      ...(view === undefined ? {} : { addNodeView: () => view }),
    }),
  );
}

/** What was decided, when and by whom; the line above the words is drawn anew in each reader's language. */
export function decisionNode(head: (about: DecisionAbout) => string): Node {
  return Node.create({
    name: 'decision',
    group: 'block',
    content: 'inline*',
    defining: true,
    addAttributes: () => ({ on: text('on'), by: text('by'), label: text('label') }),
    parseHTML: () => [{ tag: 'div[data-decision]', contentElement: '[data-decision-text]' }],
    renderHTML: ({ HTMLAttributes }) => [
      'div',
      mergeAttributes({ 'data-decision': '', class: 'decision' }, HTMLAttributes),
      ['p', { 'data-decision-text': '' }, 0],
    ],
    addNodeView:
      () =>
      ({ node }) => {
        const [dom, line, contentDOM] = ['div', 'div', 'p'].map((tag) => document.createElement(tag)) as [
          HTMLElement,
          HTMLElement,
          HTMLElement,
        ];
        dom.className = 'decision';
        line.className = 'decision-head';
        line.contentEditable = 'false';
        line.textContent = head(node.attrs as DecisionAbout);
        dom.append(line, contentDOM);
        return {
          dom,
          contentDOM,
          update(now) {
            if (now.type !== node.type) return false;
            line.textContent = head(now.attrs as DecisionAbout);
            return true;
          },
        };
      },
  });
}

const SUGGESTION_TAG = { suggestedInsert: 'ins', suggestedDelete: 'del' } as const;

/** Words that wait for somebody's yes or no. What one has suggested to add, another may suggest to delete. */
export const suggestionMarks: readonly Mark[] = SUGGESTION_MARKS.map((name) =>
  Mark.create({
    name,
    // Who goes on typing beside a suggestion does not go on with it.
    inclusive: false,
    addAttributes: () => ({ by: text('by'), label: text('label'), on: text('on') }),
    parseHTML: () => [{ tag: `${SUGGESTION_TAG[name]}[data-by]` }],
    renderHTML: ({ HTMLAttributes }) => [
      SUGGESTION_TAG[name],
      mergeAttributes(HTMLAttributes, {
        class: 'suggested',
        title: [HTMLAttributes['data-label'], HTMLAttributes['data-on']].filter(Boolean).join(', '),
      }),
      0,
    ],
  }),
);

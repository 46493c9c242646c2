import { mergeAttributes, type Extensions, type NodeViewRenderer } from '@tiptap/core';
import { Code } from '@tiptap/extension-code';
import { CodeBlock } from '@tiptap/extension-code-block';
import { Heading } from '@tiptap/extension-heading';
import { TaskItem, TaskList } from '@tiptap/extension-list';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Placeholder } from '@tiptap/extensions';
import { StarterKit } from '@tiptap/starter-kit';
import { SUGGESTION_MARKS } from '#app/document/rich-text-words.ts';
import type { Locale } from '#app/domain/indicator-set.ts';
import { WRITING_WORDS } from '#app/i18n/writing-words.ts';
import { decisionHead } from './decision-words.ts';
import { HEADING_TAGS, isSafeAddress, isSaneSpan, LINK_ATTRIBUTES } from './rich-text-names.ts';
import { chipNodes, decisionNode, suggestionMarks } from './text-nodes.ts';

/** What a plan's rich text can hold. Undo is the plan's own, so that it covers fields too. */
export function richTextKit(options: {
  readonly placeholder: string;
  readonly locale: Locale;
  /** How chips are shown; by their labels where it is left out. */
  readonly chipView?: NodeViewRenderer;
}): Extensions {
  const { placeholder, locale, chipView } = options;
  const words = WRITING_WORDS[locale];
  return [
    StarterKit.configure({
      undoRedo: false,
      // It would add a paragraph to the document by merely opening it.
      trailingNode: false,
      heading: false,
      code: false,
      codeBlock: false,
      link: {
        openOnClick: false,
        enableClickSelection: true,
        defaultProtocol: 'https',
        HTMLAttributes: LINK_ATTRIBUTES,
        isAllowedUri: isSafeAddress,
      },
    }),
    PlanHeading.configure({ levels: [1, 2, 3] }),
    // Everything but suggestions, which can be about code too.
    Code.extend({ excludes: 'code bold italic underline strike link' }),
    CodeBlock.extend({ marks: SUGGESTION_MARKS.join(' ') }),
    TaskList,
    TaskItem.configure({
      nested: true,
      a11y: { checkboxLabel: ({ textContent }) => words.task({ text: textContent }) },
    }),
    Table,
    TableRow,
    TableCell.extend({ addAttributes: spansAlone }),
    TableHeader.extend({ addAttributes: spansAlone }),
    ...chipNodes(chipView),
    decisionNode((about) => decisionHead(locale, about)),
    ...suggestionMarks,
    Placeholder.configure({ placeholder }),
  ];
}

/** A cell's width and alignment are nobody's to set here, and a width is no plain value. */
function spansAlone() {
  const span = (name: 'colspan' | 'rowspan') => ({
    default: 1,
    parseHTML(element: HTMLElement) {
      const read = Number(element.getAttribute(name) ?? 1);
      return isSaneSpan(read) ? read : 1;
    },
  });
  return { colspan: span('colspan'), rowspan: span('rowspan') };
}

/** The page's own headings are of levels 1 to 2, so the text's begin below them. */
const PlanHeading = Heading.extend({
  parseHTML() {
    return ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => ({
      tag,
      getAttrs: (element: HTMLElement) => ({
        level: Math.min(3, Number(element.getAttribute('data-level') ?? tag.slice(1))),
      }),
    }));
  },
  renderHTML({ node, HTMLAttributes }) {
    const level = Number(node.attrs['level']);
    return [
      HEADING_TAGS[level] ?? 'h4',
      mergeAttributes(this.options.HTMLAttributes, HTMLAttributes, { 'data-level': level }),
      0,
    ];
  },
});

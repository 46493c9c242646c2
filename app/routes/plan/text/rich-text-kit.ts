import { mergeAttributes, type Extensions } from '@tiptap/core';
import { Heading } from '@tiptap/extension-heading';
import { Placeholder } from '@tiptap/extensions';
import { StarterKit } from '@tiptap/starter-kit';
import { HEADING_TAGS, isSafeAddress, LINK_ATTRIBUTES } from './rich-text-names.ts';

/** What a plan's rich text can hold. Undo is the plan's own, so that it covers fields too. */
export function richTextKit(placeholder: string): Extensions {
  return [
    StarterKit.configure({
      undoRedo: false,
      // It would add a paragraph to the document by merely opening it.
      trailingNode: false,
      heading: false,
      link: {
        openOnClick: false,
        enableClickSelection: true,
        defaultProtocol: 'https',
        HTMLAttributes: LINK_ATTRIBUTES,
        isAllowedUri: isSafeAddress,
      },
    }),
    PlanHeading.configure({ levels: [1, 2, 3] }),
    Placeholder.configure({ placeholder }),
  ];
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

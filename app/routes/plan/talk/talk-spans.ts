import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type { TextSpan } from '#app/document/anchor.ts';
import type { TalkText } from './talk-text.ts';

const KEY = new PluginKey<DecorationSet>('talk-spans');

/** After one's own typing: by then the document has it too. */
const SETTLED_MS = 300;

/**
 * Shows which spans of the text are commented. They are decorations and nothing of the document: while somebody types they
 * move along, and then stand where the anchors say.
 */
export function talkSpans(text: TalkText): Extension {
  const drawn = (doc: Node) =>
    DecorationSet.create(
      doc,
      text.spans().flatMap((span) => decorations(doc, span)),
    );
  return Extension.create({
    name: 'talkSpans',
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key: KEY,
        state: {
          init: (_config, { doc }) => drawn(doc),
          apply(tr, before) {
            const isFromOthers = tr.docChanged && tr.getMeta(ySyncPluginKey) !== undefined;
            return isFromOthers || tr.getMeta(KEY) === true ? drawn(tr.doc) : before.map(tr.mapping, tr.doc);
          },
        },
        props: {
          decorations: (state) => KEY.getState(state),
          handleClick(view, at) {
            const [found] = KEY.getState(view.state)?.find(at, at) ?? [];
            const threadId: unknown = found?.spec['threadId'];
            if (typeof threadId === 'string') text.press(threadId);
            return false;
          },
        },
        view(view) {
          let settling: ReturnType<typeof setTimeout> | undefined;
          const draw = () => {
            if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(KEY, true));
          };
          const stop = text.subscribe(draw);
          text.editorSelection = () => selectedSpan(view.state.doc, view.state.selection);
          return {
            update(_view, before) {
              if (before.doc.eq(view.state.doc)) return;
              clearTimeout(settling);
              settling = setTimeout(draw, SETTLED_MS);
            },
            destroy() {
              clearTimeout(settling);
              stop();
              text.editorSelection = undefined;
            },
          };
        },
      }),
    ],
  });
}

/** How many of the text's characters come before the places. */
function selectedSpan(doc: Node, { from, to }: { from: number; to: number }): TextSpan | undefined {
  const count = (until: number) => {
    let characters = 0;
    doc.descendants((node, at) => {
      if (node.isText && at < until) characters += Math.min(node.nodeSize, until - at);
    });
    return characters;
  };
  const span = { from: count(from), to: count(to) };
  return span.from < span.to ? span : undefined;
}

/** One for each run of text in the span, so that what stands between blocks is not coloured. */
function decorations(doc: Node, { from, to, threadId, isWanted }: ReturnType<TalkText['spans']>[number]): Decoration[] {
  const found: Decoration[] = [];
  let before = 0;
  doc.descendants((node, at) => {
    if (!node.isText) return;
    const start = Math.max(0, from - before);
    const end = Math.min(node.nodeSize, to - before);
    if (start < end) {
      const look = { class: isWanted ? 'talk-span is-wanted' : 'talk-span', 'data-thread': threadId };
      found.push(Decoration.inline(at + start, at + end, look, { threadId }));
    }
    before += node.nodeSize;
  });
  return found;
}

import { MessageSquarePlus } from 'lucide-react';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { anchorAt, anchorSpans } from '#app/document/anchor.ts';
import { useWords } from '#app/i18n/words.ts';
import type { RichText } from '#app/routes/plan/text/rich-text-field.tsx';
import { Button } from '#app/ui/button.tsx';
import { rangeOf, selectedSpan } from './dom-span.ts';
import { useMaybeTalk, type Talk } from './talk-context.ts';
import { TalkTextContext, type TalkText } from './talk-text.ts';
import { useReadingMarks } from './use-reading-marks.ts';
import { useSelectionPlace } from './use-selection-place.ts';
import { TALK_WORDS } from './words.ts';

/** Around a rich text, read or edited: its commented spans, and a button at what is selected. */
export function TextTalk({
  fragment,
  actionId,
  field,
  children,
}: {
  fragment: RichText;
  actionId: string | null;
  field: string;
  children: ReactNode;
}) {
  const words = useWords(TALK_WORDS);
  const talk = useMaybeTalk();
  const root = useRef<HTMLDivElement>(null);
  const text = useText(talk, fragment, actionId, field);
  const [place, hide] = useSelectionPlace(root, talk?.canComment === true);
  useReadingMarks(root, text);
  useShow(root, text);

  function comment() {
    const element = root.current;
    const span = text.editorSelection === undefined ? element && selectedSpan(element) : text.editorSelection();
    const anchor = span ? anchorAt(fragment, span) : undefined;
    if (anchor === undefined) return;
    hide();
    talk?.begin({ actionId, field, anchor, proposes: null });
  }

  const latest = useRef(comment);
  latest.current = comment;
  const isPlaced = place !== undefined;
  useEffect(() => {
    if (!isPlaced) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.code !== 'KeyM' || !event.altKey || event.ctrlKey === event.metaKey) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isPlaced]);

  return (
    <TalkTextContext.Provider value={text}>
      <div ref={root}>{children}</div>
      {place !== undefined && (
        <div className="talk-at-selection no-print" style={{ top: place.top, left: place.left }}>
          <Button
            size="small"
            title={`${words.comment} (${words.commentKeys})`}
            // The selection must outlive the press.
            onMouseDown={(event) => event.preventDefault()}
            onClick={comment}
          >
            <MessageSquarePlus aria-hidden />
            {words.comment}
          </Button>
        </div>
      )}
    </TalkTextContext.Provider>
  );
}

function useText(talk: Talk | undefined, fragment: RichText, actionId: string | null, field: string): TalkText {
  const threads = talk?.data?.threads;
  const wanted = talk?.wanted ?? null;
  const anchored = useMemo(
    () =>
      (threads ?? []).flatMap(({ id, anchor, resolvedAt, ...about }) =>
        anchor === null ||
        about.actionId !== actionId ||
        about.field !== field ||
        (resolvedAt !== null && id !== wanted)
          ? []
          : [{ id, anchor }],
      ),
    [threads, actionId, field, wanted],
  );
  const latest = useRef({ anchored, wanted, talk });
  latest.current = { anchored, wanted, talk };
  const listeners = useRef(new Set<() => void>());
  const text = useMemo(
    (): TalkText => ({
      fragment,
      spans() {
        const { anchored: now, wanted: chosen } = latest.current;
        const found = anchorSpans(
          fragment,
          now.map(({ anchor }) => anchor),
        );
        return now.flatMap(({ id }, at) => {
          const span = found[at];
          return span === undefined ? [] : [{ ...span, threadId: id, isWanted: id === chosen }];
        });
      },
      subscribe(changed) {
        const all = listeners.current;
        all.add(changed);
        return () => all.delete(changed);
      },
      press: (threadId) => latest.current.talk?.open({ thread: threadId }),
      editorSelection: undefined,
    }),
    [fragment],
  );
  useEffect(() => {
    for (const changed of listeners.current) changed();
  }, [anchored, wanted]);
  return text;
}

/** Scrolls to a thread's span when the panel asks for it. */
function useShow(root: { readonly current: HTMLElement | null }, text: TalkText) {
  useEffect(() => {
    const onShow = (event: Event) => {
      const threadId: unknown = event instanceof CustomEvent ? event.detail : undefined;
      const element = root.current;
      if (element === null) return;
      const marked = [...element.querySelectorAll('[data-thread]')].find(
        (one) => one.getAttribute('data-thread') === threadId,
      );
      const span = text.spans().find((one) => one.threadId === threadId);
      const read = span === undefined ? undefined : rangeOf(element, span);
      (marked ?? read?.startContainer.parentElement)?.scrollIntoView({ block: 'center' });
    };
    window.addEventListener('talk-show', onShow);
    return () => window.removeEventListener('talk-show', onShow);
  }, [root, text]);
}

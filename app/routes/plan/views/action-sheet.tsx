import { X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Action } from '#app/domain/action.ts';
import { VIEW_WORDS } from '#app/i18n/view-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { ActionCard } from '#app/routes/plan/action/action-card.tsx';
import type { ActionList } from '#app/routes/plan/action/use-action-list.ts';

/** Where views.css lets the action stand in the view's place. */
const NARROW = '(max-width: 63.99rem)';

/**
 * The open action beside a view that has no room for it in a row. It is no dialog: the view stays in use, and its keys
 * and undo are the plan's. On a narrow screen it stands in the view's place until it is closed.
 */
export function ActionSheet({ action, list }: { action: Action; list: ActionList }) {
  const words = useWords(VIEW_WORDS);
  const sheet = useRef<HTMLElement>(null);
  const { id } = action;
  const isNew = list.newId === id;

  // From there Tab goes into its fields; a new one's title takes the focus by itself.
  useEffect(() => {
    // Whoever goes from view to view stays on the way there.
    if (!isNew && (document.activeElement?.closest('.views') ?? null) === null)
      sheet.current?.focus({ preventScroll: true });
  }, [id, isNew]);

  useEffect(() => {
    const { scrollY } = window;
    const opener = id;
    const drawn = sheet.current;
    return () => {
      const hadFocus = drawn?.contains(document.activeElement) === true || document.activeElement === document.body;
      // The view is back by then, where it was replaced, and so is what it was opened from.
      requestAnimationFrame(() => {
        if (document.querySelector('.action-sheet') !== null) return;
        if (window.matchMedia(NARROW).matches) window.scrollTo({ top: scrollY });
        const from = `[data-open="${CSS.escape(opener)}"]`;
        if (hadFocus || document.activeElement === document.body)
          document.querySelector<HTMLElement>(`${from}:not([tabindex="-1"]), ${from}`)?.focus({ preventScroll: true });
      });
    };
  }, [id]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.target !== sheet.current) return;
    list.controls.toggle(id);
  }

  return (
    <aside
      ref={sheet}
      tabIndex={-1}
      aria-label={words.openAction}
      className="action-sheet no-print"
      onKeyDown={onKeyDown}
    >
      <Button look="quiet" size="small" className="justify-self-end" onClick={() => list.controls.toggle(id)}>
        <X aria-hidden />
        {words.closeSheet}
      </Button>
      <ol className="actions">
        <ActionCard
          key={id}
          action={action}
          isOpen
          isNew={isNew}
          isFirst
          isLast
          canMove={false}
          isPrinting={false}
          controls={list.controls}
        />
      </ol>
    </aside>
  );
}

import { GitCompareArrows } from 'lucide-react';
import { useRef, type MouseEvent, type ReactNode } from 'react';
import { Button } from '#app/ui/button.tsx';

export interface Choice {
  readonly label: string;
  readonly take: () => void;
}

/** Two values stand against each other: what they are, and the choice between them. */
export function TwoValues({ choices, children }: { choices: readonly [Choice, Choice]; children: ReactNode }) {
  const note = useRef<HTMLDivElement>(null);
  function choose(take: () => void) {
    const field = note.current?.parentElement?.querySelector<HTMLElement>('input, textarea, select, button');
    // What the field has in hand gives way to what is chosen.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    take();
    requestAnimationFrame(() => field?.focus({ preventScroll: true }));
  }
  return (
    <div ref={note} role="status" className="text-small bg-warning-soft rounded-control mt-1.5 flex gap-2 px-3 py-2">
      <GitCompareArrows aria-hidden className="text-warning mt-0.5 size-4 shrink-0" />
      <div className="grid min-w-0 gap-1.5">
        <p className="break-words">{children}</p>
        <div className="flex flex-wrap gap-2">
          {choices.map(({ label, take }) => (
            <Button key={label} look="secondary" size="small" onMouseDown={keepFocus} onClick={() => choose(take)}>
              {label}
            </Button>
          ))}
        </div>
      </div>
    </div>
  );
}

/** A field that loses the focus may change its height, and the button would move away under the pointer. */
const keepFocus = (event: MouseEvent) => event.preventDefault();

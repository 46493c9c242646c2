import { ArrowDown, ArrowUp, X } from 'lucide-react';
import type { SetPart } from '#app/domain/set-problem.ts';
import { Button } from '#app/ui/button.tsx';
import { rowIntent } from './form-rows.ts';

/** Moves a row of a form, or takes it out. They send the whole form, so nothing that was typed is lost. */
export function RowButtons({
  part,
  rowKey,
  isFirst,
  isLast,
  labels,
}: {
  part: SetPart;
  rowKey: number;
  isFirst: boolean;
  isLast: boolean;
  /** Without up and down the rows have an order of their own. */
  labels: { readonly up?: string; readonly down?: string; readonly remove: string };
}) {
  const button = (is: 'up' | 'down' | 'remove') => ({
    type: 'submit' as const,
    look: 'quiet' as const,
    size: 'small' as const,
    name: 'intent',
    value: rowIntent({ is, part, key: rowKey }),
    formNoValidate: true,
  });
  return (
    <div className="flex items-center md:pt-9">
      {labels.up !== undefined && (
        <Button
          {...button('up')}
          disabled={isFirst}
          className={isFirst ? 'invisible' : undefined}
          aria-label={labels.up}
        >
          <ArrowUp aria-hidden />
        </Button>
      )}
      {labels.down !== undefined && (
        <Button
          {...button('down')}
          disabled={isLast}
          className={isLast ? 'invisible' : undefined}
          aria-label={labels.down}
        >
          <ArrowDown aria-hidden />
        </Button>
      )}
      <Button {...button('remove')} aria-label={labels.remove}>
        <X aria-hidden />
      </Button>
    </div>
  );
}

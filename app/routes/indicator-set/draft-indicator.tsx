import { Form, Link } from '@remix-run/react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Indicator } from '#app/domain/indicator-set.ts';
import { BOUNDS_WORDS } from '#app/i18n/bounds-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Button, buttonClasses } from '#app/ui/button.tsx';
import { SETS_WORDS } from './words.ts';

export function DraftIndicator({
  indicator,
  to,
  isFirst,
  isLast,
}: {
  indicator: Indicator;
  to: string;
  isFirst: boolean;
  isLast: boolean;
}) {
  const words = useWords(SETS_WORDS);
  const bounds = useWords(BOUNDS_WORDS);
  const locale = useLocale();
  const { value } = useFormat();
  const name = indicator.name[locale];
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div className="min-w-48 flex-1">
        <p className="font-[540]">
          {name} <span className="text-small text-muted tabular-nums">{indicator.code}</span>
        </p>
        <p className="text-small text-muted">
          {bounds.pair({
            minimum: value(indicator.bounds.minimum, indicator.unit),
            excellence: value(indicator.bounds.excellence, indicator.unit),
          })}
        </p>
      </div>
      <Form method="post" preventScrollReset className="flex items-center gap-1">
        <input type="hidden" name="code" value={indicator.code} />
        <Link to={to} className={buttonClasses('quiet', 'small')} aria-label={words.editOf({ name })}>
          {words.edit}
        </Link>
        <Button
          type="submit"
          name="intent"
          value="up"
          look="quiet"
          size="small"
          disabled={isFirst}
          className={isFirst ? 'invisible' : undefined}
          aria-label={words.up({ name })}
        >
          <ArrowUp aria-hidden />
        </Button>
        <Button
          type="submit"
          name="intent"
          value="down"
          look="quiet"
          size="small"
          disabled={isLast}
          className={isLast ? 'invisible' : undefined}
          aria-label={words.down({ name })}
        >
          <ArrowDown aria-hidden />
        </Button>
      </Form>
    </li>
  );
}

import { Link, useSearchParams } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { classes } from '#app/ui/classes.ts';
import { SHOWN, type Shown } from './board.ts';
import { CLUSTER_WORDS } from './words.ts';

/** Which indicators are listed, kept in the address. */
export function ShowFilter({ show, hasChanges }: { show: Shown; hasChanges: boolean }) {
  const words = useWords(CLUSTER_WORDS).indicators;
  const [query] = useSearchParams();
  const addressOf = (shown: Shown) => {
    const next = new URLSearchParams(query);
    next.delete('saved');
    if (shown === 'all') next.delete('show');
    else next.set('show', shown);
    return `?${next}`;
  };
  return (
    <nav aria-label={words.show} className="bg-sunken rounded-control no-print flex gap-0.5 p-0.5">
      {SHOWN.filter((shown) => shown !== 'changed' || hasChanges).map((shown) => (
        <Link
          key={shown}
          to={addressOf(shown)}
          replace
          preventScrollReset
          aria-current={shown === show ? 'true' : undefined}
          className={classes(
            'text-small flex min-h-9 items-center rounded-[0.4rem] px-3 font-[540] whitespace-nowrap',
            shown === show ? 'bg-panel text-ink ring-edge ring-1' : 'text-muted hover:text-ink',
          )}
        >
          {words.shown[shown]}
        </Link>
      ))}
    </nav>
  );
}

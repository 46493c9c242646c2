import { LIVE_WORDS } from '#app/i18n/live-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { classes } from '#app/ui/classes.ts';
import { useLive } from './use-live.ts';

/** Whether the page follows what others do just now. */
export function Live({ address }: { address: string }) {
  const words = useWords(LIVE_WORDS);
  const state = useLive(address);
  return (
    <span
      role="status"
      data-live={state}
      title={words.why[state]}
      className={classes('no-print text-body inline-flex items-center gap-2', state === 'broken' && 'text-warning')}
    >
      <span
        aria-hidden
        className={classes(
          'size-2.5 shrink-0 rounded-full',
          state === 'live' && 'bg-success',
          state === 'connecting' && 'bg-muted animate-pulse',
          state === 'broken' && 'border-warning border-2',
        )}
      />
      {words.state[state]}
    </span>
  );
}

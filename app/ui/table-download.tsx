import { DOWNLOAD_WORDS } from '#app/i18n/download-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { classes } from './classes.ts';

/** The table behind a chart as a file, discreetly beside it. `address` has a query already; `table` is its name. */
export function TableDownload({ address, table, className }: { address: string; table: string; className?: string }) {
  const words = useWords(DOWNLOAD_WORDS);
  return (
    <p className={classes('no-print text-small text-muted flex flex-wrap items-center gap-x-3', className)}>
      <span aria-hidden>{words.table}</span>
      {(['xlsx', 'csv'] as const).map((kind) => (
        <a
          key={kind}
          href={`${address}&as=${kind}`}
          download
          aria-label={words.as({ table, kind: words[kind] })}
          className="link inline-flex items-center max-sm:min-h-11 max-sm:min-w-11"
        >
          {words[kind]}
        </a>
      ))}
    </p>
  );
}

import { Link } from '@remix-run/react';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { PART_WORDS } from '#app/i18n/part-words.ts';
import { useWords } from '#app/i18n/words.ts';

export interface Crumb {
  readonly label: string;
  readonly to: string;
}

/**
 * The head of a page, under the top bar and of one piece with it. `crumbs` are the pages above this one;
 * `children` is what the page wants seen first, such as its lights.
 */
export function PageHeader({
  title,
  crumbs = [],
  lead,
  actions,
  children,
}: {
  title: ReactNode;
  crumbs?: readonly Crumb[];
  lead?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header className="night night-sky">
      <div className="page grid gap-6 pt-5 pb-8 sm:pt-7 sm:pb-10">
        <div className="grid gap-2.5">
          <Breadcrumbs crumbs={crumbs} />
          <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
            <h1 className="text-display max-w-[24ch] min-w-0">{title}</h1>
            {actions !== undefined && <div className="flex flex-wrap gap-2.5">{actions}</div>}
          </div>
          {lead !== undefined && <div className="text-lead text-muted max-w-[60ch]">{lead}</div>}
        </div>
        {children}
      </div>
    </header>
  );
}

function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const words = useWords(PART_WORDS);
  if (crumbs.length === 0) return null;
  return (
    <nav aria-label={words.youAreHere} className="no-print">
      <ol className="text-small text-muted flex flex-wrap items-center gap-1">
        {crumbs.map(({ label, to }) => (
          <li key={to} className="flex items-center gap-1">
            <Link to={to} className="hover:text-ink py-1 underline-offset-4 hover:underline">
              {label}
            </Link>
            <ChevronRight aria-hidden className="size-4" />
          </li>
        ))}
      </ol>
    </nav>
  );
}

import { Link, NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';
import { PRODUCT_NAME, SHELL_WORDS } from '#app/i18n/shell-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { BrandMark } from './brand-mark.tsx';
import { classes } from './classes.ts';
import type { NavigationItem } from './navigation-items.ts';

/** The product's name, where one can go, and who one is. On a phone the ways take a row of their own. */
export function TopBar({
  items,
  isDemo,
  children,
}: {
  items: readonly NavigationItem[];
  isDemo: boolean;
  children: ReactNode;
}) {
  const words = useWords(SHELL_WORDS);
  return (
    <header className="night no-print relative z-30">
      {isDemo && (
        <p className="text-small bg-heather-soft text-heather page max-w-none py-1 text-center">{words.demo}</p>
      )}
      <div className="page flex flex-wrap items-center gap-x-8 sm:flex-nowrap">
        <Link
          to="/"
          aria-label={`${PRODUCT_NAME} – ${words.home}`}
          className="flex min-h-15 items-center gap-2.5 text-[1.1875rem] font-[680] tracking-[-0.02em]"
        >
          <BrandMark className="size-7" />
          {PRODUCT_NAME}
        </Link>
        {items.length > 0 && (
          <nav
            aria-label={words.mainNavigation}
            className="order-last -mx-1 w-full overflow-x-auto sm:order-none sm:w-auto sm:flex-1"
          >
            <ul className="flex gap-1">
              {items.map(({ label, to, isExact }) => (
                <li key={to}>
                  <NavLink
                    to={to}
                    end={isExact}
                    className={({ isActive }) =>
                      classes(
                        'flex min-h-11 items-center border-b-2 px-2.5 whitespace-nowrap sm:min-h-15',
                        isActive
                          ? 'border-heather text-ink font-[560]'
                          : 'text-muted hover:text-ink border-transparent',
                      )
                    }
                  >
                    {label}
                  </NavLink>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div className="ml-auto flex items-center gap-3">{children}</div>
      </div>
    </header>
  );
}

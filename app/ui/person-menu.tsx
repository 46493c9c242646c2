import { Link, useLocation } from '@remix-run/react';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { LOCALES } from '#app/domain/indicator-set.ts';
import { SHELL_WORDS } from '#app/i18n/shell-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { ChoiceForm } from './choice-form.tsx';
import { Disclosure } from './disclosure.tsx';
import { THEMES, type Theme } from './theme.ts';

export interface MenuPlace {
  readonly name: string;
  readonly to: string;
}

/** Who is signed in; their language, theme, other places, and the way out. */
export function PersonMenu({
  name,
  email,
  theme,
  places,
  children,
}: {
  name: string;
  email: string;
  theme: Theme;
  places: readonly MenuPlace[];
  children: ReactNode;
}) {
  const words = useWords(SHELL_WORDS);
  const { pathname } = useLocation();
  return (
    <Disclosure
      closesOn={pathname}
      summary={
        <>
          <span
            aria-hidden
            className="bg-heather text-panel text-small grid size-9 place-items-center rounded-full font-[650]"
          >
            {initials(name)}
          </span>
          <span className="sr-only">{words.personMenu}</span>
          <span className="sr-only lg:not-sr-only">{name}</span>
          <ChevronDown aria-hidden className="size-4 transition-transform group-open:rotate-180" />
        </>
      }
    >
      <div className="grid gap-3 p-1.5">
        <div className="px-1">
          <p className="font-[620]">{name}</p>
          <p className="text-small text-muted">{email}</p>
        </div>
        {places.length > 1 && <Places places={places} />}
        <LanguageChoice />
        <ThemeChoice theme={theme} />
        {children}
      </div>
    </Disclosure>
  );
}

export function LanguageChoice() {
  const words = useWords(SHELL_WORDS);
  const locale = useLocale();
  const options = LOCALES.map((value) => ({ value, label: words.languages[value] }));
  return <ChoiceForm legend={words.language} name="language" options={options} chosen={locale} lang />;
}

export function ThemeChoice({ theme }: { theme: Theme }) {
  const words = useWords(SHELL_WORDS);
  const options = THEMES.map((value) => ({ value, label: words.themes[value] }));
  return <ChoiceForm legend={words.theme} name="theme" options={options} chosen={theme} />;
}

function Places({ places }: { places: readonly MenuPlace[] }) {
  const words = useWords(SHELL_WORDS);
  return (
    <nav aria-label={words.switchTo}>
      <p className="text-small text-muted px-2 pb-1">{words.switchTo}</p>
      <ul className="max-h-60 overflow-y-auto">
        {places.map(({ name, to }) => (
          <li key={to}>
            <Link to={to} className="rounded-control hover:bg-sunken flex min-h-10 items-center px-2">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function initials(name: string): string {
  const parts = name.split(/\s+/).filter(Boolean);
  return [parts[0], parts.length > 1 ? parts.at(-1) : undefined]
    .map((part) => [...(part ?? '')][0]?.toUpperCase() ?? '')
    .join('');
}

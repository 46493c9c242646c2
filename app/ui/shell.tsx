import { Link, useMatches } from '@remix-run/react';
import type { ReactNode } from 'react';
import { SHELL_WORDS } from '#app/i18n/shell-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { navigationItems, otherPlaces, type Places } from './navigation-items.ts';
import { LanguageChoice, PersonMenu } from './person-menu.tsx';
import type { Theme } from './theme.ts';
import { TalkNews, type PlanNews } from './talk-news.tsx';
import { TopBar } from './top-bar.tsx';

export interface ShellData {
  readonly theme: Theme;
  readonly isDemo: boolean;
  readonly person: {
    readonly name: string;
    readonly email: string;
    readonly navigation: Places;
    readonly news: readonly PlanNews[];
  } | null;
}

/** The frame around a page. Pages bring their own `main` with the id `content`. */
export function Shell({
  data,
  signOut,
  children,
}: {
  data: ShellData | undefined;
  /** The way out; it knows what this device keeps. */
  signOut: ReactNode;
  children: ReactNode;
}) {
  const words = useWords(SHELL_WORDS);
  const locale = useLocale();
  const { forumId, clusterId } = useMatches().at(-1)?.params ?? {};
  const person = data?.person ?? undefined;
  const items = person === undefined ? [] : navigationItems(person.navigation, { forumId, clusterId }, locale);
  return (
    <>
      <TopBar items={items} isDemo={data?.isDemo ?? false}>
        {person !== undefined && data !== undefined ? (
          <>
            <TalkNews news={person.news} />
            <PersonMenu
              name={person.name}
              email={person.email}
              theme={data.theme}
              places={otherPlaces(person.navigation)}
            >
              {signOut}
            </PersonMenu>
          </>
        ) : (
          data !== undefined && <VisitorChoices signIn={words.signIn} />
        )}
      </TopBar>
      {children}
    </>
  );
}

/** The language stands in sight before anyone has signed in. */
function VisitorChoices({ signIn }: { signIn: string }) {
  const isSignIn = useMatches().at(-1)?.id.includes('sign-in') ?? false;
  return (
    <>
      <LanguageChoice />
      {!isSignIn && (
        <Link to="/sign-in" className="link hidden sm:inline">
          {signIn}
        </Link>
      )}
    </>
  );
}

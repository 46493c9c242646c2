import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteError, useRouteLoaderData } from '@remix-run/react';
import interLatin from '@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2?url';
import type { ReactNode } from 'react';
import { findPerson } from './auth/require-person.server.ts';
import { findNavigation } from './data/navigation.server.ts';
import { talkNews } from './data/talk-news.server.ts';
import { localeOfRequest } from './i18n/locale.ts';
import { SHELL_WORDS } from './i18n/shell-words.ts';
import { LocaleContext, useLocale } from './i18n/words.ts';
import { LightPatterns } from './ui/light-patterns.tsx';
import { DevicePerson } from './offline/device-person.tsx';
import { SignOut } from './offline/sign-out.tsx';
import { useNonce } from './ui/nonce.ts';
import { pageTitle } from './ui/page-title.ts';
import { PendingBar } from './ui/pending-bar.tsx';
import { Refusal, refusalTitle } from './ui/refusal.tsx';
import { Shell } from './ui/shell.tsx';
import { themeOfRequest } from './ui/theme.ts';
import { ToastProvider } from './ui/toast.tsx';
import './styles.css';

export const links: LinksFunction = () => [
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'preload', href: interLatin, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
];

/** What every page needs: language, theme, who is here and where they may go. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await findPerson(request, context);
  return {
    locale: localeOfRequest(request.headers, person?.locale),
    theme: themeOfRequest(request.headers),
    isDemo: context.isDemo,
    keepsOffline: context.keepsOffline,
    person:
      person === undefined
        ? null
        : {
            id: person.personId,
            name: person.name,
            email: person.email,
            navigation: await findNavigation(context.db, person.memberships),
            news: await talkNews(context.db, person.personId, person.memberships),
          },
  };
}

export { onlyViewChanged as shouldRevalidate } from './routes/plan/views/only-view-changed.ts';

export type RootData = Awaited<ReturnType<typeof loader>>;

export const meta: MetaFunction = ({ matches, error }) =>
  pageTitle(matches, (locale) => (error === undefined ? undefined : refusalTitle(error, locale)));

/** The document around pages and errors alike; without the loader's answer it still has a language. */
export function Layout({ children }: { children: ReactNode }) {
  // Where an action was refused this loader did not run, and the framework's answer is null.
  const data = useRouteLoaderData<typeof loader>('root') ?? undefined;
  const fallback = useLocale();
  const locale = data?.locale ?? fallback;
  const nonce = useNonce();
  return (
    <html lang={locale} data-theme={data === undefined || data.theme === 'system' ? undefined : data.theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0b2a31" />
        <Meta />
        <Links />
      </head>
      <body>
        <LocaleContext.Provider value={locale}>
          <a
            href="#content"
            className="bg-raised text-ink rounded-control sr-only z-50 px-4 py-2 focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
          >
            {SHELL_WORDS[locale].skipToContent}
          </a>
          <LightPatterns />
          <ToastProvider>
            {data !== undefined && <DevicePerson personId={data.person?.id ?? null} keepsOffline={data.keepsOffline} />}
            <PendingBar />
            <Shell data={data} signOut={<SignOut />}>
              {children}
            </Shell>
          </ToastProvider>
        </LocaleContext.Provider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <Refusal error={useRouteError()} />;
}

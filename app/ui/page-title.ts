import type { Locale } from '#app/domain/indicator-set.ts';
import { DEFAULT_LOCALE, readLocale } from '#app/i18n/locale.ts';
import { PRODUCT_NAME } from '#app/i18n/shell-words.ts';

/** What Remix gives `meta` for each route above the page. */
type Matches = readonly { readonly id: string; readonly data?: unknown }[];

/** The title of a page in its reader's language, for a route's `meta`; `undefined` for a page that failed to load. */
export function pageTitle(matches: Matches, title: (locale: Locale) => string | undefined): { title: string }[] {
  const root = matches.find(({ id }) => id === 'root')?.data;
  const locale =
    typeof root === 'object' && root !== null && 'locale' in root ? readLocale(String(root.locale)) : undefined;
  const text = title(locale ?? DEFAULT_LOCALE);
  return [{ title: text === undefined ? PRODUCT_NAME : `${text} – ${PRODUCT_NAME}` }];
}

import { LOCALES, type Locale } from '#app/domain/indicator-set.ts';
import { cookieValue } from './cookie.ts';

export const DEFAULT_LOCALE: Locale = 'nb';

export function readLocale(text: string | null | undefined): Locale | undefined {
  return LOCALES.find((locale) => locale === text);
}

/** Languages that a Norwegian page serves better than an English one. */
const READS_NORWEGIAN = new Set(['nb', 'no', 'nn', 'da', 'sv']);

/**
 * The first language of an Accept-Language header that we have words for; Norwegian when it names none.
 * @param header as RFC 9110 writes it, such as `nb-NO,nb;q=0.9,en;q=0.8`
 */
export function localeOfBrowser(header: string | null): Locale {
  const wished = (header ?? '')
    .split(',')
    .map((part, index) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
      return {
        language: tag.toLowerCase().split('-')[0] ?? '',
        weight: weight === undefined ? 1 : Number(weight),
        index,
      };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.index - b.index);
  for (const { language } of wished) {
    if (READS_NORWEGIAN.has(language)) return 'nb';
    if (language === 'en') return 'en';
  }
  return DEFAULT_LOCALE;
}

export const LOCALE_COOKIE = 'lang';

/** The person's own choice, else the browser's remembered one, else what the browser asks for. */
export function localeOfRequest(headers: Headers, chosen: string | null | undefined): Locale {
  return (
    readLocale(chosen) ??
    readLocale(cookieValue(headers.get('cookie'), LOCALE_COOKIE)) ??
    localeOfBrowser(headers.get('accept-language'))
  );
}

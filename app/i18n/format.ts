import { dateOf, type Day } from '#app/domain/day.ts';
import type { Locale, Unit } from '#app/domain/indicator-set.ts';
import { useLocale } from './words.ts';

/** Intl's names: English is written the way most of Europe writes it. */
const INTL_LOCALE: Readonly<Record<Locale, string>> = { nb: 'nb-NO', en: 'en-GB' };

const UNIT_WORDS: Readonly<Record<Locale, Readonly<Record<Unit, (text: string, n: number) => string>>>> = {
  nb: {
    percent: (text) => `${text} %`,
    count: (text) => text,
    years: (text) => `${text} år`,
    months: (text, n) => `${text} ${n === 1 ? 'måned' : 'måneder'}`,
    fte: (text) => `${text} årsverk`,
    level: (text) => `nivå ${text}`,
  },
  en: {
    percent: (text) => `${text}%`,
    count: (text) => text,
    years: (text, n) => `${text} ${n === 1 ? 'year' : 'years'}`,
    months: (text, n) => `${text} ${n === 1 ? 'month' : 'months'}`,
    fte: (text) => `${text} FTE`,
    level: (text) => `level ${text}`,
  },
};

export interface Format {
  /** 4. mai 2026 */
  day(day: Day): string;
  /** mai 2026 */
  month(day: Day): string;
  /** 04.05.2026 kl. 14:03, in the given time zone or the browser's. */
  instant(at: Date, timeZone?: string): string;
  /** 14:03, in the browser's time zone. */
  time(at: Date): string;
  number(n: number): string;
  /** 0.45 → 45 % */
  share(part: number): string;
  /** A score in its indicator's unit. */
  value(n: number, unit: Unit): string;
}

/** Making Intl's formats is slow enough to be felt when a page with many of them is drawn at each key. */
const FORMATS: Readonly<Record<Locale, Format>> = { nb: makeFormat('nb'), en: makeFormat('en') };

export function format(locale: Locale): Format {
  return FORMATS[locale];
}

function makeFormat(locale: Locale): Format {
  const tag = INTL_LOCALE[locale];
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const share = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const time = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', hour12: false });
  const month = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return {
    day: (on) => day.format(dateOf(on)),
    month: (on) => month.format(dateOf(on)),
    time: (at) => time.format(at),
    instant: (at, timeZone) =>
      new Intl.DateTimeFormat(tag, {
        dateStyle: 'short',
        timeStyle: 'short',
        ...(timeZone === undefined ? {} : { timeZone }),
      }).format(at),
    number: (n) => number.format(n),
    share: (part) => share.format(part),
    value: (n, unit) => UNIT_WORDS[locale][unit](number.format(n), n),
  };
}

export function useFormat(): Format {
  return format(useLocale());
}

import type { RegionScorecard } from '#app/data/scorecard.server.ts';
import type { Locale } from '#app/domain/indicator-set.ts';
import type { LightCounts } from '#app/domain/light-aggregate.ts';
import { LIGHTS } from '#app/domain/light.ts';
import { shareOf } from '#app/domain/scorecard.ts';
import { format } from '#app/i18n/format.ts';
import { LIGHT_WORDS } from '#app/i18n/light-words.ts';
import { columnsOf } from '#app/routes/scorecard/columns.ts';
import { SHARE_WORDS } from '#app/i18n/share-words.ts';
import { SCORECARD_WORDS } from '#app/routes/scorecard/words.ts';
import type { Report, ReportCell } from '#app/pdf/report.ts';
import { EXPORT_WORDS } from './words.ts';

/** Indicators that fit beside each other on a page of the clusters' table. */
const INDICATORS_ACROSS = 18;

/** The scorecard for paper, as its page shows it to this reader and no further. */
export function scorecardReport(scorecard: RegionScorecard, region: string, locale: Locale): Report {
  const words = EXPORT_WORDS[locale];
  const page = SCORECARD_WORDS[locale];
  const { set, round, delivered, invited, weak, clusters } = scorecard;
  const columns = columnsOf(scorecard, region, locale);
  const wide = columns.map(({ name }) => ({ title: name, width: 22 }));
  const nameOf = new Map(set.indicators.map(({ code, name }) => [code, name[locale]]));
  const themes = new Map<string | null, string>(set.themes.map(({ code, name }) => [code, name[locale]]));
  const across = Array.from({ length: Math.ceil(set.indicators.length / INDICATORS_ACROSS) }, (_, at) =>
    set.indicators.slice(at * INDICATORS_ACROSS, (at + 1) * INDICATORS_ACROSS),
  );
  return {
    language: locale,
    title: page.title,
    lines: [
      `${words.round({ region, round: round.name })}. ${page.lead({ region, delivered, invited })}.`,
      ...(set.isOfficial ? [] : [words.unofficial]),
      words.source({ source: set.source[locale] }),
      words.privacy,
    ],
    tables: [
      {
        title: page.groups.title,
        columns: [{ title: SHARE_WORDS[locale].head, width: 24 }, ...wide],
        rows: [
          [SHARE_WORDS[locale].all, ...columns.map((column) => shares(column.scorecard.all, locale))],
          ...set.groups.map(({ code, name }) => [
            `${code} ${name[locale]}`,
            ...columns.map((column) => shares(column.scorecard.groups.get(code), locale)),
          ]),
        ],
      },
      ...(weak.themes.length === 0
        ? []
        : [
            {
              title: page.weak.title,
              note: page.weak.explained({ fewest: weak.fewest, n: delivered }),
              columns: [
                { title: words.theme, width: 30 },
                { title: words.indicator, width: 50 },
                { title: words.weakIn, width: 20 },
              ],
              // A theme is written once for all of its rows.
              rowHead: 1,
              rows: weak.themes.flatMap(({ themeCode, weaknesses }) =>
                weaknesses.map(({ code, count }, at) => [
                  at === 0 ? (themes.get(themeCode) ?? page.weak.noTheme) : '',
                  `${code} ${nameOf.get(code) ?? ''}`,
                  String(count),
                ]),
              ),
            },
          ]),
      {
        title: page.indicators.title,
        columns: [{ title: page.indicators.head, width: 28 }, ...wide],
        rows: set.indicators.map(({ code, name }) => [
          `${code} ${name[locale]}`,
          ...columns.map((column) => shares(column.scorecard.lines.get(code)?.counts, locale)),
        ]),
      },
      ...(clusters.length === 0
        ? []
        : across.map((indicators) => ({
            title: page.heat.title,
            columns: [
              { title: page.heat.cluster, width: 26 },
              ...indicators.map(({ code }) => ({ title: code, width: 7 })),
            ],
            rows: clusters.map(({ name, lights }): ReportCell[] => [
              name,
              ...indicators.map(({ code }): ReportCell => {
                const light = lights?.get(code);
                return light === undefined
                  ? ''
                  : { light, text: LIGHT_WORDS[locale].letter[light], alt: LIGHT_WORDS[locale][light] };
              }),
            ]),
          }))),
    ],
    footer: words.round({ region, round: round.name }),
    page: words.page,
  };
}

function shares(counts: LightCounts | undefined, locale: Locale): ReportCell {
  const words = SHARE_WORDS[locale];
  if (counts === undefined || shareOf(counts, 'green') === null) return words.nothing;
  const part = (light: 'green' | 'yellow' | 'red') => format(locale).share(shareOf(counts, light) ?? 0);
  return {
    shares: counts,
    text: words.figures({ green: part('green'), yellow: part('yellow'), red: part('red') }),
    alt: barAlt(counts, locale),
  };
}

/** The bar stands for numbers of lights; the shares stand in words below it. */
function barAlt(counts: LightCounts, locale: Locale): string {
  const { count } = LIGHT_WORDS[locale];
  return LIGHTS.map((light) => count[light]({ n: counts[light] })).join(', ');
}

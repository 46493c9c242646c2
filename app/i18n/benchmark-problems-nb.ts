import type { NamedIndicator } from '#app/domain/benchmark-problem.ts';
import type { Unit } from '#app/domain/indicator-set.ts';
import type { Bounds, Light } from '#app/domain/light.ts';
import type { FoundInstead } from '#app/domain/sheet-problem.ts';
import type { ToldWords } from './benchmark-problems.ts';
import { format } from './format.ts';

const { number, value } = format('nb');
const megabytes = (bytes: number) => `${number(bytes / 1024 / 1024)} MB`;
const indicator = ({ code, name }: NamedIndicator) => `${code} ${name.nb}`;
const either = (indicators: readonly NamedIndicator[]) =>
  new Intl.ListFormat('nb', { type: 'disjunction' }).format(indicators.map(indicator));

const FOUND: Readonly<Record<FoundInstead, string>> = {
  pdf: 'en PDF-fil',
  image: 'et bilde',
  'web-page': 'en nettside',
  word: 'et tekstdokument',
  'open-document': 'et OpenDocument-dokument',
  'excel-binary': 'et binært Excel-ark (.xlsb)',
  other: 'ikke et regneark',
};
const NUMBER_IN: Readonly<Record<Unit, string>> = {
  percent: 'et tall fra 0 til 100',
  level: 'et tall fra 0 til 4',
  count: 'et helt tall',
  years: 'antall år som tall, for eksempel 2,5',
  months: 'antall måneder som tall, for eksempel 18',
  fte: 'antall årsverk som tall, for eksempel 1,5',
};
const MEASURED: Readonly<Record<Unit, string>> = {
  percent: 'i prosent',
  level: 'som et nivå fra 0 til 4',
  count: 'som et antall',
  years: 'i år',
  months: 'i måneder',
  fte: 'i årsverk',
};
const LIGHT: Readonly<Record<Light, string>> = {
  green: 'grønt lys',
  yellow: 'gult lys',
  red: 'rødt lys',
  none: 'ikke noe lys',
};
const bounds = ({ minimum, excellence, direction }: Bounds, unit: Unit) =>
  direction === 'higher'
    ? `rødt under ${value(minimum, unit)}, grønt fra ${value(excellence, unit)}`
    : `rødt over ${value(minimum, unit)}, grønt til og med ${value(excellence, unit)}`;

export const BENCHMARK_PROBLEMS_NB: ToldWords = {
  'sheet.empty': () => 'Filen er tom.',
  'sheet.old-excel': () => 'Filen har det gamle Excel-formatet (.xls). Lagre den som .xlsx eller CSV, og prøv igjen.',
  'sheet.password-protected': () => 'Filen er beskyttet med passord. Fjern passordet, og prøv igjen.',
  'sheet.macros': () => 'Filen inneholder makroer. Lagre den som vanlig .xlsx uten makroer.',
  'sheet.damaged': () =>
    'Filen er skadet og kan ikke leses. Åpne den i regnearkprogrammet, lagre den på nytt, og prøv igjen.',
  'sheet.too-slow': () =>
    'Filen er for tung å lese, og lesingen ble avbrutt. Kopier bare verdiene over i et nytt, tomt ark, og prøv igjen.',
  'sheet.quote-not-closed': () => 'Et anførselstegn i denne raden blir aldri avsluttet.',
  'sheet.too-large': ({ limitBytes }) => `Filen er for stor. Den kan være på høyst ${megabytes(limitBytes)}.`,
  'sheet.unfolds-too-large': ({ limitBytes }) =>
    `Filen blir større enn ${megabytes(limitBytes)} når den pakkes ut, og ble derfor ikke lest.`,
  'sheet.too-many-rows': ({ limit }) => `Arket har for mange rader. Det kan ha høyst ${number(limit)}.`,
  'sheet.too-many-columns': ({ limit }) => `Arket har for mange kolonner. Det kan ha høyst ${number(limit)}.`,
  'sheet.not-a-sheet': ({ found }) => `Filen er ${FOUND[found]}. Last opp et regneark som .xlsx eller CSV.`,

  'benchmark.taken-on-invalid': () => 'Dette er ikke en gyldig dato. Skriv den som ÅÅÅÅ-MM-DD.',
  'benchmark.taken-on-future': () => 'Datoen ligger fram i tid.',
  'benchmark.taken-on-too-early': () => 'Datoen er før 2007. Sjekk årstallet.',

  'benchmark.no-header': () =>
    'Fant ingen overskriftsrad. Arket må ha en kolonne «Kode» eller «Indikator» og en kolonne «Verdi» eller «Lys».',
  'benchmark.no-score-column': () => 'Arket mangler en kolonne «Verdi» eller «Lys».',
  'benchmark.duplicate-column': ({ other }) =>
    `Kolonnen betyr det samme som kolonnen «${other}» lenger til venstre. Behold bare én av dem.`,
  'benchmark.cluster-column-missing': ({ clusterName, columns }) =>
    `Fant ingen kolonne «Verdi» eller «Lys», og heller ingen med navnet «${clusterName}». Disse kolonnene finnes: ${columns.join(', ')}.`,
  'benchmark.cluster-column-twice': ({ clusterName }) => `Flere kolonner har navnet «${clusterName}». Behold bare én.`,
  'benchmark.no-rows': () => 'Ingen rad under overskriften har en verdi eller et lys.',
  'benchmark.no-indicator': () => 'Raden har en verdi eller et lys, men verken kode eller indikator.',
  'benchmark.unknown-indicator': ({ suggestion }) =>
    suggestion === null ? 'Ukjent indikator.' : `Ukjent indikator. Mente du ${indicator(suggestion)}?`,
  'benchmark.ambiguous-indicator': ({ candidates }) =>
    `Dette kan bety ${either(candidates)}. Formater cellen som tekst, og skriv hele koden.`,
  'benchmark.code-is-date': ({ candidates }) =>
    `Regnearket har gjort koden om til en dato${candidates.length === 0 ? '' : `, trolig fra ${either(candidates)}`}. Formater kolonnen som tekst, og skriv koden på nytt.`,
  'benchmark.contradicting-indicator': ({ byCode, byName }) =>
    `Koden hører til ${indicator(byCode)}, men navnet hører til ${indicator(byName)}.`,
  'benchmark.duplicate-row': ({ indicator: repeated, firstRow }) =>
    `${indicator(repeated)} står allerede i rad ${firstRow}. Behold bare én av radene.`,
  'benchmark.formula-error': () => 'Formelen i cellen gir ikke noe resultat. Rett den, eller skriv inn verdien.',
  'benchmark.not-a-number': ({ unit }) => `Dette er ikke et tall. Skriv ${NUMBER_IN[unit]}.`,
  'benchmark.value-is-date': ({ suggestion }) =>
    `Regnearket har gjort verdien om til en dato.${suggestion === null ? '' : ` Mente du ${number(suggestion)}?`}`,
  'benchmark.percent-not-expected': ({ unit }) => `Indikatoren måles ikke i prosent, men ${MEASURED[unit]}.`,
  'benchmark.not-whole': () => 'Dette skal være et helt tall. Skriv tusener uten punktum og komma.',
  'benchmark.out-of-range': ({ minimum, maximum }) =>
    maximum === null
      ? `Verdien kan ikke være mindre enn ${number(minimum)}.`
      : `Verdien må være fra ${number(minimum)} til ${number(maximum)}.`,
  'benchmark.unknown-light': () => 'Ukjent lys. Skriv grønn, gul, rød eller ingen.',
  'benchmark.ambiguous-light': () => 'Dette kan bety både grønn og gul. Skriv hele ordet.',
  'benchmark.contradicting-light': ({ value: written, expected, score, unit, bounds: limits }) =>
    `Arket sier «${written ?? ''}», men verdien ${value(score, unit)} gir ${LIGHT[expected]} (${bounds(limits, unit)}).`,

  'benchmark.column-ignored': () => 'Kolonnen ble ikke brukt.',
  'benchmark.row-ignored': () => 'Raden nevner ingen kjent indikator og ble hoppet over.',
  'benchmark.name-not-recognised': ({ indicator: read }) =>
    `Navnet er ikke kjent. Etter koden ble raden lest som ${indicator(read)}.`,
  'benchmark.indicators-missing': ({ indicators }) =>
    `Ikke med i filen, og derfor ikke vurdert: ${indicators.map(indicator).join('; ')}.`,
  'benchmark.maybe-fraction': ({ number: read }) =>
    `Lest som ${value(read, 'percent')}. Skriv ${number(read * 100)} hvis du mente ${value(read * 100, 'percent')}.`,
};

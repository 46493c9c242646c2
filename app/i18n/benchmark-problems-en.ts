import type { NamedIndicator } from '#app/domain/benchmark-problem.ts';
import type { Unit } from '#app/domain/indicator-set.ts';
import type { Bounds, Light } from '#app/domain/light.ts';
import type { FoundInstead } from '#app/domain/sheet-problem.ts';
import type { ToldWords } from './benchmark-problems.ts';
import { format } from './format.ts';

const { number, value } = format('en');
const megabytes = (bytes: number) => `${number(bytes / 1024 / 1024)} MB`;
const indicator = ({ code, name }: NamedIndicator) => `${code} ${name.en}`;
const either = (indicators: readonly NamedIndicator[]) =>
  new Intl.ListFormat('en', { type: 'disjunction' }).format(indicators.map(indicator));

const FOUND: Readonly<Record<FoundInstead, string>> = {
  pdf: 'a PDF file',
  image: 'a picture',
  'web-page': 'a web page',
  word: 'a text document',
  'open-document': 'an OpenDocument file',
  'excel-binary': 'a binary Excel sheet (.xlsb)',
  other: 'not a spreadsheet',
};
const NUMBER_IN: Readonly<Record<Unit, string>> = {
  percent: 'a number from 0 to 100',
  level: 'a number from 0 to 4',
  count: 'a whole number',
  years: 'the years as a number, such as 2.5',
  months: 'the months as a number, such as 18',
  fte: 'the FTE as a number, such as 1.5',
};
const MEASURED: Readonly<Record<Unit, string>> = {
  percent: 'in percent',
  level: 'as a level from 0 to 4',
  count: 'as a count',
  years: 'in years',
  months: 'in months',
  fte: 'in FTE',
};
const LIGHT: Readonly<Record<Light, string>> = {
  green: 'a green light',
  yellow: 'a yellow light',
  red: 'a red light',
  none: 'no light',
};
const bounds = ({ minimum, excellence, direction }: Bounds, unit: Unit) =>
  direction === 'higher'
    ? `red below ${value(minimum, unit)}, green from ${value(excellence, unit)}`
    : `red above ${value(minimum, unit)}, green up to ${value(excellence, unit)}`;

export const BENCHMARK_PROBLEMS_EN: ToldWords = {
  'sheet.empty': () => 'The file is empty.',
  'sheet.old-excel': () => 'The file is in the old Excel format (.xls). Save it as .xlsx or CSV and try again.',
  'sheet.password-protected': () => 'The file is protected by a password. Remove the password and try again.',
  'sheet.macros': () => 'The file contains macros. Save it as an ordinary .xlsx without macros.',
  'sheet.damaged': () =>
    'The file is damaged and cannot be read. Open it in your spreadsheet program, save it anew and try again.',
  'sheet.too-slow': () =>
    'The file is too heavy to read, and reading it was stopped. Copy just the values into a new, empty sheet and try again.',
  'sheet.quote-not-closed': () => 'A quotation mark in this row is never closed.',
  'sheet.too-large': ({ limitBytes }) => `The file is too large. It may be ${megabytes(limitBytes)} at most.`,
  'sheet.unfolds-too-large': ({ limitBytes }) =>
    `The file grows beyond ${megabytes(limitBytes)} when unpacked and was therefore not read.`,
  'sheet.too-many-rows': ({ limit }) => `The sheet has too many rows. It may have ${number(limit)} at most.`,
  'sheet.too-many-columns': ({ limit }) => `The sheet has too many columns. It may have ${number(limit)} at most.`,
  'sheet.not-a-sheet': ({ found }) => `The file is ${FOUND[found]}. Upload a spreadsheet as .xlsx or CSV.`,

  'benchmark.taken-on-invalid': () => 'This is not a valid date. Write it as YYYY-MM-DD.',
  'benchmark.taken-on-future': () => 'The date lies in the future.',
  'benchmark.taken-on-too-early': () => 'The date is before 2007. Check the year.',

  'benchmark.no-header': () =>
    'No header row was found. The sheet needs a column “Code” or “Indicator” and a column “Score” or “Light”.',
  'benchmark.no-score-column': () => 'The sheet lacks a column “Score” or “Light”.',
  'benchmark.duplicate-column': ({ other }) =>
    `The column means the same as the column “${other}” further left. Keep only one of them.`,
  'benchmark.cluster-column-missing': ({ clusterName, columns }) =>
    `There is no column “Score” or “Light”, and none named “${clusterName}” either. The columns are: ${columns.join(', ')}.`,
  'benchmark.cluster-column-twice': ({ clusterName }) => `Several columns are named “${clusterName}”. Keep only one.`,
  'benchmark.no-rows': () => 'No row below the header has a score or a light.',
  'benchmark.no-indicator': () => 'The row has a score or a light, but neither a code nor an indicator.',
  'benchmark.unknown-indicator': ({ suggestion }) =>
    suggestion === null ? 'Unknown indicator.' : `Unknown indicator. Did you mean ${indicator(suggestion)}?`,
  'benchmark.ambiguous-indicator': ({ candidates }) =>
    `This can mean ${either(candidates)}. Format the cell as text and write the whole code.`,
  'benchmark.code-is-date': ({ candidates }) =>
    `The spreadsheet turned the code into a date${candidates.length === 0 ? '' : `, probably from ${either(candidates)}`}. Format the column as text and write the code again.`,
  'benchmark.contradicting-indicator': ({ byCode, byName }) =>
    `The code belongs to ${indicator(byCode)}, but the name belongs to ${indicator(byName)}.`,
  'benchmark.duplicate-row': ({ indicator: repeated, firstRow }) =>
    `${indicator(repeated)} is already in row ${firstRow}. Keep only one of the rows.`,
  'benchmark.formula-error': () => 'The formula in the cell gives no result. Correct it, or type in the value.',
  'benchmark.not-a-number': ({ unit }) => `This is not a number. Write ${NUMBER_IN[unit]}.`,
  'benchmark.value-is-date': ({ suggestion }) =>
    `The spreadsheet turned the score into a date.${suggestion === null ? '' : ` Did you mean ${number(suggestion)}?`}`,
  'benchmark.percent-not-expected': ({ unit }) => `The indicator is not measured in percent, but ${MEASURED[unit]}.`,
  'benchmark.not-whole': () => 'This must be a whole number. Write thousands without a point or comma.',
  'benchmark.out-of-range': ({ minimum, maximum }) =>
    maximum === null
      ? `The score cannot be less than ${number(minimum)}.`
      : `The score must be from ${number(minimum)} to ${number(maximum)}.`,
  'benchmark.unknown-light': () => 'Unknown light. Write green, yellow, red or none.',
  'benchmark.ambiguous-light': () =>
    'In Norwegian this can mean both green (grønn) and yellow (gul). Write the whole word.',
  'benchmark.contradicting-light': ({ value: written, expected, score, unit, bounds: limits }) =>
    `The sheet says “${written ?? ''}”, but the score ${value(score, unit)} gives ${LIGHT[expected]} (${bounds(limits, unit)}).`,

  'benchmark.column-ignored': () => 'The column was not used.',
  'benchmark.row-ignored': () => 'The row names no known indicator and was skipped.',
  'benchmark.name-not-recognised': ({ indicator: read }) =>
    `The name is not known. By its code the row was read as ${indicator(read)}.`,
  'benchmark.indicators-missing': ({ indicators }) =>
    `Not in the file, and therefore not assessed: ${indicators.map(indicator).join('; ')}.`,
  'benchmark.maybe-fraction': ({ number: read }) =>
    `Read as ${value(read, 'percent')}. Write ${number(read * 100)} if you meant ${value(read * 100, 'percent')}.`,
};

import type { WordField } from '#app/domain/set-problem.ts';
import { SET_WORDS } from '#app/domain/set-words.ts';
import { format } from './format.ts';
import { SET_FIELD_WORDS } from './set-field-words.ts';
import type { SetToldWords } from './set-problems.ts';
import { counted } from './words.ts';

const { number } = format('en');
const { parts, fields } = SET_FIELD_WORDS.en;
const ANSWERS = Object.values(SET_WORDS.answer);
const WRITTEN: Readonly<Record<WordField, readonly (readonly string[])[]>> = {
  kind: Object.values(SET_WORDS.kind),
  unit: Object.values(SET_WORDS.unit),
  direction: Object.values(SET_WORDS.direction),
  silverAudit: ANSWERS,
  silverMinimum: ANSWERS,
  goldMinimum: ANSWERS,
};
const either = (field: WordField) =>
  new Intl.ListFormat('en', { type: 'disjunction' }).format(WRITTEN[field].map(([word = '']) => `“${word}”`));
const KNOWN = { groups: 'group', themes: 'theme', indicators: 'indicator' } as const;

export const SET_PROBLEMS_EN: SetToldWords = {
  'set.missing': () => 'This must be filled in.',
  'set.code-malformed': () => 'A code has letters and digits, with points or dashes between, such as 4.6.1.',
  'set.code-is-date': () =>
    'The spreadsheet turned the code into a date. Format the column as text and write the code again.',
  'set.formula-error': () => 'The formula in the cell gives no result. Correct it, or type in the value.',
  'set.too-long': ({ limit }) => `The text is too long. It may have ${number(limit)} characters.`,
  'set.too-many': ({ part, limit }) => `There are too many rows under “${parts[part]}”. There may be ${number(limit)}.`,
  'set.code-twice': ({ firstRow }) =>
    firstRow === null ? 'The set uses this code already.' : `The code also stands in row ${firstRow}.`,
  'set.unknown-word': ({ of }) => `Write ${either(of)}.`,
  'set.unknown-code': ({ of }) => `The set has no ${KNOWN[of]} with this code.`,
  'set.unit-not-of-kind': ({ kind }) => `The unit does not go with the kind “${kind}”.`,
  'set.not-a-number': () => 'This is not a number.',
  'set.out-of-range': ({ minimum, maximum }) => `Must be from ${number(minimum)} to ${number(maximum)}.`,
  'set.level-twice': () => 'The level stands twice.',
  'set.levels-too-few': () => 'A choice has at least two named levels, or none.',
  'set.levels-without-choice': () => 'Only a choice has levels. Choose that kind, or remove the levels.',
  'set.group-in-use': ({ value, indicators }) =>
    `Group ${value ?? ''} has ${counted(indicators, 'indicator', 'indicators')}. Move or remove them first.`,
  'set.no-groups': () => 'The set has no groups.',
  'set.no-indicators': () => 'The set has no indicators.',
  'set.group-empty': ({ value }) => `Group ${value ?? ''} has no indicators.`,
  'set.not-a-set': () => 'The file is not an indicator set. Download a set as XLSX or JSON and start from that.',
  'set.not-json': () => 'The file is neither a spreadsheet (XLSX) nor valid JSON in UTF-8.',
  'set.part-missing': ({ part }) => `The sheet “${parts[part]}” is missing.`,
  'set.column-missing': ({ part, field }) =>
    `The sheet “${parts[part]}” lacks the column “${field === null ? '' : fields[field]}”.`,
  'set.column-twice': ({ part, field }) =>
    `The sheet “${parts[part]}” has the column “${field === null ? '' : fields[field]}” twice.`,
  'set.not-a-value': () => 'Something else stands here than what belongs here.',
  'set.other-format': ({ value, format: known }) => `The file’s format is “${value ?? ''}”. It must be “${known}”.`,
  'bounds.missing': () => 'Enter a number.',
  'bounds.not-a-number': () => 'This is not a number.',
  'bounds.not-whole': () => 'Use a whole number.',
  'bounds.out-of-range': ({ minimum, maximum }) =>
    maximum === null
      ? `Must be at least ${number(minimum)}.`
      : `Must be from ${number(minimum)} to ${number(maximum)}.`,
  'bounds.excellence-not-better': ({ direction }) =>
    direction === 'higher' ? 'Must be higher than the minimum.' : 'Must be lower than the minimum.',
};

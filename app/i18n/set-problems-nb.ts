import type { WordField } from '#app/domain/set-problem.ts';
import { SET_WORDS } from '#app/domain/set-words.ts';
import { format } from './format.ts';
import { SET_FIELD_WORDS } from './set-field-words.ts';
import type { SetToldWords } from './set-problems.ts';
import { counted } from './words.ts';

const { number } = format('nb');
const { parts, fields } = SET_FIELD_WORDS.nb;
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
  new Intl.ListFormat('nb', { type: 'disjunction' }).format(WRITTEN[field].map(([, word = '']) => `«${word}»`));
const KIND = { number: 'tall', share: 'andel', count: 'antall', choice: 'nivåvalg' } as const;
const KNOWN = { groups: 'gruppe', themes: 'tema', indicators: 'indikator' } as const;

export const SET_PROBLEMS_NB: SetToldWords = {
  'set.missing': () => 'Dette må fylles ut.',
  'set.code-malformed': () => 'En kode har bokstaver og tall, med punktum eller bindestrek mellom, som 4.6.1.',
  'set.code-is-date': () =>
    'Regnearket har gjort koden om til en dato. Formater kolonnen som tekst og skriv koden på nytt.',
  'set.formula-error': () => 'Formelen i cellen gir ikke noe svar. Rett den, eller skriv inn verdien.',
  'set.too-long': ({ limit }) => `Teksten er for lang. Den kan ha ${number(limit)} tegn.`,
  'set.too-many': ({ part, limit }) => `Det er for mange rader under «${parts[part]}». Det kan være ${number(limit)}.`,
  'set.code-twice': ({ firstRow }) =>
    firstRow === null ? 'Koden er i bruk i settet fra før.' : `Koden står også i rad ${firstRow}.`,
  'set.unknown-word': ({ of }) => `Skriv ${either(of)}.`,
  'set.unknown-code': ({ of }) => `Settet har ingen ${KNOWN[of]} med denne koden.`,
  'set.unit-not-of-kind': ({ kind }) => `Enheten passer ikke til typen ${KIND[kind]}.`,
  'set.not-a-number': () => 'Dette er ikke et tall.',
  'set.out-of-range': ({ minimum, maximum }) => `Må være fra ${number(minimum)} til ${number(maximum)}.`,
  'set.level-twice': () => 'Nivået står to ganger.',
  'set.levels-too-few': () => 'Et nivåvalg har minst to nivåer med navn, eller ingen.',
  'set.levels-without-choice': () => 'Bare nivåvalg har nivåer. Velg typen nivåvalg, eller fjern nivåene.',
  'set.group-in-use': ({ value, indicators }) =>
    `Gruppe ${value ?? ''} har ${counted(indicators, 'indikator', 'indikatorer')}. Flytt eller fjern dem først.`,
  'set.no-groups': () => 'Settet har ingen grupper.',
  'set.no-indicators': () => 'Settet har ingen indikatorer.',
  'set.group-empty': ({ value }) => `Gruppe ${value ?? ''} har ingen indikatorer.`,
  'set.not-a-set': () => 'Filen er ikke et indikatorsett. Last ned et sett som XLSX eller JSON og gå ut fra det.',
  'set.not-json': () => 'Filen er verken et regneark (XLSX) eller gyldig JSON i UTF-8.',
  'set.part-missing': ({ part }) => `Arkfanen «${parts[part]}» mangler.`,
  'set.column-missing': ({ part, field }) =>
    `Arkfanen «${parts[part]}» mangler kolonnen «${field === null ? '' : fields[field]}».`,
  'set.column-twice': ({ part, field }) =>
    `Arkfanen «${parts[part]}» har kolonnen «${field === null ? '' : fields[field]}» to ganger.`,
  'set.not-a-value': () => 'Her står noe annet enn det som hører hjemme her.',
  'set.other-format': ({ value, format: known }) => `Filens format er «${value ?? ''}». Det må være «${known}».`,
  'bounds.missing': () => 'Skriv et tall.',
  'bounds.not-a-number': () => 'Dette er ikke et tall.',
  'bounds.not-whole': () => 'Bruk et helt tall.',
  'bounds.out-of-range': ({ minimum, maximum }) =>
    maximum === null ? `Må være minst ${number(minimum)}.` : `Må være fra ${number(minimum)} til ${number(maximum)}.`,
  'bounds.excellence-not-better': ({ direction }) =>
    direction === 'higher' ? 'Må være høyere enn minimum.' : 'Må være lavere enn minimum.',
};

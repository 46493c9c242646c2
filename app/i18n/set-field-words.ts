import type { SetField, SetPart } from '#app/domain/set-problem.ts';
import { words } from './words.ts';

const PARTS_NB: Readonly<Record<SetPart, string>> = {
  set: 'Om settet',
  groups: 'Grupper',
  themes: 'Temaer',
  indicators: 'Indikatorer',
  levels: 'Nivåer',
};
const FIELDS_NB: Readonly<Record<SetField, string>> = {
  code: 'Kode',
  groupCode: 'Gruppe',
  themeCode: 'Tema',
  indicatorCode: 'Indikator',
  nameNb: 'Navn på norsk',
  nameEn: 'Navn på engelsk',
  sourceNb: 'Kilde på norsk',
  sourceEn: 'Kilde på engelsk',
  kind: 'Type',
  unit: 'Enhet',
  direction: 'Retning',
  minimum: 'Minimum',
  excellence: 'Fremragende',
  boundsNoteNb: 'Grensenes kilde på norsk',
  boundsNoteEn: 'Grensenes kilde på engelsk',
  weight: 'Vekt',
  silverAudit: 'Sølvrevisjon',
  silverMinimum: 'Minstekrav for sølv',
  goldMinimum: 'Minstekrav for gull',
  value: 'Nivå',
};
const PARTS_EN: typeof PARTS_NB = {
  set: 'About the set',
  groups: 'Groups',
  themes: 'Themes',
  indicators: 'Indicators',
  levels: 'Levels',
};
const FIELDS_EN: typeof FIELDS_NB = {
  code: 'Code',
  groupCode: 'Group',
  themeCode: 'Theme',
  indicatorCode: 'Indicator',
  nameNb: 'Name in Norwegian',
  nameEn: 'Name in English',
  sourceNb: 'Source in Norwegian',
  sourceEn: 'Source in English',
  kind: 'Kind',
  unit: 'Unit',
  direction: 'Direction',
  minimum: 'Minimum',
  excellence: 'Excellence',
  boundsNoteNb: 'Source of the bounds in Norwegian',
  boundsNoteEn: 'Source of the bounds in English',
  weight: 'Weight',
  silverAudit: 'Silver audit',
  silverMinimum: 'Minimum for Silver',
  goldMinimum: 'Minimum for Gold',
  value: 'Level',
};

/** What the fields of a set are called: beside the fields of a form, and at the head of a file's columns. */
export const SET_FIELD_WORDS = words(
  { parts: { ...PARTS_NB }, fields: { ...FIELDS_NB } },
  { parts: { ...PARTS_EN }, fields: { ...FIELDS_EN } },
);

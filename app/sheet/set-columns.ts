import { folded } from '#app/domain/folded.ts';
import { LOCALES } from '#app/domain/indicator-set.ts';
import { SET_FIELDS, type SetField, type SetPart } from '#app/domain/set-problem.ts';
import { SET_FIELD_WORDS } from '#app/i18n/set-field-words.ts';

/** Without these columns a part says nothing; the others may be missing. */
export const NEEDED: Readonly<Record<SetPart, readonly SetField[]>> = {
  set: ['nameNb', 'nameEn'],
  groups: ['code', 'nameNb', 'nameEn'],
  themes: ['code', 'nameNb', 'nameEn'],
  indicators: ['code', 'groupCode', 'nameNb', 'nameEn', 'kind', 'unit', 'direction', 'minimum', 'excellence'],
  levels: ['indicatorCode', 'value', 'nameNb', 'nameEn'],
};

/** Parts that a file may leave out. */
export const OPTIONAL_PARTS: readonly SetPart[] = ['themes', 'levels'];

/** The field that a heading names in either language; undefined for any other column, which is nobody's business. */
export function fieldOfHeading(part: SetPart, heading: string): SetField | undefined {
  const wanted = folded(heading);
  return SET_FIELDS[part].find((field) =>
    LOCALES.some((locale) => folded(SET_FIELD_WORDS[locale].fields[field]) === wanted),
  );
}

/** The name of the part's sheet among those that there are. */
export function sheetOfPart(part: SetPart, names: readonly string[]): string | undefined {
  const wanted = LOCALES.map((locale) => folded(SET_FIELD_WORDS[locale].parts[part]));
  return names.find((name) => wanted.includes(folded(name)));
}

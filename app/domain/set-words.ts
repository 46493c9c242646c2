import { folded } from './folded.ts';
import type { Kind, Unit } from './indicator-set.ts';
import type { Direction } from './light.ts';

type Answer = 'yes' | 'no' | 'unknown';

/** What people write for each word, in either language; the word itself comes first, then what exports write. */
export const SET_WORDS = {
  kind: {
    number: ['number', 'tall'],
    share: ['share', 'andel'],
    count: ['count', 'antall'],
    choice: ['choice', 'nivåvalg', 'levels', 'choice of levels'],
  } satisfies Record<Kind, readonly string[]>,
  unit: {
    percent: ['percent', 'prosent', 'per cent', '%'],
    count: ['count', 'antall'],
    years: ['years', 'år', 'year'],
    months: ['months', 'måneder', 'month', 'måned'],
    fte: ['fte', 'årsverk'],
    level: ['level', 'nivå', 'level 0-4', 'nivå 0-4'],
  } satisfies Record<Unit, readonly string[]>,
  direction: {
    higher: ['higher', 'høyere', 'higher is better', 'høyere er bedre'],
    lower: ['lower', 'lavere', 'lower is better', 'lavere er bedre'],
  } satisfies Record<Direction, readonly string[]>,
  answer: {
    yes: ['yes', 'ja', 'true', 'sant'],
    no: ['no', 'nei', 'false', 'usant'],
    unknown: ['unknown', 'ukjent', '?', '-'],
  } satisfies Record<Answer, readonly string[]>,
} as const;

/** The word that the text stands for, in any case. */
export function wordIn<Word extends string>(
  words: Readonly<Record<Word, readonly string[]>>,
  text: string,
): Word | undefined {
  const wanted = folded(text);
  const known = Object.entries(words) as [Word, readonly string[]][];
  return known.find(([, written]) => written.some((each) => folded(each) === wanted))?.[0];
}

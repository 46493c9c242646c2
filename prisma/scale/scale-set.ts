import { DEMO_INDICATOR_SET, type DemoIndicator, type DemoIndicatorSet } from '#prisma/demo/indicator-set.ts';

/** What the five beyond the 31 measure is invented: which five the Bronze interview's 36 have, no source says. */
const EXTRA: readonly (readonly [code: string, nb: string, en: string, themeCode: string])[] = [
  ['6.1', 'Internasjonale samarbeid (oppdiktet)', 'International cooperation (invented)', 'innovation'],
  ['6.2', 'Bærekraftsmål (oppdiktet)', 'Sustainability goals (invented)', 'strategy'],
  ['6.3', 'Digitale tjenester (oppdiktet)', 'Digital services (invented)', 'services'],
  ['6.4', 'Nye medlemmer (oppdiktet)', 'New participants (invented)', 'members'],
  ['6.5', 'Kompetansetiltak (oppdiktet)', 'Training measures (invented)', 'services'],
];

const EXTRA_GROUP = { code: '6', name: { nb: 'Oppdiktede tillegg', en: 'Invented additions' } };

/** A set of 36, the number that the Bronze interview has, for data in the size of the whole scheme. */
export const SCALE_SET: DemoIndicatorSet = {
  ...DEMO_INDICATOR_SET,
  series: 'scale-36',
  name: { nb: '36 indikatorer for store datamengder', en: '36 indicators for large data' },
  groups: [...DEMO_INDICATOR_SET.groups, EXTRA_GROUP],
  indicators: [
    ...DEMO_INDICATOR_SET.indicators,
    ...EXTRA.map(([code, nb, en, themeCode]): DemoIndicator => ({
      code,
      groupCode: EXTRA_GROUP.code,
      themeCode,
      name: { nb, en },
      kind: 'count',
      unit: 'count',
      levels: [],
      direction: 'higher',
      minimum: 2,
      excellence: 6,
      silverAudit: null,
      isSilverMinimum: null,
      isGoldMinimum: null,
    })),
  ],
};

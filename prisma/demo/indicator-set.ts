import type { IndicatorGroup, IndicatorTheme, Kind, Level, Localized, Unit } from '#app/domain/indicator-set.ts';
import type { Direction } from '#app/domain/light.ts';

/** An indicator as the demo writes it; rows get their ids from the seed. */
export interface DemoIndicator {
  readonly code: string;
  readonly groupCode: string;
  readonly name: Localized;
  readonly kind: Kind;
  readonly unit: Unit;
  readonly levels: readonly Level[];
  readonly themeCode: string;
  readonly direction: Direction;
  readonly minimum: number;
  readonly excellence: number;
  /** Inside the scope of a Silver audit; null where the source is cut off. */
  readonly silverAudit: boolean | null;
  readonly isSilverMinimum: boolean | null;
  readonly isGoldMinimum: boolean | null;
}

export interface DemoIndicatorSet {
  readonly series: string;
  readonly version: number;
  readonly name: Localized;
  readonly isOfficial: boolean;
  readonly source: Localized;
  /** Groups and indicators in the order they are shown. */
  readonly groups: readonly IndicatorGroup[];
  readonly themes: readonly IndicatorTheme[];
  readonly indicators: readonly DemoIndicator[];
}

type Measure = Pick<DemoIndicator, 'unit' | 'direction' | 'minimum' | 'excellence'>;

// All bounds are invented for the demo: the label's real ones are not published.
const level: Measure = { unit: 'level', direction: 'higher', minimum: 2, excellence: 3 };
const atLeast = (unit: Unit, minimum: number, excellence: number): Measure => {
  return { unit, direction: 'higher', minimum, excellence };
};
const atMost = (unit: Unit, minimum: number, excellence: number): Measure => {
  return { unit, direction: 'lower', minimum, excellence };
};

type Row = readonly [code: string, nb: string, en: string, silverAudit: boolean | null, measure: Measure];

const ROWS: readonly Row[] = [
  ['1.1.0', 'Forpliktet deltakelse', 'Committed cluster participation', true, atLeast('percent', 60, 80)],
  ['1.1.1', 'Sammensetning av deltakere', 'Composition of participants', true, level],
  [
    '1.1.2',
    'Antall forpliktede deltakere',
    'Number of committed participants in total',
    true,
    atLeast('count', 15, 40),
  ],
  ['1.2', 'Geografisk konsentrasjon', 'Geographical concentration', false, atLeast('percent', 50, 70)],

  ['2.1', 'Klyngens modenhet', 'Maturity of the cluster management', true, atLeast('years', 2, 4)],
  [
    '2.2.1',
    'Menneskelige ressurser i klyngeledelsen',
    'Human resources of cluster management',
    false,
    atLeast('fte', 1, 2.5),
  ],
  ['2.2.2', 'Klyngeteamets kvalifikasjoner', 'Qualification of the management team', true, level],
  ['2.2.3', 'Kompetanseutvikling i klyngeteamet', 'Life-long learning of the team', false, level],
  ['2.2.4', 'Stabilitet i klyngeteamet', 'Stability of human resources', false, atMost('percent', 40, 20)],
  ['2.3', 'Stabilitet i medlemsmassen', 'Stability of cluster participation', false, atMost('percent', 15, 5)],
  ['2.4', 'Tydelige roller og medvirkning', 'Clarity of roles – stakeholders in decisions', true, level],
  [
    '2.5',
    'Direkte kontakt med deltakerne',
    'Direct personal contacts with participants',
    true,
    atLeast('percent', 40, 70),
  ],
  ['2.6', 'Samarbeid innad i klyngen', 'Degree of cooperation in the cluster', true, atLeast('percent', 30, 50)],
  ['2.7', 'Integrasjon i innovasjonssystemet', 'Integration in the innovation system', true, level],

  ['3.1', 'Finansielle utsikter', 'Prospects of financial resources', false, atLeast('months', 12, 24)],
  ['3.2', 'Andel privat finansiering', 'Share of private financing', false, atLeast('percent', 20, 40)],

  ['4.1.1', 'Strategiprosess', 'Strategy-building process', true, level],
  ['4.1.2', 'Dokumentert strategi', 'Documentation of the strategy', true, level],
  ['4.1.3', 'Gjennomføringsplan / handlingsplan', 'Implementation plan', true, level],
  ['4.1.4', 'Økonomistyring', 'Financial controlling', true, level],
  ['4.1.5', 'Revisjon av strategi og plan', 'Review of strategy and plan', true, level],
  ['4.1.6', 'Resultatoppfølging av klyngeledelsen', 'Performance monitoring of management', true, level],
  ['4.2', 'Strategisk fokus', 'Focus of the cluster strategy', false, level],
  ['4.3', 'Aktiviteter og tjenester', 'Activities and services of the management', true, level],
  ['4.4', 'Klyngeledelsens resultater', 'Performance of cluster management', true, level],
  ['4.5', 'Arbeidsgrupper', 'Working groups', false, atLeast('count', 2, 4)],
  ['4.6.1', 'Kommunikasjon', 'Communication of the cluster organisation', true, level],
  ['4.6.2', 'Nettside / synlighet på nett', 'Web presence', true, level],

  ['5.1', 'Omtale i presse og medier', 'Recognition in publications, press, media', false, atLeast('count', 10, 25)],
  ['5.2', 'Suksesshistorier', 'Success stories', null, atLeast('count', 3, 6)],
  ['5.3', 'Medlemstilfredshet', "Participants' satisfaction assessment", null, atLeast('percent', 60, 80)],
];

const KIND_OF: Readonly<Record<Unit, Kind>> = {
  percent: 'share',
  count: 'count',
  years: 'number',
  months: 'number',
  fte: 'number',
  level: 'choice',
};

// Invented, as the bounds are: how many levels an indicator has, and what they are called, is not published.
const LEVELS: readonly Level[] = [
  { value: 0, name: { nb: 'Ikke på plass', en: 'Not in place' } },
  { value: 1, name: { nb: 'Påbegynt', en: 'Begun' } },
  { value: 2, name: { nb: 'På plass', en: 'In place' } },
  { value: 3, name: { nb: 'God praksis', en: 'Good practice' } },
  { value: 4, name: { nb: 'Til etterfølgelse', en: 'A model for others' } },
];

/** The first three are the themes that the founding article's region found; all of them are our own grouping. */
const THEMES: readonly (IndicatorTheme & { readonly codes: readonly string[] })[] = [
  {
    code: 'communication',
    name: { nb: 'Kommunikasjon og merkevare', en: 'Communication and branding' },
    codes: ['4.6.1', '4.6.2', '5.1', '5.2'],
  },
  {
    code: 'services',
    name: { nb: 'Tjenester til medlemmene', en: 'Member services' },
    codes: ['2.5', '4.3', '4.4', '5.3'],
  },
  {
    code: 'innovation',
    name: { nb: 'Felles innovasjonsprosjekter', en: 'Joint innovation projects' },
    codes: ['2.6', '2.7', '4.2', '4.5'],
  },
  {
    code: 'members',
    name: { nb: 'Medlemsmassen', en: 'Participants' },
    codes: ['1.1.0', '1.1.1', '1.1.2', '1.2', '2.3'],
  },
  {
    code: 'team',
    name: { nb: 'Klyngeteamet', en: 'The management team' },
    codes: ['2.1', '2.2.1', '2.2.2', '2.2.3', '2.2.4', '2.4'],
  },
  { code: 'financing', name: { nb: 'Finansiering', en: 'Financing' }, codes: ['3.1', '3.2'] },
  {
    code: 'strategy',
    name: { nb: 'Strategi og oppfølging', en: 'Strategy and follow-up' },
    codes: ['4.1.1', '4.1.2', '4.1.3', '4.1.4', '4.1.5', '4.1.6'],
  },
];

function themeOf(indicatorCode: string): string {
  const theme = THEMES.find(({ codes }) => codes.includes(indicatorCode));
  if (theme === undefined) throw new Error(`the demo has no theme for ${indicatorCode}`);
  return theme.code;
}

/**
 * The 31 indicators of the European label in their five groups, with codes, order and Silver column as
 * Młodzianowski 2023 prints them (doi 10.2478/fman-2023-0002; its table is cut off after 5.1).
 * Norwegian names are our own translation.
 */
export const DEMO_INDICATOR_SET: DemoIndicatorSet = {
  series: 'ecei-31',
  version: 1,
  name: { nb: '31 kvalitetsindikatorer', en: '31 quality indicators' },
  isOfficial: false,
  source: {
    nb: 'Indikatorene følger Młodzianowski 2023 (doi 10.2478/fman-2023-0002). Grenser, nivåer og minstekrav er eksempelverdier og ikke offisielle.',
    en: 'The indicators follow Młodzianowski 2023 (doi 10.2478/fman-2023-0002). Bounds, levels and minimum criteria are demo values and not official.',
  },
  groups: [
    { code: '1', name: { nb: 'Klyngens struktur', en: 'Structure of the cluster' } },
    { code: '2', name: { nb: 'Typologi, styring, samarbeid', en: 'Typology, governance, cooperation' } },
    { code: '3', name: { nb: 'Finansiering', en: 'Financing' } },
    { code: '4', name: { nb: 'Strategi, mål, tjenester', en: 'Strategy, objectives, services' } },
    { code: '5', name: { nb: 'Prestasjoner og anerkjennelse', en: 'Achievements and recognition' } },
  ],
  themes: THEMES.map(({ code, name }) => ({ code, name })),
  indicators: ROWS.map(([code, nb, en, silverAudit, measure]) => ({
    code,
    groupCode: code.slice(0, 1),
    themeCode: themeOf(code),
    name: { nb, en },
    kind: KIND_OF[measure.unit],
    levels: measure.unit === 'level' ? LEVELS : [],
    silverAudit,
    // That the audited ones are the minimum criteria is a guess that the demo makes; no source says which they are.
    isSilverMinimum: silverAudit,
    isGoldMinimum: silverAudit,
    ...measure,
  })),
};

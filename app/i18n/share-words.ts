import { words } from './words.ts';

/** Lights as shares of what was assessed, of a region and of those it stands beside. */
export const SHARE_WORDS = words(
  {
    head: 'Indikatorgruppe',
    all: 'Alle indikatorer',
    region: ({ region, n }: { region: string; n: number }) => `${region} (${n})`,
    group: ({ name, n }: { name: string; n: number }) => (name.includes(String(n)) ? name : `${name} (${n})`),
    figures: ({ green, yellow, red }: { green: string; yellow: string; red: string }) =>
      `${green} grønne, ${yellow} gule, ${red} røde`,
    nothing: 'Ikke vurdert',
    sheet: 'Grupper',
    code: 'Kode',
    of: ({ name, what }: { name: string; what: string }) => `${name}: ${what}`,
    lights: { green: 'grønne', yellow: 'gule', red: 'røde', none: 'ikke vurdert' },
  },
  {
    head: 'Indicator group',
    all: 'All indicators',
    region: ({ region, n }) => `${region} (${n})`,
    group: ({ name, n }) => (name.includes(String(n)) ? name : `${name} (${n})`),
    figures: ({ green, yellow, red }) => `${green} green, ${yellow} yellow, ${red} red`,
    nothing: 'Not assessed',
    sheet: 'Groups',
    code: 'Code',
    of: ({ name, what }) => `${name}: ${what}`,
    lights: { green: 'green', yellow: 'yellow', red: 'red', none: 'not assessed' },
  },
);

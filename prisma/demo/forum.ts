import type { DemoPlan } from './demo-plan.ts';
import { BERGKVARTS_PLAN } from './plans/bergkvarts.ts';
import { BRISLING_PLAN } from './plans/brisling.ts';
import { FJORDFARER_PLAN } from './plans/fjordfarer.ts';
import { KVITNES_PLAN } from './plans/kvitnes.ts';
import { LIVSNAER_PLAN } from './plans/livsnaer.ts';
import { SMAKSVERKET_PLAN } from './plans/smaksverket.ts';
import { VINDSUS_PLAN } from './plans/vindsus.ts';

/** The demo's region, people and clusters: all of them invented. */
export const DEMO_PASSWORD = 'demo-forum';

export const DEMO_FORUM = { name: 'Klyngeforum Havlandet', region: 'Havlandet' };

export const DEMO_COORDINATOR = { name: 'Ingrid Solbakken', email: 'ingrid@demo.example' };

export interface DemoCluster {
  readonly name: string;
  readonly lead: string;
  /** Moves all of its scores, up or down; 0 is the region's middle. */
  readonly strength: number;
  /** Indicators that it is weak on in the second round, whatever its strength. */
  readonly weakOn: readonly string[];
  /** Indicators that moved up from a low place in the first round. */
  readonly movedUp: readonly string[];
  /** By code, those that the reports left out: no survey had been made, no cases written. */
  readonly notAssessed: { readonly first: readonly string[]; readonly second: readonly string[] };
  /** How old the cluster was at the first round, in years. */
  readonly ageAtFirstRound: number;
  /** How many days its bronze has left; less than none where it has expired. */
  readonly bronzeDaysLeft: number;
  /** Whether the other clusters of the forum see its lights of the first round. */
  readonly sharedAtFirst: boolean;
  readonly plan: DemoPlan;
}

const ASSESSED = { first: [], second: [] };

/** Ordered by name; the first is led by lead1@demo.example. */
export const DEMO_CLUSTERS: readonly DemoCluster[] = [
  {
    name: 'Bergkvarts Mineralklynge',
    lead: 'Marit Lia',
    strength: 0.35,
    weakOn: ['4.6.1', '5.1', '3.2', '2.2.3'],
    movedUp: ['2.6', '4.3', '4.5'],
    notAssessed: ASSESSED,
    ageAtFirstRound: 6,
    bronzeDaysLeft: 14,
    sharedAtFirst: true,
    plan: BERGKVARTS_PLAN,
  },
  {
    name: 'Brisling Sjømatklynge',
    lead: 'Jonas Hegge',
    strength: 0.2,
    weakOn: ['4.6.2', '2.6', '3.1', '2.4', '4.4'],
    movedUp: [],
    notAssessed: ASSESSED,
    ageAtFirstRound: 3,
    bronzeDaysLeft: 14,
    sharedAtFirst: true,
    plan: BRISLING_PLAN,
  },
  {
    name: 'Fjordfarer Reiselivsklynge',
    lead: 'Silje Nordvik',
    strength: -0.35,
    weakOn: ['4.6.1', '4.3', '3.2', '5.1', '1.1.0', '4.1.3', '2.5'],
    movedUp: [],
    notAssessed: { first: ['5.3'], second: [] },
    ageAtFirstRound: 1,
    bronzeDaysLeft: -9,
    sharedAtFirst: false,
    plan: FJORDFARER_PLAN,
  },
  {
    name: 'Kvitnes Maritime Klynge',
    lead: 'Erlend Strand',
    strength: 0.4,
    weakOn: ['5.1', '4.6.2', '2.2.4', '3.2'],
    movedUp: [],
    notAssessed: ASSESSED,
    ageAtFirstRound: 7,
    bronzeDaysLeft: 17,
    sharedAtFirst: true,
    plan: KVITNES_PLAN,
  },
  {
    name: 'Livsnær Helseteknologi',
    lead: 'Amina Yusuf',
    strength: -0.05,
    weakOn: ['3.1', '3.2', '2.6', '1.1.2', '4.6.2'],
    movedUp: [],
    notAssessed: { first: ['5.2', '5.3'], second: [] },
    ageAtFirstRound: 2,
    bronzeDaysLeft: 38,
    sharedAtFirst: true,
    plan: LIVSNAER_PLAN,
  },
  {
    name: 'Smaksverket Matklynge',
    lead: 'Tor Halvorsen',
    strength: -0.3,
    weakOn: ['4.3', '4.6.1', '3.1', '4.1.5', '2.3', '5.2'],
    movedUp: [],
    notAssessed: { first: ['5.3'], second: ['5.3'] },
    ageAtFirstRound: 1,
    bronzeDaysLeft: 31,
    sharedAtFirst: false,
    plan: SMAKSVERKET_PLAN,
  },
  {
    name: 'Vindsus Energiklynge',
    lead: 'Kari Bjørnstad',
    strength: 0.05,
    weakOn: ['2.6', '4.6.1', '4.1.6', '5.1', '5.3'],
    movedUp: [],
    notAssessed: ASSESSED,
    ageAtFirstRound: 4,
    bronzeDaysLeft: 16,
    sharedAtFirst: true,
    plan: VINDSUS_PLAN,
  },
];

export const leadEmail = (index: number): string => `lead${index + 1}@demo.example`;

export interface DemoSignIn {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  /** Null for the coordinator. */
  readonly clusterName: string | null;
}

export const DEMO_SIGN_INS: readonly DemoSignIn[] = [
  { ...DEMO_COORDINATOR, password: DEMO_PASSWORD, clusterName: null },
  ...DEMO_CLUSTERS.map((cluster, index) => ({
    email: leadEmail(index),
    name: cluster.lead,
    password: DEMO_PASSWORD,
    clusterName: cluster.name,
  })),
];

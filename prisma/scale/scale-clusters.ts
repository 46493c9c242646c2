/** What the clusters of large data are about; all of them are invented, as is every region. */
const TRADES = [
  'Sjømat',
  'Maritim',
  'Reiseliv',
  'Mineral',
  'Energi',
  'Helse',
  'Mat',
  'Tre',
  'Metall',
  'Plast',
  'Data',
  'Finans',
  'Romfart',
  'Film',
  'Møbel',
  'Tekstil',
  'Vind',
  'Sol',
  'Hydrogen',
  'Batteri',
  'Prosess',
  'Bygg',
  'Vann',
  'Gjenvinning',
  'Landbruk',
  'Logistikk',
] as const;

export const CLUSTERS_A_FORUM = TRADES.length;

export const regionName = (forum: number): string => `Prøveregion ${String(forum + 1).padStart(2, '0')}`;

export const clusterName = (forum: number, cluster: number): string =>
  `${TRADES[cluster % TRADES.length] ?? ''}klyngen ${regionName(forum)}`;

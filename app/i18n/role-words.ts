import { words } from './words.ts';

export const ROLE_WORDS = words(
  {
    coordinator: 'Koordinator',
    lead: 'Klyngeleder',
    member: 'Medlem av klyngeteamet',
    reviewer: 'Ekspert med lesetilgang',
    observer: 'Observatør',
  },
  {
    coordinator: 'Coordinator',
    lead: 'Cluster lead',
    member: 'Cluster team member',
    reviewer: 'Expert, read-only',
    observer: 'Observer',
  },
);

import type { PlanTemplate } from '#app/domain/plan-template.ts';
import { SECTIONS } from './sections.ts';

export const COMMUNICATION: PlanTemplate = {
  key: 'communication',
  name: { nb: 'Kommunikasjon og merkevare', en: 'Communication and branding' },
  about: {
    nb: 'Kommunikasjonsplan, en nettside som lever, omtale og historier som viser hva klyngen får til.',
    en: 'A communication plan, a living web site, press, and stories that show what the cluster achieves.',
  },
  sections: SECTIONS,
  actions: [
    {
      key: 'communication-plan',
      title: { nb: 'Kommunikasjonsplan for året', en: 'Communication plan for the year' },
      description: [
        {
          nb: 'Hvem vil vi nå, med hvilket budskap, i hvilke kanaler og hvor ofte?',
          en: 'Whom do we want to reach, with which message, in which channels and how often?',
        },
      ],
      expectedEffect: {
        nb: 'Medlemmer og omverden hører fra klyngen jevnlig, og vi vet hva som blir lest.',
        en: 'Members and others hear from the cluster regularly, and we know what is read.',
      },
      indicatorCodes: ['4.6.1'],
      months: 6,
      milestones: [
        { title: { nb: 'Målgrupper og budskap', en: 'Audiences and messages' }, months: 1 },
        { title: { nb: 'Kalender for året', en: 'Calendar for the year' }, months: 2 },
        { title: { nb: 'Første nyhetsbrev er sendt', en: 'First newsletter is sent' }, months: 3 },
      ],
    },
    {
      key: 'web-site',
      title: { nb: 'Fornyet nettside på norsk og engelsk', en: 'Renewed web site in Norwegian and English' },
      description: [
        {
          nb: 'Vis medlemmene, aktivitetene og resultatene. Avtal hvem som oppdaterer, og hvor ofte.',
          en: 'Show the members, the activities and the results. Agree who keeps it up to date, and how often.',
        },
      ],
      expectedEffect: {
        nb: 'En oppdatert nettside på to språk, der alle medlemmene vises.',
        en: 'An up-to-date web site in two languages that shows all members.',
      },
      indicatorCodes: ['4.6.2'],
      months: 8,
      milestones: [
        { title: { nb: 'Innholdet er gått gjennom', en: 'The content is reviewed' }, months: 2 },
        { title: { nb: 'Den engelske delen er ute', en: 'The English part is out' }, months: 7 },
      ],
    },
    {
      key: 'press',
      title: { nb: 'Mer omtale i presse og fagmedier', en: 'More coverage in press and trade media' },
      description: [
        {
          nb: 'Lag en liste over journalister og fagblader, og tilby én sak i måneden. Lagre omtalen som dokumentasjon.',
          en: 'List journalists and trade papers, and offer one story a month. Keep the clippings as evidence.',
        },
      ],
      expectedEffect: { nb: 'Jevn omtale som kan vises fram.', en: 'Steady coverage that can be shown.' },
      indicatorCodes: ['5.1'],
      months: 12,
      milestones: [{ title: { nb: 'Medielisten er klar', en: 'The media list is ready' }, months: 1 }],
    },
    {
      key: 'success-stories',
      title: {
        nb: 'Skriv suksesshistorier sammen med medlemmene',
        en: 'Write success stories together with the members',
      },
      description: [
        {
          nb: 'Hva var utfordringen, hva gjorde klyngen, og hva kom ut av det? Få medlemmets egne tall og ord.',
          en: 'What was the challenge, what did the cluster do, and what came of it? Get the member’s own figures and words.',
        },
      ],
      expectedEffect: {
        nb: 'Dokumenterte historier som brukes på nettsiden, i søknader og i revisjon.',
        en: 'Documented stories that are used on the web site, in applications and in audits.',
      },
      indicatorCodes: ['5.2'],
      months: 9,
      milestones: [
        { title: { nb: 'Tre kandidater er valgt', en: 'Three candidates are chosen' }, months: 1 },
        { title: { nb: 'Den første er publisert', en: 'The first is published' }, months: 3 },
      ],
    },
  ],
};

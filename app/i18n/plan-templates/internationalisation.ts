import type { PlanTemplate } from '#app/domain/plan-template.ts';
import { SECTIONS } from './sections.ts';

export const INTERNATIONALISATION: PlanTemplate = {
  key: 'internationalisation',
  name: { nb: 'Internasjonalisering', en: 'Internationalisation' },
  about: {
    nb: 'Partnere i andre land, felles prosjekter og hjelp til medlemmer som vil ut.',
    en: 'Partners in other countries, joint projects, and help for members who want to go abroad.',
  },
  sections: SECTIONS,
  actions: [
    {
      key: 'partner-clusters',
      title: {
        nb: 'Samarbeidsavtaler med to klynger i andre land',
        en: 'Agreements with two clusters in other countries',
      },
      description: [
        {
          nb: 'Finn klynger med de samme verdikjedene, og avtal noe konkret å gjøre sammen det første året.',
          en: 'Find clusters with the same value chains, and agree on something concrete to do together in the first year.',
        },
      ],
      expectedEffect: {
        nb: 'To avtaler med aktivitet, og medlemmer som har fått nye kontakter.',
        en: 'Two agreements with activity, and members with new contacts.',
      },
      indicatorCodes: ['2.7'],
      months: 12,
      milestones: [
        { title: { nb: 'Kandidatene er kontaktet', en: 'Candidates are contacted' }, months: 2 },
        { title: { nb: 'Første avtale er signert', en: 'First agreement is signed' }, months: 6 },
      ],
    },
    {
      key: 'members-abroad',
      title: { nb: 'Program for medlemmer som vil ut i verden', en: 'Programme for members going abroad' },
      description: [
        {
          nb: 'Kartlegg hvem som vil hvor. Sett opp felles reiser, messer og rådgivning sammen med virkemiddelapparatet.',
          en: 'Map who wants to go where. Arrange joint trips, fairs and advice together with the public agencies.',
        },
      ],
      expectedEffect: {
        nb: 'Flere medlemmer med salg eller prosjekter i nye land.',
        en: 'More members with sales or projects in new countries.',
      },
      indicatorCodes: ['4.3'],
      months: 12,
      milestones: [
        { title: { nb: 'Kartleggingen er ferdig', en: 'The mapping is done' }, months: 3 },
        { title: { nb: 'Første felles reise', en: 'First joint trip' }, months: 8 },
      ],
    },
    {
      key: 'international-project',
      title: { nb: 'Felles søknad om internasjonalt prosjekt', en: 'Joint application for an international project' },
      description: [
        {
          nb: 'Velg en utlysning som passer til strategien, og gå inn som partner før klyngen leder en selv.',
          en: 'Choose a call that fits the strategy, and join as a partner before the cluster leads one itself.',
        },
      ],
      expectedEffect: {
        nb: 'Minst én søknad der flere medlemmer er med.',
        en: 'At least one application with several members taking part.',
      },
      indicatorCodes: ['2.6', '3.1'],
      months: 10,
      milestones: [
        { title: { nb: 'Utlysningen er valgt', en: 'The call is chosen' }, months: 3 },
        { title: { nb: 'Søknaden er sendt', en: 'The application is sent' }, months: 9 },
      ],
    },
  ],
};

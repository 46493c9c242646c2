import type { PlanTemplate } from '#app/domain/plan-template.ts';
import { SECTIONS } from './sections.ts';

export const JOINT_INNOVATION: PlanTemplate = {
  key: 'joint-innovation',
  name: { nb: 'Felles innovasjon', en: 'Joint innovation' },
  about: {
    nb: 'Arbeidsgrupper, prosjekter mellom medlemmene og nærmere samarbeid med forskning.',
    en: 'Working groups, projects among the members, and closer work with research.',
  },
  sections: SECTIONS,
  actions: [
    {
      key: 'working-groups',
      title: { nb: 'Arbeidsgrupper om medlemmenes egne temaer', en: 'Working groups on the members’ own topics' },
      description: [
        {
          nb: 'La medlemmene velge temaene. Hver gruppe har en leder fra en bedrift og møtes fast.',
          en: 'Let the members choose the topics. Each group is led by someone from a company and meets regularly.',
        },
      ],
      expectedEffect: {
        nb: 'Grupper som møtes jevnlig, og idéer som blir til prosjekter.',
        en: 'Groups that meet regularly, and ideas that become projects.',
      },
      indicatorCodes: ['4.5'],
      months: 9,
      milestones: [
        { title: { nb: 'Temaene er valgt', en: 'The topics are chosen' }, months: 2 },
        { title: { nb: 'Alle gruppene har møttes', en: 'All groups have met' }, months: 4 },
      ],
    },
    {
      key: 'member-projects',
      title: { nb: 'Samarbeidsprosjekter mellom medlemmene', en: 'Joint projects among the members' },
      description: [
        {
          nb: 'Hold idéverksteder, og hjelp to eller tre grupper fram til en avtale med egen innsats fra bedriftene.',
          en: 'Hold idea workshops, and help two or three groups towards an agreement with the companies’ own contribution.',
        },
      ],
      expectedEffect: {
        nb: 'Flere medlemmer er med i et felles prosjekt, og bedriftene betaler en del selv.',
        en: 'More members take part in a joint project, and the companies pay part of it themselves.',
      },
      indicatorCodes: ['2.6', '3.2'],
      months: 12,
      milestones: [
        { title: { nb: 'Idéverksted er holdt', en: 'Idea workshop is held' }, months: 2 },
        { title: { nb: 'Første prosjekt er i gang', en: 'First project has begun' }, months: 6 },
      ],
    },
    {
      key: 'research-partners',
      title: {
        nb: 'Faste møteplasser med forskning og utdanning',
        en: 'Regular meeting places with research and education',
      },
      description: [
        {
          nb: 'Avtal en fast dag i halvåret der forskere og bedrifter legger fram behov og muligheter.',
          en: 'Agree on one day each half-year when researchers and companies present needs and possibilities.',
        },
      ],
      expectedEffect: {
        nb: 'Avtaler med forskningsmiljøer som brukes av medlemmene.',
        en: 'Agreements with research institutions that the members use.',
      },
      indicatorCodes: ['2.7'],
      months: 12,
      milestones: [{ title: { nb: 'Første møteplass', en: 'First meeting' }, months: 5 }],
    },
  ],
};

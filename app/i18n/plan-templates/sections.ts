import type { PlanTemplate } from '#app/domain/plan-template.ts';

/** What every plan's text has room for. */
export const SECTIONS: PlanTemplate['sections'] = [
  {
    heading: { nb: 'Bakgrunn', en: 'Context' },
    hint: {
      nb: 'Hvor står klyngen i dag, og hva sa den siste benchmarkingen?',
      en: 'Where does the cluster stand today, and what did the latest benchmark say?',
    },
  },
  {
    heading: { nb: 'Prioriteringer', en: 'Priorities' },
    hint: {
      nb: 'Hva kommer først, hva får vente, og hvorfor?',
      en: 'What comes first, what can wait, and why?',
    },
  },
  {
    heading: { nb: 'Referat', en: 'Minutes' },
    hint: {
      nb: 'Dato, hvem som var med, og hva som ble bestemt.',
      en: 'Date, who took part, and what was decided.',
    },
  },
];

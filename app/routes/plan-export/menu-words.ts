import { words } from '#app/i18n/words.ts';

export const PLAN_MENU_WORDS = words(
  {
    menu: 'Eksport og import',
    as: {
      docx: 'Last ned som Word',
      pdf: 'Last ned som PDF',
      xlsx: 'Last ned som Excel',
      md: 'Last ned som Markdown',
      json: 'Last ned som JSON',
    },
    withHistory: 'Word, med historikk',
    withComments: 'Word, med kommentarer',
    importing: 'Importer fra Excel …',
  },
  {
    menu: 'Export and import',
    as: {
      docx: 'Download as Word',
      pdf: 'Download as PDF',
      xlsx: 'Download as Excel',
      md: 'Download as Markdown',
      json: 'Download as JSON',
    },
    withHistory: 'Word, with history',
    withComments: 'Word, with comments',
    importing: 'Import from Excel …',
  },
);

import { counted, words } from '#app/i18n/words.ts';

export const NEW_SET_WORDS = words(
  {
    title: 'Nytt indikatorsett',
    lead: 'Et nytt sett begynner som et utkast. Det brukes ikke før det er publisert.',
    file: {
      title: 'Fra en fil',
      label: 'Fil',
      hint: ({ megabytes }: { megabytes: string }) =>
        `XLSX eller JSON, slik et sett lastes ned herfra. Inntil ${megabytes} MB.`,
      drop: 'Slipp filen her, eller velg den',
      chosen: ({ name }: { name: string }) => `Valgt: ${name}`,
      into: 'Skal bli',
      ownSet: 'Et eget sett ved siden av de andre',
      nextVersion: ({ name, version }: { name: string; version: number }) => `Utgave ${version} av ${name}`,
      inPlaceOfDraft: ({ name, version }: { name: string; version: number }) =>
        `I stedet for utkastet til utgave ${version} av ${name}`,
      submit: 'Hent inn',
      submitting: 'Leser filen …',
      problems: {
        'upload.not-multipart': (_: { megabytes: string }) => 'Filen kom ikke fram. Prøv igjen.',
        'upload.malformed': (_: { megabytes: string }) => 'Filen kom ikke fram. Prøv igjen.',
        'upload.file-missing': (_: { megabytes: string }) => 'Velg en fil.',
        'upload.too-large': ({ megabytes }: { megabytes: string }) =>
          `Filen er for stor. Den kan være ${megabytes} MB.`,
      },
    },
    empty: { title: 'Fra bunnen av', submit: 'Lag et tomt utkast' },
    refused: {
      title: ({ n }: { n: number }) => `${counted(n, 'feil', 'feil')} i filen – ingenting er lagret`,
      text: 'Rett dem i filen og hent den inn på nytt.',
      caption: ({ file }: { file: string }) => `Feil i ${file}`,
      place: 'Sted',
      value: 'Verdi',
      problem: 'Hva som er galt',
      row: ({ row }: { row: number }) => `rad ${row}`,
      wholeFile: 'Hele filen',
    },
  },
  {
    title: 'New indicator set',
    lead: 'A new set begins as a draft. It is not used before it is published.',
    file: {
      title: 'From a file',
      label: 'File',
      hint: ({ megabytes }) => `XLSX or JSON, as a set is downloaded from here. Up to ${megabytes} MB.`,
      drop: 'Drop the file here, or choose it',
      chosen: ({ name }) => `Chosen: ${name}`,
      into: 'Shall become',
      ownSet: 'A set of its own beside the others',
      nextVersion: ({ name, version }) => `Version ${version} of ${name}`,
      inPlaceOfDraft: ({ name, version }) => `In place of the draft of version ${version} of ${name}`,
      submit: 'Bring in',
      submitting: 'Reading the file …',
      problems: {
        'upload.not-multipart': () => 'The file did not arrive. Try again.',
        'upload.malformed': () => 'The file did not arrive. Try again.',
        'upload.file-missing': () => 'Choose a file.',
        'upload.too-large': ({ megabytes }) => `The file is too large. It may be ${megabytes} MB.`,
      },
    },
    empty: { title: 'From nothing', submit: 'Make an empty draft' },
    refused: {
      title: ({ n }) => `${counted(n, 'problem', 'problems')} in the file – nothing has been saved`,
      text: 'Correct them in the file and bring it in again.',
      caption: ({ file }) => `Problems in ${file}`,
      place: 'Place',
      value: 'Value',
      problem: 'What is wrong',
      row: ({ row }) => `row ${row}`,
      wholeFile: 'The whole file',
    },
  },
);

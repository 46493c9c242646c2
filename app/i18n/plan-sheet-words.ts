import { words } from './words.ts';

/** A plan as a workbook: its sheets and headings, which are read in either language. */
export const PLAN_SHEET_WORDS = words(
  {
    sheets: { actions: 'Tiltak', goals: 'Mål', text: 'Tekst', about: 'Om filen' },
    goal: {
      title: 'Mål',
      indicatorCode: 'Indikator',
      value: 'Verdi',
      light: 'Lys',
      by: 'Innen',
    },
    /** Columns that are there to be read. */
    notRead: ({ heading }: { heading: string }) => `${heading} (leses ikke inn)`,
    id: 'id',
    fingerprint: 'Avtrykk',
    text: 'Planteksten (leses ikke inn)',
    about: {
      plan: 'Plan',
      of: 'Gjelder',
      exportedAt: 'Hentet ut',
      address: 'Adresse',
      how: 'Slik redigerer du',
      lines: [
        'Endre cellene i arkene Tiltak og Mål, og last opp filen igjen fra planens meny. Ingenting endres før du har sett over forskjellene.',
        'Et nytt tiltak er en ny rad uten id. En rad som slettes her, blir i planen til du velger noe annet når du laster opp.',
        'La kolonnene id og Avtrykk være: De sier hvilket tiltak raden er, og hva som stod der da filen ble laget.',
        'Flere indikatorer, personer og klynger i en celle skilles med semikolon. En milepæl er en linje: [x] er fullført, [ ] er ikke, og en frist skrives til slutt, slik: [ ] Invitere – 2026-05-01.',
        'Kolonner merket «leses ikke inn» er bare til å lese. Rekkefølgen på radene leses heller ikke.',
      ].join('\n'),
    },
  },
  {
    sheets: { actions: 'Actions', goals: 'Goals', text: 'Text', about: 'About' },
    goal: {
      title: 'Goal',
      indicatorCode: 'Indicator',
      value: 'Value',
      light: 'Light',
      by: 'By',
    },
    notRead: ({ heading }) => `${heading} (not read in)`,
    id: 'id',
    fingerprint: 'Fingerprint',
    text: 'The plan text (not read in)',
    about: {
      plan: 'Plan',
      of: 'Concerns',
      exportedAt: 'Exported',
      address: 'Address',
      how: 'How to edit',
      lines: [
        'Change cells in the sheets Actions and Goals and upload the file again from the plan’s menu. Nothing changes before you have looked over the differences.',
        'A new action is a new row without an id. A row that is deleted here stays in the plan until you choose otherwise when you upload.',
        'Leave the columns id and Fingerprint alone: they say which action the row is, and what stood there when the file was made.',
        'Several indicators, people and clusters in one cell are parted by semicolons. A milestone is a line: [x] is done, [ ] is not, and its day comes last, as in: [ ] Invite – 2026-05-01.',
        'Columns marked “not read in” are there to be read only. Nor is the order of the rows read.',
      ].join('\n'),
    },
  },
);

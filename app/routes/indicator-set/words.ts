import { counted, words } from '#app/i18n/words.ts';

/** Words of the pages about one set, and of the list of them. */
export const SETS_WORDS = words(
  {
    indicators: 'Indikatorer og grenser',
    version: ({ version }: { version: number }) => `Utgave ${version}`,
    source: 'Kilde',
    state: { draft: 'Utkast', published: 'Publisert', inUse: 'I bruk' },
    publishedOn: ({ day }: { day: string }) => `publisert ${day}`,
    draftLead: 'Utkastet ser bare koordinatoren. Lysene endres ikke før det er publisert.',
    newVersion: 'Ny utgave',
    changeBounds: 'Endre grenser',
    take: 'Ta i bruk',
    takeWhy: 'Nye benchmarkinger utenfor en runde tas på settet som er i bruk.',
    publish: 'Publiser …',
    editFrame: 'Navn, grupper og temaer',
    addIndicator: 'Legg til indikator',
    addIn: ({ group }: { group: string }) => `Legg til indikator i ${group}`,
    edit: 'Rediger',
    editOf: ({ name }: { name: string }) => `Rediger ${name}`,
    up: ({ name }: { name: string }) => `Flytt ${name} opp`,
    down: ({ name }: { name: string }) => `Flytt ${name} ned`,
    emptyGroup: 'Ingen indikatorer i denne gruppen ennå.',
    noGroups: {
      title: 'Utkastet er tomt',
      text: 'Begynn med gruppene, og legg så indikatorer i dem. Eller hent inn et helt sett fra en fil.',
    },
    before: 'Før settet kan publiseres',
    file: {
      title: 'Hele settet som fil',
      text: 'Ta settet ut, rediger det i et regneark og hent det inn igjen som utkast.',
      xlsx: 'Last ned XLSX',
      json: 'Last ned JSON',
      bring: 'Hent inn fra fil',
    },
    mapping: {
      title: 'Sammenlikning med andre sett',
      text: 'Trender over et skifte av sett bygger på hvilke indikatorer som er de samme.',
      count: ({ same, all }: { same: number; all: number }) => `${same} av ${all} kan sammenliknes`,
      older: ({ name, version }: { name: string; version: number }) => `${name}, utgave ${version}`,
    },
    remove: {
      title: 'Slett utkastet',
      summary: 'Slett utkastet …',
      text: 'Utkastet og koblingene til det blir borte. Publiserte utgaver berøres ikke.',
      confirm: 'Slett utkastet for godt',
    },
    told: {
      published: 'Settet er publisert og kan ikke endres. Lag en ny utgave for å endre noe.',
      'in-use': 'Utkastet er i bruk og kan ikke slettes.',
      saved: 'Endringene er lagret i utkastet.',
      'saved-mapping': 'Koblingen er lagret.',
      imported: ({ n }: { n: number }) =>
        `Filen er hentet inn som utkast med ${counted(n, 'indikator', 'indikatorer')}.`,
      made: 'Et utkast til neste utgave er laget. Den publiserte utgaven er som før.',
      taken: 'Settet er tatt i bruk.',
      removed: 'Utkastet er slettet.',
      judged: ({ n }: { n: number }) =>
        n === 0
          ? 'Utgaven er publisert. Lysene er som før.'
          : `Utgaven er publisert, og ${counted(n, 'benchmarking er vurdert', 'benchmarkinger er vurdert')} på nytt.`,
    },
  },
  {
    indicators: 'Indicators and bounds',
    version: ({ version }) => `Version ${version}`,
    source: 'Source',
    state: { draft: 'Draft', published: 'Published', inUse: 'In use' },
    publishedOn: ({ day }) => `published ${day}`,
    draftLead: 'Only the coordinator sees the draft. No light changes until it is published.',
    newVersion: 'New version',
    changeBounds: 'Change bounds',
    take: 'Take into use',
    takeWhy: 'New benchmarks outside a round are taken on the set that is in use.',
    publish: 'Publish …',
    editFrame: 'Name, groups and themes',
    addIndicator: 'Add indicator',
    addIn: ({ group }) => `Add indicator in ${group}`,
    edit: 'Edit',
    editOf: ({ name }) => `Edit ${name}`,
    up: ({ name }) => `Move ${name} up`,
    down: ({ name }) => `Move ${name} down`,
    emptyGroup: 'No indicators in this group yet.',
    noGroups: {
      title: 'The draft is empty',
      text: 'Begin with the groups, then put indicators in them. Or bring in a whole set from a file.',
    },
    before: 'Before the set can be published',
    file: {
      title: 'The whole set as a file',
      text: 'Take the set out, edit it in a spreadsheet, and bring it in again as a draft.',
      xlsx: 'Download XLSX',
      json: 'Download JSON',
      bring: 'Bring in from a file',
    },
    mapping: {
      title: 'Comparison with other sets',
      text: 'Trends across a change of set rest on which indicators are the same.',
      count: ({ same, all }) => `${same} of ${all} can be compared`,
      older: ({ name, version }) => `${name}, version ${version}`,
    },
    remove: {
      title: 'Delete the draft',
      summary: 'Delete the draft …',
      text: 'The draft and its mappings will be gone. Published versions are not touched.',
      confirm: 'Delete the draft for good',
    },
    told: {
      published: 'The set is published and cannot be changed. Make a new version to change something.',
      'in-use': 'The draft is in use and cannot be deleted.',
      saved: 'The changes are saved in the draft.',
      'saved-mapping': 'The mapping is saved.',
      imported: ({ n }) => `The file was brought in as a draft with ${counted(n, 'indicator', 'indicators')}.`,
      made: 'A draft of the next version was made. The published version is as before.',
      taken: 'The set was taken into use.',
      removed: 'The draft was deleted.',
      judged: ({ n }) =>
        n === 0
          ? 'The version is published. The lights are as before.'
          : `The version is published, and ${counted(n, 'benchmark was', 'benchmarks were')} judged again.`,
    },
  },
);

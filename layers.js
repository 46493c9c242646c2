// Who may import whom; the linter reads this table. A folder sees itself and what stands in its row.
// docs/decisions and the README say why.

/**
 * @typedef {object} Layer
 * @property {string} folder
 * @property {readonly string[]} sees folders, by prefix of their path
 * @property {readonly string[]} packages by name or scope; '*' is any
 * @property {readonly string[]} [not] packages taken out of any
 * @property {readonly string[]} [files] which of the folder's files, where the row is not for all
 */

const REACT = ['react', 'react-dom'];
const REMIX = ['@remix-run'];
const YJS = ['yjs', 'lib0', 'y-protocols'];
const PRISMA = ['prisma/generated'];

/** @type {readonly Layer[]} From the innermost to the outermost. */
export const LAYERS = [
  { folder: 'app/domain', sees: [], packages: [] },
  { folder: 'app/document', sees: ['app/domain'], packages: [...YJS, 'fractional-indexing'] },
  { folder: 'app/i18n', sees: ['app/domain'], packages: ['react'] },
  {
    folder: 'app/ui',
    sees: ['app/domain', 'app/i18n'],
    packages: [...REACT, ...REMIX, 'react-aria-components', 'lucide-react'],
  },
  {
    folder: 'app/sync',
    sees: ['app/domain', 'app/document'],
    packages: ['react', ...YJS, 'y-websocket', 'y-indexeddb'],
  },
  {
    folder: 'app/offline',
    sees: ['app/domain', 'app/i18n', 'app/sync', 'app/ui'],
    packages: [...REACT, ...REMIX, 'lucide-react'],
  },
  { folder: 'app/data', sees: ['app/domain', 'app/context', ...PRISMA], packages: ['nanoid'] },
  {
    folder: 'app/auth',
    sees: ['app/domain', 'app/context', 'app/data', ...PRISMA],
    packages: ['better-auth', ...REMIX],
  },
  {
    folder: 'app/sheet',
    sees: ['app/domain', 'app/data', 'app/i18n', ...PRISMA],
    packages: ['csv-parse', 'read-excel-file', 'write-excel-file', 'fflate', 'node:'],
  },
  { folder: 'app/pdf', sees: ['app/domain'], packages: ['pdfkit', 'node:'] },
  { folder: 'app/routes', sees: ['app', ...PRISMA], packages: ['*'], not: ['yjs'] },
  {
    folder: 'server/sync',
    sees: ['app/domain', 'app/document', 'app/context'],
    packages: [...YJS, 'ws', 'pino', 'node:'],
  },
  {
    folder: 'server/sync',
    files: ['admission.ts', '*.postgres.ts'],
    sees: ['app/domain', 'app/document', 'app/context', 'app/data', ...PRISMA],
    packages: ['pg', 'node:'],
  },
  {
    folder: 'server/projections',
    sees: ['app/domain', 'app/document', 'app/context', 'server/sync', ...PRISMA],
    packages: [],
  },
  { folder: 'server/jobs', sees: ['app/domain', 'server/sync'], packages: ['pg'] },
  { folder: 'server/database', sees: [...PRISMA], packages: ['pg', '@prisma', '@electric-sql', 'node:'] },
];

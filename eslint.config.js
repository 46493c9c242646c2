import { readdirSync } from 'node:fs';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { LAYERS } from './layers.js';

const TESTS = ['**/*.test.{ts,tsx}'];
const TOP = ['app', 'server', 'prisma', 'tests'];
const ANY = '*';

/** Every folder and file that a `#…` import can name, at the depth that the table speaks of. */
const PLACES = new Set([
  ...readdirSync('app').map((name) => `app/${name.replace(/\.tsx?$/, '')}`),
  ...readdirSync('server', { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [`server/${entry.name}`] : [],
  ),
  'prisma/generated',
]);

/**
 * @param {import('./layers.js').Layer} layer
 * @returns {import('eslint').Linter.RulesRecord}
 */
function importRule(layer) {
  const own = layer.folder;
  const sees = [own, ...layer.sees];
  const mayImport = (/** @type {string} */ place) =>
    sees.some((seen) => place === seen || place.startsWith(`${seen}/`));
  const closed = [...PLACES].filter((place) => !mayImport(place)).map((place) => `^#${place}(?:/|\\.|$)`);
  // What is not in PLACES is seen by nobody but the outermost files: the rest of server, prisma and tests.
  const tops = TOP.filter((top) => !sees.some((seen) => seen === top || seen.startsWith(`${top}/`))).map(
    (top) => `^#${top}/`,
  );
  const allowed = layer.packages.map((name) => (name === 'node:' ? 'node:.*' : `${escapeRegExp(name)}(?:/.*)?`));
  const packages = layer.packages.includes(ANY) ? [] : [`^(?!#|\\./|(?:${[...allowed, '-'].join('|')})$).*`];
  return {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { regex: '^\\.\\./', message: 'Cross folders with #app/… or #server/….' },
          ...[...closed, ...tops].map((regex) => ({ regex, message: `${own} does not see this folder (layers.js).` })),
          ...packages.map((regex) => ({ regex, message: `${own} does not use this package (layers.js).` })),
          ...(layer.not ?? []).map((name) => ({
            regex: `^${name}$`,
            message: 'Only app/document names shared types.',
          })),
        ],
      },
    ],
  };
}

/** @param {string} text */
const escapeRegExp = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      'build',
      'data',
      'prisma/generated',
      'prisma/migrations',
      '.cache',
      'tests/results',
      'tests/bench/peers/node_modules',
    ],
  },
  ...tseslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'off',
      eqeqeq: 'error',
      // Adding to a library's interface is done with one that declares nothing itself.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
    },
  },
  {
    files: ['app/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  ...LAYERS.map((layer) => ({
    files: (layer.files ?? ['**/*.{ts,tsx,js}']).map((file) => `${layer.folder}/${file}`),
    ignores: TESTS,
    rules: importRule(layer),
  })),
);

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const PROJECT_DIR = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(PROJECT_DIR, path), 'utf8');

/** `[BM7]`, as titles and comments quote it. */
const quotes = (text: string) => [...text.matchAll(/\[([A-Z]{2}\d+)\]/g)].map(([, rule]) => rule ?? '');

/** `- **BM7** …`, as the list has it. */
const numbered = [...read('docs/rules.md').matchAll(/^- \*\*([A-Z]{2}\d+)\*\* /gm)].map(([, rule]) => rule ?? '');

const sources = ['app', 'server', 'prisma', 'tests']
  .flatMap((folder) =>
    readdirSync(join(PROJECT_DIR, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter(
    (path) =>
      /\.(tsx?|js)$/.test(path) && !path.startsWith(join('prisma', 'generated')) && !path.includes('node_modules'),
  )
  .filter((path) => path !== join('tests', 'rules.test.ts'));
const isTest = (path: string) => /\.(test|contract)\.tsx?$/.test(path);

describe('docs/rules.md', () => {
  test('numbers each rule once', () => {
    expect(numbered.length).toBeGreaterThan(50);
    expect(numbered.filter((rule, index) => numbered.indexOf(rule) !== index)).toEqual([]);
  });

  test('has every rule that code or tests quote', () => {
    const unknown = sources.flatMap((path) =>
      quotes(read(path)).flatMap((rule) => (numbered.includes(rule) ? [] : [`${rule} in ${path}`])),
    );
    expect(unknown).toEqual([]);
  });

  test('has no rule that no test quotes', () => {
    const tested = new Set(sources.filter(isTest).flatMap((path) => quotes(read(path))));
    expect(numbered.filter((rule) => !tested.has(rule))).toEqual([]);
  });
});

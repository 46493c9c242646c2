import { describe, expect, test } from 'vitest';
import { safePath } from './safe-path.ts';

describe('the way back after signing in', () => {
  test.each(['/', '/cluster/abc?benchmark=2#rows', '/plan/ø'])('%s is kept', (to) => {
    expect(decodeURI(safePath(to))).toBe(to);
  });

  test.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    'cluster',
    '',
    null,
    undefined,
    7,
  ])('%j leads to the front page instead', (to) => {
    expect(safePath(to)).toBe('/');
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Pairs of colours for light and dark, as app/ui/tokens.css writes them. */
const css = readFileSync(join(import.meta.dirname, '../app/ui/tokens.css'), 'utf8');
const TOKENS = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name = '', light, dark]) => [
    name,
    { light: light ?? '', dark: dark ?? '' },
  ]),
);
const NIGHT = [
  ...readFileSync(join(import.meta.dirname, '../app/ui/base.css'), 'utf8').matchAll(/#0[ab]2[0-9a-f]{3}\b/g),
];

const SURFACES = ['snow', 'panel', 'raised', 'sunken'];
const TEXTS = ['ink', 'muted', 'accent', 'accent-strong', 'heather', 'danger', 'success', 'warning'];
const EDGES = ['edge', 'light-green-edge', 'light-yellow-edge', 'light-red-edge', 'light-none-edge'];
const ON: readonly (readonly [text: string, surface: string])[] = [
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-strong'],
  ['light-green-ink', 'light-green'],
  ['light-yellow-ink', 'light-yellow'],
  ['light-red-ink', 'light-red'],
  ['panel', 'heather'],
  ...['accent', 'heather', 'danger', 'success', 'warning'].flatMap((tone): [string, string][] => [
    [tone, `${tone}-soft`],
    ['ink', `${tone}-soft`],
    ['muted', `${tone}-soft`],
  ]),
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const of = (name: string) => TOKENS.get(name)?.[theme] ?? `no token ${name}`;

  test('every text is told from every surface by 4.5 to 1 (WCAG 2.2, 1.4.3)', () => {
    const pairs = [...TEXTS.flatMap((text) => SURFACES.map((surface) => [text, surface] as const)), ...ON];
    const weak = pairs.filter(([text, surface]) => !(contrast(of(text), of(surface)) >= 4.5));
    expect(weak).toEqual([]);
  });

  test('every control’s edge and every light by 3 to 1 (WCAG 2.2, 1.4.11)', () => {
    const pairs = EDGES.flatMap((edge) => SURFACES.map((surface) => [edge, surface] as const));
    expect(pairs.filter(([edge, surface]) => !(contrast(of(edge), of(surface)) >= 3))).toEqual([]);
  });
});

test('what stands on the night, dark in both themes, is told from it as well', () => {
  expect(NIGHT.length).toBeGreaterThan(0);
  for (const [night] of NIGHT) {
    for (const text of TEXTS) expect(contrast(TOKENS.get(text)?.dark ?? '', night), text).toBeGreaterThanOrEqual(4.5);
    for (const edge of EDGES) expect(contrast(TOKENS.get(edge)?.dark ?? '', night), edge).toBeGreaterThanOrEqual(3);
  }
});

/** WCAG's contrast ratio, 1 to 21; NaN where one is no colour. */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

import { expect, test } from 'vitest';
import { actionTitle } from './action-title.ts';

test.each([
  ['Kommunikasjon og merkevare', 'nb', 'Styrke kommunikasjon og merkevare'],
  ['Årlige samlinger', 'nb', 'Styrke årlige samlinger'],
  ['EU-prosjekter', 'nb', 'Styrke EU-prosjekter'],
  ['Member services', 'en', 'Strengthen member services'],
  ['FTE of the team', 'en', 'Strengthen FTE of the team'],
] as const)('from “%s” (%s) the action begins as “%s”', (name, locale, title) => {
  expect(actionTitle(name, locale)).toBe(title);
});

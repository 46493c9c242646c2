import { expect, test } from 'vitest';
import { onlyViewChanged } from './only-view-changed.ts';

function asks(from: string, to: string, formMethod?: 'POST') {
  const common = { currentParams: {}, nextParams: {}, defaultShouldRevalidate: true };
  const [currentUrl, nextUrl] = [new URL(from, 'http://x'), new URL(to, 'http://x')];
  return onlyViewChanged({ ...common, currentUrl, nextUrl, ...(formMethod === undefined ? {} : { formMethod }) });
}

test('[VW1] another view of a plan asks nothing of the server; all else does', () => {
  expect(asks('/plan/a', '/plan/a?view=board')).toBe(false);
  expect(asks('/plan/a?view=board&q=x', '/plan/a')).toBe(false);
  expect(asks('/plan/a', '/plan/b?view=board')).toBe(true);
  expect(asks('/plan/a?view=board', '/plan/a?view=board')).toBe(true);
  expect(asks('/plan/a', '/plan/a?view=board', 'POST')).toBe(true);
  expect(asks('/forum/a', '/forum/a?page=2')).toBe(true);
});

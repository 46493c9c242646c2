import { describe, expect, test } from 'vitest';
import { outdatedBuilds, planIdOfPath, RETIRED_MS, stamped, wayOf } from './kept.ts';

const way = (pathname: string, { method = 'GET', mode = 'cors' } = {}) => wayOf({ method, mode, pathname });

describe('which way a request goes', () => {
  test('[OF6] pages and the build’s files are answered by the worker, everything else by the server', () => {
    expect(way('/plan/p1', { mode: 'navigate' })).toBe('page');
    expect(way('/', { mode: 'navigate' })).toBe('page');
    expect(way('/assets/entry-abc.js')).toBe('file');
    expect(way('/favicon.svg')).toBe('file');
    for (const path of ['/plan/p1.data', '/__manifest', '/forum/f1/events', '/api/v1/me', '/sync/plan/p1']) {
      expect(way(path), path).toBe('pass');
    }
    expect(way('/api/v1/openapi.json', { mode: 'navigate' })).toBe('pass');
  });

  test('[OF6] nothing that changes something is answered from the device', () => {
    expect(way('/plan/p1', { method: 'POST', mode: 'navigate' })).toBe('pass');
    expect(way('/settings.data', { method: 'POST' })).toBe('pass');
  });

  test('[OF5] signing out is noticed in each of its forms', () => {
    for (const path of ['/sign-out', '/sign-out.data', '/api/auth/sign-out']) {
      expect(way(path, { method: 'POST', mode: 'navigate' }), path).toBe('sign-out');
    }
  });
});

test('a plan’s page is known by its path, and no other is', () => {
  expect(planIdOfPath('/plan/abc-1')).toBe('abc-1');
  expect(planIdOfPath('/plan/abc-1/history')).toBeUndefined();
  expect(planIdOfPath('/plan/')).toBeUndefined();
  expect(planIdOfPath('/forum/abc')).toBeUndefined();
});

test('a kept page says so, once, and is otherwise the same', () => {
  const page = '<!DOCTYPE html><html lang="nb"><body>&lt;html</body></html>';
  expect(stamped(page, '2026-01-02T03:04:05.000Z')).toBe(
    '<!DOCTYPE html><html data-kept-at="2026-01-02T03:04:05.000Z" lang="nb"><body>&lt;html</body></html>',
  );
});

describe('builds on a device', () => {
  const nowMs = 10 * RETIRED_MS;
  const builds = [
    { version: 'now', retiredAtMs: undefined },
    { version: 'last', retiredAtMs: nowMs - 1 },
    { version: 'old', retiredAtMs: nowMs - RETIRED_MS - 1 },
    { version: 'old-but-needed', retiredAtMs: nowMs - RETIRED_MS - 1 },
  ];

  test('[OF6] stay while a kept page needs them, and some days for windows that are open', () => {
    expect(outdatedBuilds({ builds, current: 'now', needed: new Set(['old-but-needed']), nowMs })).toEqual(['old']);
  });
});

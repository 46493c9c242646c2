import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { action as choose } from '#app/routes/settings/route.ts';
import { callRoute } from '#tests/support/call-route.ts';
import { LEAD_1, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import { action, loader } from './route.tsx';

let forum: DemoForum;
beforeAll(async () => {
  forum = await openDemoForum(new Date('2026-03-31T10:00:00Z'));
});
afterAll(() => forum.close());

const post = (fields: Readonly<Record<string, string>>) => ({ method: 'POST', body: new URLSearchParams(fields) });
const signIn = (fields: Readonly<Record<string, string>>) =>
  callRoute(forum, action, null, '/sign-in', {}, post(fields));

describe('the sign-in form', () => {
  test('sets the session’s cookie and goes where one was headed', async () => {
    const answer = await signIn({ email: LEAD_1, password: 'demo-forum', to: '/plan/7?a=b' });
    if (answer.is !== 'response') throw new Error('refused');
    expect(answer.response.headers.get('location')).toBe('/plan/7?a=b');
    const request = new Request('http://127.0.0.1:3000/');
    request.headers.set('cookie', answer.response.headers.getSetCookie().join('; '));
    expect((await forum.context.auth.signedIn(request.headers))?.email).toBe(LEAD_1);
  });

  test('never leads to another site', async () => {
    const answer = await signIn({ email: LEAD_1, password: 'demo-forum', to: '//evil.example' });
    expect(answer.is === 'response' && answer.response.headers.get('location')).toBe('/');
  });

  test('says what is missing by code, and never sends the password back', async () => {
    expect(await signIn({ email: 'uten-krøllalfa', password: '' })).toMatchObject({
      data: { data: { error: { email: ['sign-in.email-invalid'], password: ['sign-in.password-missing'] } } },
    });
    const wrong = await signIn({ email: LEAD_1, password: 'feil-passord' });
    expect(wrong).toMatchObject({ data: { init: { status: 400 }, data: { error: { '': ['sign-in.wrong'] } } } });
    expect(JSON.stringify(wrong)).not.toContain('feil-passord');
  });
});

describe('the sign-in page', () => {
  test('of a demo lists its people, coordinator first; of a real installation nobody', async () => {
    const demo = await callRoute(forum, loader, null, '/sign-in', {});
    const people = demo.is === 'data' ? (demo.data.demo?.people ?? []) : [];
    expect(people.map(({ email }) => email)).toEqual([
      'ingrid@demo.example',
      ...[1, 2, 3, 4, 5, 6, 7].map((n) => `lead${n}@demo.example`),
    ]);
    const request = await forum.request(null, '/sign-in');
    const real = await loader({ request, params: {}, context: { ...forum.context, isDemo: false } });
    expect(real.demo).toBeNull();
  });

  test('sends who is signed in on to where they were headed', async () => {
    const answer = await callRoute(forum, loader, LEAD_1, '/sign-in?to=%2Fno-role', {});
    expect(answer.is === 'response' && answer.response.headers.get('location')).toBe('/no-role');
  });
});

describe('a choice of language or theme', () => {
  test('is kept by the browser, the language by the person too, and the page stays', async () => {
    const fields = { language: 'en', theme: 'dark', to: '/cluster/1?show=weak' };
    const answer = await callRoute(forum, choose, LEAD_1, '/settings', {}, post(fields));
    if (answer.is !== 'response') throw new Error('refused');
    expect(answer.response.headers.get('location')).toBe('/cluster/1?show=weak');
    const kept = answer.response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    expect(kept).toEqual(['lang=en', 'theme=dark']);
    expect((await forum.context.db.person.findUniqueOrThrow({ where: { email: LEAD_1 } })).locale).toBe('en');
  });

  test('that is none of ours is not kept', async () => {
    const answer = await callRoute(forum, choose, null, '/settings', {}, post({ language: 'xx', theme: 'a; b' }));
    expect(answer.is === 'response' && answer.response.headers.getSetCookie()).toEqual([]);
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { REFUSAL_WORDS } from '#app/i18n/refusal-words.ts';
import { get, removeData, signIn, startProduct, type Product } from '#tests/support/product.ts';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
});
afterAll(async () => {
  expect(await product.stop()).toBe(0);
  await removeData(product.dataDir);
});

test('[PE4] a form that is sent without scripts by the wrong person is answered with the page that says so', async () => {
  const cookie = await signIn(product.url, 'lead1@demo.example');
  const me = await get<{ memberships: { forumId: string }[] }>(product.url, '/api/v1/me', cookie);
  const forumId = me.body.memberships[0]?.forumId ?? '';
  const answer = await fetch(`${product.url}/forum/${forumId}/rounds/new`, {
    method: 'POST',
    headers: { cookie, origin: product.url, 'accept-language': 'nb' },
    body: new URLSearchParams({ name: 'Runde' }),
  });
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain(REFUSAL_WORDS.nb.forbidden.title);
});

import { afterEach, expect, test } from 'vitest';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { MESSAGE } from '#app/document/wire.ts';
import { get, removeData, signIn, startProduct, type Product } from '#tests/support/product.ts';
import { openStockClient, until, type StockClient } from '#tests/support/stock-client.ts';

const started: Product[] = [];
const open: StockClient[] = [];
afterEach(async () => {
  for (const client of open.splice(0)) client.destroy();
  for (const product of started.splice(0)) {
    await product.kill();
    await removeData(product.dataDir);
  }
});

async function sharedPlan(url: string, cookie: string): Promise<string> {
  const forums = await get<{ forums: { id: string }[] }>(url, '/api/v1/forums', cookie);
  const plans = await get<{ plans: { id: string; kind: string }[] }>(
    url,
    `/api/v1/forums/${forums.body.forums[0]?.id}/plans`,
    cookie,
  );
  return plans.body.plans.find((plan) => plan.kind === 'shared')?.id ?? '';
}

test('[SY1] kill -9 while two people type: nothing that was acknowledged or seen by the other is gone', async () => {
  const first = await startProduct();
  started.push(first);
  const cookies = [
    await signIn(first.url, 'lead1@demo.example'),
    await signIn(first.url, 'lead2@demo.example'),
  ] as const;
  const planId = await sharedPlan(first.url, cookies[0]);
  // Our own clients ask for acknowledgements; the rest of this client is the unmodified one.
  const clients = cookies.map((cookie) => {
    const client = openStockClient(first.url, `plan/${planId}?stored=1`, cookie);
    open.push(client);
    return client;
  });
  const [ana, bo] = clients;
  if (ana === undefined || bo === undefined) throw new Error();
  const acknowledged = new Map<StockClient, number>();
  for (const client of clients) {
    client.provider.messageHandlers[MESSAGE.stored] = (_encoder, decoder) =>
      acknowledged.set(client, decoding.readVarUint(decoder));
  }
  await until(() => ana.provider.synced && bo.provider.synced);
  // The answer to the server's first question is a message with edits, too.
  await until(() => acknowledged.get(ana) === 1 && acknowledged.get(bo) === 1);

  const typed = { ana: 0, bo: 0 };
  const typing = setInterval(() => {
    for (let key = 0; key < 5; key += 1) {
      ana.doc.getArray('typed-by-ana').push([(typed.ana += 1)]);
      bo.doc.getArray('typed-by-bo').push([(typed.bo += 1)]);
    }
  }, 5);
  await until(() => bo.doc.getArray('typed-by-ana').length > 150 && ana.doc.getArray('typed-by-bo').length > 150);
  await first.kill();
  clearInterval(typing);

  const seen = {
    ana: bo.doc.getArray('typed-by-ana').length,
    bo: ana.doc.getArray('typed-by-bo').length,
  };
  const stored = { ana: (acknowledged.get(ana) ?? 0) - 1, bo: (acknowledged.get(bo) ?? 0) - 1 };
  for (const client of open.splice(0)) client.destroy();
  expect(stored.ana).toBeGreaterThan(100);
  console.log(`typed ${JSON.stringify(typed)}, seen ${JSON.stringify(seen)}, acknowledged ${JSON.stringify(stored)}`);

  const second = await startProduct({ dataDir: first.dataDir });
  started.push(second);
  const fresh = openStockClient(second.url, `plan/${planId}`, await signIn(second.url, 'ingrid@demo.example'));
  open.push(fresh);
  await until(() => fresh.provider.synced);
  for (const name of ['ana', 'bo'] as const) {
    const there = fresh.doc.getArray<number>(`typed-by-${name}`).toArray();
    expect(there.length).toBeGreaterThanOrEqual(Math.max(seen[name], stored[name]));
    expect(there).toEqual(there.map((_, index) => index + 1));
  }
});

test('edits made while the server was gone arrive when it is back', async () => {
  const first = await startProduct();
  started.push(first);
  const cookie = await signIn(first.url, 'lead1@demo.example');
  const planId = await sharedPlan(first.url, cookie);
  const port = Number(new URL(first.url).port);
  const ana = openStockClient(first.url, `plan/${planId}`, cookie);
  open.push(ana);
  await until(() => ana.provider.synced);
  await first.kill();
  ana.doc.getMap('meta').set('probe', 'made meanwhile');
  const second = await startProduct({ dataDir: first.dataDir, port });
  started.push(second);
  const bo = openStockClient(second.url, `plan/${planId}`, await signIn(second.url, 'lead2@demo.example'));
  open.push(bo);
  await until(() => bo.doc.getMap('meta').get('probe') === 'made meanwhile', 30_000);
  expect(Y.encodeStateVector(bo.doc).length).toBeGreaterThan(0);
});

test('SIGTERM lets what is under way finish, and ends with 0', async () => {
  const product = await startProduct();
  started.push(product);
  const cookie = await signIn(product.url, 'lead1@demo.example');
  const ana = openStockClient(product.url, `plan/${await sharedPlan(product.url, cookie)}`, cookie);
  open.push(ana);
  await until(() => ana.provider.synced);
  expect(await product.stop()).toBe(0);
});

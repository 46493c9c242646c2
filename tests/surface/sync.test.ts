import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLOSE } from '#app/document/wire.ts';
import { get, removeData, signIn, startProduct, type Product } from '#tests/support/product.ts';
import { openStockClient, until, type StockClient } from '#tests/support/stock-client.ts';

let product: Product;
const cookies = new Map<string, string>();
const open: StockClient[] = [];
let plans: { id: string; kind: string; clusterId: string | null }[];

beforeAll(async () => {
  product = await startProduct();
  for (const name of ['ingrid', 'lead1', 'lead2']) {
    cookies.set(name, await signIn(product.url, `${name}@demo.example`));
  }
  const forums = await get<{ forums: { id: string }[] }>(product.url, '/api/v1/forums', cookie('ingrid'));
  const found = await get<{ plans: typeof plans }>(
    product.url,
    `/api/v1/forums/${forums.body.forums[0]?.id}/plans`,
    cookie('ingrid'),
  );
  plans = found.body.plans;
});

afterAll(async () => {
  for (const client of open) client.destroy();
  expect(await product.stop()).toBe(0);
  await removeData(product.dataDir);
});

const cookie = (name: string) => cookies.get(name) ?? '';

function client(planId: string, name: string): StockClient {
  const made = openStockClient(product.url, `plan/${planId}`, cookie(name));
  open.push(made);
  return made;
}

/** The individual plan that the person writes. */
async function ownPlan(name: string): Promise<string> {
  const me = await get<{ memberships: { clusterId?: string }[] }>(product.url, '/api/v1/me', cookie(name));
  const clusterId = me.body.memberships[0]?.clusterId;
  const plan = plans.find((one) => one.clusterId === clusterId);
  if (plan === undefined) throw new Error(`${name} has no plan`);
  return plan.id;
}

const sharedPlan = () => plans.find((plan) => plan.kind === 'shared')?.id ?? '';

describe('the unmodified y-websocket client', () => {
  test('[SY1] reads and writes the shared plan, live, with the session’s cookie', async () => {
    const [one, two] = [client(sharedPlan(), 'lead1'), client(sharedPlan(), 'lead2')];
    await until(() => one.provider.synced && two.provider.synced);
    expect(one.doc.getMap('actions').size).toBeGreaterThan(0);
    one.doc.getMap('meta').set('probe', 'seen');
    await until(() => two.doc.getMap('meta').get('probe') === 'seen');
    const plan = await get<{ seq: number }>(product.url, `/api/v1/plans/${sharedPlan()}`, cookie('lead1'));
    expect(plan.body.seq).toBeGreaterThan(1);
  });

  test('[SY5] another cluster’s plan sends not a byte, and the refusal is final', async () => {
    const other = client(await ownPlan('lead1'), 'lead2');
    expect((await other.closed).code).toBe(CLOSE.forbidden);
    expect(other.doc.store.clients.size).toBe(0);
  });

  test('[SY5] without a session, and for a plan that is not there, too', async () => {
    const nobody = openStockClient(product.url, `plan/${sharedPlan()}`, '');
    const nowhere = client('no-such-plan', 'lead1');
    open.push(nobody);
    expect((await nobody.closed).code).toBe(CLOSE.signedOut);
    expect((await nowhere.closed).code).toBe(CLOSE.unknownDocument);
  });

  test('[SY7] the coordinator reads a cluster’s plan, and is closed at an attempt to write', async () => {
    const planId = await ownPlan('lead1');
    const [lead, reader] = [client(planId, 'lead1'), client(planId, 'ingrid')];
    await until(() => lead.provider.synced && reader.provider.synced);
    lead.doc.getMap('meta').set('probe', 1);
    await until(() => reader.doc.getMap('meta').get('probe') === 1);
    reader.doc.getMap('meta').set('probe', 'forged');
    expect((await reader.closed).code).toBe(CLOSE.readerWrote);
    expect(lead.doc.getMap('meta').get('probe')).toBe(1);
  });

  test('[SY6] signing out closes the open connection within a second', async () => {
    const own = await signIn(product.url, 'lead1@demo.example');
    const leaving = openStockClient(product.url, `plan/${sharedPlan()}`, own);
    open.push(leaving);
    await until(() => leaving.provider.synced);
    const before = performance.now();
    const response = await fetch(`${product.url}/api/auth/sign-out`, {
      method: 'POST',
      headers: { cookie: own, origin: product.url, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(response.status).toBe(200);
    expect((await leaving.closed).code).toBe(CLOSE.signedOut);
    // The promise is a second; machines that run tests are shared.
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});

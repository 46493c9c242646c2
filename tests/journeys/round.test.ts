import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { get, removeData, signIn, startProduct, type Product } from '#tests/support/product.ts';
import { axeProblems } from './axe.ts';
import { openBrowser, signInAs } from './browser.ts';
import { demoIds } from './demo-ids.ts';
import type { DemoIds } from './screens.ts';

const FILES = join(import.meta.dirname, '../fixtures/benchmarks/good');
const COORDINATOR = 'ingrid@demo.example';
const LEAD = 'lead1@demo.example';
const OTHER_LEAD = 'lead2@demo.example';

let browser: Browser;
let product: Product;
let ids: DemoIds;

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
  ids = await demoIds(product.url);
});

afterAll(async () => {
  await browser.close();
  await product.kill();
  await removeData(product.dataDir);
});

interface Place {
  readonly clusterId: string;
  readonly name: string;
  readonly delivery: { readonly revision: number } | null;
}
const roundOf = async (path: string) =>
  (
    await get<{ closedAt: string | null; delivered: number; clusters: Place[] }>(
      product.url,
      `/api/v1${path.replace('/forum/', '/forums/')}`,
      await signIn(product.url, COORDINATOR),
    )
  ).body;

async function deliver(lead: Page, file: string) {
  await lead.goto(`/cluster/${ids.clusterId}/benchmarks/new`);
  await lead.locator('input[name=file]').setInputFiles(join(FILES, file));
  await lead.getByRole('button', { name: 'Les filen' }).click();
  await lead.getByRole('button', { name: 'Lagre benchmarkingen' }).click();
  await lead.waitForURL(({ pathname }) => pathname === `/cluster/${ids.clusterId}`);
}

test('a round from invitation to scorecard, with a choice that others see and lose at once', async () => {
  const { page: lead } = await signInAs(browser, product.url, LEAD);
  await lead.goto(`/forum/${ids.forumId}`);
  await lead.getByText('Følger med').first().waitFor();

  // The coordinator opens a round; the lead's open page says so by itself.
  const { page: coordinator } = await signInAs(browser, product.url, COORDINATOR);
  await coordinator.goto(`/forum/${ids.forumId}/rounds`);
  await coordinator.getByRole('link', { name: 'Åpne en runde' }).click();
  await coordinator.getByLabel('Navn').fill('Prøverunden');
  await coordinator.getByRole('button', { name: 'Åpne runden og inviter' }).click();
  await coordinator.getByRole('heading', { level: 1, name: 'Prøverunden' }).waitFor();
  const round = new URL(coordinator.url()).pathname;
  await coordinator.getByText('0 av 7 klynger har levert').waitFor();
  expect(await axeProblems(coordinator)).toEqual([]);
  await lead.getByText('er invitert til runden «Prøverunden»').waitFor();

  await lead.getByRole('link', { name: 'Lever benchmarking' }).click();
  await lead.waitForURL(/benchmarks\/new$/);
  await deliver(lead, 'norwegian-excel.csv');
  await coordinator.getByText('1 av 7 klynger har levert').waitFor();

  // [PE7] The choice: nobody else sees the lights until the lead says so, and no longer than that.
  const place = (await roundOf(round)).clusters.find(({ clusterId }) => clusterId === ids.clusterId);
  const { page: other } = await signInAs(browser, product.url, OTHER_LEAD);
  await other.goto(`/forum/${ids.forumId}/scorecard?round=${round.split('/').at(-1)}`);
  await other.getByText('Følger med').first().waitFor();
  const named = other.getByRole('main').getByText(place?.name ?? '', { exact: true });
  expect(await named.count()).toBe(0);
  await lead.goto(round);
  await lead.getByText('Bare dere, ekspertene deres og koordinatoren ser lysene deres.').waitFor();
  expect(await axeProblems(lead)).toEqual([]);
  await lead.getByRole('button', { name: 'Vis lysene våre til de andre klyngene' }).click();
  await named.first().waitFor();
  await lead.getByRole('button', { name: 'Ikke vis lysene våre' }).click();
  await named.first().waitFor({ state: 'detached' });

  // The coordinator closes; a correction no longer moves the baseline.
  await coordinator.getByRole('button', { name: 'Lukk runden nå' }).click();
  await coordinator.getByText(/^Lukket \d/).waitFor();
  await deliver(lead, 'norwegian-windows-1252.csv');
  const closed = await roundOf(round);
  expect(closed).toMatchObject({ delivered: 1 });
  expect(closed.closedAt).not.toBeNull();
  expect(closed.clusters.find(({ clusterId }) => clusterId === ids.clusterId)?.delivery?.revision).toBe(1);

  await coordinator.getByRole('link', { name: 'Regional scorecard' }).last().click();
  await coordinator.waitForURL(/\/scorecard\?round=/);
  await coordinator
    .getByRole('main')
    .getByText(place?.name ?? '', { exact: true })
    .first()
    .waitFor();

  // Benchmark day: the plan against the round, and nothing is changed by looking.
  await lead.goto(`${round}/day`);
  await lead.getByText('Forslagene er en prøvekjøring, og ingenting blir endret her').waitFor();
  await lead.getByRole('columnheader', { name: 'Flyttet etterpå' }).first().waitFor();
  expect(await axeProblems(lead)).toEqual([]);
});

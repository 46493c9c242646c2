import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { removeData, startProduct, type Product } from '#tests/support/product.ts';
import { until } from '#tests/support/stock-client.ts';
import { openBrowser, signInAs } from './browser.ts';
import { demoIds } from './demo-ids.ts';
import type { DemoIds } from './screens.ts';

let browser: Browser;
let product: Product;
const open: BrowserContext[] = [];
let ids: DemoIds;

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
  ids = await demoIds(product.url);
});

afterEach(async () => {
  for (const context of open.splice(0)) await context.close();
});

afterAll(async () => {
  await browser.close();
  await product.kill();
  await removeData(product.dataDir);
});

async function signedIn(person: string): Promise<{ context: BrowserContext; page: Page }> {
  const { context, page } = await signInAs(browser, product.url, `${person}@demo.example`);
  open.push(context);
  return { context, page };
}

const saved = (page: Page) => page.locator('[data-saved="saved"]').waitFor();
const title = (page: Page) => page.getByRole('textbox', { name: 'Tittel' });
const card = (page: Page, text: string) => page.getByRole('button', { name: text });

async function openPlan(page: Page, plan: 'sharedPlan' | 'ownPlan'): Promise<void> {
  await page.goto(`/plan/${ids[plan]}`);
  await saved(page);
}

/** The plan has been put on the device, with all that it needs to open. */
async function kept(page: Page, plan: 'sharedPlan' | 'ownPlan'): Promise<void> {
  await until(async () => {
    const paths = await page.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => name.startsWith('klynge/person/'));
      const found = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return found.flat().map(({ url }) => new URL(url).pathname);
    });
    return paths.includes(`/plan/${ids[plan]}`) && paths.includes('/offline');
  }, 20_000);
}

async function newAction(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Nytt tiltak' }).first().click();
  await title(page).fill(text);
}

/** What the product has left on the device. */
const leftOn = (page: Page) =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    storage: localStorage.length,
  }));

async function signOut(page: Page): Promise<void> {
  await page.locator('summary', { hasText: 'Meny for' }).click();
  await page.getByRole('button', { name: 'Logg ut' }).click();
}

test('[OF6] a plan opens from cold without a network, is written in, and what was written reaches the others later', async () => {
  const [ana, bo] = [await signedIn('lead1'), await signedIn('lead2')];
  await openPlan(ana.page, 'sharedPlan');
  await kept(ana.page, 'sharedPlan');
  await openPlan(bo.page, 'sharedPlan');
  await ana.page.close();

  await ana.context.setOffline(true);
  const cold = await ana.context.newPage();
  const problems: string[] = [];
  cold.on('pageerror', (error) => problems.push(String(error)));
  await cold.goto(`/plan/${ids.sharedPlan}`);
  await cold.getByText('Frakoblet', { exact: true }).first().waitFor();
  await newAction(cold, 'Skrevet fra kaldt');
  await cold.getByText('Frakoblet – endringene ligger på denne enheten').first().waitFor();
  // [OF3] After some seconds it is said what is safe, and that the figures beside the plan are from before.
  await cold.getByText(/Det du har skrevet, ligger trygt på denne enheten/).waitFor();
  await cold.getByText(/Siden er åpnet fra denne enheten\. Lys og tall/).waitFor();
  // The editor's code is on the device too.
  await cold.getByRole('textbox', { name: 'Beskrivelse' }).fill('Med tekst');
  // [OF1] On this device, and nowhere else is claimed.
  await cold.locator('summary', { hasText: 'Hvor endringene er' }).click();
  await cold.locator('dd', { hasText: 'Venter på forbindelse' }).waitFor();
  await cold.locator('[data-level="reached"]', { hasText: 'Siden' }).waitFor();
  expect(await cold.locator('[data-level="reached"]').count()).toBe(1);
  await cold.close();

  // Cold again: what was written offline is there.
  const again = await ana.context.newPage();
  await again.goto(`/plan/${ids.sharedPlan}`);
  await card(again, 'Skrevet fra kaldt').waitFor();
  expect(await card(bo.page, 'Skrevet fra kaldt').count()).toBe(0);

  await ana.context.setOffline(false);
  await card(bo.page, 'Skrevet fra kaldt').waitFor({ timeout: 30_000 });
  await saved(again);
  await again.getByText(/Siden er åpnet fra denne enheten/).waitFor({ state: 'detached' });
  await again.locator('summary', { hasText: 'Hvor endringene er' }).click();
  await again.getByText(/^Alt lagret \d\d[.:]\d\d$/).waitFor();
  expect(problems).toEqual([]);
});

test('[OF6] what is not on the device has an honest page with what is; online every page is the server’s', async () => {
  const { context, page } = await signedIn('lead1');
  await openPlan(page, 'ownPlan');
  const planTitle = await page.locator('h1').innerText();
  await kept(page, 'ownPlan');
  await context.setOffline(true);
  await page.goto(`/forum/${ids.forumId}`);
  await page.getByRole('heading', { name: 'Du er frakoblet' }).waitFor();
  await page.getByRole('link', { name: planTitle }).click();
  await page.waitForURL(`**/plan/${ids.ownPlan}`);
  await page.locator('[data-saved="offline"]').waitFor();

  // A page within the plan's own window that cannot be fetched says so, and shows the way.
  await page.getByRole('link', { name: 'Felles plan' }).first().click();
  await page.getByRole('link', { name: 'Planer på denne enheten' }).click();
  await page.getByRole('link', { name: planTitle }).waitFor();

  await context.setOffline(false);
  await page.goto(`/plan/${ids.ownPlan}`);
  await saved(page);
  expect(await page.evaluate(() => document.documentElement.dataset['keptAt'])).toBeUndefined();
});

test('[OF5] signing out removes everything from the device', async () => {
  const { context, page } = await signedIn('lead1');
  await openPlan(page, 'sharedPlan');
  await kept(page, 'sharedPlan');
  const before = await leftOn(page);
  expect(before.databases.length).toBeGreaterThan(0);
  expect(before.caches.length).toBeGreaterThan(0);
  await signOut(page);
  await page.waitForURL('**/sign-in');
  expect(await leftOn(page)).toEqual({ databases: [], caches: [], workers: 0, storage: 0 });

  await page.goBack().catch(() => null);
  await page.waitForLoadState();
  expect(await page.locator('summary', { hasText: 'Meny for' }).count()).toBe(0);
  expect(await page.getByText('Nytt tiltak').count()).toBe(0);
  await context.setOffline(true);
  const cold = await context.newPage();
  const answer = await cold.goto(`/plan/${ids.sharedPlan}`).catch((error: Error) => error.message);
  expect(String(answer)).toMatch(/ERR_INTERNET_DISCONNECTED/);
});

test('[OF5] signing out with edits that are nowhere else warns, and can be called off', async () => {
  const { context, page } = await signedIn('lead1');
  await openPlan(page, 'sharedPlan');
  await kept(page, 'sharedPlan');
  await context.setOffline(true);
  await newAction(page, 'Finnes bare her');
  await page.locator('[data-saved="offlineUnstored"]').waitFor();
  await signOut(page);
  const dialog = page.getByRole('alertdialog');
  await dialog.getByText('1 plan har endringer som ikke er lagret hos tjeneren').waitFor();
  await dialog.getByRole('button', { name: 'Avbryt' }).click();
  expect(await title(page).inputValue()).toBe('Finnes bare her');

  await signOut(page);
  await dialog.getByRole('button', { name: 'Slett fra denne enheten' }).click();
  await page.getByText('ingen planer ligger på denne enheten').first().waitFor();
  const { databases, caches: names } = await leftOn(page);
  expect(databases).toEqual([]);
  expect(names.filter((name) => !name.startsWith('klynge/build/'))).toEqual([]);
});

test('[OF7] the next person at the same browser gets nothing of the one before, with and without a network', async () => {
  const { context, page } = await signedIn('lead1');
  await openPlan(page, 'ownPlan');
  await kept(page, 'ownPlan');
  // The session ends without anybody signing out here, as when it is ended from elsewhere.
  await context.clearCookies();
  await page.goto('/sign-in');
  await until(() => page.evaluate(async () => !(await caches.has('klynge/device'))));
  await context.setOffline(true);
  await page.goto(`/plan/${ids.ownPlan}`);
  await page.getByText('ingen planer ligger på denne enheten').waitFor();
  expect(await page.locator('body').innerText()).not.toContain('Bergkvarts');

  await context.setOffline(false);
  await page.goto('/sign-in');
  await page.locator('#sign-in-email').fill('lead2@demo.example');
  await page.locator('#sign-in-password').fill('demo-forum');
  await page.locator('#sign-in-password').press('Enter');
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'));
  // Plans that the server has anyhow go; the pages of the one before too.
  await until(async () => {
    const { databases, caches: names } = await leftOn(page);
    return databases.length === 0 && names.every((name) => !name.startsWith('klynge/person/'));
  });
  expect((await page.goto(`/plan/${ids.ownPlan}`))?.status()).toBe(403);
  await context.setOffline(true);
  await page.goto(`/plan/${ids.ownPlan}`);
  await page.getByText('ingen planer ligger på denne enheten').waitFor();
});

test('[OF7] a page that is still open when somebody else has signed in sends nothing in that one’s name', async () => {
  const { context, page } = await signedIn('lead1');
  await openPlan(page, 'sharedPlan');
  await context.setOffline(true);
  await newAction(page, 'Fra den forrige');
  await page.locator('[data-saved="offlineUnstored"]').waitFor();
  await context.clearCookies();
  const other = await signInAs(browser, product.url, 'lead2@demo.example');
  open.push(other.context);
  await context.addCookies(await other.context.cookies());
  await context.setOffline(false);
  await page.getByText('Du er logget ut').first().waitFor();
  await openPlan(other.page, 'sharedPlan');
  expect(await card(other.page, 'Fra den forrige').count()).toBe(0);
});

test('[OF8] a plan that a person may no longer read leaves the device when the server says so', async () => {
  const { page } = await signedIn('lead1');
  await openPlan(page, 'ownPlan');
  await kept(page, 'ownPlan');
  await page.evaluate(async (planId) => {
    // As if the plan had been another's: the kept page of a plan that the server now refuses.
    const name = (await caches.keys()).find((one) => one.startsWith('klynge/person/')) ?? '';
    const cache = await caches.open(name);
    const kept = await cache.match(`/plan/${planId}`);
    if (kept !== undefined) await cache.put('/plan/of-somebody-else', kept);
  }, ids.ownPlan);
  expect((await page.goto('/plan/of-somebody-else'))?.status()).toBe(404);
  const left = await page.evaluate(async () => (await caches.match('/plan/of-somebody-else')) !== undefined);
  expect(left).toBe(false);
});

test('[OF6] switched off, the worker takes what it kept away, and itself', async () => {
  const { page } = await signedIn('lead3');
  await openPlan(page, 'sharedPlan');
  await kept(page, 'sharedPlan');
  const port = Number(new URL(product.url).port);
  await product.stop();
  product = await startProduct({ dataDir: product.dataDir, port, env: { OFFLINE: 'off' } });
  await page.goto('/');
  await until(async () => {
    const { caches: names, workers } = await leftOn(page);
    return names.length === 0 && workers === 0;
  }, 20_000);
  await product.stop();
  product = await startProduct({ dataDir: product.dataDir, port });
});

test('[OF6] another build takes over by itself, and what was kept of the one before opens with its own files', async () => {
  const { context, page } = await signedIn('lead4');
  const keptBuild = () =>
    page.evaluate(
      async (path) => (await caches.match(path, { ignoreVary: true }))?.headers.get('x-kept-build'),
      `/plan/${ids.sharedPlan}`,
    );
  await openPlan(page, 'sharedPlan');
  await kept(page, 'sharedPlan');
  const before = await keptBuild();
  const [port, added] = [
    Number(new URL(product.url).port),
    join(import.meta.dirname, '../../build/client/assets/manifest-of-another-build.js'),
  ];
  await product.stop();
  await writeFile(added, '');
  try {
    product = await startProduct({ dataDir: product.dataDir, port });
    await page.goto('/');
    // The files of both are there, and the newer worker is at work.
    await until(
      () =>
        page.evaluate(async () => {
          const names = (await caches.keys()).filter((name) => name.startsWith('klynge/build/'));
          const counts = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
          const retired = await Promise.all(names.map(async (name) => (await caches.open(name)).match('/retired')));
          return counts.length === 2 && counts.every((n) => n > 10) && retired.some((one) => one !== undefined);
        }),
      30_000,
    );
    // The page of the build before is still the one that is kept, and opens whole.
    expect(await keptBuild()).toBe(before);
    await context.setOffline(true);
    await page.goto(`/plan/${ids.sharedPlan}`);
    await page.locator('[data-saved="offline"]').waitFor();
    // With a network the page is the new build's, and so is what is kept.
    await context.setOffline(false);
    await page.goto(`/plan/${ids.sharedPlan}`);
    await until(async () => (await keptBuild()) !== before, 20_000);
  } finally {
    await rm(added, { force: true });
  }
});

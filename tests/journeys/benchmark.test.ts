import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeData, startProduct, type Product } from '#tests/support/product.ts';
import { openBrowser, signInAs } from './browser.ts';
import { demoIds } from './demo-ids.ts';
import type { DemoIds } from './screens.ts';

const FILES = join(import.meta.dirname, '../fixtures/benchmarks');

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

test('[BM32] reading a file shows that it works from the press on, and a second press sends nothing', async () => {
  const { page } = await signInAs(browser, product.url, 'lead1@demo.example');
  await page.goto(`/cluster/${ids.clusterId}/benchmarks/new`);
  await page.locator('input[name=file]').setInputFiles(join(FILES, 'bad/not-a-number.csv'));
  let posts = 0;
  await page.route('**/benchmarks/new.data*', async (route) => {
    posts += 1;
    await new Promise((done) => setTimeout(done, 1_500));
    await route.continue();
  });
  await page.route('**/benchmarks/upload/*.data*', async (route) => {
    await new Promise((done) => setTimeout(done, 1_500));
    await route.continue();
  });
  const press = page.getByRole('button', { name: 'Les filen' });
  await press.waitFor();
  await page.waitForLoadState('networkidle');
  await press.evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });
  const told = page.getByRole('status');
  await told.filter({ hasText: 'Laster opp …' }).waitFor();
  await press.click({ force: true });
  await told.filter({ hasText: 'Leser radene …' }).waitFor();
  await page.getByText('ingenting er lagret').first().waitFor();
  expect(posts).toBe(1);
});

test('from a Norwegian Excel file to lights, to an action, to the coordinator’s page, without a reload', async () => {
  const { page: coordinator } = await signInAs(browser, product.url, 'ingrid@demo.example');
  await coordinator.goto(`/forum/${ids.forumId}`);
  await coordinator.getByText('Følger med').first().waitFor();

  const { page: lead } = await signInAs(browser, product.url, 'lead1@demo.example');
  await lead.goto(`/cluster/${ids.clusterId}/benchmarks/new`);
  await lead.locator('input[name=file]').setInputFiles(join(FILES, 'bad/not-a-number.csv'));
  await lead.getByRole('button', { name: 'Les filen' }).click();
  await lead.getByText('ingenting er lagret').first().waitFor();
  expect(new URL(lead.url()).pathname).toMatch(/benchmarks\/upload\/[\w-]+$/);
  expect(await lead.getByRole('button', { name: 'Lagre benchmarkingen' }).count()).toBe(0);

  await lead.getByRole('link', { name: 'Velg en annen fil' }).click();
  await lead.locator('input[name=file]').setInputFiles(join(FILES, 'good/norwegian-windows-1252.csv'));
  await lead.getByRole('button', { name: 'Les filen' }).click();
  await lead.getByRole('button', { name: 'Lagre benchmarkingen' }).click();
  await lead.waitForURL(({ pathname }) => pathname === `/cluster/${ids.clusterId}`);
  // All 31 indicators, once the page has been drawn.
  await lead
    .getByText(/^\d\.\d(\.\d)?$/)
    .nth(30)
    .waitFor();

  await lead.goto(`/plan/${ids.ownPlan}`);
  await lead.getByText('Lagret', { exact: true }).first().waitFor();
  const before = await coordinator.locator('body').innerText();
  await lead
    .getByRole('button', { name: /^Lag tiltak for/ })
    .first()
    .click();
  await lead.getByRole('textbox', { name: 'Tittel' }).waitFor();
  await coordinator.waitForFunction((text) => document.body.innerText !== text, before);
  expect(new URL(coordinator.url()).pathname).toBe(`/forum/${ids.forumId}`);
});

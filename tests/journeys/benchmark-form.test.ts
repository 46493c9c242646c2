import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeData, startProduct, type Product } from '#tests/support/product.ts';
import { openBrowser, signInAs } from './browser.ts';
import { demoIds } from './demo-ids.ts';
import type { DemoIds } from './screens.ts';

const LEAD = 'lead1@demo.example';

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

const remarks = (page: Page) => page.locator('input[name^="remark:"]');

async function typeRemark(page: Page, text: string, at = 0) {
  await page.locator('details:has(input[name^="remark:"])').nth(at).locator('summary').click();
  await remarks(page).nth(at).fill(text);
}

const isSaved = (page: Page) => page.locator('[data-saved="saved"]').waitFor();
const isNotSaved = (page: Page) => page.locator('[data-saved="notSaved"]').waitFor();

test('[BM22] what is typed after the session has ended stays, and is saved once its reader has signed in again', async () => {
  const { page, context } = await signInAs(browser, product.url, LEAD);
  const path = `/cluster/${ids.clusterId}/benchmarks/form`;
  await page.goto(path);
  await isSaved(page);
  await context.clearCookies();
  await typeRemark(page, 'skrevet uten økt');
  await isNotSaved(page);
  await page.getByText('Du er logget ut.').first().waitFor();
  // Handing in does not leave either.
  await page.getByRole('button', { name: 'Lever benchmarkingen' }).click();
  await page.getByText('Ikke lagret og ikke levert').waitFor();
  expect(new URL(page.url()).pathname).toBe(path);
  expect(await remarks(page).first().inputValue()).toBe('skrevet uten økt');

  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Logg inn i ny fane' }).first().click();
  const tab = await opened;
  await tab.locator('#sign-in-email').fill(LEAD);
  await tab.locator('#sign-in-password').fill('demo-forum');
  await tab.locator('#sign-in-password').press('Enter');
  await tab.waitForURL(({ pathname }) => pathname === `/cluster/${ids.clusterId}`);
  await tab.close();
  await isSaved(page);
  await page.reload();
  expect(await remarks(page).first().inputValue()).toBe('skrevet uten økt');
});

test('[BM22] without a network, and where the server fails, the text stays, is told as not saved, and is saved later', async () => {
  const { page, context } = await signInAs(browser, product.url, LEAD);
  await page.goto(`/cluster/${ids.clusterId}/benchmarks/form`);
  await isSaved(page);
  await context.setOffline(true);
  await typeRemark(page, 'skrevet uten nett', 1);
  await isNotSaved(page);
  await context.setOffline(false);
  await isSaved(page);

  await page.route('**/benchmarks/form/save', (route) => route.fulfill({ status: 500, body: 'Internal error' }));
  await typeRemark(page, 'skrevet da tjeneren feilet', 2);
  await isNotSaved(page);
  await page.getByText('Noe gikk galt hos tjeneren.').waitFor();
  await page.unroute('**/benchmarks/form/save');
  await isSaved(page);
  await page.reload();
  expect(await remarks(page).nth(1).inputValue()).toBe('skrevet uten nett');
  expect(await remarks(page).nth(2).inputValue()).toBe('skrevet da tjeneren feilet');
});

test('[BM23] what is typed and handed in at once becomes the benchmark, and the page goes on to it', async () => {
  const { page } = await signInAs(browser, product.url, LEAD);
  await page.goto(`/cluster/${ids.clusterId}/benchmarks/form`);
  await isSaved(page);
  const score = page.locator('input[name^="score:"]').first();
  await score.fill('mye');
  await page.getByRole('button', { name: 'Lever benchmarkingen' }).click();
  await page.getByText('ikke levert').first().waitFor();
  await score.fill('50');
  await page.getByRole('button', { name: 'Lever benchmarkingen' }).click();
  await page.waitForURL(({ pathname }) => pathname === `/cluster/${ids.clusterId}`);
  await page.getByText('Benchmarkingen er lagret').waitFor();
});

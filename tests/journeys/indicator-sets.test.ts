import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeData, startProduct, type Product } from '#tests/support/product.ts';
import { axeProblems } from './axe.ts';
import { openBrowser, signInAs } from './browser.ts';
import { demoIds } from './demo-ids.ts';
import type { DemoIds } from './screens.ts';

const FILES = join(import.meta.dirname, '../fixtures/indicator-sets');
const COORDINATOR = 'ingrid@demo.example';

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

const sets = () => `/forum/${ids.forumId}/indicators`;
const pathOf = (page: Page) => new URL(page.url()).pathname;

test('[BO2] [BO3] new bounds: a draft, what changes colour, a new version – without scripts', async () => {
  const { page } = await signInAs(browser, product.url, COORDINATOR, { javaScriptEnabled: false });
  await page.goto(sets());
  await page.getByRole('button', { name: 'Endre grenser' }).click();
  await page.getByLabel('Minimum for Samarbeid innad i klyngen').fill('0');
  await page.getByLabel('Fremragende for Samarbeid innad i klyngen').fill('mye');
  await page.getByRole('button', { name: 'Lagre og se hva som skifter farge' }).click();
  await page.getByText('1 felt må rettes – ingenting er lagret').waitFor();
  expect(await page.getByLabel('Minimum for Samarbeid innad i klyngen').inputValue()).toBe('0');
  await page.getByLabel('Fremragende for Samarbeid innad i klyngen').fill('0,5');
  await page.getByRole('button', { name: 'Lagre og se hva som skifter farge' }).click();
  const told = await page.getByRole('heading', { name: /^\d+ lys i \d+ klynger skifter farge$/ }).innerText();
  expect(Number(/^\d+/.exec(told)?.[0])).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Publiser', exact: true }).click();
  await page.getByText('Utgaven er publisert, og 7 benchmarkinger er vurdert på nytt.').waitFor();
  await page.goto(sets());
  await page.getByText('I bruk: 31 kvalitetsindikatorer, utgave 2').first().waitFor();
  await page.context().close();
});

test('a whole set comes in, gets a group and an indicator, is mapped and published beside the other', async () => {
  const { page } = await signInAs(browser, product.url, COORDINATOR);
  await page.goto(`${sets()}/new`);
  await page.locator('#file').setInputFiles(join(FILES, '36-with-invented-additions.xlsx'));
  await page.getByRole('button', { name: 'Hent inn' }).click();
  await page.getByText('Filen er hentet inn som utkast med 36 indikatorer.').waitFor();
  const draft = pathOf(page);

  await page.getByRole('link', { name: 'Navn, grupper og temaer' }).click();
  await page.getByLabel('Navn på norsk').first().fill('Våre 37 indikatorer');
  await page.getByRole('button', { name: 'Legg til gruppe' }).click();
  const code = page.locator('[id="groups.6.code"]');
  await code.waitFor();
  await page.waitForFunction(() => document.activeElement?.id === 'groups.6.code');
  expect(await page.getByLabel('Navn på norsk').first().inputValue()).toBe('Våre 37 indikatorer');
  await code.fill('7');
  await page.locator('[id="groups.6.nameNb"]').fill('Egne');
  await page.locator('[id="groups.6.nameEn"]').fill('Our own');
  await page.getByRole('button', { name: 'Lagre utkastet' }).click();
  await page.waitForURL(({ pathname }) => pathname === draft);
  await page.getByText('Gruppe 7 Egne har ingen indikatorer.').waitFor();

  await page.getByRole('link', { name: 'Legg til indikator i 7 Egne' }).click();
  await page.getByRole('button', { name: 'Lagre indikatoren' }).click();
  await page.getByText('5 felter må rettes').waitFor();
  await page.getByLabel('Kode').fill('7.1');
  await page.getByLabel('Navn på norsk').fill('Egen indikator');
  await page.getByLabel('Navn på engelsk').fill('Our own indicator');
  await page.getByLabel('Minimum', { exact: true }).fill('1');
  await page.getByLabel('Fremragende', { exact: true }).fill('2');
  await page.getByRole('button', { name: 'Lagre indikatoren' }).click();
  await page.waitForURL(({ pathname }) => pathname === draft);
  expect(await page.getByText('Før settet kan publiseres').count()).toBe(0);

  await page.getByRole('link', { name: '31 kvalitetsindikatorer, utgave 1' }).click();
  await page.getByRole('heading', { name: 'Sammenlikning av sett' }).waitFor();
  await page.getByText('0 av 37 kan sammenliknes').waitFor();
  await page.getByRole('button', { name: 'Lagre koblingen' }).click();
  await page.getByText('31 av 37 kan sammenliknes').waitFor();

  await page.getByRole('link', { name: 'Publiser …' }).click();
  await page.getByRole('button', { name: 'Publiser', exact: true }).click();
  await page.getByText('Utgaven er publisert. Lysene er som før.').waitFor();
  await page.goto(sets());
  await page
    .getByText(/^I bruk: 31 kvalitetsindikatorer/)
    .first()
    .waitFor();
  await page.getByRole('link', { name: 'Våre 37 indikatorer' }).waitFor();
  await page.context().close();
});

const LOOKS = [
  { colorScheme: 'light', locale: 'nb-NO', viewport: { width: 1440, height: 900 } },
  { colorScheme: 'dark', locale: 'en-GB', viewport: { width: 390, height: 844 } },
] as const;

test.each(LOOKS)('axe finds nothing on a draft’s pages: $colorScheme, $locale, $viewport.width wide', async (look) => {
  const { page } = await signInAs(browser, product.url, COORDINATOR, look);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(sets());
  await page.getByRole('button', { name: /^(Endre grenser|Change bounds)$/ }).click();
  await page.waitForURL(({ pathname }) => pathname.endsWith('/bounds'));
  const draft = pathOf(page).replace(/\/bounds$/, '');
  const pages = ['', '/frame', '/indicator?code=2.2.2', '/indicator', '/bounds', '/publish', `/mapping/${ids.setId}`];
  for (const each of pages) {
    await page.goto(draft + each);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await axeProblems(page), each).toEqual([]);
    // Nothing may stand beyond the right edge of the screen.
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond, each).toBeLessThanOrEqual(0);
  }
  expect(errors).toEqual([]);
  await page.context().close();
});

test('[IS7] what is typed in a set outlives a session that ended and a server that fails', async () => {
  const { page, context } = await signInAs(browser, product.url, COORDINATOR);
  await page.goto(sets());
  await page.getByRole('button', { name: 'Endre grenser' }).click();
  await page.waitForURL(({ pathname }) => pathname.endsWith('/bounds'));
  const path = pathOf(page);
  const minimum = page.locator('main input[inputmode="decimal"]').first();
  const save = page.getByRole('button', { name: 'Lagre', exact: false }).last();
  await page.waitForLoadState('networkidle');
  await minimum.fill('0,125');

  await context.clearCookies();
  await save.click();
  await page.getByText('Du er logget ut.').waitFor();
  expect(pathOf(page)).toBe(path);
  expect(await minimum.inputValue()).toBe('0,125');

  const { context: again } = await signInAs(browser, product.url, COORDINATOR);
  await context.addCookies(await again.cookies());
  await context.setOffline(true);
  await save.click();
  await page.getByText('Vi får ikke kontakt med tjeneren.').waitFor();
  expect(await minimum.inputValue()).toBe('0,125');
  await context.setOffline(false);

  await page.route(/\/bounds\.data/, (route) =>
    route.request().method() === 'POST' ? route.fulfill({ status: 500, body: 'Internal error' }) : route.continue(),
  );
  await save.click();
  await page.getByText('Noe gikk galt hos tjeneren.').waitFor();
  expect(await minimum.inputValue()).toBe('0,125');
  await page.unroute(/\/bounds\.data/);
  await save.click();
  await page.waitForURL((address) => address.pathname !== path);
});

import { Client } from 'pg';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPostgresServer, type PostgresServer } from '#tests/support/postgres-server.ts';
import { removeData, startProduct, type Product } from '#tests/support/product.ts';
import { until } from '#tests/support/stock-client.ts';
import { openBrowser, signInAs } from './browser.ts';
import { demoIds } from './demo-ids.ts';

let postgres: PostgresServer;
let databaseUrl: string;
let product: Product;
let browser: Browser;

beforeAll(async () => {
  postgres = await startPostgresServer();
  databaseUrl = await postgres.newDatabase();
  product = await startProduct({ env: { DATABASE_URL: databaseUrl } });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await product.kill();
  await removeData(product.dataDir);
  await postgres.stop();
});

test('[OF4] when the database cannot store, everybody in the plan is told, readers too, and when it is over', async () => {
  const ids = await demoIds(product.url);
  const openPlan = async (person: string): Promise<Page> => {
    const { page } = await signInAs(browser, product.url, `${person}@demo.example`);
    await page.goto(`/plan/${ids.ownPlan}`);
    return page;
  };
  const [writer, reader] = [await openPlan('lead1'), await openPlan('ingrid')];
  await writer.locator('[data-saved="saved"]').waitFor();
  await reader.locator('[data-saved="reading"]').waitFor();

  const locked = new Client({ connectionString: databaseUrl });
  await locked.connect();
  await locked.query('begin');
  await locked.query('lock table document_update in access exclusive mode');
  await writer.getByRole('button', { name: 'Nytt tiltak' }).first().click();
  await writer.getByRole('textbox', { name: 'Tittel' }).fill('Ikke lagret ennå');

  await writer.getByText('Tjeneren får ikke lagret akkurat nå').first().waitFor();
  await reader.getByText('Tjeneren får ikke lagret akkurat nå').first().waitFor();
  await writer.locator('[data-saved="notSaved"]').waitFor();
  // [OF1] It is at the server and on this device, and not called stored.
  await writer.locator('summary', { hasText: 'Hvor endringene er' }).click();
  await writer.locator('[data-level="reached"]', { hasText: 'Alt er mottatt' }).waitFor();
  await writer.locator('[data-level="waiting"]', { hasText: 'venter' }).waitFor();
  expect(await reader.getByText('Ikke lagret ennå').count()).toBe(0);

  // [SA4] Leaving is asked about, within the product, at the browser's own doors, and at the way out.
  await writer.getByRole('link', { name: 'Felles plan' }).first().click();
  const dialog = writer.getByRole('alertdialog');
  await dialog.getByText('Forlate siden med endringer som ikke er lagret?').waitFor();
  await dialog.getByRole('button', { name: 'Avbryt' }).click();
  const isAsked = await writer.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
  expect(isAsked).toBe(true);
  await writer.locator('summary', { hasText: 'Meny for' }).click();
  await writer.getByRole('button', { name: 'Logg ut' }).click();
  await dialog.getByText('1 plan har endringer på denne enheten som ikke er lagret hos tjeneren').waitFor();
  await dialog.getByRole('button', { name: 'Avbryt' }).click();
  expect(await writer.getByRole('textbox', { name: 'Tittel' }).inputValue()).toBe('Ikke lagret ennå');

  await locked.query('rollback');
  await locked.end();
  await reader.getByText('Ikke lagret ennå').first().waitFor();
  await writer.locator('[data-saved="saved"]').waitFor();
  for (const page of [writer, reader]) {
    await page.getByText('Tjeneren får ikke lagret akkurat nå').first().waitFor({ state: 'detached' });
    await page.getByText('Tjeneren lagrer igjen.').waitFor({ state: 'attached' });
  }
});

test('[OF8] who may only read now is told of edits on the device that cannot be stored, and does not see them in the plan', async () => {
  const ids = await demoIds(product.url);
  const { context, page } = await signInAs(browser, product.url, 'lead1@demo.example');
  await page.goto(`/plan/${ids.ownPlan}`);
  await page.locator('[data-saved="saved"]').waitFor();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Nytt tiltak' }).first().click();
  await page.getByRole('textbox', { name: 'Tittel' }).fill('Skrevet før rollen ble en annen');
  await page.locator('[data-saved="offlineUnstored"]').waitFor();
  await page.close();

  const database = new Client({ connectionString: databaseUrl });
  await database.connect();
  const setRole = (to: string) =>
    database.query(
      `update membership set role = $1::role from person where person.id = membership."personId" and person.email = 'lead1@demo.example'`,
      [to],
    );
  await setRole('reviewer');
  await context.setOffline(false);
  const reader = await context.newPage();
  await reader.goto(`/plan/${ids.ownPlan}`);
  await reader.getByText('Endringer du har gjort i planen, ble ikke lagret').waitFor();
  await reader.locator('[data-saved="withheld"]').waitFor();
  expect(await reader.getByText('Skrevet før rollen ble en annen').count()).toBe(0);

  // They have waited on the device for the person to be let in again.
  await setRole('lead');
  await database.end();
  await reader.goto(`/plan/${ids.ownPlan}`);
  await reader.getByText('Skrevet før rollen ble en annen').first().waitFor();
  await reader.locator('[data-saved="saved"]').waitFor();
  await context.close();
});

test('[OF8] a role that ends: what another window has left unsent on the device stays, though this one has nothing unsent', async () => {
  const ids = await demoIds(product.url);
  const { page } = await signInAs(browser, product.url, 'lead3@demo.example');
  await page.goto(`/plan/${ids.sharedPlan}`);
  await page.locator('[data-saved="saved"]').waitFor();
  const isKept = () =>
    page.evaluate(
      async (path) => (await caches.match(path, { ignoreVary: true })) !== undefined,
      `/plan/${ids.sharedPlan}`,
    );
  await until(isKept, 20_000);
  await page.evaluate(async () => {
    const [kept] = await indexedDB.databases();
    const opening = indexedDB.open(kept?.name ?? '');
    await new Promise((done) => (opening.onsuccess = done));
    // As a window leaves it that was closed while the server could not be reached.
    const writing = opening.result.transaction('custom', 'readwrite');
    writing.objectStore('custom').put({ from: [[1, 0]], edits: 1 }, 'hasUnstored/another-window');
    await new Promise((done) => (writing.oncomplete = done));
    opening.result.close();
  });
  const database = new Client({ connectionString: databaseUrl });
  await database.connect();
  await database.query(
    `delete from membership using person where person.id = membership."personId" and person.email = 'lead3@demo.example'`,
  );
  await database.end();
  await page.getByText('Du har ikke lenger tilgang til planen').first().waitFor();
  await until(async () => !(await isKept()));
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(1);
});

test('[OF8] a role that ends: the open page is refused, and what this device had of the plan goes', async () => {
  const ids = await demoIds(product.url);
  const { page } = await signInAs(browser, product.url, 'lead1@demo.example');
  await page.goto(`/plan/${ids.ownPlan}`);
  await page.locator('[data-saved="saved"]').waitFor();
  const left = () =>
    page.evaluate(
      async (path) => ({
        isKept: (await caches.match(path, { ignoreVary: true })) !== undefined,
        databases: (await indexedDB.databases()).length,
      }),
      `/plan/${ids.ownPlan}`,
    );
  await until(async () => (await left()).isKept, 20_000);
  expect((await left()).databases).toBe(1);

  const database = new Client({ connectionString: databaseUrl });
  await database.connect();
  await database.query(
    `delete from membership using person where person.id = membership."personId" and person.email = 'lead1@demo.example'`,
  );
  await database.end();
  await page.getByText('Du har ikke lenger tilgang til planen').first().waitFor();
  await until(async () => {
    const { isKept, databases } = await left();
    return !isKept && databases === 0;
  });
});

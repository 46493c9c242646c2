import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeData, startProduct, type Product } from '#tests/support/product.ts';
import { openBrowser, signInAs, type SignedInBrowser } from './browser.ts';
import { demoIds } from './demo-ids.ts';
import type { DemoIds } from './screens.ts';

let browser: Browser;
let product: Product;
let ids: DemoIds;
const open: SignedInBrowser[] = [];

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
  ids = await demoIds(product.url);
});

afterAll(async () => {
  for (const { context } of open.splice(0)) await context.close();
  await browser.close();
  await product.kill();
  await removeData(product.dataDir);
});

const saved = (page: Page) => page.getByText('Lagret', { exact: true }).first().waitFor();

async function openShared(person: string): Promise<Page> {
  const signedIn = await signInAs(browser, product.url, `${person}@demo.example`);
  open.push(signedIn);
  await signedIn.page.goto(`/plan/${ids.sharedPlan}`);
  await saved(signedIn.page);
  return signedIn.page;
}

const part = (page: Page) => page.getByRole('region', { name: 'Klynger som deltar' });
const commitment = (page: Page) => page.getByRole('region', { name: 'Fellestiltak' });
const rowOf = (page: Page, cluster: string) => part(page).getByRole('row').filter({ hasText: cluster });

async function ask(page: Page, cluster: string): Promise<void> {
  await page.getByRole('combobox', { name: /Be en klynge|Gjør til fellestiltak/ }).fill(cluster);
  await page.getByRole('option', { name: cluster }).click();
  await page.keyboard.press('Escape');
  await rowOf(page, cluster).waitFor();
}

test('clusters are asked, one takes it on and works in its own plan, another leaves: the shared plan shows it live', async () => {
  const ingrid = await openShared('ingrid');
  await ingrid.getByRole('button', { name: 'Nytt tiltak' }).first().click();
  await ingrid.getByRole('textbox', { name: 'Tittel' }).fill('Felles messe i Brussel');
  for (const cluster of ['Bergkvarts', 'Brisling', 'Kvitnes']) await ask(ingrid, cluster);
  await ingrid.getByRole('combobox', { name: 'Klynge som leder' }).selectOption({ label: 'Brisling Sjømatklynge' });
  await rowOf(ingrid, 'Brisling').getByText('Leder tiltaket').waitFor();
  await part(ingrid).getByText('0 av 3 har tatt det inn').waitFor();
  await saved(ingrid);

  const marit = await openShared('lead1');
  await marit.getByRole('button', { name: 'Felles messe i Brussel' }).click();
  await marit.getByText('Resten av planen deres vises ikke').waitFor();
  await marit.getByRole('button', { name: 'Ta det inn i vår plan' }).click();
  await rowOf(ingrid, 'Bergkvarts').getByText('Planlagt').waitFor();
  await part(ingrid).getByText('1 av 3 har tatt det inn').waitFor();

  await part(marit).getByRole('link', { name: 'Åpne det i vår plan' }).click();
  await marit.waitForURL(`**/plan/${ids.ownPlan}#action-commitment-*`);
  await marit.getByRole('link', { name: 'Del av fellestiltaket «Felles messe i Brussel»' }).waitFor();
  await marit.getByRole('textbox', { name: 'Ansvarlig', exact: true }).fill('Marit Lia');
  await marit.getByRole('button', { name: 'Pågår', exact: true }).first().click();
  await rowOf(ingrid, 'Bergkvarts').getByText('Pågår').waitFor();
  await rowOf(ingrid, 'Bergkvarts').getByRole('cell', { name: 'Marit Lia' }).last().waitFor();

  await ingrid.getByLabel('Frist', { exact: true }).first().fill('2031-05-04');
  await commitment(marit).getByText('Fristen for fellestiltaket er nå 4. mai 2031. Dere har ingen frist.').waitFor();

  const jonas = await openShared('lead2');
  await jonas.getByRole('button', { name: 'Felles messe i Brussel' }).click();
  await jonas.getByRole('button', { name: 'Vi trekker oss' }).click();
  for (const page of [ingrid, jonas]) {
    await rowOf(page, 'Brisling').getByText('Deltar ikke lenger').waitFor();
    await part(page)
      .getByText(/^Hvem ble spurt/)
      .click();
    const record = await part(page).locator('.joint-record li').allInnerTexts();
    expect(record.map((line) => line.split('\n').at(-1))).toEqual([
      'Brisling Sjømatklynge deltar ikke lenger, ved Jonas Hegge',
      'Bergkvarts Mineralklynge ble med, ved Marit Lia',
      'Kvitnes Maritime Klynge ble spurt av Ingrid Solbakken',
      'Brisling Sjømatklynge ble spurt av Ingrid Solbakken',
      'Bergkvarts Mineralklynge ble spurt av Ingrid Solbakken',
    ]);
  }
  expect(await rowOf(jonas, 'Bergkvarts').getByRole('link').count()).toBe(0);
  expect(await rowOf(ingrid, 'Bergkvarts').getByRole('link').count()).toBe(1);

  await ingrid.getByRole('button', { name: 'Fjern tiltaket' }).click();
  await commitment(marit).getByText('Del av et fellestiltak som ikke finnes lenger').waitFor();
  await marit.getByRole('button', { name: 'Behold som eget tiltak' }).click();
  await commitment(marit).getByText('Del av et fellestiltak som ikke finnes lenger').waitFor({ state: 'detached' });
  expect(await marit.getByRole('textbox', { name: 'Tittel' }).inputValue()).toBe('Felles messe i Brussel');
});

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { get, signIn } from '#tests/support/product.ts';
import { until } from '#tests/support/stock-client.ts';
import type { SignedInBrowser } from './browser.ts';
import { stage } from './stage.ts';

const on = stage();

async function openShared(person: string): Promise<SignedInBrowser> {
  const signedIn = await on.signIn(person);
  await signedIn.page.goto(`/plan/${on.ids.sharedPlan}`);
  await saved(signedIn.page);
  return signedIn;
}

const saved = (page: Page) => page.getByText('Lagret', { exact: true }).first().waitFor({ timeout: 60_000 });
const title = (page: Page) => page.getByRole('textbox', { name: 'Tittel' });
const card = (page: Page, text: string) => page.getByRole('button', { name: text });

async function newAction(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Nytt tiltak' }).first().click();
  await title(page).fill(name);
}

interface ApiPlan {
  readonly actions: readonly {
    readonly title: string;
    readonly deadline: string | null;
    readonly conflicts: unknown[];
  }[];
}
async function storedPlan(): Promise<ApiPlan> {
  const cookie = await signIn(on.product.url, 'ingrid@demo.example');
  return (await get<ApiPlan>(on.product.url, `/api/v1/plans/${on.ids.sharedPlan}`, cookie)).body;
}

test('seven leads in one room write at once; one loses the network meanwhile; everybody ends with the same plan', async () => {
  const people = ['lead1', 'lead2', 'lead3', 'lead4', 'lead5', 'lead6', 'lead7'];
  const room: SignedInBrowser[] = [];
  for (const person of people) room.push(await openShared(person));
  await room[6]?.context.setOffline(true);
  await Promise.all(room.map(({ page }, at) => newAction(page, `Tiltak fra bord ${at + 1}`)));
  await room[6]?.page.getByText('Frakoblet', { exact: false }).first().waitFor();
  await room[6]?.context.setOffline(false);
  for (const { page } of room) {
    for (let at = 1; at <= people.length; at += 1) {
      await card(page, `Tiltak fra bord ${at}`).first().waitFor({ timeout: 60_000 });
    }
    await saved(page);
  }
  const orders = await Promise.all(
    room.map(({ page }) =>
      page.locator('ol.actions > li').evaluateAll((rows) => rows.map((row) => row.id.replace('action-', ''))),
    ),
  );
  for (const order of orders) expect(order).toEqual(orders[0]);
  const titles = (await storedPlan()).actions.map((action) => action.title);
  expect(titles).toEqual(expect.arrayContaining(people.map((_person, at) => `Tiltak fra bord ${at + 1}`)));
});

test('[DO10] two set the same deadline, one of them without a network: both see both, and one chooses', async () => {
  const [ana, bo] = [await openShared('lead1'), await openShared('lead2')];
  await newAction(ana.page, 'Tiltak med to frister');
  await card(bo.page, 'Tiltak med to frister').click();
  await saved(ana.page);

  await ana.context.setOffline(true);
  await ana.page.getByText('Frakoblet', { exact: false }).first().waitFor();
  await ana.page.getByLabel('Frist', { exact: true }).fill('2027-05-01');
  await bo.page.getByLabel('Frist', { exact: true }).fill('2027-06-01');
  await saved(bo.page);
  await ana.context.setOffline(false);

  const note = (page: Page) => page.getByText('To satte feltet uten å vite om hverandre');
  await note(ana.page).first().waitFor({ timeout: 60_000 });
  await note(bo.page).first().waitFor({ timeout: 60_000 });
  for (const { page } of [ana, bo]) {
    const words = (await note(page).first().innerText()).replaceAll('\u00a0', ' ');
    expect(words).toContain('1. mai 2027');
    expect(words).toContain('1. juni 2027');
  }
  const before = (await storedPlan()).actions.find((action) => action.title === 'Tiltak med to frister');
  const other = before?.deadline === '2027-05-01' ? '2027-06-01' : '2027-05-01';
  await bo.page.getByRole('button', { name: 'Bruk den andre', exact: true }).first().click();
  await bo.page.getByLabel('Frist', { exact: true }).and(bo.page.locator(':focus')).waitFor();
  await note(ana.page).first().waitFor({ state: 'detached', timeout: 30_000 });
  await until(async () => {
    const now = (await storedPlan()).actions.find((action) => action.title === 'Tiltak med to frister');
    return now?.deadline === other && now.conflicts.length === 0;
  });
  expect(await ana.page.getByLabel('Frist', { exact: true }).inputValue()).toBe(other);
});

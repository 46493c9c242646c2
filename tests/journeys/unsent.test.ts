import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { stage } from './stage.ts';

const on = stage();

async function openShared(person: string): Promise<{ context: BrowserContext; page: Page }> {
  const { context, page } = await on.signIn(person);
  await openPlan(page);
  return { context, page };
}

async function openPlan(page: Page): Promise<void> {
  await page.goto(`/plan/${on.ids.sharedPlan}`);
  await saved(page);
}

const saved = (page: Page) => page.locator('[data-saved="saved"]').waitFor({ timeout: 60_000 });
const waiting = (page: Page) => page.locator('[data-saved="offlineUnstored"]').waitFor();
const title = (page: Page) => page.getByRole('textbox', { name: 'Tittel' });
const text = (page: Page) => page.getByRole('textbox', { name: 'Beskrivelse' });
const card = (page: Page, name: string) => page.getByRole('button', { name });

async function newAction(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Nytt tiltak' }).first().click();
  await title(page).fill(name);
}

async function remove(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name: 'Fjern tiltaket' }).first();
  if (!(await button.isVisible())) await card(page, name).first().click();
  await button.click();
  await card(page, name).first().waitFor({ state: 'detached' });
}

test.each(['the page is still open', 'the page was closed and opened again'])(
  '[DO11] an action in which one writes offline, and which another removes meanwhile, is there again for both: %s',
  async (how) => {
    const [ana, bo] = [await openShared('lead1'), await openShared('lead2')];
    const name = `Fjernes når ${how}`;
    await newAction(ana.page, name);
    await saved(ana.page);
    await card(bo.page, name).waitFor();

    await ana.context.setOffline(true);
    await text(ana.page).click();
    await ana.page.keyboard.type('En time med skriving.');
    await waiting(ana.page);
    await remove(bo.page, name);
    await saved(bo.page);
    if (how === 'the page is still open') await ana.context.setOffline(false);
    else {
      await ana.page.close();
      await ana.context.setOffline(false);
      ana.page = await ana.context.newPage();
      await ana.page.goto(`/plan/${on.ids.sharedPlan}`);
    }

    await ana.page.getByText(`Tiltaket «${name}» ble fjernet mens du skrev i det`).waitFor({ timeout: 60_000 });
    await card(bo.page, name).waitFor();
    await card(bo.page, name).click();
    await expect.poll(() => text(bo.page).innerText()).toContain('En time med skriving.');
    await saved(ana.page);
    if ((await title(ana.page).count()) === 0) await card(ana.page, name).click();
    expect(await text(ana.page).innerText()).toContain('En time med skriving.');
    // The editor is the new text's, and what is written in it reaches the other.
    await text(ana.page).click();
    await ana.page.keyboard.press('Control+End');
    await ana.page.keyboard.type(' Og litt til.');
    await expect.poll(() => text(bo.page).innerText()).toContain('En time med skriving. Og litt til.');

    await ana.page.getByRole('button', { name: 'Greit' }).click();
    await remove(ana.page, name);
    await card(bo.page, name).waitFor({ state: 'detached' });
  },
);

test('[OF11] what one window left unsent is sent by the next, and signing out asks as long as it is not', async () => {
  const [ana, bo] = [await openShared('lead1'), await openShared('lead2')];
  const second = await ana.context.newPage();
  await openPlan(second);
  await ana.context.setOffline(true);
  await newAction(ana.page, 'Fra vinduet som ble lukket');
  await waiting(ana.page);
  await ana.page.close();
  await newAction(second, 'Fra det andre vinduet');
  await waiting(second);

  const signOut = async () => {
    await second.locator('summary', { hasText: 'Meny for' }).click();
    await second.getByRole('button', { name: 'Logg ut' }).click();
  };
  await signOut();
  await second.getByRole('alertdialog').getByText('1 plan har endringer').waitFor();
  await second.getByRole('alertdialog').getByRole('button', { name: 'Avbryt' }).click();

  await ana.context.setOffline(false);
  await card(bo.page, 'Fra det andre vinduet').waitFor({ timeout: 60_000 });
  await card(bo.page, 'Fra vinduet som ble lukket').waitFor();
  await saved(second);
  await signOut();
  await second.waitForURL('**/sign-in');
});

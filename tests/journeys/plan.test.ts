import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { signIn } from '#tests/support/product.ts';
import { until } from '#tests/support/stock-client.ts';
import { stage } from './stage.ts';

const on = stage();

async function openPlan(person: string, plan: 'sharedPlan' | 'ownPlan'): Promise<Page> {
  const signedIn = await on.signIn(person);
  await signedIn.page.goto(`/plan/${on.ids[plan]}`);
  await saved(signedIn.page);
  return signedIn.page;
}

const saved = (page: Page) => page.getByText('Lagret', { exact: true }).first().waitFor();
const title = (page: Page) => page.getByRole('textbox', { name: 'Tittel' });
const card = (page: Page, text: string) => page.getByRole('button', { name: text });

test('an action from a weak indicator in one gesture, seen by another while it is typed, there after a reload', async () => {
  const [ana, bo] = [await openPlan('lead1', 'sharedPlan'), await openPlan('lead2', 'sharedPlan')];
  const make = ana.getByRole('button', { name: /^Lag tiltak for/ }).first();
  const indicator = ((await make.getAttribute('aria-label')) ?? '').replace('Lag tiltak for ', '');
  await make.click();
  await title(ana).waitFor();
  expect(await title(ana).inputValue()).toBe(`Styrke ${indicator.charAt(0).toLowerCase()}${indicator.slice(1)}`);
  expect(await title(ana).evaluate((element) => element === document.activeElement)).toBe(true);

  await title(ana).fill('');
  await title(ana).pressSequentially('Felles nyhets');
  await card(bo, 'Felles nyhets').waitFor();
  await title(ana).pressSequentially('brev hver måned');
  await card(bo, 'Felles nyhetsbrev hver måned').waitFor();
  await bo.getByText('Marit Lia').filter({ visible: true }).first().waitFor();

  await saved(ana);
  await bo.reload();
  await card(bo, 'Felles nyhetsbrev hver måned').waitFor();
});

test('undo takes back one’s own and leaves the other’s', async () => {
  const [ana, bo] = [await openPlan('lead1', 'sharedPlan'), await openPlan('lead2', 'sharedPlan')];
  await ana.getByRole('button', { name: 'Nytt tiltak' }).first().click();
  await title(ana).fill('Tiltaket til Ana');
  await card(bo, 'Tiltaket til Ana').waitFor();
  await bo.getByRole('button', { name: 'Nytt tiltak' }).first().click();
  await title(bo).fill('Tiltaket til Bo');
  await card(ana, 'Tiltaket til Bo').waitFor();

  const undo = bo.getByRole('button', { name: 'Angre', exact: true }).first();
  await until(async () => {
    if ((await card(bo, 'Tiltaket til Bo').count()) === 0 && (await card(ana, 'Tiltaket til Bo').count()) === 0)
      return true;
    if (await undo.isEnabled()) await undo.click();
    return false;
  });
  expect(await title(ana).inputValue()).toBe('Tiltaket til Ana');
});

test('edits made without a server are kept on the device, said to be so, and arrive when it is back', async () => {
  const [ana, bo] = [await openPlan('lead1', 'sharedPlan'), await openPlan('lead2', 'sharedPlan')];
  await ana.getByRole('button', { name: 'Nytt tiltak' }).first().click();
  await title(ana).fill('Før bruddet');
  await card(bo, 'Før bruddet').waitFor();
  const port = Number(new URL(on.product.url).port);
  await on.product.kill();
  await ana.getByText('Frakoblet').first().waitFor();
  await title(ana).fill('Skrevet uten nett');
  await ana.getByText('Frakoblet – endringene ligger på denne enheten').first().waitFor();
  expect(await card(bo, 'Skrevet uten nett').count()).toBe(0);

  await on.startAgain(port);
  await card(bo, 'Skrevet uten nett').waitFor({ timeout: 30_000 });
  await saved(ana);
});

test('a lead of another cluster is refused on the page and told so', async () => {
  const stranger = await on.signIn('lead2');
  const response = await stranger.page.goto(`/plan/${on.ids.ownPlan}`);
  expect(response?.status()).toBe(403);
  expect(await stranger.page.locator('body').innerText()).not.toContain('Bergkvarts');
});

test('the coordinator reads a cluster’s plan live and has nothing to write with', async () => {
  const [lead, coordinator] = [await openPlan('lead1', 'ownPlan'), await on.signIn('ingrid')];
  await coordinator.page.goto(`/plan/${on.ids.ownPlan}`);
  await coordinator.page.getByText('Lesetilgang').first().waitFor();
  await lead.getByRole('button', { name: 'Nytt tiltak' }).first().click();
  await title(lead).fill('Sett av koordinatoren');
  await coordinator.page.getByText('Sett av koordinatoren').first().waitFor();
  expect(await coordinator.page.getByRole('button', { name: 'Nytt tiltak' }).count()).toBe(0);
});

test('the keyboard goes into a text, along its toolbar, and out again', async () => {
  const ana = await openPlan('lead1', 'ownPlan');
  await ana.getByRole('button', { name: 'Nytt tiltak' }).first().click();
  const text = ana.getByRole('textbox', { name: 'Beskrivelse' });
  const focused = () => ana.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await text.click();
  await ana.keyboard.press('Shift+Tab');
  await ana.keyboard.press('ArrowLeft');
  const tool = await focused();
  expect(['Lenke', 'Nummerert liste', 'Fet']).toContain(tool);
  await text.click();
  await ana.keyboard.press('Tab');
  expect(await focused()).not.toBe('Beskrivelse');
  await title(ana).waitFor();
});

test('[PE10] a plan’s page holds one stream, and a hidden one none; what was said meanwhile is there when it is looked at', async () => {
  const lead = await openPlan('lead1', 'ownPlan');
  // Counted from the next page on.
  await lead.addInitScript(() => {
    const open = new Set<string>();
    Object.assign(window, { openStreams: open });
    const Source = window.EventSource;
    window.EventSource = class extends Source {
      constructor(url: string | URL) {
        super(url);
        open.add(String(url));
      }
      override close() {
        super.close();
        open.delete(this.url.replace(location.origin, ''));
      }
    };
  });
  await lead.reload();
  await saved(lead);
  const streams = () => lead.evaluate(() => [...(window as unknown as { openStreams: Set<string> }).openStreams]);
  await until(async () => (await streams()).length > 0);
  expect(await streams()).toEqual([`/plan/${on.ids.ownPlan}/events`]);

  const look = (state: 'hidden' | 'visible') =>
    lead.evaluate((now) => {
      Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await look('hidden');
  expect(await streams()).toEqual([]);
  const thread = { id: 'said-unseen', actionId: null, field: null, comment: { id: 'unseen', text: 'Er du der?' } };
  const said = await fetch(`${on.product.url}/api/v1/plans/${on.ids.ownPlan}/threads`, {
    method: 'POST',
    headers: { cookie: await signIn(on.product.url, 'ingrid@demo.example'), 'content-type': 'application/json' },
    body: JSON.stringify(thread),
  });
  expect(said.status).toBe(201);
  await look('visible');
  await lead.getByRole('button', { name: /^Kommentarer.* uleste$/ }).waitFor();
  expect(await streams()).toHaveLength(1);
});

test('[VW8] without scripts a plan is read whole', async () => {
  const { page } = await on.signIn('lead1', { javaScriptEnabled: false });
  await page.goto(`/plan/${on.ids.ownPlan}`);
  // As it is drawn: the tool that looks for texts passes over what only pages without scripts show.
  expect(await page.locator('ol.actions').innerText()).toContain('Planen skal si hvem vi vil nå');
  expect(await page.locator('ol.actions > li').count()).toBeGreaterThan(3);
});

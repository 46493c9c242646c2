import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { until } from '#tests/support/stock-client.ts';
import { stage } from './stage.ts';

const on = stage();

async function openText(person: string, plan: 'sharedPlan' | 'ownPlan' = 'sharedPlan'): Promise<Page> {
  const signedIn = await on.signIn(person);
  const { page } = signedIn;
  await page.goto(`/plan/${on.ids[plan]}`);
  await saved(page);
  await showText(page);
  return page;
}

const saved = (page: Page) => page.getByText('Lagret', { exact: true }).first().waitFor();
const showText = (page: Page) =>
  page.getByRole('group', { name: 'Deler av planen' }).getByRole('button', { name: 'Plantekst' }).click();
const showActions = (page: Page) =>
  page
    .getByRole('group', { name: 'Deler av planen' })
    .getByRole('button', { name: /^Tiltak/ })
    .click();
const text = (page: Page) => page.locator('#plan-text').getByRole('textbox', { name: 'Plantekst' });
const chip = (page: Page, name: RegExp | string) => text(page).getByRole('link', { name });

/** A new line at the end, to write in. */
async function newLine(page: Page): Promise<void> {
  // At the edge, since a chip under the pointer would lead to what it stands for.
  await text(page).click({ position: { x: 3, y: 3 } });
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
}

async function pasteHtml(page: Page, html: string): Promise<void> {
  await text(page).evaluate((element, pasted) => {
    const data = new DataTransfer();
    data.setData('text/html', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);
}

// These write behind the text's last line, and so come before a table stands there.
test('[TX11] keys that come at once after a click and another key are answered at the caret', async () => {
  for (const line of ['Først', 'Siden', 'Sist']) {
    const ana = await openText('lead1', 'ownPlan');
    await newLine(ana);
    await ana.keyboard.type(line);
    expect(await text(ana).locator('> *').last().innerText()).toBe(line);
    await ana.context().close();
  }
});

test('[TX12] a caret that comes by an open-ended # opens no list, and Enter there is a new line', async () => {
  const ana = await openText('lead1', 'ownPlan');
  await newLine(ana);
  await ana.keyboard.type('se #4.');
  await ana.getByRole('option').first().waitFor();
  await ana.keyboard.press('Escape');
  await newLine(ana);
  await ana.keyboard.press('ArrowUp');
  await ana.keyboard.press('End');
  await ana.keyboard.press('Enter');
  await ana.keyboard.type('neste');
  expect(await text(ana).locator('> *').allInnerTexts()).toEqual(expect.arrayContaining(['se #4.', 'neste']));
});

test('Ctrl+K makes a link of selected words, and finds things without any', async () => {
  const ana = await openText('lead1', 'ownPlan');
  await newLine(ana);
  await ana.keyboard.type('lenke');
  await ana.keyboard.press('Control+K');
  await ana.getByRole('dialog').waitFor();
  await ana.keyboard.press('Escape');
  await ana.getByRole('dialog').waitFor({ state: 'detached' });
  await text(ana).and(ana.locator(':focus')).waitFor();
  await ana.keyboard.press('Shift+Home');
  await ana.keyboard.press('Control+K');
  await ana.getByRole('textbox', { name: 'Adresse' }).fill('example.no');
  await ana.keyboard.press('Enter');
  await text(ana).locator('a[href="https://example.no"]').getByText('lenke').waitFor();
});

test('[TX5] /tiltak by keyboard makes an action and its chip, which shows what another sets', async () => {
  const [ana, bo] = [await openText('lead1'), await openText('lead2')];
  await newLine(ana);
  await ana.keyboard.type('/action Felles frokostmøter');
  await ana.getByRole('option', { name: /Nytt tiltak: Felles frokostmøter/ }).waitFor();
  const chosen = await text(ana).getAttribute('aria-activedescendant');
  expect(await ana.locator(`[id="${chosen ?? ''}"]`).getAttribute('aria-selected')).toBe('true');
  await ana.keyboard.press('Enter');
  await chip(ana, 'Gå til Felles frokostmøter, Planlagt').waitFor();
  await chip(bo, 'Gå til Felles frokostmøter, Planlagt').waitFor();

  await chip(bo, /Felles frokostmøter/).click();
  await bo.getByRole('button', { name: 'Pågår' }).click();
  await chip(ana, 'Gå til Felles frokostmøter, Pågår').waitFor();

  await bo.getByRole('textbox', { name: 'Tittel' }).fill('Månedlig frokost');
  await chip(ana, 'Gå til Månedlig frokost, Pågår').waitFor();
  await bo.getByRole('button', { name: 'Fjern tiltaket' }).click();
  await text(ana).getByText('Felles frokostmøter – tiltaket finnes ikke lenger').waitFor();
});

test('[TX5] the list is gone through by arrows and left by Escape; names of the other language are found', async () => {
  const ana = await openText('lead1', 'ownPlan');
  await newLine(ana);
  await ana.keyboard.type('/');
  await ana.getByRole('listbox', { name: 'Sett inn' }).waitFor();
  const second = ana.getByRole('option').nth(1);
  await ana.keyboard.press('ArrowDown');
  await until(async () => (await second.getAttribute('aria-selected')) === 'true');
  await ana.keyboard.press('Escape');
  await ana.getByRole('listbox').waitFor({ state: 'detached' });
  expect(await text(ana).getAttribute('aria-activedescendant')).toBeNull();
  await ana.keyboard.press('Backspace');

  await ana.keyboard.type('/table');
  await ana.getByRole('option', { name: 'Tabell' }).click();
  await text(ana).locator('table').waitFor();
  expect(await text(ana).locator('th').count()).toBe(3);
});

test('[TX5] /rødt puts in the indicator with its light, and an action that is linked with its baseline', async () => {
  const ana = await openText('lead1', 'ownPlan');
  await newLine(ana);
  await ana.keyboard.type('/red');
  const first = ana.getByRole('option').first();
  await first.waitFor();
  await until(async () => (await ana.getByRole('option', { name: /Rød indikator/ }).count()) === 0);
  const code = ((await first.innerText()).match(/[\d.]+/) ?? [''])[0];
  await ana.keyboard.press('Enter');
  await chip(ana, new RegExp(`^Gå til ${code} `)).waitFor();
  await until(async () => (await text(ana).getByRole('img', { name: 'Rød' }).count()) > 0);
  await chip(ana, /^Gå til Styrke /)
    .last()
    .click();
  await ana
    .getByText(/^Utgangspunkt/)
    .first()
    .waitFor();
});

test('[TX3] in the shared plan an indicator’s chip has no light, whoever looks', async () => {
  const ana = await openText('lead1');
  await newLine(ana);
  await ana.keyboard.type('/rødt');
  await ana
    .getByRole('option', { name: /svak i \d+ av \d+/ })
    .first()
    .waitFor();
  await ana.keyboard.press('Enter');
  await text(ana)
    .getByText(/svak i \d+ av \d+/)
    .first()
    .waitFor();
  expect(
    await text(ana)
      .getByRole('img', { name: /^(Rød|Gul|Grønn)$/ })
      .count(),
  ).toBe(0);
});

test('[TX6] a document from Word is pasted as headings, lists and a table, and its rows become actions in one step', async () => {
  const [ana, bo] = [await openText('lead1'), await openText('lead2')];
  await newLine(ana);
  await pasteHtml(ana, readFileSync(join(import.meta.dirname, '../fixtures/clipboard/word.html'), 'utf8'));
  await text(bo).getByRole('heading', { name: 'Handlingsplan' }).waitFor();
  expect(await text(bo).locator('li li').innerText()).toBe('hver måned');
  expect(await text(bo).locator('ol > li').count()).toBe(2);

  await ana.getByText('Du limte inn en tabell med 2 rader.').waitFor();
  await ana.getByRole('button', { name: 'Lag tiltak av radene' }).first().click();
  await ana.getByRole('dialog').getByText('Kari · 1. september 2026').waitFor();
  await ana.getByRole('button', { name: 'Lag 1 tiltak' }).click();
  await showActions(bo);
  await bo.getByRole('button', { name: 'Felles nyhetsbrev' }).waitFor();
  await ana.getByRole('button', { name: 'Angre', exact: true }).first().click();
  await bo.getByRole('button', { name: 'Felles nyhetsbrev' }).waitFor({ state: 'detached' });
  expect(await text(ana).getByRole('heading', { name: 'Handlingsplan' }).count()).toBe(1);
});

test('[TX8] following shows what the other has before them, tells them, and ends by a key', async () => {
  const [ana, bo] = [await openText('lead1'), await openText('lead2')];
  await showActions(bo);
  await bo.getByRole('button', { name: 'Følg Marit Lia' }).click();
  await bo.getByText('Du følger Marit Lia').waitFor();
  await ana.getByText(/følger deg$/).waitFor();
  await text(bo).waitFor();

  await showActions(ana);
  const card = ana.locator('.action-toggle').nth(2);
  await card.click();
  const id = await ana.locator('.action.is-open').getAttribute('id');
  await bo.locator(`[id="${id ?? ''}"].is-open`).waitFor();

  await bo.keyboard.press('Escape');
  await bo.getByText('Du følger Marit Lia').waitFor({ state: 'detached' });
  await ana.getByText(/følger deg$/).waitFor({ state: 'detached' });
  await showText(ana);
  await ana.waitForTimeout(600);
  expect(await text(bo).isVisible()).toBe(false);
});

test('[TX9] what one suggests, the other sees as suggested and accepts; it can be undone', async () => {
  const [ana, bo] = [await openText('lead1'), await openText('lead2')];
  await newLine(ana);
  await ana.keyboard.type('Vi møtes i januar.');
  await text(bo).getByText('Vi møtes i januar.').waitFor();
  await ana.locator('#plan-text').getByRole('button', { name: 'Foreslå' }).click();
  for (let press = 0; press < 7; press += 1) await ana.keyboard.press('Backspace');
  await ana.keyboard.type('mars.');
  await text(bo).locator('del').getByText('januar.').waitFor();
  await text(bo).locator('ins').getByText('mars.').waitFor();

  await ana.keyboard.press('Enter');
  await ana
    .getByText(/bare skrive og slette ord/)
    .first()
    .waitFor();

  const list = bo.getByRole('list', { name: 'Forslag i teksten' });
  await list
    .getByText(/Marit Lia, /)
    .first()
    .waitFor();
  await list.getByRole('button', { name: 'Godta: Legg til «mars.»' }).click();
  await list.getByRole('button', { name: 'Godta: Slett «januar.»' }).click();
  await text(ana).getByText('Vi møtes i mars.').waitFor();
  await bo.getByRole('button', { name: 'Angre', exact: true }).first().click();
  await text(ana).locator('del').getByText('januar.').waitFor();
});

test('[TX4] @ offers those who may read the plan, and # what stands in it', async () => {
  const ana = await openText('lead1', 'ownPlan');
  await newLine(ana);
  await ana.keyboard.type('@ing');
  await ana.getByRole('option', { name: /Ingrid/ }).waitFor();
  expect(await ana.getByRole('option').count()).toBe(1);
  await ana.keyboard.press('Enter');
  await text(ana)
    .getByText(/Ingrid/)
    .first()
    .waitFor();
  await ana.keyboard.type('#4.');
  await ana
    .getByRole('option', { name: /^.*4\.\d/ })
    .first()
    .waitFor();
  await ana.keyboard.press('Escape');
});

import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { until } from '#tests/support/stock-client.ts';
import { axeProblems } from './axe.ts';
import { stage } from './stage.ts';

const on = stage();

async function openPlan(
  search: string,
  plan: 'sharedPlan' | 'ownPlan' = 'sharedPlan',
  person = 'lead1',
): Promise<Page> {
  const signedIn = await on.signIn(person, {
    viewport: { width: 1440, height: 900 },
  });
  await signedIn.page.goto(`/plan/${on.ids[plan]}${search}`);
  await signedIn.page
    .getByText(/^(Lagret|Lesetilgang)$/)
    .first()
    .waitFor();
  return signedIn.page;
}

const view = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Deler av planen' }).getByRole('button', { name });
const searchOf = (page: Page) => new URL(page.url()).search;
const column = (page: Page, status: string) => page.locator(`[data-cell][data-status="${status}"]`).first();
const titles = (list: Locator) => list.locator('.board-card-title').allInnerTexts();

test('[VW1] a view is its address: it comes back after a reload, “back” leaves it, and nothing is asked of the server', async () => {
  const page = await openPlan('');
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('_data') || request.url().includes('.data')) asked.push(request.url());
  });
  await view(page, 'Tavle').click();
  await page.getByRole('group', { name: 'Tavle etter status' }).waitFor();
  await page.getByLabel('Status', { exact: true }).selectOption({ label: 'Pågår' });
  await page.getByText(/^\d+ av \d+ tiltak vises$/).waitFor();
  expect(searchOf(page)).toBe('?view=board&status=in-progress');
  await view(page, 'Tabell').click();
  await page.getByRole('table').waitFor();
  // [VW2] The filter holds in the next view.
  expect(searchOf(page)).toBe('?view=table&status=in-progress');
  const rows = await page.locator('[data-row]').count();
  await page.reload();
  await page.getByRole('table').waitFor();
  expect(await page.locator('[data-row]').count()).toBe(rows);
  await page.goBack();
  await page.getByRole('group', { name: 'Tavle etter status' }).waitFor();
  await page.goBack();
  await page.locator('ol.actions').waitFor();
  await page.goForward();
  await page.getByRole('group', { name: 'Tavle etter status' }).waitFor();
  expect(asked).toEqual([]);
});

test('[VW4] the board by keyboard: Alt and arrows, the menu, and why a move is refused', async () => {
  const page = await openPlan('?view=board&group=none');
  const first = column(page, 'planned').locator('.board-card-title').first();
  const title = await first.innerText();
  await first.focus();
  await page.keyboard.press('Alt+ArrowRight');
  await until(async () => (await titles(column(page, 'in-progress'))).at(-1) === title);
  // The focus went with the card.
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(title);
  await page.keyboard.press('Alt+ArrowUp');
  await until(async () => (await titles(column(page, 'in-progress'))).at(-2) === title);

  await page.getByRole('button', { name: `Flytt «${title}»` }).press('Enter');
  await page.getByRole('menuitem', { name: 'Fullført' }).press('Enter');
  await until(async () => (await titles(column(page, 'completed'))).includes(title));
  await column(page, 'completed').getByRole('button', { name: title, exact: true }).focus();
  await page.keyboard.press('Alt+ArrowRight');
  await page.getByText('Et fullført tiltak må settes til «Pågår» igjen').first().waitFor();
  expect(await titles(column(page, 'completed'))).toContain(title);

  await page.keyboard.press('Control+z');
  await until(async () => (await titles(column(page, 'in-progress'))).includes(title));
});

test('[VW4] [VW7] a card is dragged to another column, above another card', async () => {
  const page = await openPlan('?view=board&group=none');
  const card = column(page, 'planned').locator('[data-card]').first();
  const title = await card.locator('.board-card-title').innerText();
  const target = column(page, 'in-progress').locator('[data-card]').first();
  const below = await target.locator('.board-card-title').innerText();
  await drag(page, card.locator('.board-card-title'), target);
  await until(async () => {
    const now = await titles(column(page, 'in-progress'));
    return now.indexOf(title) !== -1 && now.indexOf(title) === now.indexOf(below) - 1;
  });
});

test('[VW3] [VW7] an action of the document is dragged by its handle, and the order is the board’s too', async () => {
  const page = await openPlan('');
  const rows = page.locator('ol.actions > li');
  const order = () => rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-action')));
  const before = await order();
  await drag(page, rows.nth(2).locator('[data-drag-handle]'), rows.nth(0));
  await until(async () => (await order())[0] === before[2]);
  expect(await order()).toEqual([before[2], before[0], before[1], ...before.slice(3)]);
});

test('[VW5] a bar is moved by keys, day by day, and undone as one step', async () => {
  const page = await openPlan('?view=timeline');
  const bar = page.locator('[data-bar]').first();
  const before = (await bar.getAttribute('aria-label')) ?? '';
  await bar.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await until(async () => (await bar.getAttribute('aria-label')) !== before);
  await page.keyboard.press('Control+z');
  await until(async () => (await bar.getAttribute('aria-label')) === before);
});

test('[VW3] the timeline by status: each group under its name, and arrows go from bar to bar over the headings', async () => {
  const page = await openPlan('?view=timeline');
  const flat = await page.locator('[data-bar]').count();
  await page.getByLabel('Grupper etter').selectOption({ label: 'Status' });
  expect(searchOf(page)).toBe('?view=timeline&group=status');
  const groups = page.locator('.timeline-row.is-group');
  await groups.nth(1).waitFor();
  expect(await page.locator('[data-bar]').count()).toBe(flat);
  await page.locator('[data-bar]').first().focus();
  await page.keyboard.press('End');
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-row'));
  expect(focused).toBe(await page.locator('[data-bar]').last().getAttribute('data-row'));
});

test('the table opens an action beside it, by keyboard, and gives the focus back', async () => {
  const page = await openPlan('?view=table');
  const rows = page.locator('[data-row]');
  await rows.first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('complementary', { name: 'Åpent tiltak' });
  const title = sheet.getByRole('textbox', { name: 'Tittel' });
  await title.fill('Skrevet fra tabellen');
  await until(async () => (await rows.nth(1).innerText()) === 'Skrevet fra tabellen');
  await title.press('Escape');
  await until(async () => (await page.evaluate(() => document.activeElement?.textContent)) === 'Skrevet fra tabellen');
  await page.getByRole('button', { name: 'Frist' }).click();
  expect(searchOf(page)).toBe('?view=table&sort=deadline');
  expect(await page.getByRole('columnheader', { name: 'Frist' }).getAttribute('aria-sort')).toBe('ascending');
});

test('[VW10] the palette finds an action, single keys work outside of texts, and can be turned off', async () => {
  const page = await openPlan('?view=board');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Finn og gjør' }).getByRole('searchbox').fill('tidslinje');
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: 'Tidslinje' }).waitFor();
  await page.keyboard.press('/');
  await until(() => page.evaluate(() => document.activeElement?.hasAttribute('data-plan-search') === true));
  await page.keyboard.type('n?');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Taster' });
  await help.getByRole('checkbox').uncheck();
  expect(await axeProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-plan-search'))).toBe(false);
});

test('[VW8] paper gets the document, whatever view is on the screen', async () => {
  const page = await openPlan('?view=board');
  await page.emulateMedia({ media: 'print' });
  await page.locator('ol.actions > li').first().waitFor();
  expect(await page.locator('.board').count()).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('group', { name: 'Tavle etter status' }).waitFor();
});

test('who only reads sees every view and can move nothing', async () => {
  const page = await openPlan('?view=board', 'ownPlan', 'ingrid');
  expect(await page.locator('[data-drag-handle], .board-card-move').count()).toBe(0);
  const before = await titles(column(page, 'planned'));
  await column(page, 'planned').locator('.board-card-title').first().focus();
  await page.keyboard.press('Alt+ArrowRight');
  expect(await titles(column(page, 'planned'))).toEqual(before);
});

async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (start === null || end === null) throw new Error('what is dragged or where to is not in sight');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, end.y + 40, { steps: 6 });
  await page.mouse.move(end.x + end.width / 2, end.y + 6, { steps: 3 });
  await page.mouse.up();
}

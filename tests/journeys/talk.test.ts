import { nanoid } from 'nanoid';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { get, removeData, signIn, startProduct, type Product } from '#tests/support/product.ts';
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
  for (const { context } of open) await context.close();
  await browser.close();
  await product.kill();
  await removeData(product.dataDir);
});

async function openPlan(person: string, path = `/plan/${ids.ownPlan}`): Promise<Page> {
  const signedIn = await signInAs(browser, product.url, `${person}@demo.example`);
  open.push(signedIn);
  await signedIn.page.goto(path);
  // Live: what stood there before is drawn anew then, and nothing selected in it stays so.
  await signedIn.page.locator('[data-saved="saved"], [data-saved="reading"]').first().waitFor();
  return signedIn.page;
}

const panel = (page: Page) => page.getByRole('region', { name: 'Kommentarer' });
const button = (page: Page, unread = 0) =>
  page.getByRole('button', {
    name: unread === 0 ? /^Kommentarer( \d+)?$/ : new RegExp(`^Kommentarer.*, ${unread} uleste$`),
  });
const thread = (page: Page, text: string) => panel(page).getByRole('article').filter({ hasText: text });

/** Selects words of a text that is read, as by dragging over them. */
async function select(page: Page, words: string) {
  await page.evaluate((wanted) => {
    const texts = document.createTreeWalker(document.querySelector('#plan-text .rich-text')!, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      window.getSelection()?.removeAllRanges();
      window.getSelection()?.addRange(range);
      return;
    }
    throw new Error(`the text does not say ${wanted}`);
  }, words);
}

test('[TA6] [TA1] a comment of one who only reads holds on to its words, is heard live, answered, resolved and reopened', async () => {
  const lead = await openPlan('lead1');
  await lead.getByRole('button', { name: 'Plantekst' }).click();
  const editor = lead.getByRole('textbox', { name: 'Plantekst' });
  await editor.click();
  await lead.keyboard.press('Control+Home');
  await lead.keyboard.type('Vi deler et felles nyhetsbrev fra mai.\n');
  await lead.getByText('Lagret', { exact: true }).first().waitFor();

  const reader = await openPlan('ingrid');
  await reader.getByRole('button', { name: 'Plantekst' }).click();
  await reader.getByText('Vi deler et felles nyhetsbrev').waitFor();
  await select(reader, 'felles nyhetsbrev');
  await reader.getByRole('button', { name: 'Kommenter', exact: true }).waitFor();
  await reader.keyboard.press('Control+Alt+m');
  await panel(reader).getByRole('textbox', { name: 'Skriv en kommentar' }).fill('Hvem skriver det?');
  await panel(reader).getByRole('button', { name: 'Send', exact: true }).click();
  await thread(reader, 'Hvem skriver det?').waitFor();
  // She still has nothing to write the plan with.
  expect(await reader.getByRole('textbox', { name: 'Plantekst' }).count()).toBe(0);

  await button(lead, 1).waitFor();
  const marked = lead.locator('.talk-span');
  expect(await marked.innerText()).toBe('felles nyhetsbrev');
  await editor.click();
  await lead.keyboard.press('Control+Home');
  await lead.keyboard.type('Fra nå av: ');
  await lead.waitForTimeout(600);
  expect(await marked.innerText()).toBe('felles nyhetsbrev');
  await lead.reload();
  await lead.getByRole('button', { name: 'Plantekst' }).click();
  await marked.waitFor();
  expect(await marked.innerText()).toBe('felles nyhetsbrev');

  await marked.click();
  const card = thread(lead, 'Hvem skriver det?');
  await card.waitFor();
  expect(await card.locator('blockquote').innerText()).toBe('felles nyhetsbrev');
  // Once it has been in sight it is read.
  await button(lead).waitFor();
  const reply = card.getByRole('textbox', { name: 'Svar' });
  await reply.fill('Det gjør vi, @Ing');
  await lead.keyboard.press('Enter');
  expect(await reply.inputValue()).toMatch(/^Det gjør vi, @Ingrid \S+.* $/);
  await lead.keyboard.press('Control+Enter');
  await thread(reader, 'Det gjør vi').waitFor();
  expect(await thread(reader, 'Det gjør vi').locator('.talk-mention').innerText()).toContain('@Ingrid');

  await card.getByRole('button', { name: 'Merk som løst' }).click();
  await card.waitFor({ state: 'detached' });
  await thread(reader, 'Hvem skriver det?').waitFor({ state: 'detached' });
  await panel(reader).getByRole('button', { name: 'Løste' }).click();
  await thread(reader, 'Hvem skriver det?').getByRole('textbox', { name: 'Svar (åpner tråden igjen)' }).fill('Når?');
  await reader.keyboard.press('Control+Enter');
  await panel(lead).getByText('Når?').waitFor();

  await editor.click();
  await lead.keyboard.press('Control+a');
  await lead.keyboard.press('Delete');
  await panel(lead).getByText('Teksten det gjaldt, er borte. Slik var den:').waitFor();
  expect(await panel(lead).locator('blockquote').innerText()).toBe('felles nyhetsbrev');
});

test('[TA7] a proposed deadline is accepted by the lead and stands in the plan', async () => {
  const [lead, reader] = [await openPlan('lead1'), await openPlan('ingrid')];
  await reader.locator('.action-toggle').first().click();
  await reader.getByRole('button', { name: 'Kommenter eller foreslå: Frist' }).click();
  await reader.getByRole('menuitem', { name: 'Foreslå en annen verdi' }).click();
  await panel(reader).getByLabel('Foreslå ny verdi for frist').fill('2027-02-03');
  await panel(reader).getByRole('textbox', { name: 'Begrunnelse (valgfritt)' }).fill('Etter årsmøtet');
  await panel(reader).getByRole('button', { name: 'Send forslaget' }).click();
  expect(await thread(reader, 'Etter årsmøtet').getByRole('button', { name: 'Godta' }).count()).toBe(0);
  await lead.getByRole('button', { name: /^Kommentarer.* uleste$/ }).click();
  await thread(lead, 'Etter årsmøtet').getByText('3. februar 2027').waitFor();
  await thread(lead, 'Etter årsmøtet').getByRole('button', { name: 'Godta' }).click();
  await reader.locator('.action dd', { hasText: '3. februar 2027' }).first().waitFor();
});

test('[TA1] a goal’s field is commented, called by its name, and led back to; one who only reads comments on the goal', async () => {
  const [lead, reader] = [await openPlan('lead1'), await openPlan('ingrid')];
  await lead.getByRole('button', { name: 'Nytt mål' }).click();
  const goal = lead.locator('.goal').first();
  const title = 'Grønt i alle ledd';
  await goal.getByRole('textbox', { name: 'Mål', exact: true }).fill(title);
  await lead.locator('[data-saved="saved"]').first().waitFor();
  await reader.locator('.goal-reading', { hasText: title }).waitFor();
  await goal.getByLabel('Innen', { exact: true }).focus();
  await goal.getByRole('button', { name: 'Kommenter Innen', exact: true }).click();
  await lead.getByRole('menuitem', { name: 'Kommenter feltet' }).click();
  await panel(lead).getByRole('textbox', { name: 'Skriv en kommentar' }).fill('Rekker vi det til da?');
  await panel(lead).getByRole('button', { name: 'Send', exact: true }).click();
  await thread(lead, 'Rekker vi det til da?')
    .getByRole('button', { name: `«${title}» · Innen` })
    .click();
  await expect.poll(() => goal.locator('[data-field="by"] :focus').count()).toBe(1);

  await reader
    .locator('.goal-reading')
    .first()
    .getByRole('button', { name: `«${title}»: 1 åpen kommentar, 1 uleste` })
    .click();
  await reader.getByRole('menuitem', { name: 'Kommenter målet' }).click();
  await panel(reader).getByRole('textbox', { name: 'Skriv en kommentar' }).fill('Et godt mål');
  await panel(reader).getByRole('button', { name: 'Send', exact: true }).click();
  await thread(reader, 'Et godt mål')
    .getByRole('button', { name: `«${title}»`, exact: true })
    .waitFor();
});

test('[TA9] what was written is kept while there is no connection, over a closed panel and a reload', async () => {
  const lead = await openPlan('lead1');
  await lead.locator('#talk-button').click();
  await panel(lead).getByRole('button', { name: 'Ny kommentar til planen' }).click();
  const text = panel(lead).getByRole('textbox', { name: 'Skriv en kommentar' });
  await text.fill('Skrevet på toget');
  await lead.context().setOffline(true);
  await panel(lead).getByText('Du er frakoblet. Kommentarer sendes ikke nå').waitFor();
  await panel(lead).getByRole('button', { name: 'Send', exact: true }).click();
  await panel(lead).getByText('Ikke sendt. Teksten din er beholdt.').waitFor();
  await lead.keyboard.press('Escape');
  await lead.context().setOffline(false);
  await lead.reload();
  await lead.getByText('Lagret', { exact: true }).first().waitFor();
  await lead.locator('#talk-button').click();
  await panel(lead).getByRole('button', { name: 'Ny kommentar til planen' }).click();
  expect(await text.inputValue()).toBe('Skrevet på toget');
  await panel(lead).getByRole('button', { name: 'Send', exact: true }).click();
  await thread(lead, 'Skrevet på toget').waitFor();
  await panel(lead).getByRole('heading', { name: 'Kommentarer' }).focus();
  await lead.keyboard.press('Escape');
  expect(await panel(lead).count()).toBe(0);
});

test('[TA9] what is written while a comment is on its way stays, and so does the form', async () => {
  const lead = await openPlan('lead1');
  await lead.locator('#talk-button').click();
  await panel(lead).getByRole('button', { name: 'Ny kommentar til planen' }).click();
  const text = panel(lead).getByRole('textbox', { name: 'Skriv en kommentar' });
  await text.fill('Vi begynner i mai.');
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await lead.route('**/threads', async (route) => {
    if (route.request().method() === 'POST') await held;
    await route.continue();
  });
  await panel(lead).getByRole('button', { name: 'Send', exact: true }).click();
  await panel(lead).getByRole('button', { name: 'Sender …' }).waitFor();
  await text.press('End');
  await text.pressSequentially(' Hvem leder?');
  letGo();
  await thread(lead, 'Vi begynner i mai.').waitFor();
  await panel(lead).getByRole('button', { name: 'Send', exact: true }).waitFor();
  expect(await text.inputValue()).toBe('Hvem leder?');
  await panel(lead).getByRole('button', { name: 'Send', exact: true }).click();
  await thread(lead, 'Hvem leder?').waitFor();
  expect(await text.count()).toBe(0);
});

test('[TA9] what was changed after an answer that was lost is not taken for sent', async () => {
  const lead = await openPlan('lead1');
  await lead.locator('#talk-button').click();
  await panel(lead).getByRole('button', { name: 'Ny kommentar til planen' }).click();
  const text = panel(lead).getByRole('textbox', { name: 'Skriv en kommentar' });
  const send = panel(lead).getByRole('button', { name: 'Send', exact: true });
  await text.fill('Møtet er på tirsdag');
  await lead.route('**/threads', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    await route.fetch();
    await route.abort();
  });
  await send.click();
  await panel(lead).getByText('Ikke sendt. Teksten din er beholdt.').waitFor();
  await lead.unroute('**/threads');
  await text.fill('Møtet er på onsdag');
  await send.click();
  await panel(lead).getByText('Det du sendte først, kom likevel fram').waitFor();
  await thread(lead, 'Møtet er på tirsdag').waitFor();
  expect(await text.inputValue()).toBe('Møtet er på onsdag');
  await send.click();
  await thread(lead, 'Møtet er på onsdag').waitFor();
});

test('[TA1] a lead of another cluster gets nothing, neither on the page nor by address nor live', async () => {
  const cookie = await signIn(product.url, 'lead2@demo.example');
  const threads = await get(product.url, `/api/v1/plans/${ids.ownPlan}/threads`, cookie);
  expect(threads.status).toBe(403);
  const said = { id: nanoid(), actionId: null, field: null, comment: { id: nanoid(), text: 'Hei' } };
  const sent = await fetch(`${product.url}/api/v1/plans/${ids.ownPlan}/threads`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify(said),
  });
  expect(sent.status).toBe(403);
  const events = await fetch(`${product.url}/plan/${ids.ownPlan}/events`, { headers: { cookie } });
  expect(events.status).toBe(403);
});

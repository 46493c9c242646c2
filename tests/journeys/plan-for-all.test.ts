import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { until } from '#tests/support/stock-client.ts';
import { stage } from './stage.ts';

const on = stage();

async function openPlan(person: string, viewport = { width: 1280, height: 800 }): Promise<Page> {
  const signedIn = await on.signIn(person, { viewport });
  await signedIn.page.goto(`/plan/${on.ids.sharedPlan}`);
  await signedIn.page.locator('[data-saved="saved"]').waitFor();
  return signedIn.page;
}

const title = (page: Page) => page.getByRole('textbox', { name: 'Tittel' });
const card = (page: Page, text: string) => page.getByRole('button', { name: text });

async function newAction(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Nytt tiltak' }).first().click();
  await title(page).fill(text);
}

/** As a browser's translation does it: every text is put into an element of its own, twice over. */
const translate = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest('[translate="no"], script, style, textarea, font') === null &&
      node.nodeValue?.trim() !== ''
        ? NodeFilter.FILTER_ACCEPT
        : NodeFilter.FILTER_REJECT,
    );
    const texts: Text[] = [];
    while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      text.replaceWith(outer);
      outer.append(inner);
      inner.append(`${text.data} (oversatt)`);
    }
    return texts.length;
  });

/** The words that a wrapped text still stands in, moved instead of copied, as other translators do. */
const wrap = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const parent = text.parentElement;
      if (parent === null || parent.closest('[translate="no"], script, style, textarea, font') !== null) continue;
      const font = document.createElement('font');
      text.replaceWith(font);
      font.append(text);
    }
  });

test.each([
  ['copies', translate],
  ['moves', wrap],
] as const)(
  '[OF10] a page that a translator rewrites (%s the texts) goes on, and its save state stays true',
  async (how, rewrite) => {
    const [ana, bo] = [await openPlan('lead1'), await openPlan('lead2')];
    const problems: string[] = [];
    ana.on('pageerror', (error) => problems.push(String(error)));
    const named = (text: string) => `${text}, ${how}`;
    await newAction(ana, named('Før oversettelsen'));
    await card(bo, named('Før oversettelsen')).waitFor();
    await rewrite(ana);

    await title(ana).fill(named('Skrevet i en oversatt side'));
    await ana.getByRole('textbox', { name: 'Beskrivelse' }).click();
    await ana.keyboard.type('Også her');
    await card(bo, named('Skrevet i en oversatt side')).waitFor();
    await ana
      .getByRole('button', { name: /^Pågår/ })
      .first()
      .click();
    await newAction(bo, named('Fra den andre'));
    await card(ana, named('Fra den andre')).waitFor();
    await ana.getByRole('button', { name: 'Angre', exact: true }).first().click();
    await rewrite(ana);
    await newAction(ana, named('Enda et'));
    await card(bo, named('Enda et')).waitFor();
    await ana.context().setOffline(true);
    await ana
      .locator('[data-saved="offline"], [data-saved="offlineUnstored"]')
      .filter({ hasText: 'Frakoblet' })
      .waitFor();
    await ana.context().setOffline(false);
    await ana.locator('[data-saved="saved"]').filter({ hasText: 'Lagret' }).waitFor();
    expect(problems).toEqual([]);
    expect(await title(ana).inputValue()).toBe(named('Enda et'));
  },
);

test('[OF10] at 400 % zoom the plan is read and written without scrolling in two directions', async () => {
  // 1280 × 1024 at 400 %.
  const page = await openPlan('lead1', { width: 320, height: 256 });
  await newAction(page, 'Skrevet på 320 piksler');
  await page.getByRole('textbox', { name: 'Beskrivelse' }).click();
  await page.keyboard.type('En lang beskrivelse av noe som ingen har plass til på en smal skjerm');
  await page.locator('[data-saved="saved"]').waitFor();
  const measured = await page.evaluate(() => {
    const bar = document.querySelector('.plan-bar');
    const focused = document.activeElement?.getBoundingClientRect();
    const barBox = bar?.getBoundingClientRect();
    const isStuck = bar !== null && getComputedStyle(bar).position === 'sticky';
    return {
      scrollsSideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      barShare: isStuck && barBox !== undefined ? barBox.height / window.innerHeight : 0,
      focusedIsInSight: focused !== undefined && focused.bottom > 0 && focused.top < window.innerHeight,
    };
  });
  expect(measured.scrollsSideways).toBe(0);
  // What stays in place leaves most of the little height to the plan.
  expect(measured.barShare).toBeLessThan(0.34);
  expect(measured.focusedIsInSight).toBe(true);
  for (const view of ['Plantekst', 'Etter indikator']) {
    const tab = page.getByRole('button', { name: new RegExp(view, 'i') }).first();
    if ((await tab.count()) === 0) continue;
    await tab.click();
    // While the editor's code comes in, the page may be wider for a moment.
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), {
        message: view,
        timeout: 5000,
      })
      .toBe(0);
  }
});

test('[OF2] without the document there is no editor, and a page that opens it sends nothing of its own', async () => {
  const { page } = await on.signIn('lead3');
  let isHeld = true;
  const sent: Buffer[] = [];
  await page.routeWebSocket(/\/sync\//, (socket) => {
    // A server that takes the connection and says nothing.
    if (isHeld) return;
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      if (Buffer.isBuffer(message)) sent.push(message);
      server.send(message);
    });
  });
  await page.goto(`/plan/${on.ids.sharedPlan}`);
  await page.locator('[data-saved="loading"]').waitFor();
  await page.waitForTimeout(1_000);
  expect(await page.locator('.ProseMirror').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Nytt tiltak' }).count()).toBe(0);

  isHeld = false;
  await page.reload();
  await page.locator('[data-saved="saved"]').waitFor();
  await page.getByRole('button', { name: 'Nytt tiltak' }).first().waitFor();
  // An answer to the server's question without any content, and no edit: kind 0, then step 2 or update.
  const withEdits = sent.filter(([kind, step]) => kind === 0 && step !== 0).map((message) => [...message.subarray(1)]);
  expect(withEdits).toEqual([[1, 2, 0, 0]]);
});

test('[OF9] a screen reader hears politely, and not at every key, what others change', async () => {
  const [ana, bo] = [await openPlan('lead1'), await openPlan('lead2')];
  const news = ana.locator('[data-news]');
  await ana.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const region = document.querySelector('[data-news]');
    if (region === null) throw new Error('there is no region');
    new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, { childList: true, subtree: true });
  });
  await newAction(bo, 'Felles profil på messa');
  const heard = (text: RegExp) => news.filter({ hasText: text }).waitFor({ state: 'attached' });
  // On a slow machine the new action has been told of before its title is there.
  await heard(/^Jonas Hegge (la til|endret «Tittel» i) «Felles profil på messa»\.$/);
  await bo.getByRole('textbox', { name: 'Ansvarlig' }).pressSequentially('Kari', { delay: 30 });
  await bo.getByRole('textbox', { name: 'Forventet effekt' }).pressSequentially('Flere møter', { delay: 30 });
  await heard(/^Jonas Hegge endret «Forventet effekt» i «Felles profil på messa»(, og 1 endring til)?\.$/);
  expect(await news.getAttribute('role')).toBe('status');
  const said = await ana.evaluate(() => (window as unknown as { said: string[] }).said.filter((text) => text !== ''));
  expect(said.length).toBeLessThanOrEqual(5);
  // What one does oneself is no news.
  expect(await bo.locator('[data-news]').innerText()).toBe('');
});

test('[VW7] the focus stays with what is moved, and goes on when its row is taken away', async () => {
  const page = await openPlan('lead1');
  await newAction(page, 'Tiltak med milepæler');
  const milestones = page.getByRole('group', { name: 'Milepæler' });
  await milestones.getByRole('button', { name: 'Legg til milepæl' }).click();
  for (const name of ['Først', 'Så', 'Sist']) {
    await page.keyboard.type(name);
    if (name !== 'Sist') await page.keyboard.press('Enter');
  }
  const focused = () => page.evaluate(() => (document.activeElement as HTMLInputElement).value);
  const order = () =>
    milestones
      .getByRole('textbox')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value).filter(Boolean));
  await page.keyboard.press('Alt+ArrowUp');
  await until(async () => (await order()).join() === 'Først,Sist,Så');
  await until(async () => (await focused()) === 'Sist');
  await page.keyboard.press('Alt+ArrowUp');
  await until(async () => (await order()).join() === 'Sist,Først,Så');

  const label = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);
  await milestones.getByRole('button', { name: /Fjern.*Først/ }).focus();
  await page.keyboard.press('Enter');
  await until(async () => /Fjern.*Så/.test((await label()) ?? ''));
  await page.keyboard.press('Enter');
  await until(async () => /Fjern.*Sist/.test((await label()) ?? ''));
  await page.keyboard.press('Enter');
  await until(async () => (await label()) === 'Legg til milepæl');
});

import { writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type * as Y from 'yjs';
import { dayOf } from '#app/domain/day.ts';
import { demoIds } from '#tests/journeys/demo-ids.ts';
import { openBrowser, signInAs } from '#tests/journeys/browser.ts';
import { findBrowser } from '#tests/support/find-browser.js';
import { removeData, signIn, startProduct } from '#tests/support/product.ts';
import { openStockClient, until } from '#tests/support/stock-client.ts';
import { fillPlan } from './big-plan.ts';
import { isGiven, median, table } from './options.ts';
import { HERE } from './servers.ts';

const ACTIONS = 400;
const TYPISTS = 12;
const CHARACTERS = 200_000;
/** Two frames of a screen that draws sixty a second. */
const BUDGET_MS = 33.4;
const WORK = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];
/** As long as a page of the web may take before people turn to something else: to show, and to be written in. */
const OPENING_BUDGET_MS = 4_000;
/** The first keys load and warm what they need. */
const WARM_KEYS = 3;

// As text: what compiles this file puts names into functions, which a page does not know.
const HEAR_KEYS = `{
  const times = [];
  const heard = ({ timeStamp }) => requestAnimationFrame(() => {
    // A task after the frame's own work: its layout and drawing are done.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => times.push(performance.now() - timeStamp);
    port2.postMessage(null);
  });
  window.addEventListener('keydown', heard, { capture: true });
  window.endKeys = () => {
    window.removeEventListener('keydown', heard, { capture: true });
    return times;
  };
}`;

const HEAR_FRAMES = `{
  const frames = [];
  let last = performance.now();
  let isHeard = true;
  const next = (now) => {
    frames.push(now - last);
    last = now;
    if (isHeard) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  window.endFrames = () => {
    isHeard = false;
    return frames.slice(1);
  };
}`;

const FRAMES = `new Promise((done) => {
  const from = performance.now();
  let frames = 0;
  const next = () => ((frames += 1) === 30 ? done((performance.now() - from) / 30) : requestAnimationFrame(next));
  requestAnimationFrame(next);
})`;

/** From a key to the frame that shows it, in a plan of the size that is promised. Build first: `npm start` does. */
export async function plan(): Promise<void> {
  const keys = isGiven('quick') ? 20 : 60;
  process.env['CHROMIUM_PATH'] ??= await findBrowser();
  const product = await startProduct({ env: { DEMO: 'on' } });
  const browser = await openBrowser();
  try {
    const ids = await demoIds(product.url);
    await fill(product.url, ids.ownPlan);
    const { page } = await openPage(browser, product.url, ids.ownPlan);
    const opened: number[] = [];
    for (let time = 0; time < 3; time += 1) {
      const from = performance.now();
      await page.reload();
      await page.getByText('Lagret', { exact: true }).first().waitFor({ timeout: 60_000 });
      opened.push(performance.now() - from);
    }
    const scrolled = await scrolling(page);
    const rows: (string | number)[][] = [];
    const cpuMs = await threadTime(page);
    const measure = async (what: string, typed: () => Promise<number[]>) => {
      const before = await cpuMs();
      const all = await typed();
      const cpu = ((await cpuMs()) - before) / (all.length + WARM_KEYS);
      rows.push([what, median(all), p95Of(all), cpu, BUDGET_MS, median(all) <= BUDGET_MS ? 'yes' : 'no']);
    };

    await page.locator('.action-toggle').nth(200).click();
    await measure('a title, 400 actions in sight', () =>
      typing(page, page.getByRole('textbox', { name: 'Tittel' }), keys),
    );
    const others = await typists(product.url, ids.ownPlan);
    await measure(`a title, while ${TYPISTS} others type`, () =>
      typing(page, page.getByRole('textbox', { name: 'Tittel' }), keys),
    );
    await show(page, 'Plantekst');
    await page.locator('#plan-text').getByRole('textbox', { name: 'Plantekst' }).click();
    await measure(`the plan’s text, while ${TYPISTS} others type`, () =>
      typing(page, page.locator('#plan-text').getByRole('textbox', { name: 'Plantekst' }), keys),
    );
    others.stop();
    await show(page, 'Tiltak');
    for (const [view, name] of [
      ['table', 'Tabell'],
      ['board', 'Tavle'],
      ['timeline', 'Tidslinje'],
    ] as const) {
      await show(page, name);
      await page.locator('[data-open]').first().click();
      await measure(`a title beside the ${view}`, () =>
        typing(page, page.getByRole('textbox', { name: 'Tittel' }), keys),
      );
      await page.getByRole('button', { name: 'Lukk tiltaket' }).click();
    }
    await show(page, 'Plantekst');
    const text = page.locator('#plan-text').getByRole('textbox', { name: 'Plantekst' });
    await text.click();
    await measure('the plan’s text, 100,000 characters', () => typing(page, text, keys));
    await show(page, 'Tiltak');
    await measure('the search', () => typing(page, page.locator('[data-plan-search]'), 12));

    const heads = ['typing in', 'median ms', 'p95 ms', 'script and layout, CPU ms', 'budget ms', 'met'];
    table(
      `From key to paint in Chromium; ${ACTIONS} actions, ${CHARACTERS.toLocaleString('en')} characters`,
      heads,
      rows,
    );
    table(
      'Opening, from the address to live and saved; and the frames while it is scrolled through',
      ['what', 'median ms', 'p95 ms', 'budget ms'],
      [
        ['opening', median(opened), Math.max(...opened), OPENING_BUDGET_MS],
        ['a frame of scrolling', median(scrolled), p95Of(scrolled), BUDGET_MS],
      ],
    );
    const loads = loadavg()[0] ?? NaN;
    console.log(
      `load average ${loads.toFixed(1)}; the machine draws an empty frame in ${(await frameMs(page)).toFixed(1)} ms`,
    );
    await writeFile(join(HERE, 'results', 'plan.json'), `${JSON.stringify({ heads, rows, loads }, null, 2)}\n`);
  } finally {
    await browser.close();
    await product.kill();
    await removeData(product.dataDir);
  }
}

const p95Of = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length * 0.95)] ?? NaN;

/** How long each frame takes while a wheel is turned through all of the plan and back. */
async function scrolling(page: Page): Promise<number[]> {
  await page.mouse.move(500, 500);
  await page.evaluate(HEAR_FRAMES);
  for (const by of [400, -400]) {
    for (let turn = 0; turn < 60; turn += 1) {
      await page.mouse.wheel(0, by);
      await page.waitForTimeout(16);
    }
  }
  return page.evaluate('window.endFrames()');
}

/** Through the wire, as people's edits come; done when somebody else has all of it. */
async function fill(url: string, planId: string): Promise<void> {
  const cookie = await signIn(url, 'lead1@demo.example');
  const [writer, reader] = [
    openStockClient(url, `plan/${planId}`, cookie),
    openStockClient(url, `plan/${planId}`, cookie),
  ];
  const actionsIn = ({ doc }: typeof writer) => doc.getMap('actions').size;
  await until(() => writer.provider.synced && reader.provider.synced);
  fillPlan(writer.doc, {
    actions: ACTIONS - actionsIn(writer),
    characters: CHARACTERS,
    codes: ['1.1', '2.6', '3.2', '4.6.1'],
    clusters: [],
    today: dayOf(new Date()),
  });
  await until(() => actionsIn(reader) === ACTIONS && reader.doc.getXmlFragment('text').length > 100, 60_000);
  writer.destroy();
  reader.destroy();
}

/** Others who type three keys a second each, every one in the title of an action, with their places told. */
async function typists(url: string, planId: string): Promise<{ stop: () => void }> {
  const cookie = await signIn(url, 'lead1@demo.example');
  const clients = Array.from({ length: TYPISTS }, () => openStockClient(url, `plan/${planId}`, cookie));
  await until(() => clients.every(({ provider }) => provider.synced));
  const typing = clients.map(({ doc, provider }, at) => {
    const id = [...doc.getMap('actions').keys()][at * 7] ?? '';
    return setInterval(() => {
      const fields = doc.getMap('actions').get(id) as Y.Map<unknown>;
      fields.set('title', `${String(fields.get('title')).slice(0, 60)}x`);
      provider.awareness.setLocalStateField('place', { actionId: id, field: 'title', at: Date.now() });
    }, 333);
  });
  return {
    stop() {
      for (const interval of typing) clearInterval(interval);
      for (const client of clients) client.destroy();
    },
  };
}

async function openPage(browser: Browser, url: string, planId: string) {
  const signedIn = await signInAs(browser, url, 'lead1@demo.example', { viewport: { width: 1440, height: 900 } });
  await signedIn.page.goto(`/plan/${planId}`);
  await signedIn.page.getByText('Lagret', { exact: true }).first().waitFor({ timeout: 60_000 });
  return signedIn;
}

async function show(page: Page, view: string): Promise<void> {
  await page.getByRole('group', { name: 'Deler av planen' }).getByRole('button', { name: view }).click();
  await page.waitForTimeout(500);
}

/** The time from each key's event to the end of the frame after it. */
async function typing(page: Page, field: ReturnType<Page['locator']>, keys: number): Promise<number[]> {
  await field.focus();
  await page.keyboard.press('End');
  await page.evaluate(HEAR_KEYS);
  for (let at = 0; at < keys + WARM_KEYS; at += 1) {
    await page.keyboard.press('abcdefghij'.charAt(at % 10));
    await page.waitForTimeout(30);
  }
  await page.waitForTimeout(200);
  const times: number[] = await page.evaluate('window.endKeys()');
  return times.slice(WARM_KEYS);
}

/** How long the page's own thread has run scripts and laid out, which a busy machine does not stretch as it does time. */
async function threadTime(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.reduce((sum, { name, value }) => (WORK.includes(name) ? sum + value * 1000 : sum), 0);
  };
}

/** What a frame without any work takes here: a busy machine takes its own time. */
function frameMs(page: Page): Promise<number> {
  return page.evaluate(FRAMES);
}

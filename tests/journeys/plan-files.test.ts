import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { removeData, startProduct, type Product } from '#tests/support/product.ts';
import { openBrowser, signInAs, type SignedInBrowser } from './browser.ts';
import { demoIds } from './demo-ids.ts';
import type { DemoIds } from './screens.ts';

let browser: Browser;
let product: Product;
let ids: DemoIds;
let folder: string;
const open: SignedInBrowser[] = [];

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
  ids = await demoIds(product.url);
  folder = await mkdtemp(join(tmpdir(), 'plan-files-'));
});

afterEach(async () => {
  for (const { context } of open.splice(0)) await context.close();
});

afterAll(async () => {
  await browser.close();
  await product.kill();
  await removeData(product.dataDir);
  await rm(folder, { recursive: true, force: true });
});

async function openPlan(person: string): Promise<Page> {
  const signedIn = await signInAs(browser, product.url, `${person}@demo.example`);
  open.push(signedIn);
  await signedIn.page.goto(`/plan/${ids.sharedPlan}`);
  await signedIn.page.getByText('Lagret', { exact: true }).first().waitFor();
  return signedIn.page;
}

/** Clicks a kind of file in the plan's menu, and keeps what comes. */
async function downloaded(page: Page, name: string): Promise<Buffer> {
  await page.getByText('Eksport og import').click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  await page.keyboard.press('Escape');
  return readFile(path);
}

/** What a person does in a spreadsheet, row by row. */
async function edited(file: Buffer, edit: (rows: unknown[][], at: (heading: string) => number) => void) {
  const sheets = (await readXlsxFile(file)).map(({ sheet, data }) => ({ sheet, data: data as unknown[][] }));
  const rows = sheets[0]?.data ?? [];
  edit(rows, (heading) => rows[0]?.indexOf(heading) ?? -1);
  const path = join(folder, 'redigert.xlsx');
  const made = sheets.map(({ sheet, data }) => ({ sheet, data: data as SheetData, dateFormat: 'dd.mm.yyyy' }));
  await writeFile(path, await writeXlsxFile(made).toBuffer());
  return path;
}

async function importFile(page: Page, path: string): Promise<void> {
  await page.goto(`/plan/${ids.sharedPlan}/import`);
  await page.locator('#file').setInputFiles(path);
  await page.getByRole('button', { name: 'Se forskjellene' }).click();
}

test('a plan goes to Excel, is edited, looked over and comes back; the other browser sees it live', async () => {
  const [ana, bo] = [await openPlan('lead1'), await openPlan('lead2')];
  const file = await downloaded(ana, 'Last ned som Excel');
  const path = await edited(file, (rows, at) => {
    const [, first] = rows;
    if (first === undefined) throw new Error('the demo has actions');
    first[at('Tittel')] = 'Omskrevet i Excel';
    first[at('Kostnad i kroner')] = 75_000;
    rows.push((rows[0] ?? []).map((heading) => (heading === 'Tittel' ? '=Nytt fra Excel' : null)));
  });
  await importFile(ana, path);
  const changes = ana.getByRole('table', { name: 'Endringer' });
  await changes.getByText('Omskrevet i Excel').waitFor();
  await ana.getByText('=Nytt fra Excel').waitFor();
  expect(await bo.getByText('Omskrevet i Excel').count()).toBe(0);

  await ana.getByRole('button', { name: 'Gjør endringene i planen' }).click();
  await ana.getByText('3 endringer er gjort i planen.').waitFor();
  await bo.getByRole('button', { name: 'Omskrevet i Excel' }).waitFor();
  await bo.getByRole('button', { name: '=Nytt fra Excel' }).waitFor();

  await importFile(ana, path);
  await ana.getByText('Filen sier det samme som planen.', { exact: false }).waitFor();
  await ana.getByText('1 ny rad er lagt til allerede', { exact: false }).waitFor();
});

test('every kind of file comes from the menu', async () => {
  const page = await openPlan('lead1');
  expect((await downloaded(page, 'Last ned som Word')).subarray(0, 2).toString()).toBe('PK');
  expect((await downloaded(page, 'Last ned som PDF')).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await downloaded(page, 'Last ned som Markdown')).toString()).toMatch(/^# /);
  expect(JSON.parse((await downloaded(page, 'Last ned som JSON')).toString())).toMatchObject({
    format: 'klyngeforum-plan',
  });
});

test('a sheet with faults is told what and where, and changes nothing', async () => {
  const page = await openPlan('lead1');
  const file = await downloaded(page, 'Last ned som Excel');
  const path = await edited(file, (rows, at) => {
    const [, first] = rows;
    if (first !== undefined) first[at('Status')] = 'Nesten';
  });
  await importFile(page, path);
  await page.getByText('1 feil må rettes i filen', { exact: false }).waitFor();
  await page.getByText('Tiltak, rad 2, «Status»:', { exact: false }).waitFor();
  expect(await page.getByRole('button', { name: 'Gjør endringene i planen' }).count()).toBe(0);
});

test('[EX8] on paper the plan is whole: every action and every weak indicator, and nothing of the screen', async () => {
  const page = await openPlan('lead1');
  const titles = await page.locator('.action-toggle').allInnerTexts();
  const bytes = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const paper = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let n = 1; n <= paper.numPages; n += 1) {
    const { items } = await (await paper.getPage(n)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const words = (text: string) => text.replace(/\s+/g, '');
  const all = words(pages.join(' '));
  const weak = await page.locator('.plan-side li p:first-child').allTextContents();
  expect(titles.length).toBeGreaterThan(3);
  expect(weak.length).toBeGreaterThan(12);
  for (const text of [...titles, ...weak]) expect(all).toContain(words(text));
  for (const text of ['Eksport og import', 'Nytt tiltak', 'Vis alle']) expect(all).not.toContain(words(text));
  expect(pages.every((text) => text.trim() !== '')).toBe(true);
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removeData, startProduct, type Product } from '#tests/support/product.ts';
import { axeProblems } from './axe.ts';
import { openBrowser, signInAs } from './browser.ts';
import { demoIds } from './demo-ids.ts';
import { SCREENS, type DemoIds } from './screens.ts';

let browser: Browser;
let product: Product;
let ids: DemoIds;

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
  ids = await demoIds(product.url);
});

afterAll(async () => {
  await browser.close();
  await product.kill();
  await removeData(product.dataDir);
});

const LOOKS = [
  { colorScheme: 'light', locale: 'nb-NO', viewport: { width: 1440, height: 900 } },
  { colorScheme: 'dark', locale: 'en-GB', viewport: { width: 390, height: 844 } },
] as const;

describe.each(LOOKS)('$colorScheme, $locale, $viewport.width wide', (look) => {
  test.each(SCREENS)('axe finds nothing on $name, and the browser reports no error', async (screen) => {
    const signedIn =
      screen.person === undefined
        ? undefined
        : await signInAs(browser, product.url, `${screen.person}@demo.example`, look);
    const context = signedIn?.context ?? (await browser.newContext({ baseURL: product.url, ...look }));
    const page = signedIn?.page ?? (await context.newPage());
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(screen.path(ids));
    await screen.shown(page);
    expect(await axeProblems(page)).toEqual([]);
    // Nothing may stand beyond the right edge of the screen.
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(errors).toEqual([]);
    await context.close();
  });
});

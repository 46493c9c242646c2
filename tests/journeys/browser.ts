import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';

/** A real Chromium, with nothing that speaks to hosts of its own. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'];
  if (executablePath === undefined) throw new Error('CHROMIUM_PATH names no browser; run the tests through npm test');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface SignedInBrowser {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** Somebody at a machine of their own, signed in through the sign-in page. */
export async function signInAs(
  browser: Browser,
  url: string,
  email: string,
  options: BrowserContextOptions = {},
): Promise<SignedInBrowser> {
  const context = await browser.newContext({ baseURL: url, locale: 'nb-NO', timezoneId: 'Europe/Oslo', ...options });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.locator('#sign-in-email').fill(email);
  await page.locator('#sign-in-password').fill('demo-forum');
  await page.locator('#sign-in-password').press('Enter');
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'));
  return { context, page };
}

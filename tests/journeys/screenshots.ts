// `npm run screenshots`: the README's pictures in docs/screenshots/, of the built product with its demo forum.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { get, removeData, signIn, startProduct } from '#tests/support/product.ts';
import { openBrowser } from './browser.ts';

const FOLDER = join(import.meta.dirname, '../../docs/screenshots');
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

interface Picture {
  readonly name: string;
  readonly path: string;
  /** Whose page it is; null: nobody has signed in. */
  readonly as: string | null;
  readonly theme: 'light' | 'dark';
  readonly size: typeof DESKTOP;
}

const product = await startProduct({ env: { DEMO: 'on' } });
const browser = await openBrowser();
try {
  await mkdir(FOLDER, { recursive: true });
  const missing: string[] = [];
  for (const picture of await pictures()) {
    if (!(await take(browser, picture))) missing.push(`${picture.name} (${picture.path})`);
  }
  if (missing.length > 0) {
    console.error(`not taken, since the page does not answer: ${missing.join(', ')}`);
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  await product.stop();
  await removeData(product.dataDir);
}

async function pictures(): Promise<readonly Picture[]> {
  const cookie = await signIn(product.url, 'lead1@demo.example');
  const me = await get<{ memberships: { forumId: string; clusterId?: string }[] }>(product.url, '/api/v1/me', cookie);
  const { forumId, clusterId } = me.body.memberships[0] ?? { forumId: '' };
  const found = await get<{ plans: { id: string; clusterId: string | null }[] }>(
    product.url,
    `/api/v1/forums/${forumId}/plans`,
    cookie,
  );
  const planId = found.body.plans.find((plan) => plan.clusterId === clusterId)?.id ?? '';
  const pages = [
    { name: 'sign-in', path: '/sign-in', as: null },
    { name: 'cluster', path: `/cluster/${clusterId}`, as: 'lead1' },
    { name: 'plan', path: `/plan/${planId}`, as: 'lead1' },
    { name: 'forum', path: `/forum/${forumId}`, as: 'ingrid' },
    { name: 'scorecard', path: `/forum/${forumId}/scorecard`, as: 'ingrid' },
  ];
  return [
    ...pages.flatMap((page) =>
      (['light', 'dark'] as const).map((theme) => ({ ...page, name: `${page.name}-${theme}`, theme, size: DESKTOP })),
    ),
    { name: 'plan-phone', path: `/plan/${planId}`, as: 'lead1', theme: 'light', size: PHONE },
  ];
}

/** Answers whether the page was there. */
async function take(from: Browser, { name, path, as, theme, size }: Picture): Promise<boolean> {
  const context = await from.newContext({ viewport: size, locale: 'nb-NO', colorScheme: theme });
  try {
    if (as !== null) await giveSession(context, as);
    const page = await context.newPage();
    const response = await page.goto(`${product.url}${path}`);
    if (response?.ok() !== true) return false;
    // A plan's content comes over its socket: then nothing of the page is busy any more.
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
    await page.evaluate(() => document.fonts.ready);
    if (path.startsWith('/plan/')) await page.getByText('Lagret', { exact: true }).first().waitFor();
    if (path.startsWith('/forum/')) await page.getByText('Følger med', { exact: true }).first().waitFor();
    await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
    return true;
  } finally {
    await context.close();
  }
}

async function giveSession(context: BrowserContext, name: string): Promise<void> {
  const [pair = ''] = (await signIn(product.url, `${name}@demo.example`)).split('; ');
  const at = pair.indexOf('=');
  await context.addCookies([{ name: pair.slice(0, at), value: pair.slice(at + 1), url: product.url }]);
}

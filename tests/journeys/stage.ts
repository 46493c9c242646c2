import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { removeData, startProduct, type Product } from '#tests/support/product.ts';
import { openBrowser, signInAs, type SignedInBrowser } from './browser.ts';
import { demoIds } from './demo-ids.ts';
import type { DemoIds } from './screens.ts';

export interface Stage {
  readonly product: Product;
  readonly browser: Browser;
  /** Of what the demo's first lead sees. */
  readonly ids: DemoIds;
  /** The product on the same data, after it was killed. */
  startAgain(port: number): Promise<void>;
  /** One of the demo's people, at a machine of their own, which is gone after the test. */
  signIn(person: string, options?: BrowserContextOptions): Promise<SignedInBrowser>;
}

/** The product with its demo, and a browser, for all journeys of a file. Call it once, outside of the tests. */
export function stage(): Stage {
  let built: { readonly product: Product; readonly browser: Browser; readonly ids: DemoIds } | undefined;
  const open: SignedInBrowser[] = [];
  const now = () => {
    if (built === undefined) throw new Error('the stage is built before the first test of its file');
    return built;
  };

  beforeAll(async () => {
    const product = await startProduct();
    built = { product, browser: await openBrowser(), ids: await demoIds(product.url) };
  });
  afterEach(async () => {
    for (const { context } of open.splice(0)) await context.close();
  });
  afterAll(async () => {
    const { product, browser } = now();
    await browser.close();
    await product.kill();
    await removeData(product.dataDir);
  });

  return {
    get product() {
      return now().product;
    },
    get browser() {
      return now().browser;
    },
    get ids() {
      return now().ids;
    },
    async startAgain(port) {
      const { product, ...others } = now();
      built = { ...others, product: await startProduct({ dataDir: product.dataDir, port }) };
    },
    async signIn(person, options) {
      const { browser, product } = now();
      const signedIn = await signInAs(browser, product.url, `${person}@demo.example`, options);
      open.push(signedIn);
      return signedIn;
    },
  };
}

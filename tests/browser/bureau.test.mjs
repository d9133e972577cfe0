// Examination, session and ballot at the bureau: without scripts, on a phone and at a desk.
//
// Every page on the way is checked; each width has a demonstration of its own, because the work changes it.

import { after, before, test } from 'node:test';
import { launch, open } from './browser.mjs';
import * as checks from './checks.mjs';
import { whole } from './examining.mjs';
import { startDemo } from './wijkzetel.mjs';

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

for (const width of [320, 1280]) {
  test(`the bureau from paper to a corrected ballot at ${width} px`, async (t) => {
    const demo = await startDemo();
    const { page, close } = await open(browser, demo.address, { width, scripts: false });
    page.setDefaultTimeout(20_000);
    const seen = new Set();
    const arrived = async (name) => {
      if (seen.has(name)) {
        return;
      }
      seen.add(name);
      if (process.env.WIJKZETEL_PICTURES !== undefined) {
        const path = `${process.env.WIJKZETEL_PICTURES}/${name}-${width}.png`;
        await page.screenshot({ path, fullPage: true });
      }
      await t.test(`${name} at ${width} px`, () => checks.checkPage(page));
    };
    try {
      await whole(page, demo, arrived);
    } finally {
      await close();
      await demo.stop();
    }
  });
}

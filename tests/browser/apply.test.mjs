// Applying alone as a candidate: keyboard only, without scripts, on a phone and at a desk.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as applying from './applying.mjs';
import { launch, open } from './browser.mjs';
import * as checks from './checks.mjs';
import { startDemo } from './wijkzetel.mjs';

let demo;
let browser;
let election;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launch()]);
  const { page, close } = await open(browser, demo.address, { width: 1280 });
  election = await applying.openElection(page, demo);
  await close();
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

for (const width of [320, 1280]) {
  test(`applying alone at ${width} px`, async (t) => {
    const { page, close } = await open(browser, demo.address, { width, scripts: false });
    const arrived = async (name) => {
      if (process.env.WIJKZETEL_PICTURES !== undefined) {
        const path = `${process.env.WIJKZETEL_PICTURES}/${name}-${width}.png`;
        await page.screenshot({ path, fullPage: true });
      }
      await t.test(`${name} at ${width} px`, () => checks.checkPage(page));
    };
    try {
      await applying.signIn(page, demo, election, `anna-${width}@voorbeeld.example`, arrived);
      await applying.fillIn(page, 'Hóf-Jansen', arrived);
      const reference = await applying.signIt(page, arrived);
      assert.match(reference, /^\w{4}-\w{4}$/);
    } finally {
      await close();
    }
  });
}

// The five-minute tour of the README: keyboard only, without scripts, on a phone and at a desk.
//
// Every page on the way is checked; each width has a demonstration of its own, because the tour changes it.

import { after, before, test } from 'node:test';
import { launch, open } from './browser.mjs';
import * as checks from './checks.mjs';
import * as tour from './tour.mjs';
import { startDemo } from './wijkzetel.mjs';

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

for (const width of [320, 1280]) {
  test(`the tour at ${width} px`, async (t) => {
    const demo = await startDemo();
    const { page, trouble, close } = await open(browser, demo.address, { width, scripts: false });
    try {
      const seen = new Set();
      const arrived = async (name) => {
        if (!seen.has(name)) {
          seen.add(name);
          await t.test(`${name} at ${width} px`, () => checks.checkPage(page));
        }
      };
      await tour.bureau(page, demo, arrived);
      const who = await tour.griffie(page, demo, arrived);
      await tour.auditor(page, demo, arrived);
      await tour.everybody(page, demo, who, arrived);
      checks.checkNoTrouble(trouble);
    } finally {
      await close();
      await demo.stop();
    }
  });
}

// Entering counts: a station with the keyboard alone, once with the script and once without, and what differs.
//
// Every page on the way is checked; each width has a demonstration of its own, because the work changes it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open } from './browser.mjs';
import * as checks from './checks.mjs';
import * as entering from './entering.mjs';
import { press } from './keyboard.mjs';
import { asRole } from './tour.mjs';
import { startDemo } from './wijkzetel.mjs';

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

for (const width of [320, 1280]) {
  test(`two entries, a difference and its answer at ${width} px`, async (t) => {
    const demo = await startDemo();
    const withScript = await open(browser, demo.address, { width });
    const without = await open(browser, demo.address, { width, scripts: false });
    const seen = new Set();
    const arrivedOn = (page) => async (name) => {
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
    const { page } = withScript;
    page.setDefaultTimeout(20_000);
    without.page.setDefaultTimeout(20_000);
    try {
      await entering.prepare(page, demo);
      await asRole(page, demo, entering.people.first, async () => {
        await entering.practise(page, demo, arrivedOn(page));
        const slip = { ...entering.PAPER, candidates: ['300', '200', '99', '600'] };
        await entering.enterByKeys(page, demo, slip, arrivedOn(page));
        await press(page, 'Eerste invoer afronden');
        assert.match(await page.title(), /^Fout: /, 'a finding wants an answer');
        await arrivedOn(page)('finish-wrong');
        await page.getByRole('checkbox').first().check();
        await page.getByRole('textbox').first().fill('Zo staat het op het papier.');
        await press(page, 'Eerste invoer afronden');
        await arrivedOn(page)('done-first');
      });
      const second = without.page;
      await asRole(second, demo, entering.people.second, async () => {
        await entering.enterWithoutScript(second, demo, entering.PAPER, arrivedOn(second));
        await press(second, 'Tweede invoer afronden');
        await arrivedOn(second)('done-differs');
        assert.match(await second.locator('main').innerText(), /anders dan de eerste/);
      });
      await asRole(second, demo, 'bureau', () => entering.ask(second, demo, arrivedOn(second)));
      await asRole(second, demo, entering.people.second, () =>
        entering.answer(second, demo, { 1.3: '99' }, arrivedOn(second)),
      );
      await asRole(second, demo, 'bureau', () => entering.lookBack(second, demo, arrivedOn(second)));
    } finally {
      await withScript.close();
      await without.close();
      await demo.stop();
    }
  });
}

// Not to be drawn by lot, in the browser: the form, its mistakes, the link and the button, on a phone and at a desk, in
// both languages, without a script and with the keyboard alone.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, withCopy } from './browser.mjs';
import * as checks from './checks.mjs';
import { choose, press, reach, write } from './keyboard.mjs';
import { asRole } from './tour.mjs';
import { startDemo } from './wijkzetel.mjs';

const FORM = '/loot-me-niet';
const WORDS = {
  nl: {
    query: '',
    wish: 'Wat wilt u?',
    enter: 'Loot mij niet: zet mij in het register',
    last: 'Achternaam',
    first: 'Voorletters of voornaam',
    email: 'E-mailadres',
    send: 'Stuur mij de link',
    sent: 'Kijk in uw e-mail',
    confirm: 'Loot mij niet',
    done: 'U wordt niet geloot',
    over: 'Deze link werkt niet meer',
  },
  en: {
    query: '?taal=en',
    wish: 'What do you want?',
    enter: 'Do not draw me: put me in the register',
    last: 'Last name',
    first: 'Initials or first name',
    email: 'E-mail address',
    send: 'Send me the link',
    sent: 'Check your e-mail',
    confirm: 'Do not draw me',
    done: 'You are not drawn',
    over: 'This link no longer works',
  },
};

let demo;
let browser;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launch()]);
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

async function visiting(width, work) {
  const { page, close } = await open(browser, demo.address, { width, scripts: false });
  try {
    await work(page);
  } finally {
    await close();
  }
}

/** What has to hold for every page, in its language. */
async function check(page, language, name) {
  if (process.env.WIJKZETEL_PICTURES !== undefined) {
    await page.screenshot({ path: `${process.env.WIJKZETEL_PICTURES}/${name}.png`, fullPage: true });
  }
  assert.equal(await page.locator('html').getAttribute('lang'), language);
  assert.equal(await page.locator('h1').count(), 1);
  await checks.checkReflow(page);
  await withCopy(page, checks.checkAccessible);
}

/** Types the date of birth, in the boxes of either language. */
async function writeBirth(page, date) {
  for (const [part, number] of Object.entries(date)) {
    await reach(page, page.locator(`#birth-${part}`));
    await page.keyboard.type(String(number));
  }
}

/** The path of the last link that was mailed. */
async function lastLink() {
  const mails = await (await fetch(`${demo.address}/demo/post`)).text();
  return mails.match(/\/loot-me-niet\/bevestigen\/[^\s<?&"]+(\?taal=en)?/)[0];
}

for (const width of [320, 1280]) {
  for (const [language, words] of Object.entries(WORDS)) {
    test(`somebody asks not to be drawn in ${language} at ${width} px`, () =>
      visiting(width, async (page) => {
        const name = `loot-me-niet-${language}-${width}`;
        await page.goto(demo.address + FORM + words.query);
        await check(page, language, name);
        await press(page, words.send);
        assert.match(await page.title(), /^(Fout|Error): /);
        await check(page, language, `${name}-fout`);
        await checks.checkLeadsToItsField(page, page.locator('.alert--error a').last());
        await choose(page, words.wish, words.enter);
        await write(page, words.last, 'Voorbeeld');
        await write(page, words.first, 'A.B.');
        await writeBirth(page, { day: 27, month: 3, year: 1987 });
        await write(page, words.email, `${language}${width}@voorbeeld.example`);
        await press(page, words.send);
        assert.equal(await page.locator('h1').textContent(), words.sent);
        await check(page, language, `${name}-verstuurd`);
        const link = demo.address + (await lastLink());
        await page.goto(link);
        await check(page, language, `${name}-bevestigen`);
        await press(page, words.confirm);
        assert.equal(await page.locator('h1').textContent(), words.done);
        await check(page, language, `${name}-bevestigd`);
        await page.goto(link);
        assert.equal(await page.locator('h1').textContent(), words.over);
        await check(page, language, `${name}-verlopen`);
      }));
  }

  test(`the griffie asks about one person and reads the signals at ${width} px`, () =>
    visiting(width, (page) =>
      asRole(page, demo, 'griffie', async () => {
        await page.goto(`${demo.address}/griffie/loot-me-niet`);
        await write(page, 'Achternaam', 'Onbekend');
        await writeBirth(page, { day: 1, month: 1, year: 1970 });
        await press(page, 'Kijk of deze persoon erin staat');
        assert.match(await page.locator('[role=status]').textContent(), /Nee/);
        await check(page, 'nl', `loot-me-niet-vraag-${width}`);
        await page.goto(`${demo.address}/griffie/wr2026/signalen`);
        await check(page, 'nl', `signalen-${width}`);
      })));
}

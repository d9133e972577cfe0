// Whole forms of the bureau with the keyboard alone: an application from paper, and an omission with its placeholder.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open } from './browser.mjs';
import * as checks from './checks.mjs';
import { follow, pick, press, tick, write, writeDay } from './keyboard.mjs';
import { asRole } from './tour.mjs';
import { startDemo } from './wijkzetel.mjs';

const DAY_MS = 24 * 60 * 60 * 1000;

let demo;
let browser;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launch()]);
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

/** The day before today, by the Dutch calendar. */
function yesterday() {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
  const [year, month, day] = format.format(Date.now() - DAY_MS).split('-');
  return { day, month, year };
}

/** Types over what a candidate wrote on paper. */
async function enterPaper(page, name) {
  await follow(page, 'Aanmelding op papier invoeren');
  await writeDay(page, 'Ontvangen op', yesterday());
  await write(page, 'Tijd van ontvangst', '10:30');
  await pick(page, 'Wijkraad of dorpsraad', /Pernis/);
  await write(page, 'Voorletters', 'A.');
  await write(page, 'Roepnaam', 'Alex');
  await write(page, 'Achternaam', name);
  await writeDay(page, 'Geboortedatum', { day: '2', month: '5', year: '1980' });
  await write(page, 'Postcode', '3195 AA');
  await write(page, 'Huisnummer', '12 B');
  await write(page, 'Straat', 'Voorbeeldstraat');
  await write(page, 'Woonplaats', 'Rotterdam');
  await tick(page, page.getByLabel('Verklaart geen openbare functies te hebben'));
  await press(page, 'Voer de aanmelding in');
  const text = await page.locator('main').innerText();
  assert.match(text, new RegExp(name));
  assert.match(text, /3195 AA Rotterdam/);
}

/** Makes an omission of what is missing on it. */
async function raiseOmission(page) {
  await follow(page, 'Meld een verzuim');
  await follow(page, 'Verklaring van instemming ontbreekt');
  await press(page, 'Bekijk wat er uitgaat');
  assert.match(await page.title(), /^Fout: /);
  await write(page, 'Wat er mist', 'de handtekening');
  await press(page, 'Bekijk wat er uitgaat');
  await press(page, 'Leg vast en verstuur');
  assert.match(await page.locator('main').innerText(), /de handtekening|Verklaring van instemming ontbreekt/);
}

for (const width of [320, 1280]) {
  test(`a paper application and its omission with the keyboard at ${width} px`, async () => {
    const { page, close } = await open(browser, demo.address, { width, scripts: false });
    try {
      await asRole(page, demo, 'bureau', async () => {
        await page.goto(`${demo.address}/bureau/wr-demo/aanmeldingen`);
        await checks.checkPage(page);
        await enterPaper(page, `Toetsen-${width}`);
        await checks.checkPage(page);
        await raiseOmission(page);
        await checks.checkPage(page);
      });
    } finally {
      await close();
    }
  });
}

// The city, the pages around the members, and the page of a member's own in the browser: on a phone and at a desk,
// without a script and with the keyboard alone.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open } from './browser.mjs';
import * as checks from './checks.mjs';
import { follow, press, tick, write, writeDay } from './keyboard.mjs';
import { asRole } from './tour.mjs';
import { startDemo } from './wijkzetel.mjs';

const BODY = '/griffie/wr2026/overschie';
/** Pages of the griffie, with the status of each. */
const PAGES = [
  ['/griffie/wr2026', 200],
  ['/griffie/wr2026?weergave=kaart', 200],
  ['/griffie/wr2026?weergave=tabel&dag=100', 200],
  ['/griffie/wr2026?op=gisteren', 422],
  [BODY, 200],
  [`${BODY}/persoon/3-1`, 200],
  [`${BODY}/voorzitter`, 200],
  [`${BODY}/grootte`, 200],
  [`${BODY}/inwerken`, 200],
  [`${BODY}/inwerken/1`, 200],
  [`${BODY}/inwerken/welkom/alle`, 200],
  [`${BODY}/inwerken/welkom/eigen`, 200],
  [`${BODY}/benoemingen/geen-antwoord`, 200],
];

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

async function picture(page, name) {
  if (process.env.WIJKZETEL_PICTURES !== undefined) {
    await page.screenshot({ path: `${process.env.WIJKZETEL_PICTURES}/${name}.png`, fullPage: true });
  }
}

async function lastCode(email) {
  const mails = await (await fetch(`${demo.address}/demo/post`)).text();
  const [, after] = mails.split(email);
  return after.match(/\b\d{6}\b/)[0];
}

for (const width of [320, 1280]) {
  test(`the city and the pages around the members at ${width} px`, (t) =>
    visiting(width, (page) =>
      asRole(page, demo, 'griffie', async () => {
        for (const [path, status] of PAGES) {
          await t.test(path, async () => {
            const answer = await page.goto(demo.address + path);
            assert.equal(answer.status(), status);
            await picture(page, `leden${path.replaceAll(/\W/g, '-')}-${width}`);
            await checks.checkPage(page);
          });
        }
      })));

  test(`a member states offices, tells of a move and resigns with the keyboard at ${width} px`, () =>
    visiting(width, async (page) => {
      const [person, email] = width === 320 ? ['3-1', 'een@voorbeeld.example'] : ['13-1', 'twee@voorbeeld.example'];
      await asRole(page, demo, 'griffie', async () => {
        await page.goto(`${demo.address}${BODY}/persoon/${person}`);
        await write(page, 'Mailadres', email);
        await press(page, 'Bewaar het adres');
      });
      await page.goto(`${demo.address}/lid/wr2026`);
      await checks.checkPage(page);
      await write(page, 'E-mailadres', email);
      await press(page, 'Code sturen');
      await write(page, 'Code', await lastCode(email));
      await press(page, 'Inloggen');
      await picture(page, `lid-${width}`);
      await checks.checkPage(page);
      await follow(page, /^Welkom in/);
      await picture(page, `lid-welkom-${width}`);
      await checks.checkPage(page);
      await follow(page, 'Naar mijn lidmaatschap');
      await follow(page, 'Openbare functies opgeven of veranderen');
      await checks.checkPage(page);
      await tick(page, page.getByLabel('Geen openbare functies', { exact: true }));
      await press(page, 'Geef dit op');
      await follow(page, 'Een verhuizing melden');
      await checks.checkPage(page);
      const later = new Date(Date.now() + 30 * 24 * 60 * 60 * 1000);
      const [year, month, day] = later.toISOString().slice(0, 10).split('-');
      await writeDay(page, 'Op welke dag verhuist u?', { day, month, year });
      await press(page, 'Meld de verhuizing');
      await follow(page, 'Ontslag nemen');
      await checks.checkPage(page);
      await writeDay(page, 'Vanaf welke dag neemt u ontslag?', { day, month, year });
      await press(page, 'Verder');
      await checks.checkPage(page);
      await press(page, 'Ja, ik neem ontslag');
      await picture(page, `lid-ontslag-${width}`);
      assert.match(await page.locator('main').innerText(), /U nam ontslag vanaf/);
      await checks.checkPage(page);
    }));
}

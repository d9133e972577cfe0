// Leading a count in the browser: the board with some 400 stations and a screen in the hall, on a phone and at a desk,
// with a script and without.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, visit } from './browser.mjs';
import * as checks from './checks.mjs';
import { follow, press, write } from './keyboard.mjs';
import { asRole } from './tour.mjs';
import { startDemo } from './wijkzetel.mjs';

const BOARD = '/bureau/wr2026/tellen';
/** Pages below the board, with the status of each. */
const PAGES = [
  ['', 200],
  ['?weergave=tabel', 200],
  ['?wijk=pernis', 200],
  ['?zoek=12', 200],
  ['?nummer=9999', 422],
  ['/bevindingen', 200],
  ['/cijfers', 200],
  ['/schermen', 200],
  ['/onderzoek', 200],
  ['/onderzoek/nieuw', 200],
  ['/hertelling/nieuw', 200],
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

async function signedIn({ width, scripts }, work) {
  const { page, trouble, close } = await open(browser, demo.address, { width, scripts });
  try {
    await asRole(page, demo, 'bureau', () => work(page, trouble));
  } finally {
    await close();
  }
}

async function picture(page, name, fullPage = true) {
  if (process.env.WIJKZETEL_PICTURES !== undefined) {
    await page.screenshot({ path: `${process.env.WIJKZETEL_PICTURES}/${name}.png`, fullPage });
  }
}

for (const width of [320, 1280]) {
  test(`the pages that lead a count at ${width} px`, (t) =>
    signedIn({ width, scripts: false }, async (page) => {
      for (const [end, status] of PAGES) {
        await t.test(BOARD + end, async () => {
          const answer = await page.goto(demo.address + BOARD + end);
          assert.equal(answer.status(), status);
          await picture(page, `tellen${end.replaceAll(/\W/g, '-')}-${width}`);
          await checks.checkPage(page);
        });
      }
    }));

  test(`an investigation is opened with the keyboard and closed again at ${width} px`, () =>
    signedIn({ width, scripts: false }, async (page) => {
      const station = width === 320 ? '7' : '8';
      await page.goto(`${demo.address}${BOARD}/onderzoek`);
      await follow(page, 'Open een onderzoek');
      await write(page, 'Nummer van het stembureau', station);
      await write(page, 'Wie vroeg erom?', 'Het centraal stembureau');
      await write(page, 'Reden', 'Er lag een pak biljetten apart.');
      await press(page, 'Open het onderzoek');
      await picture(page, `onderzoek-${width}`);
      await checks.checkPage(page);
      await follow(page, 'Sluit het onderzoek af');
      await press(page, 'Sluit af');
      await checks.checkPage(page);
      await checks.checkLeadsToItsField(page, page.getByRole('alert').getByRole('link').first());
    }));

  test(`a screen is made and read by anybody at ${width} px`, async () => {
    let address;
    await signedIn({ width, scripts: false }, async (page) => {
      await page.goto(`${demo.address}${BOARD}/schermen`);
      await write(page, 'Naam van het scherm', `Beamer ${width}`);
      await press(page, 'Maak het scherm');
      await picture(page, `schermen-gemaakt-${width}`);
      await checks.checkPage(page);
      address = await page.locator('a[href^="/scherm/"]').first().getAttribute('href');
    });
    for (const scripts of [true, false]) {
      await visit(browser, demo.address + address, { width, scripts }, async (page, trouble) => {
        await checks.checkPage(page);
        assert.equal(await page.locator('.screen__tile').count(), 39);
        await picture(page, `scherm-${width}`);
        checks.checkNoTrouble(trouble);
      });
    }
  });
}

test('a screen fits on the wall without scrolling', async () => {
  await signedIn({ width: 1280, scripts: false }, async (page) => {
    await page.goto(`${demo.address}${BOARD}/schermen`);
    const address = await page.locator('a[href^="/scherm/"]').first().getAttribute('href');
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.goto(demo.address + address);
    const needed = await page.evaluate(() => document.documentElement.scrollHeight);
    assert.ok(needed <= 1080, `${needed} px high`);
    const size = await page.locator('.screen__figure').first().evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    assert.ok(25 <= size, `letters of ${size} px on a screen of 1920`);
    await picture(page, 'scherm-1920', false);
    // A screen has no button to sign out.
    await page.goto(demo.address + BOARD);
  });
});

test('the board follows what a colleague does, and leaves alone what is typed and where the focus is', () =>
  signedIn({ width: 1280, scripts: true }, async (page, trouble) => {
    await page.goto(`${demo.address}${BOARD}?wijk=pernis`);
    await page.getByRole('button', { name: 'Zet bijwerken stil' }).waitFor();
    await picture(page, 'tellen-live', false);
    await checks.checkPage(page);
    const link = page.locator('#wijk-pernis tbody a').first();
    const station = (await link.innerText()).split(' ')[0];
    const search = page.getByLabel('Zoek op nummer of naam');
    await search.fill('half getyp');
    const row = page.locator(`#sb-${station}`);
    assert.doesNotMatch(await row.innerText(), /in onderzoek/);

    const colleague = await page.context().newPage();
    await colleague.goto(`${demo.address}${BOARD}/onderzoek/nieuw?stembureau=${station}`);
    await colleague.getByLabel('Wie vroeg erom?').fill('Een kiezer');
    await colleague.getByLabel('Reden').fill('Een stapel lag apart.');
    await colleague.getByRole('button', { name: 'Open het onderzoek' }).click();
    await row.getByText('in onderzoek').waitFor({ timeout: 15_000 });
    assert.equal(await search.inputValue(), 'half getyp');
    assert.ok(await search.evaluate((one) => one === document.activeElement), 'the focus stayed in the field');
    assert.ok(await page.locator('#wijk-pernis').evaluate((one) => one.open), 'the fold stayed open');

    // A link with the focus keeps it, and its row follows once the focus has gone.
    await link.focus();
    await colleague.goto(`${demo.address}${BOARD}/onderzoek`);
    await colleague.getByRole('link', { name: new RegExp(`stembureau ${station}$`) }).click();
    await colleague.getByRole('link', { name: 'Sluit het onderzoek af' }).click();
    await colleague.getByLabel('Wat is er gevonden?').fill('Niets.');
    await colleague.getByLabel('Nee', { exact: true }).check();
    await colleague.getByRole('button', { name: 'Sluit af' }).click();
    await page.waitForTimeout(4000);
    assert.ok(await link.evaluate((one) => one === document.activeElement), 'the focus stayed on the link');
    await search.focus();
    await row.getByText('in onderzoek').waitFor({ state: 'detached', timeout: 15_000 });

    await page.getByRole('button', { name: 'Zet bijwerken stil' }).click();
    assert.match(await page.locator('#bijwerken').innerText(), /Bijwerken staat stil/);
    await page.getByRole('button', { name: 'Werk weer bij' }).click();
    await colleague.close();
    checks.checkNoTrouble(trouble);
  }));

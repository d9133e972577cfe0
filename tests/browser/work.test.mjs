// Pages for officials that the tour does not pass, on a phone and at a desk; nothing is recorded here.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open } from './browser.mjs';
import * as checks from './checks.mjs';
import { choose, press, tick, write, writeDay } from './keyboard.mjs';
import { asRole } from './tour.mjs';
import { startDemo } from './wijkzetel.mjs';

/** What an address asks for in vain, when it asks anything else than these. */
const WRONG = /\?(?!zetel=|weergave=)/;

/** For each role its pages. */
const PAGES = {
  bureau: [
    '/bureau/verkiezing/nieuw',
    '/bureau/wr2026/kalender',
    '/bureau/wr2026/kalender/1',
    '/bureau/wr2026/invoer',
    '/bureau/wr2026/invoer/lijsten',
    '/bureau/wr2026/invoer/kandidaten',
    '/bureau/wr2026/invoer/stembureaus',
    '/bureau/wr2026/invoer/tellingen',
    '/bureau/wr2026/invoer/totalen',
    // Stations and people.
    '/bureau/wr2026/stembureaus',
    '/bureau/wr2026/stembureaus/nieuw',
    '/bureau/wr2026/stembureaus/1',
    '/account/invoerders',
    '/account/invoerders/nieuw',
    '/account/invoerders/groep',
    '/bureau/wr2026/wijkraad/kralingseveer',
    '/bureau/wr2026/wijkraad/kralingseveer/overleden',
    '/bureau/wr2026/wijkraad/kralingseveer/vaststellen',
    '/bureau/wr2026/wijkraad/kralingseveer/uitslag/1',
    '/bureau/wr2026/wijkraad/feijenoord/loting/bekendmaken',
    '/bureau/wr2026/vaststellen',
    // Calendars.
    '/bureau/wr2026/agenda',
  ],
  griffie: [
    '/griffie',
    '/griffie/wr2026',
    '/griffie/wr2026/overschie',
    '/griffie/wr2026/overschie/benoemingen',
    '/griffie/wr2026/overschie/uitgesloten',
    '/griffie/wr2026/overschie/vacature/nieuw',
    '/griffie/wr2026/overschie/vacature/nieuw/moved_out/3',
    '/griffie/wr2026/benoemingen',
    // Deadlines and letters.
    '/griffie/wr2026/termijnen',
    '/griffie/wr2026/termijnen/berichten',
    '/griffie/wr2026/termijnen/agenda',
    '/griffie/wr2026/brieven',
    '/griffie/wr2026/brieven/teksten',
    '/griffie/wr2026/brieven/teksten/kennisgeving/nl',
    // What if, the order of a term, and the report of a year.
    '/griffie/wr2026?weergave=kaart',
    '/griffie/wr2026?weergave=tabel',
    '/griffie/wr2026/overschie/vacatures',
    '/griffie/wr2026/overschie/vacature/1',
    '/griffie/wr2026/overschie/verlof/nieuw',
    '/griffie/wr2026/wat-als',
    '/griffie/wr2026/overschie/wat-als?zetel=1',
    '/griffie/wr2026/opvolgingsregel',
    '/griffie/wr2026/opvolgingsregel/nieuw',
    '/griffie/wr2026/verslag/2026',
    '/griffie/wr2026/overschie/verslag/2026',
  ],
  controleur: ['/controle', '/controle/1', '/controle?van-day=31&van-month=2&van-year=2026', '/bureau/wr2026', '/griffie'],
  beheerder: ['/account', '/account/wachtwoord', '/account/gebruikers', '/account/gebruikers/nieuw'],
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

for (const width of [320, 1280]) {
  for (const [login, paths] of Object.entries(PAGES)) {
    test(`the pages of ${login} at ${width} px`, (t) =>
      signedIn(login, width, async (page) => {
        for (const path of paths) {
          await t.test(path, async () => {
            const answer = await page.goto(demo.address + path);
            assert.equal(answer.status(), WRONG.test(path) ? 422 : 200);
            await checks.checkPage(page);
          });
        }
      }));
  }

  test(`a form that is sent empty says what is missing at ${width} px`, () =>
    signedIn('bureau', width, async (page) => {
      await page.goto(`${demo.address}/bureau/wr2026/wijkraad/pernis/vaststellen`);
      await press(page, 'Bekijk wat er wordt vastgesteld');
      assert.match(await page.title(), /^Fout: /);
      await checks.checkPage(page);
      const links = page.getByRole('alert').getByRole('link');
      assert.equal(await links.count(), 3);
      await checks.checkLeadsToItsField(page, links.first());
    }));

  test(`a by-election is set up with the keyboard at ${width} px`, () =>
    signedIn('bureau', width, async (page) => {
      await page.goto(`${demo.address}/bureau/verkiezing/nieuw`);
      await choose(page, 'Kiesreglement', /2026/);
      await write(page, 'Naam van de verkiezing', 'Oefening Pernis');
      await writeDay(page, 'Dag van de stemming', { day: '2', month: '6', year: '2027' });
      await choose(page, 'Soort', /^Oefening/);
      await choose(page, 'Voor welke raden', /^Alleen/);
      await tick(page, page.getByRole('checkbox', { name: /Pernis/ }));
      await press(page, 'Bekijk wat er wordt ingesteld');
      await checks.checkPage(page);
      assert.match(await page.locator('main').innerText(), /1 raad/);
    }));

  test(`typists are added as a group and their passwords shown once at ${width} px`, () =>
    signedIn('bureau', width, async (page) => {
      await page.goto(`${demo.address}/account/invoerders/groep`);
      await press(page, 'Toevoegen');
      assert.match(await page.title(), /^Fout: /);
      await checks.checkPage(page);
      await write(page, 'Namen', 'Fatima El Idrissi');
      await write(page, 'Aantal zonder naam', '2');
      await press(page, 'Toevoegen');
      await checks.checkPage(page);
      assert.equal(await page.locator('main code').count(), 3);
      await page.goto(`${demo.address}/account/invoerders`);
      await checks.checkPage(page);
    }));

  test(`a file with mistakes is told by line and column at ${width} px`, () =>
    signedIn('bureau', width, async (page) => {
      await page.goto(`${demo.address}/bureau/wr2026/invoer/lijsten`);
      await page.getByLabel('CSV-bestand').setInputFiles({
        name: 'lijsten.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('wijkraad;list;name;kind\npernis;een;;persoonlijk\n'),
      });
      await press(page, 'Controleren');
      await checks.checkPage(page);
      assert.match(await page.locator('main').innerText(), /regel 2/);
    }));
}

test('the pages of the griffie fit on a phone in English too', (t) =>
  signedIn('griffie', 320, async (page) => {
    for (const path of PAGES.griffie) {
      await t.test(path, async () => {
        await page.goto(`${demo.address}${path}${path.includes('?') ? '&' : '?'}taal=en`);
        assert.equal(await page.locator('html').getAttribute('lang'), 'en');
        await checks.checkReflow(page);
      });
    }
    await page.goto(`${demo.address}/griffie`);
  }));

test('no table of the work is wider than a page of 760 px', () =>
  signedIn('controleur', 760, async (page) => {
    for (const path of ['/bureau/wr2026', '/bureau/wr2026/wijkraad/pernis', '/griffie/wr2026', '/controle']) {
      await page.goto(demo.address + path);
      await checks.checkReflow(page);
    }
  }));

async function signedIn(login, width, work) {
  const { page, close } = await open(browser, demo.address, { width, scripts: false });
  try {
    await asRole(page, demo, login, () => work(page));
  } finally {
    await close();
  }
}

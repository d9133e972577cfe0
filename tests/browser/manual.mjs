// Makes the pictures of docs/manual from a demonstration of its own: node tests/browser/manual.mjs
// With the word `aanmeldingen` behind it, it makes those of applications, sessions on validity and ballots only; with
// `tellen` those of entering counts and of leading the count; with `griffie` those of the griffie; with `loting`
// those of residents who are drawn, signals and a letter by e-mail.
//
// The tests do not need it. Run it again when pages change, and look at what came out.

import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { launch, open } from './browser.mjs';
import { fillIn, signIn, signIt } from './applying.mjs';
import * as deskPictures from './desk_pictures.mjs';
import * as drawnPictures from './drawn_pictures.mjs';
import * as entering from './entering.mjs';
import * as examining from './examining.mjs';
import { choose, follow, press, tick, write, writeDay } from './keyboard.mjs';
import * as tour from './tour.mjs';
import { startDemo, startEmpty } from './wijkzetel.mjs';

const PICTURES = new URL('../../docs/manual/pictures/', import.meta.url).pathname;
const WIDTH = 760;
const HEIGHT = 620;
const LISTS = 'wijkraad;list;name;kind\npernis;1;Oefenlijst;collectief\n';
const CANDIDATES = `wijkraad;list;candidate;initials;first_name;prefix;last_name;aanduiding;locality
pernis;1;1;A.;Anna;;Voorbeeld;;Rotterdam
pernis;1;2;B.;Bram;de;Proef;;Rotterdam
pernis;1;3;C.;Cato;;Oefening;;Rotterdam
`;

const browser = await launch();
const empty = await startEmpty();
const demo = await startDemo();
const { page, close } = await open(browser, demo.address, { width: WIDTH });
page.setDefaultTimeout(20_000);
mkdirSync(PICTURES, { recursive: true });

/** The main part of the page, from this heading on when there is one. */
async function shoot(name, { from, height = HEIGHT, of = page } = {}) {
  const held = await of.evaluateHandle(() => document.activeElement);
  await held.evaluate((element) => {
    element?.blur();
    window.scrollTo(0, 0);
  });
  const box = await of.locator('main').boundingBox();
  const top = from === undefined ? box.y : (await of.getByRole('heading', { name: from }).last().boundingBox()).y - 12;
  const rest = box.y + box.height - top;
  const clip = { x: 0, y: top - 6, width: WIDTH, height: Math.min(height, rest) };
  await of.screenshot({ path: `${PICTURES}${name}.png`, fullPage: true, clip });
  // Who works with the keys goes on where they were.
  await held.evaluate((element) => element?.focus());
}

/** The first page of a document. */
async function shootDocument(name, link) {
  const address = new URL(await link.getAttribute('href'), demo.address).href;
  const file = `${PICTURES}${name}.pdf`;
  writeFileSync(file, await (await page.request.get(address)).body());
  execFileSync('pdftoppm', ['-png', '-r', '60', '-gray', '-f', '1', '-l', '1', '-singlefile', file, `${PICTURES}${name}`]);
  rmSync(file);
}

const go = (path) => page.goto(demo.address + path);

async function upload(kind, text, picture) {
  await go(`/bureau/oefening/invoer/${kind}`);
  const file = { name: `${kind}.csv`, mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.getByLabel('CSV-bestand').setInputFiles(file);
  await press(page, 'Controleren');
  await shoot(picture);
  if ((await page.getByRole('button', { name: 'Inlezen', exact: true }).count()) === 1) {
    await press(page, 'Inlezen');
    await page.getByRole('heading', { name: /^Ingelezen/ }).waitFor();
  }
}

async function setUp() {
  await go('/bureau/verkiezing/nieuw');
  await choose(page, 'Kiesreglement', /2026/);
  await write(page, 'Naam van de verkiezing', 'Oefening Pernis');
  await writeDay(page, 'Dag van de stemming', { day: '2', month: '6', year: '2027' });
  await write(page, 'Kenmerk', 'oefening');
  await choose(page, 'Soort', /^Oefening/);
  await choose(page, 'Voor welke raden', /^Alleen/);
  await tick(page, page.getByRole('checkbox', { name: /Pernis/ }));
  await shoot('bureau-instellen', { height: 760 });
  await press(page, 'Bekijk wat er wordt ingesteld');
  await shoot('bureau-instellen-bevestigen', { height: 760 });
  await press(page, 'Stel deze verkiezing in');
  await go('/bureau/oefening/kalender');
  await shoot('bureau-kalender');
  await go('/bureau/oefening/kalender/1');
  await shoot('bureau-kalender-verplaatsen');
}

async function files() {
  await upload('lijsten', 'wijkraad;list;name;kind\npernis;een;;persoonlijk\nfeijenoord;2;Oefenlijst;samen\n', 'bureau-inlezen-fouten');
  await upload('lijsten', LISTS, 'bureau-inlezen-controle');
  await upload('kandidaten', CANDIDATES, 'bureau-inlezen-controle');
  await go('/bureau/oefening/invoer');
  await shoot('bureau-inlezen');
  await go('/bureau/oefening/wijkraad/pernis/zetels');
  await shoot('bureau-te-weinig');
}

async function counting() {
  await go('/bureau/wr2026');
  await shoot('bureau-verkiezing', { height: 760 });
  await go('/bureau/wr2026/wijkraad/pernis');
  await shoot('bureau-telling', { height: 760 });
  await go('/bureau/wr2026/wijkraad/pernis/overleden');
  await shoot('bureau-overleden');
}

/** Publishes the entrants of the lot of Feijenoord, and annuls that lot so that it can be drawn by hand. */
async function dice() {
  await go('/bureau/wr2026/wijkraad/feijenoord/loting');
  await follow(page, 'Loten met dobbelstenen');
  await write(page, 'Wie gooit de dobbelstenen?', 'A. de Voorzitter');
  await write(page, 'Getuigen', 'B. de Getuige');
  await write(page, 'Plaats van de zitting', 'Rotterdam');
  await shoot('bureau-dobbelstenen');
  await press(page, 'De SHA-256 bekendmaken');
  await shoot('bureau-dobbelstenen-bekend', { from: 'Loten met dobbelstenen' });
  await follow(page, 'De cijfers typen');
  await shoot('bureau-dobbelstenen-cijfers');
  await go('/bureau/wr2026/wijkraad/feijenoord/loting');
  await follow(page, 'Deze loting niet doorzetten (nietig verklaren)');
  await write(page, 'Waarom telt deze loting niet?', 'Een dobbelsteen viel van de tafel.');
  await shoot('bureau-nietig');
  await press(page, 'Nietig verklaren');
}

/** Two entries that differ, and the board of a count that is under way. */
async function entryAndBoard() {
  const arrived = arriving(OF_ENTERING);
  await entering.prepare(page, demo);
  await tour.asRole(page, demo, entering.people.first, async () => {
    await entering.practise(page, demo, arrived);
    const slip = { ...entering.PAPER, candidates: ['300', '200', '99', '600'] };
    await entering.enterByKeys(page, demo, slip, arrived);
    await page.getByRole('checkbox').first().check();
    await page.getByRole('textbox').first().fill('Zo staat het op het papier.');
    await press(page, 'Eerste invoer afronden');
  });
  const without = await open(browser, demo.address, { width: WIDTH, scripts: false });
  await tour.asRole(without.page, demo, entering.people.second, async () => {
    await entering.enterWithoutScript(without.page, demo, entering.PAPER, async () => {});
    await press(without.page, 'Tweede invoer afronden');
  });
  await tour.asRole(page, demo, 'bureau', () => entering.ask(page, demo, arrived));
  await tour.asRole(page, demo, entering.people.second, () => entering.answer(page, demo, { 1.3: '99' }, arrived));
  await tour.asRole(page, demo, 'bureau', async () => {
    await entering.lookBack(page, demo, arrived);
    await go('/bureau/wr-proef/tellen');
    await shoot('bureau-tellen', { height: 760 });
    await go('/bureau/wr-proef/tellen/cijfers');
    await shoot('bureau-tellen-cijfers', { height: 760 });
    await go('/bureau/wr2026/openbaar');
    await shoot('bureau-openbaar');
    await go('/account/invoerders');
    await shoot('bureau-invoerders');
  });
  await without.close();
}

async function users() {
  await go('/account/gebruikers');
  await shoot('beheerder-gebruikers');
  await go('/account/gebruikers/nieuw');
  await write(page, 'Naam', 'Voorbeeld Griffie');
  await write(page, 'Inlognaam', 'voorbeeld');
  await choose(page, 'Rol', 'Griffie');
  await shoot('beheerder-gebruiker');
  await press(page, 'Toevoegen');
  await shoot('beheerder-wachtwoord');
}

/** Which pages of the tour are in the manual, and where the picture begins. */
const OF_TOUR = {
  lot: ['bureau-loting', {}],
  'lot-by-hand': ['bureau-loting-hand', { from: 'Wat is er getrokken?', height: 700 }],
  'lot-to-confirm': ['bureau-loting-bevestigen', {}],
  session: ['bureau-vaststellen', {}],
  'result-to-confirm': ['bureau-vaststellen-bevestigen', { height: 760 }],
  'result-established': ['bureau-vastgesteld', { height: 760 }],
  griffie: ['griffie-overzicht', {}],
  vacancy: ['griffie-opvolger', { from: /^Wie is aan de beurt/ }],
  'vacancy-offered': ['griffie-benoemd', {}],
  appointment: ['griffie-antwoord', { from: 'Antwoord vastleggen' }],
  accepted: ['griffie-papieren', { from: 'Papieren' }],
  papers: ['griffie-toelating', { from: 'Onderzoek en toelating' }],
  admitted: ['griffie-bekendmaken', { from: 'Bekendmaken' }],
  roster: ['griffie-ledenlijst', { from: /^De leden op/ }],
  log: ['controleur-logboek', { from: 'Gebeurtenissen' }],
  verified: ['controleur-nagezien', {}],
  event: ['controleur-gebeurtenis', { height: 760 }],
};
/** The same for the way from an application to the ballot. */
const OF_EXAMINING = {
  'busy-board': ['bureau-aanmeldingen', { height: 760 }],
  'busy-work': ['bureau-werkvoorraad', {}],
  'application-with-omission': ['bureau-aanmelding', { height: 820 }],
  'omission-to-confirm': ['bureau-verzuim', {}],
  agenda: ['bureau-geldigheid', {}],
  'hold-to-confirm': ['bureau-geldigheid-bevestigen', { from: 'De zitting' }],
  'ballot-by-hand': ['bureau-stembiljet-hand', { height: 700 }],
  'ballot-drawn': ['bureau-stembiljet-geloot', {}],
  'correction-planned': ['bureau-geldigheid-correctie', {}],
};

/** The same for who enters counts, and who asks again. */
const OF_ENTERING = {
  exercise: ['invoerder-oefenen', { height: 760 }],
  choose: ['invoerder-kiezen', {}],
  'sheet-totals': ['invoerder-blad', { height: 760 }],
  'sheet-found': ['invoerder-melding', { height: 760 }],
  finish: ['invoerder-afronden', {}],
  differences: ['bureau-verschil', { height: 760 }],
  again: ['invoerder-opnieuw', {}],
  final: ['bureau-een-telling', { height: 760 }],
};

/** The same for somebody who applies. */
const OF_APPLYING = {
  code: ['kandidaat-code', {}],
  'step-name-wrong': ['kandidaat-naam', {}],
  'step-address-found': ['kandidaat-adres', {}],
  'step-together': ['kandidaat-samen', {}],
  check: ['kandidaat-nakijken', { height: 760 }],
  confirmation: ['kandidaat-bevestiging', {}],
};

/** From the start page of an election to the confirmation, at the made-up address of Pernis. */
async function applying() {
  const start = '/verkiezing/wr-demo';
  await go(start);
  await shoot('kandidaat-start', { height: 760 });
  const text = await page.locator('details', { hasText: 'Pernis' }).textContent();
  const [postcode] = text.match(/Pernis\s*(\d{4} [A-Z]{2})/).slice(1);
  await go(`${start}/kan-ik`);
  await writeDay(page, 'Geboortedatum', { day: '27', month: '3', year: '1988' });
  await page.keyboard.press('Enter');
  await page.getByLabel('Postcode').waitFor();
  await write(page, 'Postcode', postcode);
  await write(page, 'Huisnummer', '1');
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  await shoot('kandidaat-kan-ik');
  const arrived = arriving(OF_APPLYING);
  await signIn(page, demo, 'wr-demo', 'anna@voorbeeld.example', arrived);
  await fillIn(page, 'Voorbeeld', arrived, postcode);
  await signIt(page, arrived);
  await go('/aanmelden/wr-demo');
  await shoot('kandidaat-stand');
  await press(page, 'Uitloggen');
}

/** Makes the pictures of these pages, each the first time that somebody comes there. */
function arriving(pictures) {
  const made = new Set();
  return async (name) => {
    if (name in pictures && !made.has(name)) {
      made.add(name);
      await shoot(...pictures[name]);
    }
    // Nobody types faster than this.
    await page.waitForTimeout(300);
  };
}

/** The tour of the griffie, and the pages that it does not pass; the bureau established the results before. */
async function griffie(arrived) {
  await tour.griffie(page, demo, arrived);
  await tour.asRole(page, demo, 'griffie', async () => {
    await go('/griffie/wr2026/overschie/vacature/1');
    await shootDocument('griffie-besluit', page.locator('a[href*="besluit"]').first());
  });
  await deskPictures.all(page, demo, shoot);
}

async function everything() {
  const arrived = arriving(OF_TOUR);
  const first = await open(browser, empty.address, { width: WIDTH });
  await first.page.goto(`${empty.address}/account/eerste`);
  await shoot('beheerder-eerste', { of: first.page });
  await go('/account/inloggen');
  await shoot('inloggen');
  await tour.asRole(page, demo, 'bureau', async () => {
    await setUp();
    await files();
    await counting();
    await dice();
  });
  await tour.bureau(page, demo, arrived);
  await tour.asRole(page, demo, 'bureau', async () => {
    await go('/bureau/wr2026/wijkraad/feijenoord/vaststellen');
    await shoot('bureau-correctie');
    await go('/bureau/wr2026/wijkraad/feijenoord');
    await shootDocument('bureau-proces-verbaal', page.locator('a[href*="proces-verbaal"]').first());
  });
  await griffie(arrived);
  await tour.auditor(page, demo, arrived);
  await drawnPictures.all(page, demo, shoot);
  await tour.asRole(page, demo, 'beheerder', users);
}

const only = process.argv[2];
try {
  if (only === undefined) {
    await everything();
  }
  if (only === 'griffie') {
    await tour.bureau(page, demo, async () => {});
    await griffie(arriving(OF_TOUR));
  }
  if (only === 'loting') {
    await drawnPictures.all(page, demo, shoot);
  }
  if (only === undefined || only === 'tellen') {
    await entryAndBoard();
  }
  if (only === undefined || only === 'aanmeldingen') {
    await applying();
    await examining.whole(page, demo, arriving(OF_EXAMINING));
  }
} finally {
  await close();
  await browser.close();
  await demo.stop();
  await empty.stop();
}

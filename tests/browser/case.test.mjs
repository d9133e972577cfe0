// Cases from the report to the filled seat, their letters, the board of deadlines, what if, the order of succession and the
// report of a year, with the keyboard alone and without a script.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open } from './browser.mjs';
import * as checks from './checks.mjs';
import { today, tomorrow } from './drawing.mjs';
import { choose, follow, pick, press, readDay, tick, unfold, write, writeDay } from './keyboard.mjs';
import * as papers from './papers.mjs';
import * as replacing from './replacing.mjs';
import { admit, asRole } from './tour.mjs';
import { startDemo } from './wijkzetel.mjs';

const ELECTION = '/griffie/wr2026';
const EMAIL = 'opvolger@voorbeeld.example';
/** For each width a body in which nothing waits. */
const BODIES = { 320: 'heijplaat', 1280: 'crooswijk' };

let demo;
let browser;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launch()]);
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

/** Works as this role on a page of this width; `at(name)` is called wherever somebody comes. */
async function working(t, width, login, work) {
  const { page, close } = await open(browser, demo.address, { width, scripts: false });
  const at = async (name) => {
    if (process.env.WIJKZETEL_PICTURES !== undefined) {
      await page.screenshot({ path: `${process.env.WIJKZETEL_PICTURES}/zaak-${name}-${width}.png`, fullPage: true });
    }
    await t.test(`${name} at ${width} px`, () => checks.checkPage(page));
  };
  try {
    await asRole(page, demo, login, () => work(page, at));
  } finally {
    await close();
  }
}

const text = (page) => page.locator('main').innerText();

/** Reports that the first member of the list resigned today, and establishes the vacancy; answers who it is. */
async function resignation(page, at) {
  await follow(page, 'Vacature melden');
  await at('who-and-why');
  const leaving = await page.getByLabel('Wie vertrekt?').locator('option').nth(1).innerText();
  await pick(page, 'Wie vertrekt?', new RegExp(`^${leaving}$`));
  await choose(page, 'Waarom komt de zetel vrij?', 'Ontslag genomen');
  await press(page, 'Verder');
  const day = await readDay(page, 'Wanneer werd dit bekend?');
  await press(page, 'Melding vastleggen');
  assert.match(await page.title(), /^Fout: /);
  await at('report-without-days');
  await writeDay(page, 'Wanneer kwam de ontslagbrief binnen?', day);
  await writeDay(page, 'Per welke dag neemt het lid ontslag?', day);
  await tick(page, page.getByRole('checkbox', { name: 'de brief van het lid' }));
  await press(page, 'Melding vastleggen');
  await at('reported');
  assert.match(await text(page), /Het lid blijft lid tot de opvolger is toegelaten/);
  await press(page, 'Vacature vaststellen');
  await at('established');
  return { leaving, day };
}

/** Appoints who is next, from the link below what is next; answers who it is. */
async function appoint(page) {
  const said = await page.locator('#nu + p').innerText();
  const [, next] = said.match(/^(.+) is aan de beurt/);
  await unfold(page, page.getByRole('link', { name: 'Ga naar: Benoeming bevestigen' }));
  await page.waitForURL(/#doen-1$/);
  await press(page, 'Benoeming bevestigen');
  return next;
}

for (const width of [320, 1280]) {
  test(`a resignation, a refusal and the next who becomes a member at ${width} px`, (t) =>
    working(t, width, 'griffie', async (page, at) => {
      const roster = `${demo.address}${ELECTION}/${BODIES[width]}`;
      await page.goto(roster);
      const { leaving, day } = await resignation(page, at);
      const first = await appoint(page);
      await at('offered');
      await follow(page, `Naar de benoeming van ${first}`);
      await choose(page, 'Wat is het antwoord?', 'Neemt de benoeming niet aan');
      await writeDay(page, 'Op welke dag kwam het binnen?', day);
      await press(page, 'Leg het antwoord vast');
      await at('refusal-to-confirm');
      await press(page, 'Ja, leg dit vast');
      await at('refused');
      await follow(page, /^Vacature 1/);
      const second = await appoint(page);
      assert.notEqual(second, first);
      await follow(page, `Naar de benoeming van ${second}`);
      await admit(page, day, async () => {});
      await press(page, 'Verder');
      await press(page, 'Ja, leg dit vast');
      await at('member');
      await page.goto(`${roster}/vacature/1`);
      await at('filled');
      assert.match(await text(page), new RegExp(`${second} is lid op deze zetel`));
      await page.goto(roster);
      const members = await page.getByRole('table').first().innerText();
      assert.ok(members.includes(second) && !members.includes(leaving), members);
    }));

  test(`letters are sent and come back, with texts of the griffie around them at ${width} px`, (t) =>
    working(t, width, 'griffie', async (page, at) => {
      const election = demo.address + ELECTION;
      await papers.letters(page, election, BODIES[width], today(), at);
      await papers.letterText(page, election, width === 320 ? 'nl' : 'en', at);
    }));

  test(`a council decides on the order and a year is reported at ${width} px`, (t) =>
    working(t, width, 'griffie', async (page, at) => {
      const election = demo.address + ELECTION;
      await papers.order(page, election, today(), at);
      const of = width === 320 ? `${BODIES[width]}/verslag` : 'verslag';
      await papers.year(page, `${election}/${of}/${today().year}`, at);
    }));

  test(`the board shows one council or one kind, and all as a file at ${width} px`, (t) =>
    working(t, width, 'griffie', async (page, at) => {
      await page.goto(`${demo.address}${ELECTION}/termijnen`);
      const all = await page.locator('table.due tbody tr').count();
      const file = await page.getByRole('link', { name: 'Alles op deze pagina als bestand (CSV)' }).getAttribute('href');
      const lines = await download(page, file);
      assert.equal(lines.length, all);
      await pick(page, 'Soort', /^Besluit over een opvolger$/);
      await pick(page, 'Wijkraad', /^Overschie$/);
      await press(page, 'Toon');
      await at('board-filtered');
      assert.deepEqual(await page.locator('table.due tbody th a').allInnerTexts(), ['Vacature 1: beslis wie wordt benoemd']);
      await pick(page, 'Soort', /^Einde van een verlof$/);
      await press(page, 'Toon');
      await at('board-empty');
      assert.match(await text(page), /Hiervoor staat niets open/);
      await follow(page, 'Toon alles');
      assert.equal(await page.locator('table.due tbody tr').count(), all);
    }));

  test(`what if of the city and of a council, as a table, a figure and a file at ${width} px`, (t) =>
    working(t, width, 'griffie', async (page, at) => {
      await page.goto(`${demo.address}${ELECTION}/wat-als`);
      await unfold(page, page.getByText('Alle wijkraden in een tabel'));
      await at('city-unfolded');
      await follow(page, 'Wijkraad Overschie');
      assert.equal(await page.locator('svg.shares').count(), 6, 'a figure for each rule');
      const shown = await page.locator('table.what-if tbody tr').count();
      const lines = await download(page, await page.getByRole('link', { name: 'Deze tabel (csv)' }).getAttribute('href'));
      assert.equal(lines.length, shown * 6, 'six rules for each seat');
      await pick(page, 'Welke zetel?', /^Zetel 3/);
      await press(page, 'Reken');
      await unfold(page, page.locator('.beside summary').first());
      await at('one-seat');
      await write(page, 'Op welke dag?', '31-2-2027');
      await press(page, 'Reken');
      assert.match(await text(page), /Deze dag bestaat niet/);
      await at('no-such-day');
    }));
}

/** The lines of a file below its heading. */
async function download(page, address) {
  const answer = await page.request.get(new URL(address, demo.address).href);
  assert.match(answer.headers()['content-type'], /^text\/csv/);
  return (await answer.text()).trim().split(/\r?\n/).slice(1);
}

test('who replaces a member on leave stops early, and the next is looked for', (t) =>
  working(t, 320, 'griffie', async (page, at) => {
    const body = `${demo.address}${ELECTION}/hillesluis`;
    const address = await replacing.leave(page, body, today(), at);
    await replacing.replace(page);
    await replacing.stop(page, address, tomorrow(), at);
  }));

test('a successor accepts on the own page at 320 px, and the griffie sees it', async (t) => {
  let next;
  await working(t, 320, 'griffie', async (page) => {
    await page.goto(`${demo.address}${ELECTION}/overschie/vacature/1`);
    next = await appoint(page);
    await page.goto(`${demo.address}${ELECTION}/overschie/benoeming/1`);
    const [, list, place] = (await text(page)).match(/lijst (\d+), plaats (\d+)/);
    await page.goto(`${demo.address}${ELECTION}/overschie/persoon/${list}-${place}`);
    await write(page, 'Mailadres', EMAIL);
    await press(page, 'Bewaar het adres');
  });
  const { page, close } = await open(browser, demo.address, { width: 320, scripts: false });
  try {
    await page.goto(`${demo.address}/lid/wr2026`);
    await write(page, 'E-mailadres', EMAIL);
    await press(page, 'Code sturen');
    const mails = await (await fetch(`${demo.address}/demo/post`)).text();
    await write(page, 'Code', mails.split(EMAIL)[1].match(/\b\d{6}\b/)[0]);
    await press(page, 'Inloggen');
    await t.test('appointed', () => checks.checkPage(page));
    await choose(page, 'Uw antwoord', 'Ik neem de benoeming aan');
    await press(page, 'Verder');
    await t.test('answer-to-confirm', () => checks.checkPage(page));
    await press(page, 'Ja, leg dit vast');
    await t.test('accepted', () => checks.checkPage(page));
    assert.match(await text(page), /U nam de benoeming aan/);
  } finally {
    await close();
  }
  await working(t, 320, 'griffie', async (page) => {
    await page.goto(`${demo.address}${ELECTION}/overschie/vacature/1`);
    assert.match(await text(page), new RegExp(`${next} neemt de benoeming aan. Beslis over de toelating`));
  });
});

// What the griffie does with its papers, with the keyboard alone: letters that are sent and come back, their texts, a
// decision of the council on the order of succession, and the report of a year. `at(name)` is called wherever somebody comes.

import assert from 'node:assert/strict';
import { choose, follow, pick, press, write, writeDay } from './keyboard.mjs';

const text = (page) => page.locator('main').innerText();

/** Begins as the bytes of a PDF do. */
async function checkDocument(page, link) {
  const answer = await page.request.get(new URL(await link.getAttribute('href'), page.url()).href);
  assert.equal((await answer.body()).subarray(0, 5).toString(), '%PDF-');
}

/** All letters of a body go by post at once; the first notice comes back. */
export async function letters(page, election, body, day, at) {
  const register = `${election}/brieven?wijk=${body}`;
  await page.goto(register);
  await at('letters');
  await press(page, /^Leg vast dat \d+ brie/);
  assert.match(await page.title(), /^Fout: /);
  await at('letters-without-how');
  await choose(page, 'Hoe is de brief verstuurd?', 'per post');
  await press(page, /^Leg vast dat \d+ brie/);
  await page.goto(register);
  await at('letters-sent');
  await follow(page, /^Kennisgeving, benoeming 1/);
  await at('letter');
  await checkDocument(page, page.getByRole('link', { name: 'Open de brief (PDF)' }));
  await choose(page, 'Waarom kwam de brief terug?', 'onbekend op dit adres');
  await writeDay(page, 'Wanneer kwam hij terug?', day);
  await press(page, 'Leg vast dat de brief terugkwam');
  await at('letter-returned');
  assert.match(await text(page), /Vergelijk het adres met de basisregistratie/);
}

/** A word that does not exist is refused at its place; then the text around an invitation is kept, and seen on paper. */
export async function letterText(page, election, language, at) {
  await page.goto(`${election}/brieven/teksten/uitnodiging/${language}`);
  await write(page, 'Slot', 'Wij horen het graag vóór {einde}.');
  await press(page, 'Bewaar als nieuwe versie');
  assert.match(await page.title(), /^Fout: /);
  await at('text-with-unknown-word');
  assert.match(await text(page), /Regel 1, teken 26: \{einde\} bestaat niet/);
  await write(page, 'Slot', 'Wij horen het graag vóór {uiterlijk}.');
  await press(page, 'Bewaar als nieuwe versie');
  await at('text-kept');
  await checkDocument(page, page.getByRole('link', { name: 'Voorbeeld van de hele brief (PDF)' }));
}

/** The council decides on another order from next year on; recorded by mistake, it is withdrawn. */
export async function order(page, election, { year, ...day }, at) {
  const decision = `26bb00${page.viewportSize().width}`;
  await page.goto(`${election}/opvolgingsregel/nieuw`);
  await press(page, 'Controleer');
  assert.match(await page.title(), /^Fout: /);
  await at('order-of-nothing');
  await write(page, 'Nummer of naam van het besluit', decision);
  await writeDay(page, 'Op welke dag heeft de raad besloten?', { ...day, year });
  await writeDay(page, 'Vanaf welke dag geldt het?', { day: '1', month: '1', year: String(Number(year) + 1) });
  await pick(page, 'Manier 1', /^de meeste stemmen in de hele wijk$/);
  await write(page, 'Reden', 'De raad wil het zo.');
  await press(page, 'Controleer');
  await at('order-to-confirm');
  await press(page, 'Leg dit besluit vast');
  await at('order-recorded');
  await follow(page, new RegExp(`^Besluit intrekken.*${decision}`));
  await at('order-to-withdraw');
  await write(page, 'Waarom trekt u dit in?', 'Het was voor een andere gemeente.');
  await press(page, 'Trek dit besluit in');
  await at('order-withdrawn');
  assert.match(await text(page), /Het was voor een andere gemeente/);
}

/** The report of this year as a document; whoever makes it finds it on the page. */
export async function year(page, address, at) {
  await page.goto(address);
  await press(page, 'Maak het document (pdf)');
  await at('report-made');
  await checkDocument(page, page.locator('a[href*="/pdf/"]').first());
}

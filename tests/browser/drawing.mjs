// Residents drawn for a seat, step by step and with the keyboard alone: an extract of the population, a vacancy that goes
// to a resident, the list, the draw, invitations and answers. `arrived(name)` is called at every page on the way.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { choose, enter, follow, pick, press, readDay, tick, write, writeDay } from './keyboard.mjs';
import { binary } from './wijkzetel.mjs';

const ELECTION = '/griffie/wr2026';
const COLUMNS = 'person;bsn;initials;first_name;prefix;last_name;birth_date;buurt;resident_since;left_on;deceased_on';
/** Enough digits for any list of these tests, as dice give them. */
const DIGITS = '63454660390103169462';
/** The second who types is no clerk: only the digits are to be seen there. */
export const SECOND = 'bureau';

/** Twelve residents of this buurt under made-up names: the last two are too young and moved away. */
export function residents(prefix, buurt) {
  const names = ['Aal', 'Bes', 'Den', 'Els', 'Fee', 'Gor', 'Hop', 'Iep', 'Jap', 'Kei', 'Lis', 'Mos'];
  return names.map((name, at) => ({
    person: `${prefix}-${at + 1}`,
    bsn: '',
    initials: `${name[0]}.`,
    first_name: name,
    prefix: 'van',
    last_name: `Proefloting${prefix}`,
    birth_date: at === 10 ? '2014-04-02' : `19${60 + at}-04-02`,
    buurt,
    resident_since: '2015-01-01',
    left_on: at === 11 ? '2026-01-05' : '',
    deceased_on: '',
  }));
}

/** Takes an extract in beside the running demonstration, as an administrator does. */
export async function takeIn(demo, persons) {
  const file = join(demo.folder, 'uittreksel.csv');
  const lines = persons.map((person) => COLUMNS.split(';').map((column) => person[column]).join(';'));
  await writeFile(file, `${[COLUMNS, ...lines].join('\n')}\n`);
  const database = `sqlite://${join(demo.folder, 'w.db')}?mode=rw`;
  const command = ['import', 'population', file, '--election', 'wr2026', '--database-url', database];
  const { stdout } = await promisify(execFile)(binary(), command, { cwd: demo.folder });
  assert.match(stdout, new RegExp(`imported: ${persons.length} persons`));
}

/** Records a decision of the council: a seat that falls vacant from today on goes to a resident. */
export async function decideToDraw(page, demo) {
  await page.goto(`${demo.address}${ELECTION}/opvolgingsregel/nieuw`);
  await write(page, 'Nummer of naam van het besluit', '26bb001234');
  await writeDay(page, 'Op welke dag heeft de raad besloten?', today());
  await writeDay(page, 'Vanaf welke dag geldt het?', today());
  await pick(page, 'Manier 1', /^loting onder bewoners$/);
  await write(page, 'Reden', 'Bewoners komen eerst.');
  await press(page, 'Controleer');
  await press(page, 'Leg dit besluit vast');
}

/** A member died; the vacancy is established and goes to a resident. */
export async function vacancy(page, demo, body, arrived) {
  await page.goto(`${demo.address}${ELECTION}/${body}/vacature/nieuw`);
  const who = await page.getByLabel('Wie vertrekt?').locator('option').nth(1).innerText();
  await pick(page, 'Wie vertrekt?', new RegExp(`^${who}$`));
  await choose(page, 'Waarom komt de zetel vrij?', 'Overleden');
  await press(page, 'Verder');
  await writeDay(page, 'Op welke dag overleed het lid?', today());
  await tick(page, page.getByRole('checkbox', { name: /basisregistratie/ }));
  await press(page, 'Melding vastleggen');
  await press(page, 'Vacature vaststellen');
  await arrived('vacancy-for-a-resident');
}

/** From the page of the vacancy to a list that no longer changes. */
export async function freeze(page, arrived) {
  await follow(page, 'Naar de loting');
  await arrived('sortitions');
  await follow(page, 'Een loting beginnen');
  await arrived('start');
  await press(page, 'Tel de bewoners');
  assert.match(await page.title(), /^Fout: /);
  await arrived('start-for-nothing');
  const group = page.getByRole('group', { name: 'Waarvoor wordt geloot?' });
  await tick(page, group.getByRole('checkbox').first());
  await press(page, 'Tel de bewoners');
  await arrived('counted');
  await press(page, 'Bevries de lijst');
  await arrived('frozen');
}

/** The people in whose presence is drawn. */
async function session(page, who) {
  await write(page, who, 'A. de Werper');
  await write(page, 'Getuigen', 'B. de Getuige');
  await write(page, 'Plaats van de zitting', 'Rotterdam');
}

/** Numbers of the list, drawn by hand; first too few. */
export async function drawNumbers(page, arrived) {
  await follow(page, 'Loot met de hand');
  await arrived('by-hand');
  await session(page, 'Wie heeft er geloot?');
  await write(page, 'Getrokken nummers', '4');
  await press(page, 'Leg deze volgorde vast');
  assert.match(await page.title(), /^Fout: /);
  await arrived('too-few-numbers');
  await write(page, 'Getrokken nummers', '4 9 1 7 2');
  await press(page, 'Leg deze volgorde vast');
  await arrived('drawn');
}

/** By dice: the list is published, and the first of two people types the digits; answers where, and which. */
export async function drawByDice(page, arrived) {
  await follow(page, 'Loot met dobbelstenen');
  await arrived('publish');
  await press(page, 'De SHA-256 bekendmaken');
  assert.match(await page.title(), /^Fout: /);
  await arrived('publish-without-people');
  await session(page, 'Wie gooit de dobbelstenen?');
  await press(page, 'De SHA-256 bekendmaken');
  await arrived('digits');
  const typing = page.url();
  const text = await page.locator('main').innerText();
  const digits = DIGITS.slice(0, Number(text.match(/Precies (\d+) cijfers/)[1]));
  await write(page, 'Cijfers', '12');
  await press(page, 'Cijfers opslaan');
  assert.match(await page.title(), /^Fout: /);
  await arrived('too-few-digits');
  await write(page, 'Cijfers', digits);
  await press(page, 'Cijfers opslaan');
  await arrived('digits-wait');
  return { typing, digits };
}

/** The second person types the same digits, with another account; then the order is known. */
export async function typeAgain(page, { typing, digits }) {
  await page.goto(typing);
  await write(page, 'Cijfers', digits);
  await press(page, 'Cijfers opslaan');
}

/** Back on the page of the sortition, invites the first batch. */
export async function invite(page, arrived) {
  await follow(page, 'Nodig de volgende bewoners uit');
  await arrived('batch');
  await press(page, 'Nodig deze bewoners uit');
  await arrived('invited');
}

/** Finds an invitation in the register of letters, where the name is sealed, and comes back. */
export async function readInvitation(page, arrived) {
  const sortition = page.url();
  const { pathname } = new URL(sortition);
  const [, body] = pathname.match(/([^/]+)\/loting\/\d+$/);
  await page.goto(new URL(`${ELECTION}/brieven?wijk=${body}`, sortition).href);
  await arrived('letters-of-residents');
  assert.doesNotMatch(await page.locator('main').innerText(), /Proefloting/);
  await enter(page, page.getByRole('link', { name: /^Uitnodiging, / }).first());
  await arrived('sealed-letter');
  await page.goto(sortition);
}

/** Types how somebody stands in the register. */
export async function identify(page, { prefix, last_name, first_name, birth_date }) {
  const [year, month, day] = birth_date.split('-');
  await write(page, 'Achternaam', `${prefix} ${last_name}`);
  await write(page, 'Voorletters of voornaam', first_name);
  await writeDay(page, 'Geboortedatum', { day, month, year });
}

/** Records what happened with the resident at this place, and goes back to the sortition. */
export async function record(page, position, what, arrived) {
  const sortition = page.url();
  await follow(page, `Plaats ${position}`);
  await choose(page, 'Wat gebeurde er?', what);
  await press(page, 'Leg vast');
  await arrived(`resident-${position}`);
  await page.goto(sortition);
}

/** Appoints the resident who was found, from the page of the sortition; answers the day of the notice. */
export async function appoint(page, arrived) {
  await follow(page, /^Vacature \d+$/);
  await arrived('resident-is-next');
  const day = await readDay(page, 'Dag van de kennisgeving');
  await press(page, 'Benoeming bevestigen');
  await arrived('appointed');
  await follow(page, /^Naar de benoeming van /);
  return day;
}

/** Today, by the Dutch calendar. */
export function today() {
  return dayOf(Date.now());
}

/** The day after today, by the Dutch calendar. */
export function tomorrow() {
  return dayOf(Date.now() + 24 * 60 * 60 * 1000);
}

function dayOf(moment) {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
  const [year, month, day] = format.format(moment).split('-');
  return { day, month, year };
}

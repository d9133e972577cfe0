// A member on leave and who replaces them, with the keyboard alone; the replacement stops early. `at(name)` is called
// wherever somebody comes.

import assert from 'node:assert/strict';
import { choose, follow, pick, press, readDay, tick, write, writeDay } from './keyboard.mjs';
import { admit } from './tour.mjs';

/** The leave of the first member, from the request to who is asked; answers the case. */
export async function leave(page, body, day, at) {
  await page.goto(`${body}/verlof/nieuw`);
  const who = await page.getByLabel('Wie vraagt verlof?').locator('option').nth(1).innerText();
  await pick(page, 'Wie vraagt verlof?', new RegExp(`^${who}$`));
  await writeDay(page, 'Op welke dag kwam de aanvraag binnen?', day);
  await writeDay(page, 'Op welke dag begint het verlof?', day);
  await choose(page, 'Waarvoor is het verlof?', 'Ziekte');
  await writeDay(page, 'Van welke dag is de verklaring van de arts of verloskundige?', day);
  await write(page, 'Bij ziekte: hoeveel weken kan het lid volgens de verklaring niet werken?', '10');
  await press(page, 'Leg de aanvraag vast');
  await at('leave-asked');
  await press(page, 'Ken het verlof toe');
  await at('leave-granted');
  return page.url();
}

/** Who is next becomes the replacement. */
export async function replace(page) {
  const day = await readDay(page, 'Dag van de kennisgeving');
  await press(page, 'Benoeming bevestigen');
  await follow(page, /^Naar de benoeming van /);
  await admit(page, day, async () => {});
  await press(page, 'Verder');
  await press(page, 'Ja, leg dit vast');
}

/** The replacement resigns before the leave ends: the case opens again for the next. */
export async function stop(page, address, day, at) {
  await page.goto(address);
  await at('replaced');
  await follow(page, 'De vervanger stopt eerder');
  await at('replacement-stops');
  await press(page, 'Verder');
  assert.match(await page.title(), /^Fout: /);
  await at('replacement-stops-wrong');
  await choose(page, 'Waarom stopt de vervanger?', 'Ontslag genomen');
  await writeDay(page, 'Vanaf welke dag is de vervanger er niet meer?', day);
  await tick(page, page.getByRole('checkbox', { name: 'Ja, ik heb het gezien' }));
  await press(page, 'Verder');
  await at('replacement-to-confirm');
  await press(page, 'Ja, leg dit vast');
  await at('replacement-stopped');
  assert.match(await page.locator('main').innerText(), /is aan de beurt/);
}

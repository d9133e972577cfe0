// One second too late: a form that was opened in time and sent after the closing second, on a phone and at a desk.
//
// The bureau brings the closing to a moment that passes while the forms stand open.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { signIn } from './applying.mjs';
import { launch, open } from './browser.mjs';
import * as checks from './checks.mjs';
import { press, write, writeDay } from './keyboard.mjs';
import { asRole } from './tour.mjs';
import { startDemo } from './wijkzetel.mjs';

const ELECTION = 'wr-demo';
const WIDTHS = [320, 1280];
/** So long the bureau needs to type a moment and send it, and more. */
const OPEN_MS = 15_000;
const SECOND_MS = 1000;

let demo;
let browser;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launch()]);
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

/** A moment as the clocks on the wall show it in the Netherlands: its day and its time. */
function onTheWall(moment) {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Amsterdam',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  const [date, time] = format.format(moment).split(' ');
  const [year, month, day] = date.split('-');
  return { day: { day, month, year }, time };
}

/** Somebody who filled in a name and has not sent it. */
async function fillIn(width) {
  const { page, close } = await open(browser, demo.address, { width, scripts: false });
  await signIn(page, demo, ELECTION, `laat-${width}@voorbeeld.example`, async () => {});
  await page.goto(`${demo.address}/aanmelden/${ELECTION}/stap/naam`);
  await write(page, 'Voorletters', 'L.');
  await write(page, 'Achternaam', `Laatkomer-${width}`);
  return { page, close, width };
}

/** The bureau moves the closing to a moment soon after it has the form; answers which moment. */
async function closeSoon(page) {
  let moment;
  await asRole(page, demo, 'bureau', async () => {
    await page.goto(`${demo.address}/bureau/${ELECTION}/kalender/1`);
    moment = Math.ceil((Date.now() + OPEN_MS) / SECOND_MS) * SECOND_MS;
    const { day, time } = onTheWall(moment);
    await writeDay(page, 'Nieuwe dag', day);
    await write(page, 'Tijd', time);
    await write(page, 'Reden', 'De aanmelding sluit eerder, voor deze proef.');
    await press(page, 'Verplaats deze dag');
    assert.match(await page.locator('main').innerText(), /verplaatst/);
  });
  return moment;
}

/** Sends the form: it is refused, and what was typed stands there still. */
async function sendLate({ page, width }) {
  await press(page, 'Opslaan en verder');
  assert.match(await page.title(), /^Fout: /);
  assert.match(await page.getByRole('alert').innerText(), /is gesloten .* vastgelegd onder nummer \d/s);
  assert.equal(await page.getByLabel('Achternaam', { exact: true }).inputValue(), `Laatkomer-${width}`);
  await checks.checkPage(page);
}

/** The bureau reads what came too late, and what it said. */
async function readLate(page, width) {
  await page.goto(`${demo.address}/bureau/${ELECTION}/aanmeldingen/te-laat`);
  assert.match(await page.locator('main').innerText(), /0 min [1-9] s/);
  await checks.checkPage(page);
  if (process.env.WIJKZETEL_PICTURES !== undefined) {
    await page.screenshot({ path: `${process.env.WIJKZETEL_PICTURES}/late-rows-${width}.png`, fullPage: true });
  }
  await page.locator('main table').getByRole('link').first().focus();
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  assert.match(await page.locator('main').innerText(), /Laatkomer-/);
  await checks.checkPage(page);
}

test('a form that was opened in time and sent a second too late is refused, kept and recorded', async (t) => {
  const late = await Promise.all(WIDTHS.map(fillIn));
  const { page, close } = await open(browser, demo.address, { width: 1280, scripts: false });
  const closing = await closeSoon(page);
  const left = closing + SECOND_MS - Date.now();
  assert.ok(0 < left, 'the forms stood open when registration closed');
  await pause(left + 100);
  for (const one of late) {
    await t.test(`at ${one.width} px`, () => sendLate(one));
    await one.close();
  }
  await asRole(page, demo, 'bureau', async () => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await t.test(`the bureau reads it at ${width} px`, () => readLate(page, width));
    }
  });
  await close();
});

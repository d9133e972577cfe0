// Applying as a candidate, with the keyboard alone.
//
// `arrived(name)` is called at every page on the way, so that tests can check it and pictures can be made of it.

import assert from 'node:assert/strict';
import { choose, follow, press, reach, tick, write, writeDay } from './keyboard.mjs';
import { asRole } from './tour.mjs';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Sets up an election of these bodies that is half a year away; answers its key. */
export async function openElection(page, demo, bodies = ['pernis'], title = 'Tussentijdse verkiezing Pernis') {
  const vote = new Date(Date.now() + 200 * DAY_MS);
  let key;
  await asRole(page, demo, 'bureau', async () => {
    await page.goto(`${demo.address}/bureau/verkiezing/nieuw`);
    await page.locator('[name=regulation][value=rotterdam-2026]').check();
    await page.locator('[name=title]').fill(title);
    for (const [box, value] of [['day', vote.getDate()], ['month', vote.getMonth() + 1], ['year', vote.getFullYear()]]) {
      await page.locator(`[name=held_on-${box}]`).fill(String(value));
    }
    await page.locator('[name=standing][value=official]').check();
    await page.locator('[name=scope][value=chosen]').check();
    for (const body of bodies) {
      await page.locator(`[name=body-${body}]`).check();
      await page.locator(`[name=seats-${body}]`).fill('7');
    }
    await press(page, 'Bekijk wat er wordt ingesteld');
    await press(page, 'Stel deze verkiezing in');
    [, key] = new URL(page.url()).pathname.match(/^\/bureau\/([^/]+)/);
  });
  return key;
}

/** Signs in with the code that the page of mails shows. */
export async function signIn(page, demo, election, email, arrived) {
  await page.goto(`${demo.address}/aanmelden/${election}/inloggen`);
  await arrived('sign-in');
  await write(page, 'E-mailadres', email);
  await press(page, 'Code sturen');
  await arrived('code');
  const code = await lastCode(demo, email);
  await write(page, 'Code', code === '000000' ? '000001' : '000000');
  await press(page, 'Inloggen');
  assert.match(await page.title(), /^Fout: /);
  await arrived('wrong-code');
  await write(page, 'Code', code);
  await press(page, 'Inloggen');
  await arrived('own-application');
}

async function lastCode(demo, email) {
  const mails = await (await fetch(`${demo.address}/demo/post`)).text();
  const [, after] = mails.split(email);
  return after.match(/\b\d{6}\b/)[0];
}

/** Fills in the six steps. */
export async function fillIn(page, name, arrived, postcode = '3195 AA') {
  await follow(page, 'Beginnen');
  await press(page, 'Opslaan en verder');
  await arrived('step-name-wrong');
  await write(page, 'Voorletters', 'ap');
  await write(page, 'Roepnaam', 'Anna');
  await write(page, 'Voorvoegsel', "van 't");
  await write(page, 'Achternaam', name);
  await press(page, 'Opslaan en verder');
  await arrived('step-birth');
  await writeDay(page, 'Geboortedatum', { day: '27', month: '3', year: '1988' });
  await press(page, 'Opslaan en verder');
  await arrived('step-address');
  await write(page, 'Postcode', postcode);
  await write(page, 'Huisnummer', '1');
  await press(page, 'Opslaan en verder');
  await chooseWijk(page, arrived);
  await arrived('step-address-found');
  await press(page, 'Opslaan en verder');
  await arrived('step-together');
  await write(page, 'Aanduiding', 'Samen voor Pernis');
  await choose(page, 'Doet u alleen mee?', /^Alleen/);
  await press(page, 'Opslaan en verder');
  await arrived('step-offices');
  await choose(page, 'Hebt u een openbare functie?', 'Nee');
  await tick(page, page.getByLabel('Ik stem in met mijn kandidatuur'));
  await press(page, 'Opslaan en verder');
  await arrived('step-profile');
  await write(page, 'Presentatie', 'Ik woon al twintig jaar in Pernis. Ik wil meer bomen en een bus in de avond.');
  await press(page, 'Opslaan en verder');
}

/** Where the address is not known, the wijk is chosen. */
async function chooseWijk(page, arrived) {
  const list = page.getByLabel('Uw wijk', { exact: true });
  if ((await list.count()) === 0) {
    return;
  }
  await arrived('step-address-unknown');
  await reach(page, list);
  await page.keyboard.type('Pernis');
  await press(page, 'Opslaan en verder');
  await follow(page, 'Terug');
}

/** Checks the answers and signs; answers the reference. */
export async function signIt(page, arrived) {
  await arrived('check');
  await press(page, 'Ondertekenen en indienen');
  await arrived('confirmation');
  return page.locator('dt', { hasText: /^Kenmerk$/ }).locator('+ dd').innerText();
}

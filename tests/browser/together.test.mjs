// A list of three, a photo, and where an application stands: without scripts, on a phone and at a desk.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import * as applying from './applying.mjs';
import { launch, open } from './browser.mjs';
import * as checks from './checks.mjs';
import { startDemo } from './wijkzetel.mjs';

const PHOTO = join(fileURLToPath(new URL('.', import.meta.url)), '../../docs/pictures/wijkraad.png');
const quiet = async () => {};

let demo;
let browser;
let election;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launch()]);
  const { page, close } = await open(browser, demo.address, { width: 1280 });
  election = await applying.openElection(page, demo);
  await close();
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

for (const width of [320, 1280]) {
  test(`a list of three at ${width} px`, async (t) => {
    const { page, close } = await open(browser, demo.address, { width, scripts: false });
    const arrived = async (at, name) => {
      if (process.env.WIJKZETEL_PICTURES !== undefined) {
        const path = `${process.env.WIJKZETEL_PICTURES}/${name}-${width}.png`;
        await at.screenshot({ path, fullPage: true });
      }
      await t.test(`${name} at ${width} px`, () => checks.checkPage(at));
    };
    const address = (end) => `${demo.address}/aanmelden/${election}${end}`;
    try {
      await applying.signIn(page, demo, election, `founder-${width}@voorbeeld.example`, quiet);
      await applying.fillIn(page, `Founder-Jansen`, quiet);
      await sendPhoto(page, address, arrived);
      await makeList(page, address, width, arrived);
      for (const name of ['Bram', 'Cem']) {
        await takePart(width, { name, arrived: name === 'Bram' ? arrived : quiet });
      }
      await page.goto(address('/controleren'));
      await page.getByRole('button', { name: 'Ondertekenen en indienen' }).click();
      await page.goto(address(''));
      await arrived(page, 'status');
      await page.goto(address('/lijst'));
      assert.match(await page.locator('main').innerText(), /Iedereen heeft ondertekend/);
      await arrived(page, 'list-complete');
      await page.goto(address('/intrekken'));
      await page.getByRole('button', { name: 'Trek de aanmelding in' }).click();
      await arrived(page, 'withdraw-wrong');
      await page.goto(`${demo.address}/verkiezing/${election}/kandidaten`);
      await arrived(page, 'candidates-later');
    } finally {
      await close();
    }
  });
}

async function sendPhoto(page, address, arrived) {
  await page.goto(address('/stap/profiel'));
  await arrived(page, 'step-profile');
  await page.getByRole('link', { name: 'Voeg een foto toe' }).click();
  await page.getByRole('button', { name: 'Bewaar deze foto' }).click();
  await arrived(page, 'photo-wrong');
  await page.getByLabel('Kies een foto').setInputFiles(PHOTO);
  await page.getByRole('button', { name: 'Bewaar deze foto' }).click();
  await page.getByRole('button', { name: 'Haal de foto weg' }).waitFor();
  await arrived(page, 'photo');
}

async function makeList(page, address, width, arrived) {
  await page.goto(address('/stap/samen'));
  await page.getByLabel('Samen met anderen op één lijst').check();
  await page.getByRole('button', { name: 'Opslaan en verder' }).click();
  await page.getByLabel('Naam van de lijst').fill('<lijst>');
  await page.getByRole('button', { name: 'Maak de lijst' }).click();
  await arrived(page, 'list-new-wrong');
  await page.getByLabel('Naam van de lijst').fill(`Samen voor Pernis ${width}`);
  await page.getByRole('button', { name: 'Maak de lijst' }).click();
  for (const name of ['Bram', 'Cem']) {
    await page.getByLabel('E-mailadres').fill(`${name.toLowerCase()}-${width}@voorbeeld.example`);
    await page.getByRole('button', { name: 'Verstuur de uitnodiging' }).click();
  }
  await arrived(page, 'list');
}

/** Somebody else, in a browser of their own, opens the link and takes part. */
async function takePart(width, { name, arrived }) {
  const email = `${name.toLowerCase()}-${width}@voorbeeld.example`;
  const mails = await (await fetch(`${demo.address}/demo/post`)).text();
  const [, mail] = mails.split(email);
  const [link] = mail.match(/\/aanmelden\/[^\s"<]*\/uitnodiging\/[0-9a-f]{64}/);
  const { page, close } = await open(browser, demo.address, { width, scripts: false });
  try {
    await page.goto(`${demo.address}${link}`);
    await arrived(page, 'invitation');
    await applying.signIn(page, demo, election, email, quiet);
    await applying.fillIn(page, `${name}sen`, quiet);
    await page.goto(`${demo.address}${link}/meedoen`);
    await arrived(page, 'invitation-join');
    await page.getByRole('button', { name: 'Zet mij op deze lijst' }).click();
    await arrived(page, 'list-member');
    await page.goto(`${demo.address}/aanmelden/${election}/controleren`);
    await page.getByRole('button', { name: 'Ondertekenen en indienen' }).click();
  } finally {
    await close();
  }
}

// Two people enter a station with the keyboard alone, and the coordinator settles what differs.
//
// `arrived(name)` is called at every page on the way, so that tests can check it and pictures can be made of it.

import assert from 'node:assert/strict';
import { follow, press, write } from './keyboard.mjs';
import { asRole } from './tour.mjs';

const ELECTION = 'wr-demo';
const COLLEAGUE = 'collega-invoerder';
const PASSWORD = 'zeven groene fietsen in de regen';
const STATION = '12';
const MOST_LOOKS = 60;

const FILES = {
  lijsten: 'wijkraad;list;name;kind\npernis;1;Samen Pernis;collectief\npernis;2;;persoonlijk\npernis;3;;persoonlijk\n',
  kandidaten:
    'wijkraad;list;candidate;initials;first_name;prefix;last_name;aanduiding;locality\n' +
    'pernis;1;1;A.;Anna;;Bakker;;Rotterdam\npernis;1;2;B.;Ben;de;Boer;;Rotterdam\n' +
    'pernis;1;3;C.;Chen;;Li;;Rotterdam\npernis;2;1;D.;Dina;;Visser;Groen Pernis;Rotterdam\npernis;3;1;E.;Emre;;Kok;;Rotterdam\n',
  stembureaus:
    'wijkraad;station;name;street;house_number;postcode;voters\n' +
    'pernis;12;Buurthuis De Haven;Voorbeeldstraat;1a;3195AB;900\npernis;13;Basisschool;Voorbeeldstraat;2;3195AB;500\n',
};

/** A paper, sheet by sheet, in the order in which Enter goes. */
export const PAPER = {
  voters: ['1.100', '20', '1120'],
  lists: ['600', '300', '200'],
  votes: ['1100', '10', '10', '1 120'],
  candidates: ['300', '200', '100', '600'],
  others: ['300', '200'],
};

/** Puts lists and stations in the election that is still to come. */
async function fillElection(page, demo) {
  await asRole(page, demo, 'bureau', async () => {
    for (const [kind, text] of Object.entries(FILES)) {
      await page.goto(`${demo.address}/bureau/${ELECTION}/invoer/${kind}`);
      const file = { name: `${kind}.csv`, mimeType: 'text/csv', buffer: Buffer.from(text) };
      await page.locator('input[type=file]').setInputFiles(file);
      await press(page, 'Controleren');
      await press(page, 'Inlezen');
      await untilTakenIn(page);
    }
    await page.goto(`${demo.address}/bureau/${ELECTION}`);
  });
}

/** Looks again until the file was taken in. */
async function untilTakenIn(page) {
  for (let looks = 0; !/^Ingelezen/.test(await page.locator('h1').innerText()); looks += 1) {
    assert.ok(looks < MOST_LOOKS, 'the file is taken in in time');
    await page.waitForTimeout(500);
    await page.reload();
  }
}

/** The administrator adds a second typist, who chooses a password. */
async function addColleague(page, demo) {
  let first;
  await asRole(page, demo, 'beheerder', async () => {
    await page.goto(`${demo.address}/account/gebruikers/nieuw`);
    await page.locator('[name=name]').fill('Collega Invoerder');
    await page.locator('[name=login]').fill(COLLEAGUE);
    await page.getByRole('radio', { name: 'Invoerder', exact: true }).check();
    await press(page, 'Toevoegen');
    first = await page.locator('main code').innerText();
  });
  await page.goto(`${demo.address}/account/inloggen`);
  await write(page, 'Inlognaam', COLLEAGUE);
  await write(page, 'Wachtwoord', first);
  await press(page, 'Inloggen');
  await write(page, 'Huidig wachtwoord', first);
  await write(page, 'Nieuw wachtwoord', PASSWORD);
  await write(page, 'Nieuw wachtwoord, nog een keer', PASSWORD);
  await press(page, 'Wachtwoord wijzigen');
  demo.passwords[COLLEAGUE] = PASSWORD;
  await press(page, 'Uitloggen');
}

/** Everything before the counting. */
export async function prepare(page, demo) {
  await fillElection(page, demo);
  await addColleague(page, demo);
}

export const people = { first: 'invoerder', second: COLLEAGUE };

/** Presses a key that leads to another page. */
async function send(page, key) {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)]);
}

async function type(page, values) {
  for (const value of values) {
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
  }
}

/** The name of the field that has the focus. */
function focused(page) {
  return page.evaluate(() => document.activeElement?.getAttribute('name'));
}

/** Enters a station from the keys alone, with the script. */
export async function enterByKeys(page, demo, paper, arrived) {
  await page.goto(`${demo.address}/tellen/${ELECTION}`);
  assert.equal(await focused(page), 'nummer', 'typing begins at once');
  await page.keyboard.type(STATION);
  await page.locator('#chosen strong').waitFor();
  assert.match(await page.locator('#chosen').innerText(), /12 Buurthuis De Haven/);
  await arrived('choose');
  await send(page, 'Enter');
  await arrived('sheet-questions');
  // No at three questions; the second one stays open.
  await page.keyboard.press('n');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('n');
  await send(page, 'n');
  assert.equal(await focused(page), 'A', 'the next sheet begins at its first field');
  await type(page, [...paper.voters, ...paper.lists]);
  const votes = [...paper.votes];
  const last = votes.pop();
  await type(page, votes);
  await page.keyboard.type(last);
  assert.match(await page.locator('[id="f-D-sum"]').innerText(), /Opgeteld: 1\.120 – klopt/);
  await page.keyboard.press('ArrowUp');
  assert.equal(await focused(page), 'G');
  await page.keyboard.press('ArrowDown');
  await arrived('sheet-totals');
  await send(page, 'Enter');
  await arrived('sheet-comparison');
  await page.keyboard.press('Space');
  await send(page, 'Control+Enter');
  await type(page, paper.candidates.slice(0, -1));
  await page.keyboard.type(paper.candidates.at(-1));
  await arrived('sheet-list');
  await send(page, 'Enter');
  while (await page.getByText('Bewaard. Kijk dit na op het papier').isVisible()) {
    await arrived('sheet-found');
    await send(page, 'Control+Enter');
  }
  await type(page, paper.others.slice(0, -1));
  await page.keyboard.type(paper.others.at(-1));
  await arrived('sheet-lists');
  await send(page, 'Enter');
  await arrived('finish');
}

/** The same without the script: Tab from field to field, and Enter sends the sheet. */
export async function enterWithoutScript(page, demo, paper, arrived) {
  await page.goto(`${demo.address}/tellen/${ELECTION}`);
  await write(page, 'Nummer van het stembureau', STATION);
  await press(page, 'Verder');
  await arrived('is-it-this');
  await press(page, /^Ja, begin/);
  const boxes = (name) => page.locator(`[name="${name}"][value=no]`).check();
  await boxes('investigated');
  await boxes('unexplained');
  await boxes('other_ballots');
  await press(page, 'Bewaar en ga verder');
  await fill(page, ['A', 'B', 'D', 'E.1', 'E.2', 'E.3', 'E', 'F', 'G', 'H'], [
    ...paper.voters,
    ...paper.lists,
    ...paper.votes,
  ]);
  await press(page, 'Bewaar en ga verder');
  await page.locator('[name=equal]').check();
  await press(page, 'Bewaar en ga verder');
  await fill(page, ['1.1', '1.2', '1.3', '1.total'], paper.candidates);
  await press(page, 'Bewaar en ga verder');
  await fill(page, ['2.1', '3.1'], paper.others);
  await press(page, 'Bewaar en ga verder');
}

async function fill(page, names, values) {
  for (const [at, name] of names.entries()) {
    await page.locator(`[name="${name}"]`).fill(values[at]);
  }
}

/** The coordinator asks the second typist for the fields that differ. */
export async function ask(page, demo, arrived) {
  await page.goto(`${demo.address}/bureau/${ELECTION}/tellen/stembureau/${STATION}`);
  await arrived('differences');
  await page.getByRole('radio', { name: /^Tweede invoer/ }).check();
  await press(page, 'Vraag deze velden opnieuw');
  await arrived('asked');
}

/** The second typist answers. */
export async function answer(page, demo, values, arrived) {
  await page.goto(`${demo.address}/tellen/${ELECTION}`);
  await arrived('waiting');
  await follow(page, /^Opnieuw invoeren/);
  await arrived('again');
  await fill(page, Object.keys(values), Object.values(values));
  await press(page, 'Bewaar');
}

/** The page of the count when all is done. */
export async function lookBack(page, demo, arrived) {
  await page.goto(`${demo.address}/bureau/${ELECTION}/tellen/stembureau/${STATION}`);
  await arrived('final');
}

/** One minute of practice, with a slip. */
export async function practise(page, demo, arrived) {
  await page.goto(`${demo.address}/tellen/oefenen`);
  await arrived('exercise');
  await page.locator('[name=A]').fill('2 12x');
  await press(page, 'Kijk na');
  assert.match(await page.title(), /^Fout: /);
  await arrived('exercise-wrong');
}

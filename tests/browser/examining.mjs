// From the first paper application to a corrected ballot, at the bureau.
//
// `arrived(name)` is called at every page on the way, so that tests can check it and pictures can be made of it.

import assert from 'node:assert/strict';
import { openElection } from './applying.mjs';
import { enter, follow, press, reach, unfold, write } from './keyboard.mjs';
import { asRole } from './tour.mjs';

/** The demonstration's election that one can apply for; most of its applications still wait for somebody. */
const OF_DEMO = '/bureau/wr-demo';
const COLLEAGUE = 'collega';
const PASSWORD = 'zeven groene fietsen in de regen';
const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_LOOKS = 60;

/** Those who apply on paper: the wijk, the last name, and whether the paper says that they consent. */
const PAPERS = [
  ['pernis', 'Aalbers', true],
  ['pernis', 'Bakema', true],
  ['pernis', 'Cohen', true],
  ['heijplaat', 'Dijkgraaf', true],
  ['heijplaat', 'Eland', false],
];

/** Where the bureau works on the election of this walk. */
function bureauOf(demo) {
  return `${demo.address}/bureau/${demo.election}`;
}

/** A day as many days ago, as the Dutch calendar has it. */
function daysAgo(days) {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
  const [year, month, day] = format.format(Date.now() - days * DAY_MS).split('-');
  return { day, month, year };
}

/** Fills fields by their names; a day goes in its three boxes. */
async function fill(page, values) {
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string') {
      await page.locator(`[name="${name}"]`).fill(value);
    } else {
      for (const [box, number] of Object.entries(value)) {
        await page.locator(`[name="${name}-${box}"]`).fill(number);
      }
    }
  }
}

/** The administrator adds a second coordinator, who chooses a password. */
export async function addColleague(page, demo) {
  let first;
  await asRole(page, demo, 'beheerder', async () => {
    await page.goto(`${demo.address}/account/gebruikers/nieuw`);
    await fill(page, { name: 'Collega Bureau', login: COLLEAGUE });
    await page.getByRole('radio', { name: 'Coördinator verkiezingsbureau' }).check();
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

/** Enters the papers; answers the addresses of the applications by last name. */
export async function enterPapers(page, demo, arrived) {
  const applications = {};
  await page.goto(bureauOf(demo));
  await arrived('registering');
  await follow(page, 'Aanmeldingen');
  await arrived('board-empty');
  for (const [wijk, last_name, consents] of PAPERS) {
    await page.goto(`${bureauOf(demo)}/aanmeldingen/papier`);
    if (Object.keys(applications).length === 0) {
      await press(page, 'Voer de aanmelding in');
      await arrived('paper-wrong');
    }
    await page.locator('[name=body]').selectOption(wijk);
    const place = { postcode: '3195 AA', house_number: '12 B', street: 'Voorbeeldstraat', locality: 'Rotterdam' };
    const person = { initials: 'A.', first_name: 'Alex', last_name, birth_date: { day: '2', month: '5', year: '1980' } };
    await fill(page, { received: daysAgo(2), time: '10:30', ...person, ...place });
    await fill(page, { aanduiding: last_name === 'Aalbers' ? 'Groen Pernis' : '' });
    await page.locator('[name=no_offices]').check();
    await page.locator('[name=consents]').setChecked(consents);
    await arrived('paper');
    await press(page, 'Voer de aanmelding in');
    applications[last_name] = new URL(page.url()).pathname;
    await arrived('application');
  }
  return applications;
}

/** Raises an omission of the one without consent, settles it, and corrects the application. */
export async function mend(page, demo, application, arrived) {
  await page.goto(demo.address + application);
  await follow(page, 'Meld een verzuim');
  await arrived('omissions');
  await follow(page, 'Verklaring van instemming ontbreekt');
  await arrived('omission');
  await press(page, 'Bekijk wat er uitgaat');
  assert.match(await page.title(), /^Fout: /);
  await arrived('omission-wrong');
  await write(page, 'Wat er mist', 'de handtekening');
  await press(page, 'Bekijk wat er uitgaat');
  await arrived('omission-to-confirm');
  await press(page, 'Leg vast en verstuur');
  await arrived('application-with-omission');
  await enter(page, page.getByRole('link', { name: /^Handel af/ }));
  await arrived('settle');
  await page.getByRole('radio', { name: 'Ja, hersteld' }).check();
  await fill(page, { reason: 'De kandidaat bracht de verklaring langs.' });
  await press(page, 'Leg vast');
  await follow(page, 'Verbeter de gegevens');
  await page.locator('[name=consents]').check();
  await fill(page, { reason: 'De verklaring van instemming is er nu.' });
  await arrived('correction-of-application');
  await press(page, 'Leg de nieuwe versie vast');
  await arrived('application-corrected');
}

/** Proposes for each application that it is valid. */
export async function propose(page, demo, applications, arrived) {
  await page.goto(`${bureauOf(demo)}/aanmeldingen`);
  await arrived('board');
  await follow(page, 'Werkvoorraad');
  await arrived('work');
  const [first, ...others] = Object.values(applications);
  await page.goto(`${demo.address}${first}`);
  await follow(page, 'Ander voorstel, of met redenen');
  await arrived('proposal');
  await page.goto(`${demo.address}${first}`);
  await press(page, 'Stel voor: geldig');
  await arrived('application-proposed');
  for (const application of others) {
    await page.goto(demo.address + application);
    await press(page, 'Stel voor: geldig');
  }
}

/** Another official confirms each proposal. */
export async function second(page, demo, applications, arrived) {
  await asRole(page, demo, COLLEAGUE, async () => {
    for (const application of Object.values(applications)) {
      await page.goto(demo.address + application);
      await arrived('application-to-second');
      await press(page, 'Bevestig het voorstel');
    }
    await arrived('application-ready');
  });
}

/** Brings the closing of registration to yesterday. */
export async function close(page, demo) {
  await page.goto(`${bureauOf(demo)}/kalender/1`);
  await fill(page, { to: daysAgo(1), reason: 'Zo kan de zitting in deze oefening vandaag zijn.' });
  await press(page, 'Verplaats deze dag');
  assert.match(await page.locator('main').innerText(), /verplaatst/);
}

/** What is told about a session, with the keyboard. */
async function tell(page) {
  await write(page, 'Plaats', 'Stadhuis, Coolsingel 40');
  const { day, month, year } = daysAgo(0);
  await fill(page, { day: { day, month, year } });
  await write(page, 'Voorzitter', 'A. de Voorzitter');
  await write(page, 'Andere leden die aanwezig waren', 'B. Lid');
}

/** Holds the session on validity. */
export async function hold(page, demo, arrived) {
  await page.goto(bureauOf(demo));
  await follow(page, 'Zitting over de geldigheid');
  await arrived('agenda');
  const folded = page.locator('details', { has: page.getByRole('link', { name: /Pernis/, includeHidden: true }) });
  await unfold(page, folded.locator('summary'));
  await enter(page, folded.getByRole('link', { name: /Pernis/ }));
  await arrived('agenda-wijk');
  await enter(page, page.locator('main table').getByRole('link').first());
  await arrived('agenda-item');
  await page.goto(`${bureauOf(demo)}/zitting`);
  await follow(page, 'Houd de zitting');
  await arrived('hold');
  await press(page, 'Bekijk wat er wordt vastgesteld');
  assert.match(await page.title(), /^Fout: /);
  await arrived('hold-wrong');
  await tell(page);
  await press(page, 'Bekijk wat er wordt vastgesteld');
  await arrived('hold-to-confirm');
  await press(page, 'Leg deze besluiten vast');
  await arrived('hold-progress');
  for (let looks = 0; !/staat klaar/.test(await page.locator('main').innerText()); looks += 1) {
    assert.ok(looks < MOST_LOOKS, 'the session is kept in time');
    await page.waitForTimeout(500);
    await page.reload();
  }
  await arrived('hold-done');
  await follow(page, 'Naar de zitting over de geldigheid');
  await arrived('agenda-held');
  await follow(page, /^Zitting 1, /);
  await arrived('session');
}

/** Draws the ballot of a wijk by hand, in the order of the list. */
export async function draw(page, demo, wijk, reason, arrived) {
  await page.goto(bureauOf(demo));
  await follow(page, 'Loting van het stembiljet');
  await arrived('ballot-sitting');
  await enter(page, page.locator('main table').getByRole('link', { name: new RegExp(`^(Wijkraad|Dorpsraad)? ?${wijk}$`) }));
  await arrived('ballot-wijk');
  await follow(page, 'Loting met de hand vastleggen');
  await arrived('ballot-by-hand');
  await press(page, 'Controleren');
  assert.match(await page.title(), /^Fout: /);
  await arrived('ballot-by-hand-wrong');
  const lists = await page.locator('select[name^="drawn-"]').all();
  for (const [place, list] of lists.entries()) {
    await list.selectOption({ index: place + 1 });
  }
  if (reason !== '') {
    await fill(page, { reason });
  }
  await write(page, 'Wie heeft er geloot?', 'A. de Voorzitter');
  await write(page, 'Getuigen', 'B. de Getuige');
  await write(page, 'Plaats van de zitting', 'Rotterdam');
  await press(page, 'Controleren');
  await arrived('ballot-to-confirm');
  await press(page, 'Volgorde vastleggen');
  await arrived('ballot-drawn');
}

/** Strikes the last candidate of Pernis in a correction. */
export async function correct(page, demo, arrived) {
  await page.goto(`${bureauOf(demo)}/zitting`);
  await follow(page, 'Maak een correctie');
  await arrived('correction-empty');
  await page.goto(`${page.url()}/wijkraad/pernis`);
  await arrived('correction-wijk');
  await enter(page, page.locator('main table').getByRole('link', { name: /Cohen/ }));
  await arrived('correction-candidate');
  const strike = page.getByRole('radio', { name: /^Schrappen/ });
  await reach(page, page.getByRole('radio').first());
  await page.keyboard.press('Space');
  assert.ok(await strike.isChecked());
  await fill(page, { reason: 'De kandidaat woont niet in de wijk.' });
  await press(page, 'Bereid deze verandering voor');
  await arrived('correction-planned');
  await tell(page);
  await fill(page, { reason: 'Na de zitting bleek dat een kandidaat is verhuisd.' });
  await press(page, 'Bekijk wat er wordt vastgesteld');
  await arrived('correction-to-confirm');
  await press(page, 'Leg deze correctie vast');
  await arrived('session-of-correction');
}

/** Records an appeal. */
export async function appeal(page, demo, arrived) {
  await page.goto(`${bureauOf(demo)}/zitting`);
  await follow(page, 'Bezwaren en beroepen');
  await arrived('appeals');
  await page.getByRole('radio', { name: 'Beroep', exact: true }).check();
  await page.getByRole('radio', { name: 'Kandidaat', exact: true }).check();
  await fill(page, { name: 'A. Cohen', day: daysAgo(0), text: 'De kandidaat woont wel in de wijk.' });
  await press(page, 'Leg dit vast');
  await arrived('appeal');
  await page.goto(`${bureauOf(demo)}/zitting/beroep`);
  await arrived('appeals-open');
}

/** Makes the proof of all wijken, and fetches it. */
export async function proof(page, demo, arrived) {
  await page.goto(`${bureauOf(demo)}/stembiljet`);
  await press(page, 'Drukproef van alle wijken maken');
  await arrived('ballot-proof');
  const link = page.getByRole('link', { name: /^Drukproef van alle wijken, versie/ });
  const answer = await page.request.get(new URL(await link.getAttribute('href'), demo.address).href);
  assert.equal((await answer.body()).subarray(0, 5).toString(), '%PDF-');
}

/** The pages of an election with many applications, in every state. */
async function busy(page, demo, arrived) {
  await asRole(page, demo, 'bureau', async () => {
    for (const [name, path] of Object.entries(BUSY)) {
      await page.goto(`${demo.address}${OF_DEMO}/${path}`);
      await arrived(name);
    }
  });
}

const BUSY = { 'busy-board': 'aanmeldingen', 'busy-work': 'aanmeldingen/werk', 'busy-agenda': 'zitting' };

/** All of it, in order; what the bureau sees, then everybody, then the administrator. */
export async function whole(page, demo, arrived) {
  await addColleague(page, demo);
  demo.election = await openElection(page, demo, ['pernis', 'heijplaat'], 'Tussentijdse verkiezing Zuid');
  await busy(page, demo, arrived);
  let applications;
  await asRole(page, demo, 'bureau', async () => {
    applications = await enterPapers(page, demo, arrived);
    await mend(page, demo, applications.Eland, arrived);
    await propose(page, demo, applications, arrived);
  });
  await second(page, demo, applications, arrived);
  await asRole(page, demo, 'bureau', async () => {
    await close(page, demo);
    await hold(page, demo, arrived);
    await draw(page, demo, 'Pernis', '', arrived);
    await draw(page, demo, 'Heijplaat', '', arrived);
    await correct(page, demo, arrived);
    await page.goto(`${bureauOf(demo)}/stembiljet/heijplaat`);
    assert.doesNotMatch(await page.locator('main .badge').first().innerText(), /opnieuw/);
    await page.goto(`${bureauOf(demo)}/stembiljet/pernis`);
    assert.match(await page.locator('main .badge').first().innerText(), /opnieuw loten/);
    await arrived('ballot-anew');
    await draw(page, demo, 'Pernis', 'Een kandidaat is geschrapt.', arrived);
    await proof(page, demo, arrived);
    await appeal(page, demo, arrived);
    await page.goto(`${bureauOf(demo)}/aanmeldingen/te-laat`);
    await arrived('late');
    await page.goto(`${bureauOf(demo)}/aanmeldingen/vier-ogen`);
    await arrived('four-eyes');
  });
  await show(page, demo, arrived);
}

/** What everybody sees, and what the administrator sees of the mail. */
export async function show(page, demo, arrived) {
  for (const [name, path] of Object.entries(PUBLIC)) {
    await page.goto(`${demo.address}/verkiezing/${demo.election}/${path}`);
    await arrived(name);
  }
  await page.goto(`${demo.address}/demo/post`);
  await arrived('demo-mail');
  await asRole(page, demo, 'beheerder', async () => {
    await page.goto(`${demo.address}/beheer/post`);
    await arrived('mail');
  });
}

const PUBLIC = {
  'public-sessions': 'zitting',
  'public-session': 'zitting/1',
  'public-correction': 'zitting/2',
  'public-ballot': 'stembiljet',
  'public-ballot-wijk': 'stembiljet/pernis',
};

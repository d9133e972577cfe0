// Residents drawn for a seat, from an extract to a member, and a signal about that member: on a phone with numbers that
// were drawn by hand, and at a desk with dice; with the keyboard alone and without a script.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open } from './browser.mjs';
import * as checks from './checks.mjs';
import * as drawing from './drawing.mjs';
import { follow, pick, press, readDay, write } from './keyboard.mjs';
import { admit, asRole } from './tour.mjs';
import { startDemo } from './wijkzetel.mjs';

const ELECTION = '/griffie/wr2026';
/** For each width a body, a buurt of it, and how is drawn there. */
const BODIES = {
  320: { body: 'heijplaat', buurt: 'BU05991593', prefix: 'H' },
  1280: { body: 'crooswijk', buurt: 'BU05990814', prefix: 'C' },
};
const RESIDENTS = Object.values(BODIES).flatMap(({ prefix, buurt }) => drawing.residents(prefix, buurt));

let demo;
let browser;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launch()]);
  await drawing.takeIn(demo, RESIDENTS);
  await visiting(1280, (page) => asRole(page, demo, 'griffie', () => drawing.decideToDraw(page, demo)));
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

async function visiting(width, work) {
  const { page, close } = await open(browser, demo.address, { width, scripts: false });
  try {
    return await work(page);
  } finally {
    await close();
  }
}

const text = (page) => page.locator('main').innerText();

/** Checks each page on the way, and makes a picture of it when asked. */
function arriving(t, page, width) {
  return async (name) => {
    if (process.env.WIJKZETEL_PICTURES !== undefined) {
      await page.screenshot({ path: `${process.env.WIJKZETEL_PICTURES}/loting-${name}-${width}.png`, fullPage: true });
    }
    await t.test(`${name} at ${width} px`, () => checks.checkPage(page));
  };
}

/** From a vacancy to a list that is drawn, or of which the digits are typed once; answers what was typed. */
async function draw(page, width, at) {
  await drawing.vacancy(page, demo, BODIES[width].body, at);
  await drawing.freeze(page, at);
  const sortition = page.url();
  const typed = await (width === 320 ? drawing.drawNumbers(page, at) : drawing.drawByDice(page, at));
  return { sortition, typed };
}

/** What everybody sees of it: no name of anybody who was drawn, and the files to repeat it. */
async function checkPublic(page, at) {
  await follow(page, 'De openbare pagina van deze loting');
  await at('public');
  assert.doesNotMatch(await text(page), /Proefloting/);
  const list = await page.request.get(new URL('lijst.txt', `${page.url()}/`).href);
  assert.equal((await list.text()).trim().split('\n').length, 10, 'two of twelve do not count');
}

/** The public pages are read again soon after a change; this waits for it. */
async function untilPublic(page, path, expected) {
  for (let times = 0; times < 20; times += 1) {
    await page.goto(demo.address + path);
    if (expected.test(await text(page))) {
      return;
    }
    await page.waitForTimeout(500);
  }
  assert.fail(`${path} does not show ${expected}`);
}

/** From a drawn list to a resident who is a member. */
async function seat(page, at) {
  await drawing.invite(page, at);
  await drawing.readInvitation(page, at);
  await drawing.record(page, 1, 'Wil niet', at);
  await drawing.record(page, 2, 'Neemt de uitnodiging aan', at);
  await drawing.record(page, 2, 'Onderzocht en in orde', at);
  await at('found');
  const day = await drawing.appoint(page, at);
  await admit(page, day, at);
  await press(page, 'Verder');
  await press(page, 'Ja, leg dit vast');
  await at('member');
}

for (const width of [320, 1280]) {
  const { body, prefix } = BODIES[width];
  test(`a resident is drawn, the first refuses, and the next becomes a member at ${width} px`, (t) =>
    visiting(width, async (page) => {
      const at = arriving(t, page, width);
      let drawn;
      await asRole(page, demo, 'griffie', async () => {
        drawn = await draw(page, width, at);
      });
      if (drawn.typed !== undefined) {
        await asRole(page, demo, drawing.SECOND, () => drawing.typeAgain(page, drawn.typed));
      }
      await asRole(page, demo, 'griffie', async () => {
        await page.goto(drawn.sortition);
        await at('drawn');
        await checkPublic(page, at);
        await page.goto(drawn.sortition);
        await seat(page, at);
        await page.goto(`${demo.address}${ELECTION}/${body}`);
        assert.match(await page.getByRole('table').first().innerText(), new RegExp(`Proefloting${prefix}`));
      });
      await untilPublic(page, `/wijkraad/${body}`, new RegExp(`Proefloting${prefix}`));
      await at('public-members');
    }));
}

/** What the next extract says of the two who were drawn: one moved to another wijk, one died. */
function nextExtract() {
  const { day, month, year } = drawing.today();
  const now = `${year}-${month}-${day}`;
  return RESIDENTS.map((person) =>
    person.buurt === BODIES[320].buurt
      ? { ...person, buurt: BODIES[1280].buurt, resident_since: now, left_on: '' }
      : { ...person, deceased_on: person.left_on === '' ? now : '' },
  );
}

test('the next extract has signals about the drawn members, and each is decided', (t) =>
  visiting(320, async (page) => {
    await drawing.takeIn(demo, nextExtract());
    const at = arriving(t, page, 320);
    const atDesk = async (name) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await arriving(t, page, 1280)(name);
      await page.setViewportSize({ width: 320, height: 800 });
    };
    const both = async (name) => {
      await at(name);
      await atDesk(name);
    };
    await asRole(page, demo, 'griffie', async () => {
      const signals = `${demo.address}${ELECTION}/signalen`;
      await page.goto(signals);
      assert.match(await text(page), /Er wachten 2 signalen op u/);
      await both('signals');
      await follow(page, /ProeflotingH/);
      await both('signal-of-a-move');
      await dismiss(page, both);
      await page.goto(signals);
      await both('signals-one-left');
      await follow(page, /Proefloting/);
      await both('signal-of-a-death');
      await follow(page, 'Meld de vacature');
      assert.deepEqual(await readDay(page, 'Op welke dag overleed het lid?'), drawing.today());
      await both('report-of-a-signal');
      await page.goBack();
      await dismiss(page, async () => {});
      await page.goto(signals);
      await both('signals-none-left');
      await pick(page, 'Stand', /^Alle signalen$/);
      await press(page, 'Toon');
      await both('signals-decided');
      assert.equal((await text(page)).match(/terzijde gelegd/g).length, 2);
      });
  }));

test('a candidate on paper is linked by hand, and the signal that follows is confirmed', (t) =>
  visiting(1280, async (page) => {
    const both = async (name) => {
      await arriving(t, page, 1280)(name);
      await page.setViewportSize({ width: 320, height: 800 });
      await arriving(t, page, 320)(name);
      await page.setViewportSize({ width: 1280, height: 800 });
    };
    await asRole(page, demo, 'griffie', async () => {
      await page.goto(`${demo.address}${ELECTION}/${BODIES[320].body}/register`);
      await both('to-link');
      const candidates = page.getByRole('region', { name: 'Wie kan opvolgen' });
      const who = await candidates.getByRole('link').first().innerText();
      await follow(page, who);
      await press(page, 'Zoek en koppel');
      assert.match(await page.title(), /^Fout: /);
      await both('link-of-nothing');
      await drawing.identify(page, { ...RESIDENTS[2], first_name: 'Z.' });
      await press(page, 'Zoek en koppel');
      assert.match(await text(page), /In het uittreksel past niemand zeker/);
      await both('link-of-somebody-else');
      await drawing.identify(page, RESIDENTS[2]);
      await press(page, 'Zoek en koppel');
      await both('linked');
      await page.goto(`${demo.address}${ELECTION}/signalen`);
      await follow(page, who);
      await both('signal-of-a-candidate');
      await press(page, 'Bevestig en sla deze kandidaat over');
      await both('signal-confirmed');
      assert.match(await text(page), /Er wachten geen signalen op u/);
    });
  }));

/** A signal that is wrong: first without a reason, then with one. */
async function dismiss(page, at) {
  await press(page, 'Leg dit signaal terzijde');
  assert.match(await page.title(), /^Fout: /);
  await at('signal-without-reason');
  await write(page, 'Waarom klopt het niet?', 'Het register noemt een ander huis in dezelfde wijk.');
  await press(page, 'Leg dit signaal terzijde');
  await at('signal-dismissed');
}

// The pictures of the manual about residents who are drawn by lot, signals, and a letter by e-mail. It changes the order
// of the term and takes extracts in, so it comes last. `manual.mjs` hands over how a picture is made.

import * as drawing from './drawing.mjs';
import { choose, follow, press, write } from './keyboard.mjs';
import { admit, asRole } from './tour.mjs';

const ELECTION = '/griffie/wr2026';
const BODY = 'heijplaat';
const RESIDENTS = drawing.residents('', 'BU05991593');
const SILENT = async () => {};

/** Everything, from an extract to a signal about the resident who became a member. */
export async function all(page, demo, shoot) {
  await drawing.takeIn(demo, RESIDENTS);
  await asRole(page, demo, 'griffie', async () => {
    await drawing.decideToDraw(page, demo);
    await drawing.vacancy(page, demo, BODY, SILENT);
    await drawing.freeze(page, async (name) => {
      if (name === 'counted') {
        await shoot('griffie-loting-tellen', { height: 900 });
      }
    });
    await drawing.drawNumbers(page, SILENT);
    await drawing.invite(page, SILENT);
    await drawing.record(page, 1, 'Wil niet', SILENT);
    await shoot('griffie-loting', { height: 820 });
    await drawing.record(page, 2, 'Neemt de uitnodiging aan', SILENT);
    await drawing.record(page, 2, 'Onderzocht en in orde', SILENT);
    const day = await drawing.appoint(page, SILENT);
    const appointment = page.url();
    await letter(page, demo, shoot);
    await page.goto(appointment);
    await admit(page, day, SILENT);
    await press(page, 'Verder');
    await press(page, 'Ja, leg dit vast');
    await signals(page, demo, shoot);
  });
}

/** The notice of the resident who was appointed, sent by e-mail. */
async function letter(page, demo, shoot) {
  await page.goto(`${demo.address}${ELECTION}/brieven`);
  await follow(page, /^Kennisgeving,/);
  await follow(page, 'Leg een e-mailadres vast');
  await write(page, 'Mailadres', 'bewoner@voorbeeld.example');
  await press(page, 'Bewaar het adres');
  await page.goto(`${demo.address}${ELECTION}/brieven`);
  await follow(page, /^Kennisgeving,/);
  await choose(page, 'Hoe is de brief verstuurd?', /^per e-mail/);
  await press(page, 'Leg de verzending vast');
  await shoot('griffie-brief-mail', { height: 760 });
}

/** Everybody of the buurt left, says the next extract, so that there is a signal about the new member. */
async function signals(page, demo, shoot) {
  const { day, month, year } = drawing.today();
  const now = `${year}-${month}-${day}`;
  await drawing.takeIn(
    demo,
    RESIDENTS.map((person) => ({ ...person, left_on: person.left_on || now })),
  );
  await page.goto(`${demo.address}${ELECTION}/signalen`);
  await shoot('griffie-signalen', { height: 820 });
  await follow(page, /loting nummer 1/);
  await shoot('griffie-signaal', { height: 860 });
}

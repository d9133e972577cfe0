// The pictures of the griffie's part of the manual that the tour does not pass: cases of every kind, and the pages around
// them. `manual.mjs` hands over how a picture is made.

import { choose, pick, press, tick, write, writeDay } from './keyboard.mjs';
import { asRole } from './tour.mjs';

const ELECTION = '/griffie/wr2026';
const BODY = `${ELECTION}/overschie`;

/** Everything for a demonstration in which the griffie filled the first vacancy. */
export async function all(page, demo, shoot) {
  const go = (path) => page.goto(demo.address + path);
  await asRole(page, demo, 'griffie', async () => {
    for (const [path, name, how] of [
      [`${ELECTION}/pernis/benoemingen`, 'griffie-kennisgevingen', { from: /^Tot wanneer/ }],
      [ELECTION, 'griffie-raden', { height: 760 }],
      [`${BODY}?op=2026-10-01`, 'griffie-ledenlijst-dag', { from: /^De leden op/ }],
      [`${BODY}/vacature/nieuw`, 'griffie-melden', {}],
      [`${BODY}/vacature/nieuw/moved_out/3`, 'griffie-melding', {}],
      [`${BODY}/uitgesloten`, 'griffie-uitgesloten', {}],
      [`${BODY}/grootte`, 'griffie-grootte', {}],
      [`${BODY}/inwerken`, 'griffie-inwerken', { height: 760 }],
      [`${BODY}/persoon/3-1`, 'griffie-persoon', {}],
      [`${BODY}/wat-als`, 'griffie-wat-als', { from: 'Alle zetels naast elkaar' }],
      [`${ELECTION}/opvolgingsregel`, 'griffie-volgorde', {}],
      [`${ELECTION}/brieven`, 'griffie-brieven', { height: 760 }],
      [`${ELECTION}/brieven/teksten/kennisgeving/nl`, 'griffie-tekst', { height: 760 }],
      [`${BODY}/verslag/${new Date().getFullYear()}`, 'griffie-verslag', {}],
    ]) {
      await go(path);
      await shoot(name, how);
    }
    await cases(page, go, shoot);
    await go(`${ELECTION}/termijnen`);
    await shoot('griffie-termijnen', { height: 820 });
  });
}

/** A resignation, a death and a leave, so that several cases wait at once. */
async function cases(page, go, shoot) {
  await go(`${BODY}/vacature/nieuw/resignation/3`);
  await writeDay(page, 'Wanneer kwam de ontslagbrief binnen?', today());
  await writeDay(page, 'Per welke dag neemt het lid ontslag?', today());
  await tick(page, page.getByRole('checkbox', { name: 'de brief van het lid' }));
  await shoot('griffie-ontslag', { height: 760 });
  await press(page, 'Melding vastleggen');
  await press(page, 'Vacature vaststellen');
  await go(`${BODY}/vacature/nieuw/death/6`);
  await writeDay(page, 'Op welke dag overleed het lid?', today());
  await tick(page, page.getByRole('checkbox', { name: /basisregistratie/ }));
  await press(page, 'Melding vastleggen');
  await press(page, 'Vacature vaststellen');
  await go(`${BODY}/verlof/nieuw`);
  await pick(page, 'Wie vraagt verlof?', /Evert/);
  await writeDay(page, 'Op welke dag kwam de aanvraag binnen?', today());
  await writeDay(page, 'Op welke dag begint het verlof?', today());
  await choose(page, 'Waarvoor is het verlof?', 'Ziekte');
  await writeDay(page, 'Van welke dag is de verklaring van de arts of verloskundige?', today());
  await write(page, 'Bij ziekte: hoeveel weken kan het lid volgens de verklaring niet werken?', '10');
  await press(page, 'Leg de aanvraag vast');
  await shoot('griffie-verlof', { height: 760 });
  await go(`${BODY}/vacatures`);
  await shoot('griffie-vacatures');
}

/** Today, by the Dutch calendar. */
function today() {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
  const [year, month, day] = format.format(Date.now()).split('-');
  return { day, month, year };
}

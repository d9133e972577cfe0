// The five-minute tour of the README, step by step and with the keyboard alone.
//
// `arrived(name)` is called at every page on the way, so that tests can check it and pictures can be made of it.

import assert from 'node:assert/strict';
import { choose, enter, follow, pick, press, readDay, tick, write, writeDay } from './keyboard.mjs';

/** Signs in with an account of the demonstration, and out again. */
export async function asRole(page, demo, login, work) {
  await page.goto(`${demo.address}/account/inloggen`);
  await write(page, 'Inlognaam', login);
  await write(page, 'Wachtwoord', demo.passwords[login]);
  await press(page, 'Inloggen');
  await work();
  await press(page, 'Uitloggen');
}

/** Draws the lot in Feijenoord by hand, and establishes the result of Feijenoord and of Pernis. */
export async function bureau(page, demo, arrived) {
  await asRole(page, demo, 'bureau', async () => {
    await arrived('account');
    await follow(page, 'Verkiezingsbureau');
    await arrived('elections');
    await follow(page, 'Wijkraadsverkiezing 18 maart 2026');
    await arrived('election');
    await follow(page, /Feijenoord/);
    await arrived('waiting-for-a-lot');
    await follow(page, 'Naar de loting');
    await arrived('lot');
    const day = await drawByHand(page, arrived);
    await follow(page, 'Wijkraad Feijenoord');
    await establish(page, day, arrived);
    await follow(page, 'Wijkraadsverkiezing 18 maart 2026');
    await follow(page, /Pernis/);
    await establish(page, day, arrived);
    await follow(page, 'Wijkraadsverkiezing 18 maart 2026');
    assert.match(await page.locator('main').innerText(), /vastgesteld: 39/);
  });
}

/** The first of those who are equal is drawn; answers on which day. */
async function drawByHand(page, arrived) {
  await follow(page, 'Loting met de hand vastleggen');
  await arrived('lot-by-hand');
  await pick(page, 'Als eerste getrokken', /lijst \d/);
  await write(page, 'Wie heeft er geloot?', 'A. de Voorzitter');
  await write(page, 'Getuigen', 'B. de Getuige');
  await write(page, 'Plaats van de zitting', 'Rotterdam');
  const day = await readDay(page, 'Dag van de loting');
  await press(page, 'Controleren');
  await arrived('lot-to-confirm');
  await press(page, 'Loting vastleggen');
  await arrived('lot-drawn');
  return day;
}

/** From the page of a body to its established result. */
async function establish(page, day, arrived) {
  await follow(page, 'Stel de uitslag vast');
  await arrived('session');
  await write(page, 'Plaats', 'Rotterdam');
  await writeDay(page, 'Dag van de zitting', day);
  await write(page, 'Voorzitter', 'A. de Voorzitter');
  await write(page, 'Andere leden die aanwezig waren', 'B. de Getuige');
  await press(page, 'Bekijk wat er wordt vastgesteld');
  await arrived('result-to-confirm');
  await press(page, 'Stel deze uitslag vast');
  await arrived('result-established');
  assert.match(await page.locator('main').innerText(), /versie 1, vastgesteld/);
}

/** Fills the vacancy in Overschie; answers who came in. */
export async function griffie(page, demo, arrived) {
  let who;
  await asRole(page, demo, 'griffie', async () => {
    await follow(page, 'Griffie');
    await arrived('griffie');
    await follow(page, /^Vacature 1: beslis wie wordt benoemd/);
    await arrived('vacancy');
    const day = await readDay(page, 'Dag van de kennisgeving');
    await press(page, 'Benoeming bevestigen');
    await arrived('vacancy-offered');
    const link = page.getByRole('link', { name: /^Naar de benoeming van / });
    who = (await link.innerText()).replace(/^Naar de benoeming van /, '');
    await follow(page, /^Naar de benoeming van /);
    await arrived('appointment');
    await admit(page, day, arrived);
    await press(page, 'Verder');
    await arrived('known-to-confirm');
    await press(page, 'Ja, leg dit vast');
    await arrived('member');
    await follow(page, /Overschie/);
    await arrived('roster');
    await seesMember(page, who);
  });
  return who;
}

/** The answer, the papers and the decision to admit. */
export async function admit(page, day, arrived) {
  await choose(page, 'Wat is het antwoord?', 'Neemt de benoeming aan');
  await writeDay(page, 'Op welke dag kwam het binnen?', day);
  await press(page, 'Leg het antwoord vast');
  await arrived('accepted');
  const papers = page.getByRole('group', { name: 'Welke papieren kwamen binnen?' }).getByRole('checkbox');
  for (const paper of await papers.all()) {
    await tick(page, paper);
  }
  await writeDay(page, 'Op welke dag?', day);
  await press(page, 'Leg de papieren vast');
  await arrived('papers');
  await choose(page, 'Wat is het besluit?', 'Toelaten');
  await press(page, 'Verder');
  await arrived('admission-to-confirm');
  await press(page, 'Ja, leg dit vast');
  await arrived('admitted');
}

/** Verifies the log, and looks at the last event. */
export async function auditor(page, demo, arrived) {
  await asRole(page, demo, 'controleur', async () => {
    await follow(page, 'Controle');
    await arrived('log');
    await press(page, 'Logboek nazien');
    await arrived('verified');
    assert.match(await page.locator('main').innerText(), /Het logboek is heel/);
    await follow(page, 'Naar het logboek');
    await enter(page, page.getByRole('link', { name: /^Gebeurtenis \d+$/ }).first());
    await arrived('event');
  });
}

/** What everybody sees afterwards. */
export async function everybody(page, demo, who, arrived) {
  await page.goto(`${demo.address}/`);
  await follow(page, /Overschie/);
  await seesMember(page, who);
  await arrived('public');
}

async function seesMember(page, who) {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: who }) });
  assert.notEqual(await row.count(), 0, `${who} is among the members`);
}

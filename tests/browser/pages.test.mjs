// Home, signing in and the pages of three bodies, on a phone and at a desk.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { bodies } from './bodies.mjs';
import { launch, visit } from './browser.mjs';
import * as checks from './checks.mjs';
import { startDemo } from './wijkzetel.mjs';

const WIDTHS = [320, 1280];
const SCREENSHOTS = new URL('./screenshots/', import.meta.url).pathname;

/** The pages, each with how to find its path. */
const PAGES = {
  home: () => '/',
  'sign-in': () => '/account/inloggen',
  established: () => '/wijkraad/kralingseveer',
  'ready-to-allocate': () => '/wijkraad/pernis',
  'waiting-for-a-lot': () => waitingForLot,
};

let demo;
let browser;
let waitingForLot;

before(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  demo = await startDemo();
  browser = await launch();
  waitingForLot = await pathOfBodyWaitingForLot();
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

for (const [name, path] of Object.entries(PAGES)) {
  for (const width of WIDTHS) {
    const look = (options, watcher) =>
      visit(browser, demo.address + path(), { width, ...options }, watcher);

    // One visit for all of it: coming to a page costs more than most of what is asked of it.
    test(`${name} at ${width} px`, (t) =>
      look({}, async (page, trouble) => {
        await t.test('has a skip link for the keyboard', () => checks.checkSkipLink(page));
        await t.test('has a language, a title, one heading and one main part', () => checks.checkStructure(page));
        await t.test('never scrolls sideways', () => checks.checkReflow(page));
        await page.screenshot({ path: `${SCREENSHOTS}${name}-${width}.png`, fullPage: true });
        await t.test('says the same without scripts', async () => {
          assert.deepEqual(await look({ scripts: false }, checks.content), await checks.content(page));
        });
        await t.test('loads whole, and from us alone', () => checks.checkNoTrouble(trouble));
        await t.test('is accessible', () => checks.checkAccessible(page));
      }));
  }
}

test('home names all bodies, each with its seats and a link to its page', () =>
  onHome(async (page) => {
    const all = bodies();
    assert.equal(all.length, 39);
    for (const { wijkraad, name, seats } of all) {
      const link = page.locator(`main a[href="/wijkraad/${wijkraad}"]`, { hasText: name });
      assert.notEqual(await link.count(), 0, `${name} has a link to /wijkraad/${wijkraad}`);
      const line = await link.last().evaluate((element) => element.closest('tr, li').innerText);
      assert.match(line, new RegExp(`\\b${seats}\\b`), `${name} has ${seats} seats`);
    }
  }));

test('home groups the bodies by gebied', () =>
  onHome(async (page) => {
    const text = await page.locator('main').innerText();
    for (const gebied of new Set(bodies().map((body) => body.gebied))) {
      assert.ok(text.toLowerCase().includes(gebied.toLowerCase()), `home names ${gebied}`);
    }
  }));

test('a link on home leads to the page of that body', () =>
  onHome(async (page) => {
    const { wijkraad, name } = bodies().find((body) => body.wijkraad === 'kralingseveer');
    await page.locator(`main a[href="/wijkraad/${wijkraad}"]`).last().click();
    await page.waitForURL(`**/wijkraad/${wijkraad}`);
    assert.ok((await page.locator('h1').innerText()).includes(name));
  }));

function onHome(look) {
  return visit(browser, `${demo.address}/`, { width: 1280 }, look);
}

/** Home says of each body how far it is; this is the one of which it says that the lot must decide. */
async function pathOfBodyWaitingForLot() {
  const waiting = await onHome((page) =>
    page.locator('main a[href^="/wijkraad/"]').evaluateAll((links) =>
      links
        .filter((link) => /\b(lot|loting)\b/i.test(link.closest('tr, li, p')?.innerText ?? ''))
        .map((link) => link.getAttribute('href')),
    ),
  );
  return waiting[0] ?? '/geen-wijkraad-wacht-op-loting';
}

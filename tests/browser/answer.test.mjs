// A resident who was drawn answers the invitation: with the code of the letter typed on a phone and at a desk, with the
// keyboard alone and without a script, in both languages; and with the code that a phone read from paper.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { launch, open, withCopy } from './browser.mjs';
import * as checks from './checks.mjs';
import * as drawing from './drawing.mjs';
import { choose, follow, press, write } from './keyboard.mjs';
import { asRole } from './tour.mjs';
import { startDemo } from './wijkzetel.mjs';

const BODY = 'heijplaat';
const RESIDENTS = drawing.residents('H', 'BU05991593');
const WORDS = {
  nl: {
    query: '',
    code: 'Antwoordcode',
    go: 'Verder',
    question: 'Wilt u lid worden?',
    yes: 'Ja, ik wil lid worden',
    no: 'Nee, ik wil geen lid worden',
    check: 'Verder naar de controle',
    keepYes: 'Ja, leg mijn ja vast',
    keepNo: 'Ja, leg mijn nee vast',
    saidYes: /U zei ja\./,
    saidNo: /U zei nee\./,
    change: 'Ik wil toch geen lid worden',
    close: 'Sluit de uitnodiging',
  },
  en: {
    query: '?taal=en',
    code: 'Reply code',
    go: 'Continue',
    question: 'Do you want to become a member?',
    yes: 'Yes, I want to become a member',
    no: 'No, I do not want to become a member',
    check: 'Continue and check',
    keepYes: 'Yes, record my yes',
    keepNo: 'Yes, record my no',
    saidYes: /You said yes\./,
    saidNo: /You said no\./,
    change: 'I do not want to become a member after all',
    close: 'Close the invitation',
  },
};

let demo;
let browser;
/** The codes of those who were invited, in the order drawn. */
let codes;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launch()]);
  await drawing.takeIn(demo, RESIDENTS);
  await visiting(1280, false, (page) =>
    asRole(page, demo, 'griffie', async () => {
      const nothing = async () => {};
      await drawing.decideToDraw(page, demo);
      await drawing.vacancy(page, demo, BODY, nothing);
      await drawing.freeze(page, nothing);
      const sortition = page.url();
      await drawing.drawNumbers(page, nothing);
      await page.goto(sortition);
      await drawing.invite(page, nothing);
      codes = await Promise.all([1, 2, 3].map((position) => codeOf(page, `${sortition}/bewoner/${position}/brief`, position)));
    }),
  );
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

async function visiting(width, scripts, work) {
  const { page, trouble, close } = await open(browser, demo.address, { width, scripts });
  try {
    return await work(page, trouble);
  } finally {
    await close();
  }
}

/** The code in a letter, as somebody reads it from paper. */
async function codeOf(page, address, position) {
  const letter = await page.request.get(address);
  const file = join(demo.folder, `brief-${position}.pdf`);
  await writeFile(file, await letter.body());
  const { stdout } = await promisify(execFile)('pdftotext', [file, '-']);
  return stdout.match(/\b[A-Z0-9]{4}(-[A-Z0-9]{4}){3}\b/)[0];
}

/** What has to hold for every page, in its language; a picture of it when asked. */
function arriving(t, page, { width, language }) {
  return async (name) => {
    if (process.env.WIJKZETEL_PICTURES !== undefined) {
      const file = `${process.env.WIJKZETEL_PICTURES}/geloot-${name}-${language}-${width}.png`;
      await page.screenshot({ path: file, fullPage: true });
    }
    await t.test(`${name} in ${language} at ${width} px`, async () => {
      assert.equal(await page.locator('html').getAttribute('lang'), language);
      assert.equal(await page.locator('h1').count(), 1);
      assert.doesNotMatch(await text(page), /Proefloting/, 'no name is here');
      await checks.checkReflow(page);
      await withCopy(page, checks.checkAccessible);
    });
  };
}

const text = (page) => page.locator('main').innerText();

/** From the address in the letter to the invitation, with first a code that is wrong. */
async function openInvitation(page, words, code, at) {
  await page.goto(`${demo.address}/geloot${words.query}`);
  await at('code');
  await write(page, words.code, 'ABCD-EFGH-JKMN-PQRS');
  await press(page, words.go);
  assert.match(await page.title(), /^(Fout|Error): /);
  await at('wrong-code');
  await write(page, words.code, code.toLowerCase().replaceAll('-', ' '));
  await press(page, words.go);
  await at('invitation');
}

test('a resident says yes on a phone, and then no after all', (t) =>
  visiting(320, false, async (page) => {
    const words = WORDS.nl;
    const at = arriving(t, page, { width: 320, language: 'nl' });
    await openInvitation(page, words, codes[0], at);
    await press(page, words.check);
    assert.match(await page.title(), /^Fout: /);
    await at('nothing-chosen');
    await choose(page, words.question, words.yes);
    await press(page, words.check);
    await at('check');
    await press(page, words.keepYes);
    assert.match(await text(page), words.saidYes);
    await at('said-yes');
    await press(page, words.change);
    await press(page, words.keepNo);
    assert.match(await text(page), words.saidNo);
    await at('said-no');
    await press(page, words.close);
    assert.equal(new URL(page.url()).pathname, '/geloot');
    await page.goto(`${demo.address}/geloot/uitnodiging`);
    assert.equal(new URL(page.url()).pathname, '/geloot', 'the code is asked again');
  }));

test('a resident says yes in English at a desk, and the griffie sees that it came online', (t) =>
  visiting(1280, false, async (page) => {
    const words = WORDS.en;
    const at = arriving(t, page, { width: 1280, language: 'en' });
    await openInvitation(page, words, codes[1], at);
    await choose(page, words.question, words.yes);
    await press(page, words.check);
    await at('check');
    await press(page, words.keepYes);
    assert.match(await text(page), words.saidYes);
    await at('said-yes');
    await asRole(page, demo, 'griffie', async () => {
      await page.goto(`${demo.address}/griffie/wr2026/${BODY}/loting/1`);
      assert.match(await page.getByRole('table').innerText(), /wil graag, onderzoek nodig\s+online, /);
      await picture(page, 'griffie-1280');
      await page.setViewportSize({ width: 320, height: 800 });
      await checks.checkPage(page);
      await picture(page, 'griffie-320');
      await follow(page, 'Plaats 2');
      assert.match(await text(page), /online, /);
      await checks.checkPage(page);
      await picture(page, 'griffie-bewoner-320');
    });
  }));

/** A picture of a page of the griffie, which has names on it. */
async function picture(page, name) {
  if (process.env.WIJKZETEL_PICTURES !== undefined) {
    await page.screenshot({ path: `${process.env.WIJKZETEL_PICTURES}/geloot-${name}.png`, fullPage: true });
  }
}

test('a code that a phone read is typed by the page, and leaves the address', () =>
  visiting(320, true, async (page, trouble) => {
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url())));
    await page.goto(`${demo.address}/geloot#${codes[2]}`);
    const field = page.getByLabel(WORDS.nl.code, { exact: true });
    assert.equal(await field.inputValue(), codes[2]);
    assert.equal(page.url(), `${demo.address}/geloot`);
    await page.locator('.page-header__language').click();
    assert.equal(await page.getByLabel(WORDS.en.code, { exact: true }).inputValue(), codes[2], 'it comes along');
    await page.getByRole('button', { name: WORDS.en.go, exact: true }).click();
    await page.waitForURL(/\/geloot\/uitnodiging/);
    await choose(page, WORDS.en.question, WORDS.en.no);
    assert.ok(asked.every(({ pathname, search }) => !`${pathname}${search}`.includes(codes[2])), 'no request names the code');
    assert.deepEqual(trouble, []);
  }));

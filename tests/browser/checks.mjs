// What has to hold for every page; each check fails with what it saw.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { withCopy } from './browser.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** No page has frames, so axe runs in the page itself; what passes is counted and not described, which is most of the work. */
const ASKED = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  resultTypes: ['violations'],
};

export async function checkAccessible(page) {
  await page.evaluate(AXE);
  const { violations, passed, frames } = await page.evaluate(async (asked) => {
    const { violations, passes } = await window.axe.run(asked);
    return { violations, passed: passes.length, frames: window.frames.length };
  }, ASKED);
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.target.join(' ')).join('\n  ')}`,
  );
  assert.equal(found.length, 0, `\n${found.join('\n')}`);
  assert.notEqual(passed, 0, 'axe looked at nothing');
  assert.equal(frames, 0, 'axe does not look into frames');
}

export async function checkReflow(page) {
  const { needed, given } = await page.evaluate(() => ({
    needed: document.documentElement.scrollWidth,
    given: document.documentElement.clientWidth,
  }));
  assert.ok(needed <= given, `the page is ${needed} px wide on a screen of ${given} px`);
}

export async function checkStructure(page) {
  assert.equal(await page.locator('html').getAttribute('lang'), 'nl');
  assert.equal(await page.locator('h1').count(), 1, 'a page has one h1');
  assert.equal(await page.locator('main').count(), 1, 'a page has one main');
  assert.notEqual((await page.title()).trim(), '', 'a page has a title');
}

/** What has to hold wherever somebody comes; axe is a script, so it looks at a copy when scripts are off. */
export async function checkPage(page) {
  await checkStructure(page);
  await checkReflow(page);
  await withCopy(page, checkAccessible);
}

/** An error in the summary leads to the field that it is about. */
export async function checkLeadsToItsField(page, link) {
  const field = page.locator(await link.getAttribute('href'));
  await link.focus();
  await page.keyboard.press('Enter');
  assert.ok(await field.evaluate((element) => element === document.activeElement), 'the field has the focus');
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
}

/** The first Tab shows a link, and Enter on it brings the keyboard to the main part. */
export async function checkSkipLink(page) {
  await page.keyboard.press('Tab');
  const link = page.locator('a:focus');
  assert.equal(await link.count(), 1, 'the first Tab reaches a link');
  assert.match(await link.getAttribute('href'), /^#./, 'the first link leads into the page');
  const box = await link.boundingBox();
  assert.ok(0 <= box.x && 0 <= box.y && 20 < box.width && 10 < box.height, 'the skip link is seen when it has focus');
  await page.keyboard.press('Enter');
  const arrived = await page.evaluate(() => document.querySelector('main').contains(document.activeElement));
  assert.ok(arrived, 'the skip link brings the focus into main');
}

/** What somebody reads and can follow: the heading and all links. */
export async function content(page) {
  const links = await page.locator('a[href]').all();
  return {
    heading: await page.locator('h1').innerText(),
    links: await Promise.all(links.map((link) => link.getAttribute('href'))),
  };
}

export function checkNoTrouble(trouble) {
  assert.deepEqual(trouble, []);
}

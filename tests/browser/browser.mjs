// Opens pages in Debian's Chromium and writes down everything that went wrong on the way.

import { chromium } from 'playwright-core';

// Without these Chromium looks for hosts of its maker at every start.
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launch() {
  const executablePath = process.env.WIJKZETEL_CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, headless: true, args: QUIET });
}

/** Opens the address, hands the page to `look`, and closes it; answers with what `look` answers. */
export async function visit(browser, address, { width, scripts = true }, look) {
  const viewport = { width, height: 800 };
  const context = await browser.newContext({ viewport, javaScriptEnabled: scripts, locale: 'nl-NL' });
  try {
    const page = await context.newPage();
    const trouble = watch(page, new URL(address).origin);
    const answer = await page.goto(address, { waitUntil: 'load' });
    if (answer.status() !== 200) {
      trouble.push(`${address} answers ${answer.status()}`);
    }
    return await look(page, trouble);
  } finally {
    await context.close();
  }
}

/** A list that grows with each error, failed request and request to another host. */
function watch(page, origin) {
  const trouble = [];
  page.on('console', (line) => line.type() === 'error' && trouble.push(`console: ${line.text()}`));
  page.on('pageerror', (problem) => trouble.push(`script: ${problem.message}`));
  page.on('requestfailed', (request) => trouble.push(`failed: ${request.url()}`));
  page.on('response', (answer) => {
    if (400 <= answer.status()) {
      trouble.push(`answers ${answer.status()}: ${answer.url()}`);
    }
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.origin !== origin) {
      trouble.push(`elsewhere: ${request.url()}`);
    }
  });
  return trouble;
}

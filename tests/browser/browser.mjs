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
export async function visit(browser, address, options, look) {
  const { page, trouble, close } = await open(browser, address, options);
  try {
    const answer = await page.goto(address, { waitUntil: 'load' });
    if (answer.status() !== 200) {
      trouble.push(`${address} answers ${answer.status()}`);
    }
    return await look(page, trouble);
  } finally {
    await close();
  }
}

/** An empty page for the server at this address, somebody with cookies of their own; `close()` ends it. */
export async function open(browser, address, { width, scripts = true }) {
  const viewport = { width, height: 800 };
  const context = await browser.newContext({ viewport, javaScriptEnabled: scripts, locale: 'nl-NL' });
  const page = await context.newPage();
  return { page, trouble: watch(page, new URL(address).origin), close: () => context.close() };
}

/** Of each browser the page that shows copies, so that style and font are not fetched for each of them. */
const COPIES = new WeakMap();

/** Hands the same page to `look`, as wide and at the same address, with scripts; one copy at a time. */
export async function withCopy(page, look) {
  const [browser, viewport, body] = [page.context().browser(), page.viewportSize(), await page.content()];
  if (!COPIES.has(browser)) {
    COPIES.set(browser, browser.newContext({ locale: 'nl-NL' }).then((context) => context.newPage()));
  }
  const copy = await COPIES.get(browser);
  await copy.setViewportSize(viewport);
  const address = page.url();
  await copy.route(address, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  try {
    await copy.goto(address);
    return await look(copy);
  } finally {
    await copy.unroute(address);
  }
}

/** A list that grows with each error, failed request and request to another host. */
function watch(page, origin) {
  const trouble = [];
  page.on('console', (line) => line.type() === 'error' && trouble.push(`console: ${line.text()}`));
  page.on('pageerror', (problem) => trouble.push(`script: ${problem.message}`));
  // A page that is left before its icon came is no trouble.
  const isLeft = (request) => request.failure()?.errorText === 'net::ERR_ABORTED';
  page.on('requestfailed', (request) => isLeft(request) || trouble.push(`failed: ${request.url()}`));
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

import { readFileSync } from "node:fs";
import * as b from "./browser.mjs";
import { chromium } from "playwright-core";
const [base, log, login, prefix, ...paths] = process.argv.slice(2);
const password = readFileSync(log, "utf8").match(new RegExp(`^\\s+${login}\\s+(\\S+)`, "m"))[1];
const browser = await chromium.launch({ executablePath: process.env.WIJKZETEL_CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
await page.goto(base + "/account");
await page.fill("input[name=login]", login); await page.fill("input[type=password]", password);
await page.click("main button"); await page.waitForLoadState();
let n = 0;
for (const path of paths) {
  n += 1;
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const a = await page.goto(base + path);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    console.log(a.status(), path, width, await page.title(), "over", over);
    await page.screenshot({ path: `${prefix}${n}-${width}.png`, fullPage: true });
  }
}
await browser.close();

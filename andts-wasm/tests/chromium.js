/** A real Chromium, and what a page in it did that it should not have done. */
import { env } from "node:process";

import { chromium } from "playwright-core";

const FLAGS = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
  "--no-sandbox",
];

export function launch() {
  const executablePath = env.ANDTS_CHROMIUM ?? "/usr/bin/chromium";
  return chromium.launch({ executablePath, args: FLAGS });
}

/** Opens a page; `faults` collects errors, and requests that leave this machine. */
export async function open(browser, address, options = {}) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const faults = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      faults.push(message.text());
    }
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (
      protocol !== "data:" &&
      protocol !== "blob:" &&
      origin !== new URL(address).origin
    ) {
      faults.push(request.url());
    }
  });
  await page.goto(address);
  return { page, faults, close: () => context.close() };
}

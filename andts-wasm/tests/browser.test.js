/** The package in a page: plain modules, no bundler, on the real plan. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { init, read } from "andts";

import { launch, open } from "./chromium.js";
import { serve } from "./serve.js";

let server, browser, address;

before(async () => {
  server = await serve(fileURLToPath(new URL("./", import.meta.url)));
  address = `${server.address}page.html`;
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.stop();
});

test("the browser answers what Node answers, to the byte", async () => {
  const plan = new URL("../../examples/plans/vellinge-2022.json", import.meta.url);
  const text = await readFile(plan, "utf8");
  const { page, faults } = await open(browser, address);
  const inPage = await page.evaluate(async (text) => {
    const { init, read } = await import("andts");
    await init();
    const plan = read(new TextEncoder().encode(text));
    return [
      plan.write(),
      plan.validateJson(),
      plan.summaryJson(),
      plan.dueJson("2024-01-01", new Date(2024, 11, 31)),
      plan.coverageJson("goal", "area"),
      plan.reportJson(2024, "2024-12-01"),
      plan.reportMarkdown(2024, "2024-12-01", "sv"),
    ];
  }, text);
  await init();
  const inNode = read(text);
  assert.deepEqual(inPage, [
    text,
    inNode.validateJson(),
    inNode.summaryJson(),
    inNode.dueJson("2024-01-01", "2024-12-31"),
    inNode.coverageJson("goal", "area"),
    inNode.reportJson(2024, "2024-12-01"),
    inNode.reportMarkdown(2024, "2024-12-01", "sv"),
  ]);
  assert.deepEqual(faults, []);
});

test("an error in the browser is an error with its list", async () => {
  const { page, faults } = await open(browser, address);
  const found = await page.evaluate(async () => {
    const { BadArgument, PlanError, Schedule, init, read } = await import("andts");
    await init();
    const [refused, bad] = [() => read("{"), () => new Schedule("").say("fi")].map(
      (call) => {
        try {
          call();
        } catch (error) {
          return error;
        }
      },
    );
    return {
      refused:
        refused instanceof PlanError && refused.diagnostics.map(({ rule }) => rule),
      bad: bad instanceof BadArgument && bad.argument,
    };
  });
  assert.deepEqual(found, { refused: ["not-json"], bad: "lang" });
  assert.deepEqual(faults, []);
});

test("a failed load is told, and may be tried again", async () => {
  const { page, faults } = await open(browser, address);
  const found = await page.evaluate(async () => {
    const { Schedule, init } = await import("andts");
    const failed = await init("./no-such-file.wasm").then(
      () => "",
      (error) => String(error),
    );
    await init();
    return [failed.includes("404"), new Schedule("årligen").timings[0].kind];
  });
  assert.deepEqual(found, [true, "every"]);
  // The one fault is Chromium's own word about the file that is not there.
  assert.deepEqual(
    faults.map((fault) => fault.includes("404")),
    [true],
  );
});

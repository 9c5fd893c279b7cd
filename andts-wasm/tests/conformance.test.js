/**
 * The shared cases, in Node and in Chromium, held to the byte against what Rust answered.
 * Their form, and what an answer is, stands in tests/README.md of the repository.
 */
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { init } from "andts";

import { ask } from "./ask.js";
import { launch, open } from "./chromium.js";
import { serve } from "./serve.js";

const root = new URL("../../", import.meta.url);
const KEYS = ["about", "source", "name", "log", "logs", "ask", "expect"];
const OF = ["plan", "plans", "phrase", "file"];

const questions = await everyCase();
// The Rust runner writes it: `cargo test --package andts-core`.
const answers = JSON.parse(
  await readFile(new URL("target/conformance/answers.json", root), "utf8"),
);

/** Returns what every case asks, by its place. */
async function everyCase() {
  const found = {};
  for (const folder of await readdir(new URL("tests/", root), { withFileTypes: true })) {
    if (!folder.isDirectory()) continue;
    for (const name of await readdir(new URL(`tests/${folder.name}/`, root))) {
      if (!name.endsWith(".json")) continue;
      const path = `tests/${folder.name}/${name}`;
      const cases = JSON.parse(await readFile(new URL(path, root), "utf8"));
      for (const [n, one] of cases.entries()) found[`${path}#${n}`] = await question(one);
    }
  }
  return found;
}

/** Returns what a case asks of what; a key or a thing that is not known is an error. */
async function question(one) {
  const found = Object.keys(one).filter((key) => !KEYS.includes(key));
  assert.ok(found.length === 1 && OF.includes(found[0]), `of ${found}: ${one.about}`);
  const [of] = found;
  const [door, ...rest] = one.ask;
  const text = {
    plan: () => planText(one.plan),
    plans: () => Promise.all(one.plans.map(planText)),
    phrase: () => one.phrase,
    file: () => one.file,
  };
  const log = one.log && (await logText(one.log));
  const logs = one.logs && (await Promise.all(one.logs.map(logText)));
  return { of, text: await text[of](), door, rest, log, logs };
}

/** A plan is in the case itself, or is the name of a file. */
function planText(plan) {
  if (typeof plan !== "string") return JSON.stringify(plan);
  return readFile(new URL(`examples/plans/${plan}.json`, root), "utf8");
}

/** A log is its entries, or the names of files. */
async function logText(entries) {
  const lines = entries.map((entry) =>
    typeof entry === "string"
      ? readFile(new URL(`examples/logs/${entry}.ndjson`, root), "utf8")
      : JSON.stringify(entry),
  );
  return (await Promise.all(lines)).join("\n");
}

/** Holds a face's answers against Rust's, case by case, and says how many there were. */
function compare(found, face) {
  for (const [place, answer] of Object.entries(found)) {
    assert.equal(answer, answers[place], `${face} differs in ${place}`);
  }
  assert.deepEqual(Object.keys(found).sort(), Object.keys(answers).sort());
  console.log(`conformance: ${Object.keys(found).length} run, 0 skipped`);
}

test("Node answers what Rust answers", async () => {
  await init();
  const found = Object.entries(questions).map(([place, asked]) => [place, ask(asked)]);
  compare(Object.fromEntries(found), "Node");
});

test("Chromium answers what Rust answers", async (t) => {
  const server = await serve(fileURLToPath(new URL("./", import.meta.url)));
  t.after(server.stop);
  const browser = await launch();
  t.after(() => browser.close());
  const { page, faults } = await open(browser, `${server.address}page.html`);
  const found = await page.evaluate(async (asked) => {
    const [{ init }, { ask }] = await Promise.all([import("andts"), import("./ask.js")]);
    await init();
    return Object.fromEntries(
      Object.entries(asked).map(([place, one]) => [place, ask(one)]),
    );
  }, questions);
  compare(found, "Chromium");
  assert.deepEqual(faults, []);
});

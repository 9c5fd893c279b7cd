/** The READMEs are true: their examples run, and print what their comments say. */
import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import { test } from "node:test";

/** Returns what a program's comments say it prints: after a statement, or below one. */
function told(program) {
  const said = [];
  let printing = false;
  for (const line of program.split("\n")) {
    const [, beside] = line.match(/console\.log\(.*\); \/\/ (.*)$/) ?? [];
    const [, below] = line.match(/^ *\/\/ (.*)$/) ?? [];
    if (beside !== undefined) said.push(beside);
    if (below !== undefined && printing) said.push(below);
    printing = line.includes("console.log(") || (printing && /^ *(\/\/|\}$)/.test(line));
  }
  return said;
}

for (const name of ["../../README.md", "../README.md"]) {
  test(`the examples of ${name} print what they say`, async (t) => {
    const readme = await readFile(new URL(name, import.meta.url), "utf8");
    const blocks = [...readme.matchAll(/^```js\n(.*?)^```/gms)].map(([, code]) => code);
    const expected = told(blocks.join(""));
    assert.notEqual(expected.length, 0);

    const printed = [];
    t.mock.method(console, "log", (...words) => printed.push(words.join(" ")));
    // Beside the tests, so that `andts` is found as a user's program finds it.
    const program = new URL(`./readme${name.length}.tmp.js`, import.meta.url);
    await writeFile(program, blocks.join(""));
    try {
      await import(program);
    } finally {
      await rm(program);
    }
    assert.deepEqual(printed, expected);
  });
}

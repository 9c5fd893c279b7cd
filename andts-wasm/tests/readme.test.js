/** The README is true: its example runs, and prints what its comments say. */
import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import { test } from "node:test";

test("the example of the README prints what it says", async (t) => {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  const blocks = [...readme.matchAll(/^```js\n(.*?)^```/gms)].map(([, code]) => code);
  assert.equal(blocks.length, 1);
  const expected = [...blocks[0].matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm)];
  assert.equal(expected.length, 4);

  const printed = [];
  t.mock.method(console, "log", (...words) => printed.push(words.join(" ")));
  // Beside the tests, so that `andts` is found as a user's program finds it.
  const program = new URL("./readme.tmp.js", import.meta.url);
  await writeFile(program, blocks[0]);
  try {
    await import(program);
  } finally {
    await rm(program);
  }
  assert.deepEqual(
    printed,
    expected.map(([, words]) => words),
  );
});

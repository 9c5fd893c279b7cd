/**
 * The sheet that asks for material, as whoever answers meets it: filled in with the keyboard
 * in a real browser, saved, opened again, and read back.
 */
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { init, read } from "andts";
import axe from "axe-core";

import { launch, open } from "./chromium.js";
import { serve } from "./serve.js";

const PLAN = {
  actors: [{ id: "fritid", name: "Fritid" }],
  measures: [
    {
      id: "mote",
      title: "Möten",
      schedules: [{ id: "nar", text: "4 gånger per år" }],
      responsible: [{ actor: "fritid" }],
    },
  ],
};
const LANGUAGES = ["sv", "en"];

let folder, server, browser, plan, times;

before(async () => {
  await init();
  plan = read(JSON.stringify(PLAN));
  folder = await mkdtemp(join(tmpdir(), "andts-sheet-"));
  for (const lang of LANGUAGES) {
    const page = plan.request("fritid", "2024-01-01", "2024-12-31", "html", lang);
    await writeFile(join(folder, `${lang}.html`), page);
  }
  const sheet = JSON.parse(plan.request("fritid", "2024-01-01", "2024-12-31", "json", "sv"));
  const asked = sheet.blocks[0].questions.find(({ ask }) => ask === "times");
  times = `[name="${asked.row}"]`;
  server = await serve(folder);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.stop();
  await rm(folder, { recursive: true, force: true });
});

for (const lang of LANGUAGES) {
  test(`an answer is saved, opened again and read (${lang})`, async () => {
    const address = `${server.address}${lang}.html`;
    const { page, faults, close } = await open(browser, address, { acceptDownloads: true });
    await page.check('[name="mote/verdict"][value="partly"]');
    await page.check('[name="mote/continue"][value="yes"]');
    const comment = page.locator('[name="mote/comment"]');
    await comment.fill(Array(30).fill("En rad till.").join("\n"));
    // Nothing that is written is hidden, on a screen or on paper.
    assert.ok(await comment.evaluate((it) => it.scrollHeight <= it.clientHeight));
    await page.fill(times, "ca 3");
    await page.keyboard.press("Tab");
    const hint = await page.getAttribute(times, "aria-describedby");
    assert.match(await page.textContent(`[id="${hint}"]`), /12/);
    await page.fill(times, "3");
    await page.keyboard.press("Tab");
    assert.equal(await page.getAttribute(times, "aria-invalid"), null);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => globalThis.axe.run());
    assert.deepEqual(violations.map(({ id }) => id), []);

    await page.locator("#save").focus();
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.keyboard.press("Enter"),
    ]);
    const file = join(folder, `${lang}.json`);
    await saved.saveAs(file);
    const reply = plan.readReply(await readFile(file, "utf8"), "2024-12-10");
    assert.deepEqual(reply.faults, []);
    const [judged, counted] = reply.entries;
    assert.deepEqual([judged.verdict, judged.continue, counted.times], ["partly", true, 3]);
    assert.deepEqual(faults, []);
    await close();

    // The file is opened in the sheet of either language.
    for (const other of LANGUAGES) {
      const again = await open(browser, `${server.address}${other}.html`);
      await again.page.setInputFiles("#open", file);
      await again.page.waitForFunction(() => document.querySelector("#opened").textContent);
      assert.equal(await again.page.inputValue(times), "3");
      assert.ok(await again.page.isChecked('[name="mote/continue"][value="yes"]'));
      assert.deepEqual(again.faults, []);
      await again.close();
    }
  });
}

/**
 * The example page, put together as anyone would serve it: opened, typed in and listened
 * to in a real browser.
 */
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { Schedule, init } from "andts";
import axe from "axe-core";

import { launch, open } from "./chromium.js";
import { serve } from "./serve.js";

const root = new URL("../../", import.meta.url);
const LANGUAGES = ["sv", "en"];
/** Text wraps at the width of a small phone, and every colour has its dark counterpart. */
const LOOKS = [
  { viewport: { width: 1280, height: 900 } },
  { viewport: { width: 320, height: 640 } },
  { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
];

let server, browser;

before(async () => {
  await init();
  server = await serve(fileURLToPath(new URL("target/site/", root)));
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.stop();
});

/** Runs a test in a page of its own, which must do nothing it should not do. */
function onPage(about, check, options) {
  test(about, async () => {
    const { page, faults, close } = await open(browser, server.address, options);
    await page.locator("#waiting").waitFor({ state: "detached" });
    await check(page);
    assert.deepEqual(faults, []);
    await close();
  });
}

const openExample = async (page) => {
  await page.click("#example");
  await page.locator("#plan").waitFor();
};
const text = (page, selector) => page.locator(selector).innerText();

onPage(
  "the Vellinge plan is opened, and its findings and its year are shown",
  async (page) => {
    await openExample(page);
    assert.match(await text(page, "#plan-title"), /VELLINGE/);
    assert.match(await text(page, "#facts"), /22 åtgärder/);
    const findings = await text(page, "#findings");
    assert.match(findings, /lucka/);
    // The plan gives three years a name and other dates.
    assert.match(findings, /”perioden 2021-08-01 – 2024-12-31” är inte ”3-årig”/);
    assert.ok((await page.locator(".groups > li").count()) <= 5);

    await page.fill("#year", "2024");
    const may = page.getByRole("region", { name: "Maj" });
    assert.match(
      await may.innerText(),
      /1–31 maj[^]*avloppsvattnet[^]*Ansvarig: [^]*Årligen under maj månad/,
    );
    await page.fill("#year", "1900");
    assert.match(await text(page, "#due"), /från 1953 till 2200/);
  },
);

onPage("a phrase says while it is typed what it means", async (page) => {
  await page.fill("#phrase-from", "2024");
  await page.fill("#phrase-until", "2024");
  await page.locator("#phrase").pressSequentially("minst 2 gånger per termin");
  assert.equal(await text(page, ".said"), "minst 2 gånger per termin");
  const windows = await page.locator(".windows .when").allInnerTexts();
  assert.deepEqual(windows, [
    "1 januari–30 juni · minst 2 gånger",
    "1 augusti–31 december · minst 2 gånger",
  ]);
  const [window] = new Schedule("minst 2 gånger per termin").windows(
    "2024-01-01",
    "2024-12-31",
  );
  assert.ok((await text(page, ".windows")).includes(window.explanation.sv));
  assert.equal(await page.locator("#meaning mark").count(), 0);

  // A character of two units comes first: the mark is on the words, not beside them.
  await page.fill("#phrase", "😀 minst 2 gånger per termin vid blåbär");
  assert.deepEqual(await page.locator("#meaning u").allInnerTexts(), [
    "minst 2 gånger per termin",
  ]);
  assert.deepEqual(await page.locator(".words mark").allInnerTexts(), ["vid blåbär"]);
  await page
    .locator("#said", { hasText: "inte förstått: vid blåbär" })
    .waitFor({ state: "attached" });
});

onPage("a day that does not exist gives no day and no guess", async (page) => {
  await page.fill("#phrase-from", "2022");
  await page.fill("#phrase-until", "2022");
  await page.fill("#phrase", "29 februari 2022");
  assert.match(
    await text(page, "#meaning"),
    /motsägelse[^]*”29 februari 2022” finns inte/,
  );
  assert.equal(await page.locator(".windows li").count(), 0);
});

onPage("what is no plan is refused, with its place, and may be mended", async (page) => {
  await page.click("#open summary");
  await page.fill("#pasted", '{"title" "A"}');
  await page.click("#read");
  assert.match(await text(page, "#refused"), /rad 1, tecken 10/);
  await page.fill("#pasted", '{"id": 7, "measures": {}}');
  await page.click("#read");
  assert.match(await text(page, "#refused"), /\/id[^]*\/measures/);
  await page.fill("#pasted", '{"title": "Egen plan"}');
  await page.click("#read");
  assert.equal(await text(page, "#plan-title"), "Egen plan");
  assert.equal(await page.locator("#refused").isVisible(), false);
});

onPage(
  "a file is chosen or dropped; one that is no text in UTF-8 is refused",
  async (page) => {
    const file = (name, bytes) => ({
      name,
      mimeType: "application/json",
      buffer: Buffer.from(bytes),
    });
    await page.setInputFiles("#file", file("a.json", '{"title": "Vald"}'));
    await page.getByRole("heading", { name: "Vald" }).waitFor();
    await page.setInputFiles("#file", file("b.json", [0x7b, 0xe4, 0x7d]));
    await page.getByText("Filen är inte text i UTF-8").waitFor();
    const dropped = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(['{"title": "Släppt"}'], "c.json"));
      return data;
    });
    await page.dispatchEvent("body", "drop", { dataTransfer: dropped });
    await page.getByRole("heading", { name: "Släppt" }).waitFor();
  },
);

onPage("the page is worked by keyboard alone", async (page) => {
  const press = async (keys, times = 1) => {
    for (let n = 0; n < times; n += 1) await page.keyboard.press(keys);
  };
  const focused = () =>
    page.evaluate(
      () => document.activeElement.id || document.activeElement.textContent.trim(),
    );
  await press("Tab");
  assert.match(await focused(), /Hoppa till innehållet/);
  await press("Enter");
  assert.equal(await focused(), "main");
  await press("Tab", 2);
  assert.equal(await focused(), "example");
  await press("Enter");
  await page.locator("#plan").waitFor();
  assert.equal(await focused(), "plan-title");
});

onPage("English is a switch, and what was shown is shown in it", async (page) => {
  await openExample(page);
  await page.fill("#phrase", "inför skolavslutning");
  await page.getByRole("button", { name: "English" }).click();
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  assert.match(await page.title(), /^Ask an action plan/);
  assert.match(await text(page, "#findings"), /contradiction[^]*is not “3-årig”/);
  assert.equal(await text(page, ".said"), new Schedule("inför skolavslutning").say("en"));
  assert.match(await text(page, ".windows"), /The days are not known/);
  // What is shown in English is not shown in Swedish too.
  const shown = await text(page, "body");
  for (const words of ["Öppna en plan", "Vad saknas", "Ansvarig: "])
    assert.ok(!shown.includes(words), words);
});

for (const look of LOOKS) {
  const name = `${look.viewport.width} px, ${look.colorScheme ?? "light"}`;
  onPage(
    `axe finds nothing in either language (${name})`,
    async (page) => {
      await page.evaluate(axe.source);
      const audit = async (state) => {
        for (const language of LANGUAGES) {
          await page.click(`[data-lang=${language}]`);
          const { violations } = await page.evaluate(() => globalThis.axe.run());
          const found = violations.map(({ id, nodes }) => [
            id,
            nodes.map(({ target }) => target),
          ]);
          assert.deepEqual(found, [], `${state}, ${language}`);
          const isWide = await page.evaluate(
            () => document.documentElement.scrollWidth > innerWidth,
          );
          assert.equal(
            isWide,
            false,
            `${state}, ${language}: nothing runs out at the side`,
          );
        }
      };
      await audit("at first");
      await page.click("#open summary");
      await page.fill("#pasted", '{"title" "A"}');
      await page.click("#read");
      await page.fill("#phrase", "29 februari 2022, sedan löpande vid blåbär");
      await audit("refused");
      await openExample(page);
      await page.fill("#year", "2024");
      await page.fill("#phrase", "minst 2 gånger per termin");
      await audit("opened");
    },
    look,
  );
}

test("the page names no address but its own files", async () => {
  for (const name of await readdir(new URL("examples/web/", root))) {
    const source = await readFile(new URL(`examples/web/${name}`, root), "utf8");
    const addresses = source.match(/https?:\/\/[^\s'"]+/g) ?? [];
    // The one that is left is the name of a format, and is not fetched.
    assert.deepEqual(
      addresses.filter((address) => address !== "http://www.w3.org/2000/svg"),
      [],
    );
  }
});

/**
 * The report as a page, as a coordinator opens it: each plan in both languages, and one by
 * its log, in a real browser, on a screen, on a small phone, and as it is printed.
 */
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { init, read, readLog } from "andts";
import axe from "axe-core";

import { launch, open } from "./chromium.js";
import { serve } from "./serve.js";

const PLANS = [
  ["blekinge-2022", 2022],
  ["kronoberg-2022", 2023],
  ["kungsbacka", 2024],
  ["model-plan", 2025],
  ["norsjo-2017", 2018],
  ["vellinge-2022", 2024],
  ["vellinge-2022-log", 2024],
];
const LANGUAGES = ["sv", "en"];
const LOOKS = [
  { viewport: { width: 1280, height: 900 } },
  { viewport: { width: 320, height: 640 } },
];

let folder, server, browser;

before(async () => {
  await init();
  folder = await mkdtemp(join(tmpdir(), "andts-report-"));
  for (const [name, year] of PLANS) {
    const example = (path) => readFile(new URL(`../../examples/${path}`, import.meta.url));
    const file = name.replace(/-log$/, "");
    const plan = read(await example(`plans/${file}.json`));
    const log = file === name ? null : readLog(await example(`logs/${file}.ndjson`));
    for (const lang of LANGUAGES) {
      const page = plan.reportHtml(year, `${year}-12-01`, lang, log);
      await writeFile(join(folder, `${name}-${lang}.html`), page);
    }
  }
  server = await serve(folder);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Opens a page that forbids scripts and holds to it: what tests it is told past that. */
async function opened(name, lang, options) {
  const address = `${server.address}${name}-${lang}.html`;
  return open(browser, address, { bypassCSP: true, ...options });
}

for (const [name, year] of PLANS) {
  for (const lang of LANGUAGES) {
    test(`the report of ${name} is in order (${lang})`, async () => {
      for (const look of LOOKS) {
        const { page, faults, close } = await opened(name, lang, look);
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(() => globalThis.axe.run());
        const found = violations.map(({ id, nodes }) => [
          id,
          nodes.map(({ target, failureSummary }) => [target, failureSummary]),
        ]);
        assert.deepEqual(found, []);
        const isWide = await page.evaluate(
          () => document.documentElement.scrollWidth > innerWidth,
        );
        assert.equal(isWide, false, "nothing runs out at the side");
        assert.match(await page.locator("h1").innerText(), new RegExp(` ${year}: `));
        assert.deepEqual(faults, []);
        await close();
      }
    });
  }
}

test("no text of a picture lies on another, as the browser sets it", async () => {
  for (const [name] of PLANS) {
    for (const lang of LANGUAGES) {
      const { page, close } = await opened(name, lang, LOOKS[0]);
      const found = await page.evaluate(() => {
        /** The corners of a text: a little less than its box, which has room above. */
        const corners = (text) => {
          const { x, y, width, height } = text.getBBox();
          const matrix = text.getScreenCTM();
          const [top, foot] = [y + height * 0.22, y + height * 0.85];
          const places = [
            [x, top],
            [x + width, top],
            [x + width, foot],
            [x, foot],
          ];
          return places.map(([left, down]) =>
            new DOMPoint(left, down).matrixTransform(matrix),
          );
        };
        const span = (of, side) => {
          const along = of.map(({ x, y }) => x * side[0] + y * side[1]);
          return [Math.min(...along), Math.max(...along)];
        };
        /** Two turned rectangles meet if no side of theirs parts them. */
        const meet = (one, other) =>
          [one, other].every(([a, b, c]) =>
            [
              [b.x - a.x, b.y - a.y],
              [c.x - b.x, c.y - b.y],
            ].every((side) => {
              const [mine, theirs] = [span(one, side), span(other, side)];
              return mine[0] < theirs[1] && theirs[0] < mine[1];
            }),
          );
        return [...document.querySelectorAll("svg")].flatMap((svg) => {
          const texts = [...svg.querySelectorAll("text")];
          const boxes = texts.map(corners);
          return texts.flatMap((text, n) =>
            texts
              .slice(n + 1)
              .filter((_, m) => meet(boxes[n], boxes[n + 1 + m]))
              .map((other) => `${svg.id} ${text.textContent} | ${other.textContent}`),
          );
        });
      });
      assert.deepEqual(found, [], `${name}, ${lang}`);
      await close();
    }
  }
});

test("printed on A4 no text of a picture is under seven points", async () => {
  for (const [name] of PLANS) {
    // The page less its margins: 182 mm at 96 dots an inch.
    const width = Math.round((182 / 25.4) * 96);
    const { page, close } = await opened(name, "sv", { viewport: { width, height: 1000 } });
    await page.emulateMedia({ media: "print" });
    const points = await page.evaluate(() =>
      [...document.querySelectorAll("svg text")].map((text) => {
        const { a, b } = text.getScreenCTM();
        const size = Number(text.getAttribute("font-size"));
        return size * Math.hypot(a, b) * 0.75;
      }),
    );
    assert.ok(points.length > 0);
    assert.ok(Math.min(...points) >= 7, `${name}: ${Math.min(...points)} points`);
    await close();
  }
});

/**
 * The typings are true: TypeScript accepts every answer as the type it is declared to
 * be, no key missing and none unnamed, and the classes have the methods they declare.
 */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import * as andts from "andts";

const here = (name) => new URL(name, import.meta.url);
const typings = await readFile(here("./node_modules/andts/index.d.ts"), "utf8");

before(() => andts.init());

/** Runs TypeScript over files; its complaint is the error. */
async function check(...files) {
  const tsc = fileURLToPath(here("./node_modules/typescript/bin/tsc"));
  const options =
    "--noEmit --strict --target es2024 --module nodenext --types node".split(" ");
  const run = promisify(execFile)("node", [tsc, ...options, ...files], {
    cwd: fileURLToPath(here(".")),
  });
  await run.catch((error) => assert.fail(error.stdout || error.message));
}

test("a program in TypeScript is checked by the typings", () => check("types.ts"));

test("every answer is what the typings say, to the key", async () => {
  const text = await readFile(here("../../examples/plans/vellinge-2022.json"), "utf8");
  const plan = andts.read(text);
  const calendar = new andts.Calendar(plan);
  const kept = await readFile(here("../../examples/logs/vellinge-2022.ndjson"), "utf8");
  const log = andts.readLog(kept);
  const year = ["2024-01-01", "2024-12-31"];
  const cases = JSON.parse(
    await readFile(here("../../tests/phrases/first.json"), "utf8"),
  );
  const phrases = [...new Set(cases.map(({ phrase }) => phrase))];
  const schedules = [
    ...phrases,
    "löpande, vid behov, inför lov, 31 maj 2022, blåbär",
  ].map((phrase) => new andts.Schedule(phrase));
  const refusals = ["{", '{"id": 7, "measures": [{"id": "a"}, {"id": "a"}]}'].flatMap(
    (broken) => {
      try {
        andts.read(broken);
      } catch (error) {
        return error.diagnostics;
      }
    },
  );
  const impossible = andts.read(
    '{"measures": [{"id": "a", "schedules": [{"text": "30 februari 2022"}], "x": 1}]}',
  );
  const answers = {
    "Diagnostic[]": [...refusals, ...plan.validate(), ...impossible.validate()],
    "Summary[]": plan.summary(),
    Fixed: JSON.parse(andts.fixJson(andts.read('{"titel": "A"}'))),
    "Due[]": plan.due(...year),
    Coverage: andts.coverage([plan, impossible], "actor", "year"),
    Status: plan.status("2024-12-01", log),
    "IndicatorStatus[]": plan.indicators("2024-12-01", log),
    "Entry[]": log.entries,
    Reply: plan.readReply("no sheet", "2024-12-01"),
    "MeasureCompliance[]": plan.cases("2024-12-01", log),
    "Covered[]": plan.covered("2024-12-01", log),
    ComplianceCase: calendar.complianceCase(
      "2024-11-29T15:00",
      "2024-12-02T16:00",
      "24 timmar helgfri vardag",
      "2024-12-31",
    ),
    Compliance: calendar.compliance(
      { received: ["2024-01-10", "2024-02-30"], handled: ["2024-03-20", null] },
      { limit: "14 dagar", on: "2024-12-31", cases: true },
    ),
    RegisterCoverage: andts.population({
      units: [{ id: "a", class: "x" }, { id: "b" }, { id: "c", joined: "2024-12-01" }],
      visits: [{ unit: "a", on: "2024-05-03" }, { unit: "z", on: "2024-05-03" }],
      from: "2024-01-01",
      until: "2024-12-31",
      on: "2024-12-31",
    }),
    Diff: andts.diff(plan, impossible, log),
    Report: plan.report(2024, "2024-12-01", log),
    "DayFacts[]": ["2024-06-21", "2026-09-13"].map((day) => calendar.day(day)),
    "YearFacts[]": [2024, 2026].map((year) => calendar.year(year)),
    "(andts.Deadline | null)[]": calendar.deadlines(
      ["2024-11-29T15:00", null],
      "14 dagar",
    ),
    "Rrule[]": schedules.flatMap((schedule) => schedule.rrules()),
    "Timing[]": schedules.flatMap(({ timings }) => timings),
    "Window[]": schedules.flatMap((schedule) => schedule.windows(...year)),
  };
  const lines = Object.entries(answers).map(([type, answer], n) => {
    assert.notEqual(answer.length, 0, type);
    // A literal of a declared type may have no key that the type does not name.
    const name = type.startsWith("(") ? type : `andts.${type}`;
    return `export const answer${n}: ${name} = ${JSON.stringify(answer)};`;
  });
  await writeFile(
    here("./answers.tmp.ts"),
    ['import * as andts from "andts";', ...lines].join("\n"),
  );
  try {
    await check("answers.tmp.ts");
  } finally {
    await rm(here("./answers.tmp.ts"));
  }
});

test("the typings name what the package exports, and nothing else", () => {
  const declared = [...typings.matchAll(/^export (?:class|function) (\w+)/gm)];
  assert.deepEqual(declared.map(([, name]) => name).sort(), Object.keys(andts).sort());
});

for (const name of ["Calendar", "Log", "Plan", "Schedule"]) {
  test(`the typings name the methods of ${name}, and nothing else`, () => {
    const [, body] = typings.match(new RegExp(`^export class ${name} {\n(.*?)^}`, "ms"));
    const declared = [...body.matchAll(/^  (?:get )?(\w+)\(/gm)].map(
      ([, method]) => method,
    );
    const real = Object.getOwnPropertyNames(andts[name].prototype);
    const own = real.filter(
      (method) => !method.startsWith("__") && method !== "constructor",
    );
    assert.deepEqual(
      declared.filter((method) => method !== "constructor").sort(),
      own.sort(),
    );
  });
}

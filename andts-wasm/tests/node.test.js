/** The package in Node, as a user installs it, on the real plan. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";

import {
  BadArgument,
  Calendar,
  Plan,
  PlanError,
  Schedule,
  coverage,
  coverageJson,
  fix,
  fixJson,
  init,
  read,
  readLog,
} from "andts";

const written = await readFile(
  new URL("../../examples/plans/vellinge-2022.json", import.meta.url),
  "utf8",
);
const YEAR = ["2024-01-01", "2024-12-31"];

before(() => init());

/** Holds that a call is refused as a bad argument of that name, in words that match. */
function refused(call, argument, words) {
  assert.throws(call, (error) => {
    assert.ok(error instanceof BadArgument && error instanceof TypeError);
    assert.equal(error.name, "BadArgument");
    assert.equal(error.argument, argument);
    assert.match(error.message, new RegExp(`^${argument}: .*${words}`));
    assert.equal(error.message, `${argument}: ${error.text.en}`);
    assert.match(error.text.sv, /^väntade .*, fann ./);
    return true;
  });
}

test("a written plan is what was read", () => {
  const plan = read(written);
  assert.ok(plan instanceof Plan);
  assert.equal(plan.write(), written);
  assert.equal(read(new TextEncoder().encode(written)).write(), written);
  assert.deepEqual(JSON.parse(JSON.stringify(plan)), JSON.parse(written));
});

test("an export takes its options as an object or as text", () => {
  const plan = read(written);
  const options = { kind: "todo", alarm_days: [30] };
  const file = plan.exportIcs(...YEAR, null, options);
  const text = JSON.stringify(options);
  assert.equal(file, plan.exportIcs(new Date(2024, 0, 1), YEAR[1], null, text));
  assert.match(file, /^BEGIN:VCALENDAR\r\n/);
  assert.match(plan.exportCsv(...YEAR), /^nyckel,åtgärd,/);
  const table = plan.exportCsv(...YEAR, null, { lang: "en", delimiter: ";" });
  assert.match(table, /^key;measure;/);
  refused(() => plan.exportCsv(...YEAR, null, { sep: ";" }), "options", "found `sep`");
});

test("each verb is its Json twin", () => {
  const plan = read(written);
  assert.deepEqual(plan.validate(), JSON.parse(plan.validateJson()));
  assert.deepEqual(plan.summary(), JSON.parse(plan.summaryJson()));
  assert.deepEqual(plan.due(...YEAR), JSON.parse(plan.dueJson(...YEAR)));
  assert.deepEqual(
    plan.coverage("goal", "area"),
    JSON.parse(plan.coverageJson("goal", "area")),
  );
  const report = plan.report(2024, "2024-12-01");
  assert.deepEqual(report, JSON.parse(plan.reportJson(2024, "2024-12-01")));
  // The plan has 22 measures of its own and 43 parts, counted in the document.
  assert.deepEqual(report.measures, [22, 43]);
  assert.match(plan.reportMarkdown(2024, "2024-12-01", "en"), /^# Follow-up 2024/);
});

test("many plans are counted together, and stay what they were", () => {
  const texts = ["a", "b"].map((id) => JSON.stringify({ id, measures: [{ id: "m" }] }));
  const plans = texts.map((text) => read(text));
  const found = coverage(new Set(plans), "plan", "area");
  assert.deepEqual(found, JSON.parse(coverageJson(plans, "plan", "area")));
  assert.deepEqual(found.rows, ["a", "b", ""]);
  assert.equal(plans[0].write(), read(texts[0]).write());

  for (const none of [undefined, null, 7, "ab", {}, plans[0]]) {
    refused(() => coverage(none, "plan", "area"), "plans", "expected a (list|plan)");
  }
  for (const none of [undefined, null, "a", {}, new Schedule("årligen")]) {
    refused(() => coverage([plans[0], none], "plan", "area"), "plans", "expected a plan");
  }
  refused(() => coverage(plans, "colour", "area"), "rows", "found `colour`");
});

test("a rule is turned off or down, with a reason", () => {
  const plan = read('{"measures": [{"id": "a", "title": "Tillsyn"}]}');
  const rule = "measure-without-responsible";
  const set = (setting) => ({ rules: { [rule]: setting } });
  const said = (settings) => plan.validate(settings).find((one) => one.rule === rule);
  assert.equal(said().severity, "warning");
  const off = set({ severity: "off", reason: "ansvaret står i verksamhetsplanen" });
  assert.equal(said(off), undefined);
  assert.equal(plan.validate(off).length, plan.validate().length - 1);
  assert.ok(plan.summary(off).every((line) => line.rule !== rule));
  const down = set({ severity: "advice", reason: "planen är ett utkast" });
  assert.equal(said(down).severity, "advice");
  refused(() => said(set({ severity: "off" })), "settings", "`reason`");
});

test("a mend is shown before it is made", () => {
  const plan = read('{"titel": "A", "measures": [{"areas": ["alcohl"]}]}');
  const shown = JSON.parse(fixJson(plan, ["unknown-key"]));
  assert.deepEqual(shown.patch, [{ op: "move", from: "/titel", path: "/title" }]);
  assert.deepEqual(fix(plan, ["unknown-key"]).toJSON(), shown.plan);
  assert.equal(plan.toJSON().titel, "A");
  assert.deepEqual(fix(plan).toJSON().measures[0].areas, ["alcohol"]);
  refused(() => fix(plan, ["no-rule"]), "rules", "found `no-rule`");
  refused(() => fix("{}"), "plan", "expected a plan, found string");
});

test("the calendar counts, and knows a plan's place", () => {
  const calendar = new Calendar();
  const limit = "24 timmar helgfri vardag";
  assert.deepEqual(
    calendar.day("2024-06-21"),
    JSON.parse(calendar.dayJson(new Date(2024, 5, 21))),
  );
  assert.deepEqual(calendar.year(2024), JSON.parse(calendar.yearJson(2024)));
  // Midsummer eve is no working day: lag (1930:173) 2 §; 29 November 2024 is a Friday.
  assert.equal(calendar.day("2024-06-21").working_day, false);
  for (const start of ["2024-11-29T15:00", new Date(2024, 10, 29, 15, 0)]) {
    const due = calendar.deadline(start, limit);
    assert.deepEqual([due.day, due.time], ["2024-12-02", "15:00"]);
    assert.deepEqual(due, JSON.parse(calendar.deadlineJson(start, limit)));
  }
  assert.equal(
    calendar.deadline("2024-10-31", { n: 4, unit: "month" }).day,
    "2025-02-28",
  );
  const starts = ["2024-11-29", null, undefined, new Date(Number.NaN)];
  const due = calendar.deadlines(new Set(starts), limit);
  assert.deepEqual(due, JSON.parse(calendar.deadlinesJson(starts, limit)));
  assert.deepEqual(
    due.map((one) => one?.day),
    ["2024-12-02", undefined, undefined, undefined],
  );

  assert.deepEqual(new Calendar(null).year(2024), calendar.year(2024));
  assert.notDeepEqual(new Calendar(read(written)).year(2024), calendar.year(2024));
  refused(() => new Calendar("{}"), "plan", "expected a plan, found string");
  refused(() => calendar.day("2024-02-30"), "on", "found `2024-02-30`");
  refused(() => calendar.year(1900), "year", "found `1900`");
  refused(() => calendar.deadline("2024", limit), "start", "found `2024`");
  refused(() => calendar.deadline("2024-11-29", "snart"), "limit", "found `snart`");
  refused(() => calendar.deadline(new Date(Number.NaN), limit), "start", "Invalid Date");
  refused(() => calendar.deadlines("2024-11-29", limit), "starts", "expected a list");
});

test("a phrase says what it was understood as", () => {
  const schedule = new Schedule("minst 2 gånger per termin vid blåbär");
  assert.equal(schedule.text, "minst 2 gånger per termin vid blåbär");
  assert.deepEqual(schedule.timings, JSON.parse(schedule.timingsJson));
  assert.deepEqual(
    schedule.timings.map(({ kind }) => kind),
    ["quota", "note"],
  );
  assert.deepEqual(schedule.windows(...YEAR), JSON.parse(schedule.windowsJson(...YEAR)));
  assert.deepEqual(schedule.rrules(), JSON.parse(schedule.rrulesJson()));
  assert.equal(JSON.stringify(schedule), JSON.stringify(schedule.text));
  const [note] = schedule.timings.slice(-1);
  assert.equal(schedule.text.slice(...note.span.utf16), "vid blåbär");
});

test("the question selects and the period clips", () => {
  const schedule = new Schedule("årligen");
  const days = (windows) => windows.map(({ from, until }) => [from, until]);
  const whole = [["2024-01-01", "2024-12-31"]];
  for (const period of ["2022-01-01/2026-12-31", ["2022-01-01", "2026-12-31"]]) {
    assert.deepEqual(days(schedule.windows("2024-03-01", "2024-04-30", period)), whole);
  }
  const cut = [["2024-03-01", "2024-04-30"]];
  for (const none of [undefined, null]) {
    assert.deepEqual(days(schedule.windows("2024-03-01", "2024-04-30", none)), cut);
  }
});

test("a day may be text, a Date by its own clock, or a Temporal.PlainDate", () => {
  const schedule = new Schedule("årligen i maj");
  // Temporal is not in every Node yet; what is asked of it is only how it writes itself.
  const plain = (text) => ({ toJSON: () => text });
  const firsts = ["2024-01-01", new Date(2024, 0, 1), new Date(2024, 0, 1, 23, 59)];
  for (const first of [...firsts, plain("2024-01-01")]) {
    const [window] = schedule.windows(first, plain("2024-12-31"));
    assert.deepEqual([window.from, window.until], ["2024-05-01", "2024-05-31"]);
  }
  const ask = (day) => () => schedule.windows(day, "2024-12-31");
  refused(ask(plain("2024-01-01T12:00:00")), "from", "found `2024-01-01T12:00:00`");
  refused(ask("2024-02-30"), "from", "found `2024-02-30`");
  refused(ask(new Date(Number.NaN)), "from", "Invalid Date");
  refused(ask(Symbol("2024")), "from", "found symbol");
  refused(ask({}), "from", "found object");
  refused(ask(plain(undefined)), "from", "found object");
  refused(
    ask(() => "2024-01-01"),
    "from",
    "found function",
  );
  refused(ask(plain("\ud800")), "from", "half a surrogate pair");
  refused(ask(20240101), "from", "found number");
  refused(ask(undefined), "from", "found undefined");
});

test("a day in options may be a Date, whose day is the one its own clock shows", () => {
  const plan = read(written);
  const days = { from: new Date(2024, 0, 1), until: new Date(2024, 11, 31, 23, 59) };
  const text = { from: "2024-01-01", until: "2024-12-31" };
  const ask = (options) => plan.statusJson("2024-12-01", null, options);
  assert.equal(ask(days), ask(text));
  refused(() => ask({ from: new Date(NaN) }), "from", "found `Invalid Date`");
});

test("what is no argument is refused by its name", () => {
  const plan = read("{}");
  const schedule = new Schedule("årligen");
  refused(() => read(7), "text", "found number");
  refused(() => read(null), "text", "found null");
  refused(() => read(new Uint8Array([0x7b, 0xe4, 0x7d])), "text", "UTF-8.*byte 1");
  refused(() => read('{"title": "\ud800"}'), "text", "surrogate");
  refused(() => new Schedule(), "text", "found undefined");
  refused(() => schedule.say("fi"), "lang", "found `fi`");
  refused(() => schedule.windows("2024-01-01", "2023-01-01"), "until", "2023-01-01");
  refused(() => schedule.windows(...YEAR, "2024"), "period", "found `2024`");
  refused(() => schedule.windows(...YEAR, ["2024-01-01"]), "period", "two days");
  refused(() => plan.validate({ rule: {} }), "settings", "found `rule`");
  refused(() => plan.validate(() => ({})), "settings", "found function");
  refused(() => plan.coverage("colour", "area"), "rows", "found `colour`");
  refused(() => plan.coverage("area", "colour"), "columns", "found `colour`");
  refused(() => plan.report(2024.5, "2024-12-01"), "year", "whole number");
  refused(() => plan.report("2024", "2024-12-01"), "year", "found string");
  refused(() => plan.report(2024n, "2024-12-01"), "year", "found bigint");
  refused(() => plan.report(1900, "2024-12-01"), "year", "found `1900`");
  refused(() => plan.reportMarkdown(2024, "2024-12-01", "no"), "lang", "found `no`");
  for (const none of [undefined, null, {}, "{}"])
    assert.deepEqual(plan.validate(none), []);
});

test("a bad argument says in both languages what is wrong", () => {
  const text = (call) => {
    try {
      call();
    } catch (error) {
      return error.text;
    }
  };
  assert.deepEqual(
    text(() => read("{}").due("igår", "2024-12-31")),
    {
      sv: "väntade en dag som `2024-12-01`, från 1953 till 2200, fann `igår`",
      en: "expected a day such as `2024-12-01`, from 1953 to 2200, found `igår`",
    },
  );
  // What has no text never reaches the core's reading, and is told of alike.
  assert.deepEqual(
    text(() => coverage([7], "area", "plan")),
    { sv: "väntade en plan, fann number", en: "expected a plan, found number" },
  );
});

test("whatever is given is an answer or a refusal, and the core lives on", () => {
  const plan = read(written);
  const log = readLog("");
  const calendar = new Calendar(plan);
  const circle = {};
  circle.self = circle;
  const freed = read("{}");
  freed.free();
  const things = [undefined, null, true, NaN, -1, 1e300, 10n ** 30n, "", "\ud800", "å", [], [[]]];
  things.push({}, circle, freed, log, plan, new Date(NaN), new Map(), Symbol("a"), () => 1);
  things.push(new Uint8Array([255]), new Proxy({}, {}), Object.create(null), /a/, new Error(""));
  const objects = { plan, log, calendar, phrase: new Schedule("årligen") };
  for (const [name, object] of Object.entries(objects)) {
    const own = Object.getOwnPropertyNames(Object.getPrototypeOf(object));
    for (const method of own) {
      if (["constructor", "free"].includes(method) || method.startsWith("__")) continue;
      if (typeof object[method] !== "function") continue;
      for (const thing of things) {
        try {
          object[method](thing, thing, thing, thing, thing, thing, thing);
        } catch (error) {
          const told = `${name}.${method}(${typeof thing}): ${error}`;
          assert.ok(error instanceof BadArgument, told);
        }
      }
    }
  }
  assert.equal(plan.write(), written);
});

test("a character that means replacement is a character", () => {
  assert.equal(new Schedule("\ufffd 😀").text, "\ufffd 😀");
});

test("what is no plan is refused with every place", () => {
  assert.throws(
    () => read('{"id": 7, "measures": {}}'),
    (error) => {
      assert.ok(error instanceof PlanError && error instanceof Error);
      assert.equal(error.name, "PlanError");
      assert.equal(error.message.split("\n").length, 2);
      assert.deepEqual(error.diagnostics, JSON.parse(error.diagnosticsJson));
      assert.deepEqual(
        error.diagnostics.map(({ place, rule }) => [place, rule]),
        [
          ["/id", "wrong-type"],
          ["/measures", "wrong-type"],
        ],
      );
      return true;
    },
  );
});

test("the core is loaded once, and loading again does no harm", async () => {
  const plan = read("{}");
  await Promise.all([init(), init()]);
  assert.equal(typeof plan.write(), "string");
});

test("a thousand plans give their memory back", () => {
  for (let n = 0; n < 1000; n += 1) read(written).free();
  const schedule = new Schedule("årligen");
  schedule.free();
  assert.throws(() => schedule.timings);
});

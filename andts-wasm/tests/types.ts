/** What a user writes in TypeScript; it is checked and not run. */
import { BadArgument, Calendar, PlanError, Schedule, fix, fixJson, init, read } from "andts";
import type { Diagnostic, Due, Fixed, Plan, Timing, Window } from "andts";

await init();
await init(new URL("https://example.org/andts_wasm_bg.wasm"));

const plan: Plan = read(new Uint8Array());
const found: Diagnostic[] = plan.validate();
const named: string[] = found.flatMap(({ related }) => related ?? []);
const shown: Fixed = JSON.parse(fixJson(plan, found.map(({ rule }) => rule)));
const mended: Plan = fix(plan, ["unknown-key"]);
const concerned: string[] = mended.summary().flatMap(({ measures }) => measures);
const items: Due[] = plan.due(new Date(), "2024-12-31");
const late: string | null = items[0]?.until ?? null;
plan.reportMarkdown(2024, { toJSON: () => "2024-12-01" }, "sv").startsWith("#");
plan
  .exportIcs("2024-01-01", "2024-12-31", null, {
    kind: "todo",
    alarm_days: [30, 7],
    states: Object.fromEntries(items.map(({ key }) => [key, { state: "met" }])),
  })
  .startsWith("BEGIN:VCALENDAR");
plan
  .exportCsv(new Date(), "2024-12-31", null, { delimiter: ";", bom: true })
  .split("\r\n");
plan.reportHtml(2024, "2024-12-01", "en").startsWith("<!DOCTYPE html>");
plan.picture("wheel", 2024, "2024-12-01", "sv").startsWith("<svg");
plan.coverage("goal", "focus_area").counts[0]?.at(-1)?.toFixed();

const schedule = new Schedule("årligen");
const windows: Window[] = schedule.windows("2024-01-01", "2024-12-31", [
  "2024-01-01",
  new Date(),
]);
function words(timing: Timing): string {
  // The kind tells which fields there are.
  return timing.kind === "note" ? timing.text : timing.kind;
}

const calendar = new Calendar(plan);
const due: (string | undefined)[] = calendar
  .deadlines(["2024-11-29", new Date(), null], { n: 4, unit: "month" })
  .map((deadline) => deadline?.if_statutory);

try {
  read("{");
} catch (error) {
  if (error instanceof PlanError) error.diagnostics[0]?.message.sv;
  if (error instanceof BadArgument) error.text.sv.concat(error.argument);
}

// @ts-expect-error A plan is read, not made.
new Plan();
// @ts-expect-error The language is one of two.
schedule.say("fi");
// @ts-expect-error An option is one of those there are.
plan.exportCsv("2024-01-01", "2024-12-31", null, { separator: ";" });
// @ts-expect-error A number is no day.
plan.due(2024, 2025);
// @ts-expect-error What was read does not change.
schedule.text = "";

export { concerned, due, late, named, shown, windows, words };

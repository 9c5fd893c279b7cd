/** Asks the doors what a case of the conformance tests asks; the same in Node and page. */
import { BadArgument, PlanError, Schedule, read } from "andts";

const PLAN = {
  write: (plan) => plan.write(),
  validate: (plan, settings) => plan.validateJson(settings),
  summary: (plan, settings) => plan.summaryJson(settings),
  due: (plan, from, until) => plan.dueJson(from, until),
  coverage: (plan, rows, columns) => plan.coverageJson(rows, columns),
  report: (plan, year, on) => plan.reportJson(year, on),
  report_markdown: (plan, year, on, lang) => plan.reportMarkdown(year, on, lang),
};
const PHRASE = {
  timings: (schedule) => schedule.timingsJson,
  say: (schedule, lang) => schedule.say(lang),
  windows: (schedule, from, until, period) => schedule.windowsJson(from, until, period),
};

/** Returns the answer's text. `text` is the file, the phrase or the written plan. */
export function ask({ of, text, door, rest }) {
  try {
    if (of === "file") return read(text).write();
    if (of === "phrase") return PHRASE[door](new Schedule(text), ...rest);
    return PLAN[door](read(text), ...rest);
  } catch (error) {
    if (of === "file" && error instanceof PlanError) return error.diagnosticsJson;
    if (error instanceof BadArgument) return error.message;
    throw error;
  }
}

/** Asks the doors what a case of the conformance tests asks; the same in Node and page. */
import {
  BadArgument,
  Calendar,
  PlanError,
  Schedule,
  coverageJson,
  fixJson,
  read,
} from "andts";

const PLAN = {
  write: (plan) => plan.write(),
  validate: (plan, settings) => plan.validateJson(settings),
  summary: (plan, settings) => plan.summaryJson(settings),
  fix: (plan, rules) => fixJson(plan, rules),
  due: (plan, from, until) => plan.dueJson(from, until),
  coverage: (plan, rows, columns) => plan.coverageJson(rows, columns),
  export_ics: (plan, from, until, options) => plan.exportIcs(from, until, options),
  export_csv: (plan, from, until, options) => plan.exportCsv(from, until, options),
  report: (plan, year, on) => plan.reportJson(year, on),
  report_markdown: (plan, year, on, lang) => plan.reportMarkdown(year, on, lang),
};
const CALENDAR = {
  day: (calendar, on) => calendar.dayJson(on),
  year: (calendar, year) => calendar.yearJson(year),
  deadline: (calendar, start, limit) => calendar.deadlineJson(start, limit),
  deadlines: (calendar, starts, limit) => calendar.deadlinesJson(starts, limit),
};
const PLANS = {
  coverage: (plans, rows, columns) => coverageJson(plans, rows, columns),
};
const PHRASE = {
  timings: (schedule) => schedule.timingsJson,
  rrules: (schedule) => schedule.rrulesJson(),
  say: (schedule, lang) => schedule.say(lang),
  windows: (schedule, from, until, period) => schedule.windowsJson(from, until, period),
};

const ASK = {
  file: (text) => read(text).write(),
  phrase: (text, door, rest) => PHRASE[door](new Schedule(text), ...rest),
  plan(text, door, rest) {
    const plan = read(text);
    return door in CALENDAR
      ? CALENDAR[door](new Calendar(plan), ...rest)
      : PLAN[door](plan, ...rest);
  },
  plans: (texts, door, rest) => PLANS[door](texts.map(read), ...rest),
};

/** Returns the answer's text. `text` is the file, the phrase or the written plan. */
export function ask({ of, text, door, rest }) {
  try {
    return ASK[of](text, door, rest);
  } catch (error) {
    if (of === "file" && error instanceof PlanError) return error.diagnosticsJson;
    if (error instanceof BadArgument) return error.message;
    throw error;
  }
}

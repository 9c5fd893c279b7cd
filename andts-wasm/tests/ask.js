/** Asks the doors what a case of the conformance tests asks; the same in Node and page. */
import {
  BadArgument,
  Calendar,
  PlanError,
  Schedule,
  coverageJson,
  coverageWithJson,
  diffJson,
  diffMarkdown,
  fixJson,
  populationJson,
  read,
  readLog,
} from "andts";

const PLAN = {
  write: (plan) => plan.write(),
  validate: (plan, settings) => plan.validateJson(settings),
  summary: (plan, settings) => plan.summaryJson(settings),
  fix: (plan, rules) => fixJson(plan, rules),
  due: (plan, from, until) => plan.dueJson(from, until),
  coverage: (plan, rows, columns) => plan.coverageJson(rows, columns),
  coverage_with: (plan, request) => coverageWithJson([plan], request),
  population: (plan, request) => populationJson(request, plan),
};
const CALENDAR = {
  day: (calendar, on) => calendar.dayJson(on),
  year: (calendar, year) => calendar.yearJson(year),
  deadline: (calendar, start, limit) => calendar.deadlineJson(start, limit),
  deadlines: (calendar, starts, limit) => calendar.deadlinesJson(starts, limit),
  compliance_case: (calendar, ...given) => calendar.complianceCaseJson(...given),
  // As text, since what is no time is the core's to tell of.
  compliance: (calendar, cases, options) =>
    calendar.complianceJson(JSON.stringify(cases), options),
};
const PLANS = {
  coverage: (plans, logs, rows, columns) => coverageJson(plans, rows, columns),
  coverage_with: (plans, logs, request) => coverageWithJson(plans, request, logs),
  diff: ([before, after], [log]) => diffJson(before, after, log),
  diff_markdown: ([before, after], [log], lang) => diffMarkdown(before, after, lang, log),
};
const PHRASE = {
  timings: (schedule) => schedule.timingsJson,
  rrules: (schedule) => schedule.rrulesJson(),
  say: (schedule, lang) => schedule.say(lang),
  windows: (schedule, from, until, period) => schedule.windowsJson(from, until, period),
};

const LOG = {
  status: (plan, log, on, options) => plan.statusJson(on, log, options),
  indicators: (plan, log, on) => plan.indicatorsJson(on, log),
  cases: (plan, log, on) => plan.casesJson(on, log),
  covered: (plan, log, on) => plan.coveredJson(on, log),
  check_log: (plan, log) => plan.checkLogJson(log),
  request: (plan, log, actor, from, until, form, lang, options) =>
    plan.request(actor, from, until, form, lang, log, options),
  read_reply: (plan, log, text, on) => plan.readReplyJson(text, on, log),
  export_ics: (plan, log, from, until, options) =>
    plan.exportIcs(from, until, log, options),
  export_csv: (plan, log, from, until, options) =>
    plan.exportCsv(from, until, log, options),
  report: (plan, log, year, on, options) => plan.reportJson(year, on, log, options),
  report_markdown: (plan, log, year, on, lang, options) =>
    plan.reportMarkdown(year, on, lang, log, options),
  report_html: (plan, log, year, on, lang, options) =>
    plan.reportHtml(year, on, lang, log, options),
  picture: (plan, log, kind, year, on, lang, options) =>
    plan.picture(kind, year, on, lang, log, options),
};
const FILE = {
  read: (text) => read(text).write(),
  log_entries: (text) => readLog(text).entriesJson,
  log_faults: (text) => readLog(text).faultsJson,
  write_log: (text) => readLog(text).write(),
};

const ASK = {
  file: (text, door) => FILE[door](text),
  phrase: (text, door, rest) => PHRASE[door](new Schedule(text), ...rest),
  plan(text, door, rest, log) {
    const plan = read(text);
    if (door in LOG) {
      return LOG[door](plan, log === undefined ? null : readLog(log), ...rest);
    }
    return door in CALENDAR
      ? CALENDAR[door](new Calendar(plan), ...rest)
      : PLAN[door](plan, ...rest);
  },
  plans: (texts, door, rest, log, logs = log === undefined ? [] : [log]) =>
    PLANS[door](
      texts.map((text) => read(text)),
      logs.map((text) => readLog(text)),
      ...rest,
    ),
};

/**
 * Returns the answer's text. `text` is the file, the phrase or the written plan; `log` the
 * text of a log, if there is one.
 */
export function ask({ of, text, door, rest, log, logs }) {
  try {
    return ASK[of](text, door, rest, log, logs);
  } catch (error) {
    if (of === "file" && error instanceof PlanError) return error.diagnosticsJson;
    if (error instanceof BadArgument) return error.message;
    throw error;
  }
}

import type {
  Axis,
  Compliance,
  ComplianceCase,
  Coverage,
  Covered,
  DayFacts,
  Deadline,
  Diagnostic,
  Diff,
  Due,
  Entry,
  IndicatorStatus,
  Lang,
  MeasureCompliance,
  Picture,
  RegisterCoverage,
  Reply,
  Report,
  Rrule,
  State,
  Status,
  Summary,
  Text,
  Timing,
  Window,
  YearFacts,
} from "./answers.js";

export type * from "./answers.js";

/**
 * A day: ISO 8601 text, a `Date` by its own clock, or what writes itself into JSON as
 * such a text, as `Temporal.PlainDate` does. A time of day is refused.
 */
export type Day = string | Date | { toJSON(): string };

/**
 * A day, or a time of day without a zone, such as `2024-11-29T15:00`; a `Date` is the time
 * of day that its own clock shows.
 */
export type Moment = Day;

/** A length of time: words such as `24 timmar helgfri vardag`, or an object. */
export type Limit = string | { n: number; unit: string; clock?: string };

/**
 * Nothing, JSON text, or an object: `{ rules: { "vague-time": { severity: "off", reason:
 * "…" } } }`, `{ profile: "lag-2023-196" }`.
 */
export type Settings = object | string | null;

/** How a calendar is written; what is left out, or null, is as said first. */
export interface CalendarOptions {
  lang?: Lang | null;
  kind?: "event" | "todo" | null;
  /** The last day, or all days. */
  span?: "deadline" | "window" | null;
  /** How many days before the last day to remind, such as `[30, 7]`; at first none. */
  alarm_days?: readonly number[] | null;
  /** The day it is made on; at first the first day asked about. */
  on?: Day | null;
  /** What it is called; at first as the plan. */
  name?: string | null;
  /** What a follow-up tells of items, by their keys. */
  states?: Record<string, Told> | null;
}

/** How an item stands, and its last day where that was moved. */
export interface Told {
  state?: State | null;
  due_on?: Day | null;
}

/** How a table is written. Excel in Swedish wants `{ delimiter: ";", bom: true }`. */
export interface TableOptions {
  lang?: Lang | null;
  delimiter?: "," | ";" | null;
  bom?: boolean | null;
  /** The day whose status a log tells; at first the last day asked about. */
  on?: Day | null;
}

/**
 * What is asked of a status: nothing, JSON text, or an object with the days asked, how
 * many days before its last day something is due soon (30), and after how many without a
 * word a measure is stale (365).
 */
export type StatusOptions =
  | { from?: Day; until?: Day; soon_days?: number; stale_days?: number }
  | string
  | null;

/** What is asked of a coverage. */
export interface CoverageRequest {
  rows: Axis;
  columns: Axis;
  /** Counts below it are hidden, and what would tell them; `true` is 5. */
  suppress_below?: number | boolean;
  /** Only the measures of a calendar year. */
  year?: number;
  /** Whether a measure and its parts count as one; else each counts for itself. */
  parts_together?: boolean;
  /** Whether to name the cells in which nothing stands. */
  empty_cells?: boolean;
  /** The day whose status is counted, by logs. */
  on?: Day;
}

/**
 * What a report is of: nothing, JSON text, or an object with the days of the year that are
 * reported (*delår*) and the identifier of the one whose report it is.
 */
export type ReportOptions =
  | { from?: Day; until?: Day; actor?: string }
  | string
  | null;

/**
 * How a sheet is made: nothing, JSON text, or an object with the last day to answer and,
 * of a CSV, what stands between its cells and whether it begins with a byte order mark.
 */
export type RequestOptions =
  | { by?: Day; separator?: ";" | "," | "tab"; bom?: boolean }
  | string
  | null;

/** Cases in two columns of one length; of an open case `handled` is null. */
export interface Cases {
  received: Iterable<Moment | null | undefined>;
  handled: Iterable<Moment | null | undefined>;
}

/** What cases are held against, and how they are counted. */
export interface ComplianceOptions {
  limit: Limit;
  on: Day;
  per?: "month" | "quarter" | "tertial" | "half_year" | "year";
  /** Whether a last day that is free is moved: lag (1930:173) 2 §. */
  statutory?: boolean;
  suppress_below?: number | boolean;
  /** Whether every row is told too. */
  cases?: boolean;
}

/** What a register is held against: its units, its size, or a register of the plan. */
export interface PopulationRequest {
  units?: {
    id: string | number;
    name?: string | null;
    class?: string | null;
    joined?: Day;
    left?: Day;
  }[];
  size?: number;
  population?: string;
  visits: { unit: string | number; on: Day }[];
  on: Day;
  from?: Day;
  until?: Day;
  per?: string;
  required?: number;
  required_by_class?: Record<string, number>;
  /** In how many periods on end a unit is to have its visits: 2 is every second. */
  every?: number;
  every_by_class?: Record<string, number>;
  /** The only class asked about. */
  class?: string;
  grace_days?: number;
}

/** The names of rules, as a list or as JSON text; nothing is every rule. */
export type Rules = readonly string[] | string | null;

/**
 * Loads the core. Await it once, before anything else; `source` is for your own copy of
 * the `.wasm` file.
 */
export function init(
  source?:
    BufferSource | WebAssembly.Module | Response | Promise<Response> | URL | string,
): Promise<void>;

/**
 * Reads a plan from text, or from bytes in UTF-8; throws a `PlanError` that lists
 * everything that was refused.
 */
export function read(text: string | Uint8Array): Plan;

/**
 * Reads a log (*uppföljningslogg*), one entry a line, from text or from bytes in UTF-8. It
 * never fails: what was wrong with a line is in `faults`.
 */
export function readLog(text: string | Uint8Array): Log;

/** Returns one log of many; an entry that stands in several counts once. */
export function mergeLogs(logs: Iterable<Log>): Log;

/**
 * Returns what many plans reach, and what nobody does. Among several plans an identifier
 * of one bears the plan's before it, as in `norsjo-2017/mal-1`.
 */
export function coverage(plans: Iterable<Plan>, rows: Axis, columns: Axis): Coverage;
export function coverageJson(plans: Iterable<Plan>, rows: Axis, columns: Axis): string;

/**
 * Returns what many plans reach, with all that may be asked; the axis `status` counts how
 * the plans stood on the day `on` by a log for each, else what the plans say.
 */
export function coverageWith(
  plans: Iterable<Plan>,
  request: CoverageRequest | string,
  logs?: Iterable<Log> | null,
): Coverage;
export function coverageWithJson(
  plans: Iterable<Plan>,
  request: CoverageRequest | string,
  logs?: Iterable<Log> | null,
): string;

/**
 * Returns what became of a plan in the next one, field by field; a log of the old plan
 * tells which measures came to an end by a decision.
 */
export function diff(before: Plan, after: Plan, log?: Log | null): Diff;
export function diffJson(before: Plan, after: Plan, log?: Log | null): string;
/** Returns the comparison as Markdown. */
export function diffMarkdown(
  before: Plan,
  after: Plan,
  lang: Lang,
  log?: Log | null,
): string;

/** Returns how much of a register was covered, period by period. */
export function population(
  request: PopulationRequest | string,
  plan?: Plan | null,
): RegisterCoverage;
export function populationJson(
  request: PopulationRequest | string,
  plan?: Plan | null,
): string;

/**
 * Returns a plan with the safe mends of some rules made; the plan given stays as it is.
 * `fixJson` is what it would do: the core's text of a `Fixed`.
 */
export function fix(plan: Plan, rules?: Rules): Plan;
export function fixJson(plan: Plan, rules?: Rules): string;

/**
 * A plan, read. It does not change. Each verb has a twin that returns the core's text;
 * whatever is wrong with an argument is a `BadArgument` that names it.
 */
export class Plan {
  private constructor();
  /** Returns the findings: what an experienced colleague would say. */
  validate(settings?: Settings): Diagnostic[];
  validateJson(settings?: Settings): string;
  /** Returns the findings ranked and grouped. */
  summary(settings?: Settings): Summary[];
  summaryJson(settings?: Settings): string;
  /** Returns what must be done or looked at between two days, both counted. */
  due(from: Day, until: Day): Due[];
  dueJson(from: Day, until: Day): string;
  /** Returns what the plan reaches, and what it does not. */
  coverage(rows: Axis, columns: Axis): Coverage;
  coverageJson(rows: Axis, columns: Axis): string;
  /** Returns the report of a year, as it stands on a day by its log. */
  report(year: number, on: Day, log?: Log | null, options?: ReportOptions): Report;
  reportJson(year: number, on: Day, log?: Log | null, options?: ReportOptions): string;
  /** Returns the report as Markdown. */
  reportMarkdown(
    year: number,
    on: Day,
    lang: Lang,
    log?: Log | null,
    options?: ReportOptions,
  ): string;
  /** Returns what is due as a calendar (RFC 5545), one entry for each item. */
  exportIcs(
    from: Day,
    until: Day,
    log?: Log | null,
    options?: CalendarOptions | string | null,
  ): string;
  /** Returns what is due as a table (RFC 4180), one row for each item. */
  exportCsv(
    from: Day,
    until: Day,
    log?: Log | null,
    options?: TableOptions | string | null,
  ): string;
  /**
   * Returns how the plan stands on a day, by what its log told until then. Without a log
   * nothing is known: what has passed has no word.
   */
  status(on: Day, log?: Log | null, options?: StatusOptions): Status;
  statusJson(on: Day, log?: Log | null, options?: StatusOptions): string;
  /** Returns how every indicator stands on a day. */
  indicators(on: Day, log: Log): IndicatorStatus[];
  indicatorsJson(on: Day, log: Log): string;
  /** Returns how the cases of every measure with a limit were handled. */
  cases(on: Day, log: Log): MeasureCompliance[];
  casesJson(on: Day, log: Log): string;
  /** Returns how much of its register each window that is for each unit covered. */
  covered(on: Day, log: Log): Covered[];
  coveredJson(on: Day, log: Log): string;
  /** Returns the sheet that asks an actor for material (*underlag*) about some days. */
  request(
    actor: string,
    from: Day,
    until: Day,
    form: "html" | "markdown" | "csv" | "json",
    lang: Lang,
    log?: Log | null,
    options?: RequestOptions,
  ): string;
  /** Returns what a filled sheet told, given on a day. */
  readReply(text: string | Uint8Array, on: Day, log?: Log | null): Reply;
  readReplyJson(text: string | Uint8Array, on: Day, log?: Log | null): string;
  /** Returns which entries of a log speak of what the plan does not have. */
  checkLog(log: Log): Diagnostic[];
  checkLogJson(log: Log): string;
  /** Returns the report as one self-contained page of HTML, for screen and A4. */
  reportHtml(
    year: number,
    on: Day,
    lang: Lang,
    log?: Log | null,
    options?: ReportOptions,
  ): string;
  /** Returns a picture of a year as SVG; `wheel` is the year wheel (*årshjul*). */
  picture(
    kind: Picture,
    year: number,
    on: Day,
    lang: Lang,
    log?: Log | null,
    options?: ReportOptions,
  ): string;
  /** Returns the plan as canonical JSON text. */
  write(): string;
  /** For `JSON.stringify`: numbers are JavaScript's; `write` keeps them as written. */
  toJSON(): unknown;
  /** Gives the memory back now; else it is given back when the plan is collected. */
  free(): void;
}

/** A log, read. It does not change. */
export class Log {
  private constructor();
  /** The entries, each once, in the order read. */
  get entries(): Entry[];
  get entriesJson(): string;
  /** What was wrong with single lines, by line, column and byte. */
  get faults(): Diagnostic[];
  get faultsJson(): string;
  /** Returns the log as text, one entry a line. */
  write(): string;
  /** Gives the memory back now; else it is given back when the log is collected. */
  free(): void;
}

/** A schedule phrase, such as `minst 2 gånger per termin`. Any text is one. */
export class Schedule {
  constructor(text: string);
  /** The phrase as written. */
  get text(): string;
  /** What was understood; the rest is a `note`. */
  get timings(): Timing[];
  get timingsJson(): string;
  /** Says the phrase again in plain words. */
  say(lang: Lang): string;
  /** Returns each timing as a recurrence rule of RFC 5545, or why it is none. */
  rrules(): Rrule[];
  rrulesJson(): string;
  /** Returns when it falls. The question selects, the period (`from/until`) clips. */
  windows(from: Day, until: Day, period?: string | [Day, Day] | null): Window[];
  windowsJson(from: Day, until: Day, period?: string | [Day, Day] | null): string;
  toJSON(): string;
  /** Gives the memory back now; else it is given back when the phrase is collected. */
  free(): void;
}

/** The Swedish calendar by law and, of a plan, what the plan tells of its place. */
export class Calendar {
  constructor(plan?: Plan | null);
  /** Returns what is known of a day: class, holidays, week, working day or not. */
  day(on: Day): DayFacts;
  dayJson(on: Day): string;
  /** Returns what is known of a year: holidays, seasons, elections, occasions. */
  year(year: number): YearFacts;
  yearJson(year: number): string;
  /** Returns when a limit is up. */
  deadline(start: Moment, limit: Limit): Deadline;
  deadlineJson(start: Moment, limit: Limit): string;
  /** Returns when a limit is up for each of many starts; of none there is none. */
  deadlines(
    starts: Iterable<Moment | null | undefined>,
    limit: Limit,
  ): (Deadline | null)[];
  deadlinesJson(starts: Iterable<Moment | null | undefined>, limit: Limit): string;
  /** Returns how one case stands on a day; without `handled` it is open. */
  complianceCase(
    received: Moment,
    handled: Moment | null | undefined,
    limit: Limit,
    on: Day,
  ): ComplianceCase;
  complianceCaseJson(
    received: Moment,
    handled: Moment | null | undefined,
    limit: Limit,
    on: Day,
  ): string;
  /** Returns how many cases were handled in time, by the period they came in. */
  compliance(cases: Cases | string, options: ComplianceOptions | string): Compliance;
  complianceJson(cases: Cases | string, options: ComplianceOptions | string): string;
  /** Gives the memory back now; else it is given back when the calendar is collected. */
  free(): void;
}

/** The error of reading: everything that was refused, a line for each. */
export class PlanError extends Error {
  private constructor();
  get diagnostics(): Diagnostic[];
  /** The diagnostics as the core's text. */
  readonly diagnosticsJson: string;
}

/** An argument that is none: a day that is no day, a language that is not spoken. */
export class BadArgument extends TypeError {
  private constructor();
  /** The name of the argument. */
  readonly argument: string;
  /** What is wrong with it, in both languages; `message` says it in English. */
  readonly text: Text;
}

/**
 * A day: ISO 8601 text, a `Date` by its own clock, or what writes itself into JSON as
 * such a text, as `Temporal.PlainDate` does. A time of day is refused.
 */
export type Day = string | Date | { toJSON(): string };

/** Nothing, JSON text, or an object. */
export type Settings = object | string | null;

export type Lang = "sv" | "en";

/** A sentence in both languages. */
export interface Text {
  sv: string;
  en: string;
}

/** Part of a text, from and until (exclusive); JavaScript counts in `utf16`. */
export interface Span {
  bytes: [number, number];
  utf16: [number, number];
}

/** How much is wrong: *motsägelse*, *lucka*, *förslag*. */
export type Severity = "error" | "warning" | "advice";

/** One thing said about one place in a plan (*anmärkning*). */
export interface Diagnostic {
  rule: string;
  severity: Severity;
  /** Where in the plan: a JSON Pointer. */
  place: string;
  /** The part of the text at the place, where only a part is meant. */
  span?: Span;
  /** Line and column (from 1) and byte (from 0), for what is not JSON. */
  position?: [line: number, column: number, byte: number];
  message: Text;
  help?: Text;
  /** What the message speaks of. */
  params: Record<string, string>;
  /** Other places that take part. */
  related?: string[];
  /** When it can be mended. */
  mend: "now" | "supplement" | "revision";
  /** A safe mend: a JSON Patch. */
  fix?: PatchStep[];
}

/** A step of a JSON Patch (RFC 6902). */
export interface PatchStep {
  op: string;
  path: string;
  value?: string;
}

/** All findings of one rule. */
export interface Summary {
  rule: string;
  severity: Severity;
  count: number;
  title: Text;
  /** The first findings' messages. */
  examples: Text[];
}

export type Bound = "at_least" | "stated" | "at_most";

/** So many of a unit: `day`, `week`, `term`, `year` ... */
export interface Count {
  n: number;
  unit: string;
}

/** What every timing may carry. */
export interface TimingMarks {
  /** The parts it is for; none means the whole. */
  for?: string[];
  each?: string;
  step?: string;
  obligation?: string;
  uncertain?: true;
  approximate?: true;
  /** Where in the phrase it stands. */
  span?: Span;
}

/** Part of a schedule, as it was understood (*tidsangivelse*). */
export type Timing = TimingMarks &
  (
    | { kind: "continuous" }
    | { kind: "on_demand"; condition?: string }
    | { kind: "once"; window?: string }
    | {
        kind: "quota";
        times: number;
        up_to?: number;
        bound: Bound;
        per: Count;
        within?: string[];
      }
    | ({ kind: "every"; on?: string[]; starting?: string } & Count)
    | { kind: "relative"; of: { event: string }; side: string[] }
    | { kind: "note"; text: string }
  );

/** Days in which something should happen so many times (*tidsfönster*). */
export interface Window {
  /** The first day; null when the calendar cannot know it. */
  from: string | null;
  /** The last day, which is counted: late only after it. */
  until: string | null;
  times: number | null;
  /** The upper end of a range. */
  up_to: number | null;
  bound: Bound | null;
  /** Which of the schedule's timings it comes from, and the kind of that. */
  timing: number;
  kind: Timing["kind"];
  step: string | null;
  for: string[];
  obligation: string | null;
  /** A convention or a missing year was filled in. */
  assumed: boolean;
  /** The plan itself doubts it. */
  uncertain: boolean;
  /** The period cut it short. */
  clipped: boolean;
  /** The local calendar must give its days. */
  unresolved: boolean;
  /** How it came about. */
  explanation: Text;
}

/** Something to be done within a window (*hållpunkt*). */
export interface Due extends Window {
  /** The measure's identifier; null for the whole plan. */
  measure: string | null;
  title: string;
  purpose: "activity" | "follow_up" | "report";
  /** The identifier of the follow-up or reporting duty. */
  id: string | null;
  what: string | null;
  /** The names of those who answer for it. */
  responsible: string[];
  /** The phrase it comes from. */
  text: string;
}

export type Axis = "goal" | "area" | "actor" | "focus_area" | "year";

/** How many measures each pair of values has; the last, empty value is none. */
export interface Coverage {
  rows: string[];
  columns: string[];
  counts: number[][];
  row_gaps: string[];
  column_gaps: string[];
}

/** The report of a year (*uppföljningsrapport*). */
export interface Report {
  title: string;
  organisation: string | null;
  period: string | null;
  year: number;
  on: string;
  /** How many stand on their own, and how many are parts of them. */
  measures: [own: number, parts: number];
  goals_and_actors: [goals: number, actors: number];
  /** What is due in the year; open until its last day has passed. */
  items: (Due & { open: boolean })[];
  /** What depends on days the local calendar must give. */
  unresolved: Due[];
  findings: Summary[];
  goals_without_measure: string[];
  areas_without_measure: string[];
}

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
  /** Returns the report of a year, as it stands on a day. */
  report(year: number, on: Day): Report;
  reportJson(year: number, on: Day): string;
  /** Returns the report as Markdown. */
  reportMarkdown(year: number, on: Day, lang: Lang): string;
  /** Returns the plan as canonical JSON text. */
  write(): string;
  /** For `JSON.stringify`: numbers are JavaScript's; `write` keeps them as written. */
  toJSON(): unknown;
  /** Gives the memory back now; else it is given back when the plan is collected. */
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
  /** Returns when it falls. The question selects, the period (`from/until`) clips. */
  windows(from: Day, until: Day, period?: string | [Day, Day] | null): Window[];
  windowsJson(from: Day, until: Day, period?: string | [Day, Day] | null): string;
  toJSON(): string;
  /** Gives the memory back now; else it is given back when the phrase is collected. */
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
}

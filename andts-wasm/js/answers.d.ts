/** What the core answers: plain data, as it stands in the JSON text. */

export type Lang = "sv" | "en";

/** A sentence in both languages. */
export interface Text {
  sv: string;
  en: string;
}

/** A stretch of days; both ends belong to it. */
export interface Interval {
  from: string;
  until: string;
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
  op: "add" | "remove" | "replace" | "move";
  /** Where from, for `move`. */
  from?: string;
  path: string;
  value?: string;
}

/** What mending does (*rättad plan*): the steps, and the plan with them taken. */
export interface Fixed {
  patch: PatchStep[];
  plan: object;
}

/** All findings of one rule. */
export interface Summary {
  rule: string;
  severity: Severity;
  count: number;
  /** The identifiers of the measures concerned. */
  measures: string[];
  title: Text;
  /** The first findings' messages; only the first five kinds have them. */
  examples: Text[];
}

export type Bound = "at_least" | "stated" | "at_most";

/** Whether something fills its time or falls somewhere in it. */
export type Extent = "throughout" | "some_time";

/** So many of a unit: `day`, `week`, `term`, `year` ... */
export interface Count {
  n: number;
  unit: string;
}

/** A length of time; the clock that is named runs on working days only. */
export interface Length extends Count {
  clock?: "helgfri_vardag";
}

/** What a relative timing is relative to; an event is in words. */
export type Of =
  | { occasion: string }
  | { measure: string }
  | { duty: string }
  | { follow_up: string }
  | { event: string };

/** What every timing may carry. */
export interface TimingMarks {
  /** The parts it is for; none means the whole. */
  for?: string[];
  /** The count is for each member of this register or group. */
  each?: string;
  step?: string;
  obligation?: string;
  uncertain?: true;
  approximate?: true;
  assumed?: true;
  /** Where in the phrase it stands. */
  span?: Span;
}

/** What a timing says; times are moments (`XXXX-09`) or occasions by name. */
export type TimingKind =
  | { kind: "continuous"; within?: string[] }
  | { kind: "on_demand"; condition?: string }
  | { kind: "once"; window?: string; extent?: Extent }
  | {
      kind: "quota";
      times: number;
      /** The upper end of a range. */
      up_to?: number;
      bound: Bound;
      per: Count;
      within?: string[];
      except?: string[];
    }
  | {
      kind: "every";
      n: number;
      unit: string;
      on?: string[];
      within?: string[];
      starting?: string;
      anchor?: "completion";
      except?: string[];
    }
  | {
      kind: "relative";
      times?: number;
      within?: Length;
      of: Of;
      side?: ("before" | "at" | "after")[];
      lead?: Length;
      offset?: Length;
    }
  | { kind: "note"; text: string };

/** Part of a schedule, as it was understood (*tidsangivelse*). */
export type Timing = TimingMarks & TimingKind;

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
  extent: Extent | null;
  step: string | null;
  for: string[];
  each: string | null;
  obligation: string | null;
  /** A convention or a missing year was filled in. */
  assumed: boolean;
  /** The narrower days in which a season is drawn and reminded of. */
  narrow: Interval | null;
  /** The plan itself doubts it. */
  uncertain: boolean;
  /** The plan itself says about. */
  approximate: boolean;
  /** The period cut it short. */
  clipped: boolean;
  /** The local calendar must give its days. */
  unresolved: boolean;
  /** The occasion whose days the local calendar must give. */
  waits_for: string | null;
  /** Where it can lie at all, while its days are not given. */
  bracket: Interval | null;
  /** How it came about. */
  explanation: Text;
}

/** Something to be done within a window (*hållpunkt*). */
export interface Due extends Window {
  /** What logs and calendars know it by. */
  key: string;
  /** Whose it is, by identifier; the whole plan's if all three are null. */
  measure: string | null;
  goal: string | null;
  focus_area: string | null;
  title: string;
  purpose: "activity" | "follow_up" | "input" | "report";
  /** The identifier of the follow-up or reporting duty. */
  id: string | null;
  what: string | null;
  /** The names of those who answer for it. */
  responsible: string[];
  /** The phrase it comes from. */
  text: string;
}

/** What measures are counted by; `serves` is goals of other documents. */
export type Axis =
  | "goal"
  | "serves"
  | "area"
  | "topic"
  | "target_group"
  | "age"
  | "grade"
  | "level"
  | "arena"
  | "type"
  | "method"
  | "actor"
  | "sector"
  | "focus_area"
  | "municipality"
  | "year"
  | "month"
  | "status"
  | "plan";

/** How many measures each pair of values has; the last, empty value is none. */
export interface Coverage {
  rows: string[];
  row_labels: Text[];
  columns: string[];
  column_labels: Text[];
  /** Row by row; null for a hidden one. */
  counts: (number | null)[][];
  /** Values that no measure has. */
  row_gaps: string[];
  column_gaps: string[];
  /** Every measure once; null where a count is hidden, since the total would tell it. */
  row_totals: (number | null)[];
  column_totals: (number | null)[];
  total: number | null;
  /** How many counts are hidden. */
  suppressed: number;
  /** Where asked for: pairs without a measure, though each of the two has some. */
  empty_cells?: { row: string; columns: string[] }[];
  /** How grades are counted, where ages or grades are. */
  grade_scheme?: "9-year" | "10-year";
}

/** What belongs together, and how it stands; what recurs is counted once. */
export interface Group {
  id: string | null;
  label: Text;
  measures: number;
  states: { state: State; count: number }[];
}

/** An indicator beside its target. */
export interface IndicatorRow {
  text: string;
  of: string | null;
  unit: string | null;
  baseline: string | null;
  target: string | null;
  last: string | null;
  /** The time the last value speaks of. */
  when: string | null;
  direction: Text | null;
  verdict: Text | null;
}

/** How well a limit for cases was kept; the share is from 0 to 1. */
export interface ComplianceRow {
  title: string;
  limit: string;
  total: number;
  met: number;
  late: number;
  open: number;
  overdue: number;
  share: number | null;
}

/** How many reports came in, from one that should report. */
export interface ReportingRow {
  name: string;
  /** The last day. */
  due_on: string;
  expected: number;
  on_time: number;
  late: number;
  missing: number;
}

/** How much of a register a measure covered in one window (*täckning av register*). */
export interface RegisterRow {
  title: string;
  register: string;
  days: Interval;
  covered: number;
  to_cover: number;
  /** From 0 to 1; null where there is none to cover. */
  share: number | null;
  /** Units without a visit, and with too few, by id. */
  not_visited: string[];
  too_seldom: string[];
}

/** A picture of a report. */
export type Picture = "wheel" | "timeline" | "coverage" | "status" | "period";

/** The report of a year (*uppföljningsrapport*). */
export interface Report {
  title: string;
  organisation: string | null;
  period: string | null;
  /** The plan's years as days, if it states them. */
  years: Interval | null;
  year: number;
  /** The days reported: the year, or a part of it (*delår*). */
  days: Interval;
  /** The actor whose report it is; null for the whole plan's. */
  actor: string | null;
  on: string;
  /** Whether a log was there to tell what was done. */
  has_log: boolean;
  /** How many stand on their own, and how many are parts of them. */
  measures: [own: number, parts: number];
  goals_and_actors: [goals: number, actors: number];
  /** What is due in the year; of what has passed, a plan alone has no word. */
  items: Item[];
  /** What goes on in the year and ends after it. */
  beyond: Item[];
  /** What depends on days that nobody has given. */
  unresolved: Item[];
  /** What ended before and is overdue; empty without a log, as the two below. */
  earlier: Item[];
  /** What has no time, and the year's word of it. */
  undated: Item[];
  rates: Rate[];
  by_purpose: Group[];
  by_goal: Group[];
  by_focus_area: Group[];
  by_responsible: Group[];
  /** The titles of measures that no day can be held against. */
  standing: Record<
    "continuous" | "on_demand" | "undated" | "vague" | "without_time",
    string[]
  >;
  /** How much each of those responsible has, the most first. */
  load: { name: string; items: number; open: number }[];
  findings: Summary[];
  goals_without_measure: string[];
  areas_without_measure: string[];
  /** What the rows of the coverage are: goals, focus areas or sectors. */
  coverage_by: Text;
  /** The measures by that and by ANDTS area. */
  coverage: Coverage;
  /** Empty without a log, as the three below. */
  indicators: IndicatorRow[];
  compliance: ComplianceRow[];
  registers: RegisterRow[];
  reporting: ReportingRow[];
}

/** How something due stands on a day (*läge*). */
export type State =
  | "overdue"
  | "missed"
  | "not_done"
  | "partly"
  | "due_soon"
  | "date_missing"
  | "register_missing"
  | "no_word"
  | "open"
  | "ongoing"
  | "moved"
  | "waived"
  | "met"
  | "optional";

/** Something due, and how it stands (*hållpunkt med läge*). */
export interface Item extends Due {
  state: State;
  /** Why it stands so, in a few words. */
  reason: Text;
  progress: {
    done: number;
    required: number | null;
    remaining: number | null;
    elapsed_percent: number | null;
    can_be_met: boolean;
  };
  /** The day it is late after. */
  due_on: string | null;
  late_days: number | null;
  /** The log entries it rests on. */
  entries: string[];
}

/** How many of something stand in each state; a state nothing is in is absent. */
export type Counts = { [state in State]?: number };

/** How what belongs together stands (*sammanställt läge*). */
export interface Rollup {
  id: string | null;
  title: string;
  /** A part counts with its measure, unless only the part belongs here. */
  measures: Counts;
  /** The items of those measures, and its own: a goal's follow-ups, an actor's reports. */
  items: Counts;
}

/** How a measure stands: the gravest of its items, its parts' included. */
export interface MeasureStatus {
  measure: string;
  title: string;
  parent: string | null;
  state: State;
  reason: Text;
  items: Counts;
  last_heard: string | null;
  /** Nothing has been heard of it for long. */
  stale: boolean;
}

/** How a plan stands on a day (*läget*). */
export interface Status {
  on: string;
  items: Item[];
  measures: MeasureStatus[];
  plan: Rollup;
  goals: Rollup[];
  focus_areas: Rollup[];
  actors: Rollup[];
  /** Of what recurs often, how many times it was done. */
  rates: Rate[];
  /** Who was to tell of their measures, and who did. */
  reporting: Reporting[];
}

/** How many times something frequent was done (*44 av 52*). */
export interface Rate {
  measure: string | null;
  title: string;
  purpose: Due["purpose"];
  text: string;
  year: number;
  met: number;
  over: number;
  /** From 0 to 1; null where there is none to count. */
  share: number | null;
}

/** Who was to tell of their measures in a year, and who did (*svarsfrekvens*). */
export interface Reporting {
  actor: string | null;
  title: string;
  year: number;
  due_on: string;
  expected: number;
  reported: number;
  on_time: number;
  late: number;
  /** From 0 to 1; null where there is none to count. */
  share: number | null;
  missing: string[];
}

/** A value of an indicator, and the time it speaks of (*avläsning*). */
export interface Reading {
  value: number | null;
  of: string;
  /** Whether the year it counts was not over. */
  so_far?: true;
  groups?: string[];
  entry?: string;
}

/** How an indicator stands. */
export interface IndicatorStatus {
  indicator: string | null;
  text: string;
  measure: string | null;
  goal: string | null;
  focus_area: string | null;
  of: string;
  unit: string | null;
  /** Which way it should go, as the plan writes it. */
  direction: string | null;
  breakdown: string[];
  baseline: Reading | null;
  target: Reading | null;
  values: Reading[];
  by_group: Reading[];
  trend: "reached" | "toward" | "away" | "unchanged" | "not_yet" | "unknown" | "no_value";
}

/** How long after its limit something was handled (*försening*). */
export interface Lateness {
  n: number;
  unit: "minutes" | "working_minutes" | "days" | "working_days";
  text: Text;
}

/** How a case stands on a day. */
export type CaseState = "met" | "late" | "open" | "overdue" | "not_yet";

/** One case, held against its limit (*ärende*). */
export interface ComplianceCase {
  state: CaseState;
  state_text: Text;
  due: { day: string; time: string | null };
  /** When it would be due if the limit were one of law. */
  if_statutory: { day: string; state: CaseState };
  late: Lateness | null;
  by_day: boolean;
  explanation: Text;
}

/** How many cases there were, and how they stand; null where small counts are hidden. */
export interface CaseCounts {
  cases: number | null;
  met: number | null;
  late: number | null;
  open: number | null;
  overdue: number | null;
  share_met: number | null;
  share_met_of_due: number | null;
  late_median: Lateness | null;
  late_longest: Lateness | null;
  by_day: number | null;
  met_only_if_statutory: number | null;
  suppressed: boolean;
}

/** How cases were handled, as far as every answer has it. */
export interface Handled {
  limit: Text;
  on: string;
  per: string;
  statutory: boolean;
  suppress_below: number | null;
  total: CaseCounts;
  periods: (CaseCounts & Interval & { label: Text })[];
  /** Rows that are in no count, by why. */
  left_out: {
    unreadable: number;
    handled_before_received: number;
    no_deadline: number;
    not_yet: number;
  };
  faults: { row: number; fault: string; text: Text }[];
  explanation: Text;
}

/** How cases were handled (*tidsefterlevnad*). */
export interface Compliance extends Handled {
  late_unit: Lateness["unit"];
  /** Every row in columns, where asked for. */
  cases?: {
    due: (string | null)[];
    if_statutory: (string | null)[];
    state: (CaseState | null)[];
    late: (number | null)[];
    by_day: (boolean | null)[];
  };
}

/** How the cases of one measure were handled. */
export interface MeasureCompliance extends Handled {
  measure: string;
  title: string;
  text: string;
  /** The parts of the measure the limit is for; none means the whole. */
  for: string[];
}

/** How many units of a register were covered; a share is from 0 to 1. */
export interface Reach {
  in_register: number;
  to_cover: number;
  covered: number;
  too_seldom: number;
  not_visited: number;
  new: number;
  left: number;
  not_required: number;
  not_yet: number;
  visits: number;
  share: number | null;
  share_of_all: number | null;
}

/** A unit, and how many of its visits it had; its last visit is a day, or unknown. */
export interface UnitReach {
  unit: string;
  name: string | null;
  class: string | null;
  visits: number;
  required: number;
  last_visit: string | null;
}

/** How much of a register was covered (*täckning av register*). */
export interface RegisterCoverage {
  on: string;
  per: string;
  periods: (Interval &
    Reach & {
      label: Text;
      running: boolean;
      by_class: (Reach & { class: string | null; required: number })[];
      units: {
        not_visited: UnitReach[];
        too_seldom: UnitReach[];
        new: UnitReach[];
        left: UnitReach[];
      };
    })[];
  /** Visits to units that the register does not have. */
  unknown: { unit: string; visits: number }[];
  outside_membership: { unit: string; on: string }[];
  later: number;
  outside_periods: number;
  other_classes: number;
  same_day: number;
  unreadable: number;
  notes: Text[];
  explanation: Text;
}

/** How much of its register one measure covered in one of its windows. */
export interface Covered extends RegisterCoverage {
  key: string;
  measure: string | null;
  title: string;
  each: string;
  each_title: string;
}

/** One thing of a plan, by what it is called and where it stands. */
export interface Named {
  id: string | null;
  number: string | null;
  title: string;
  of: string | null;
  place: string;
}

/** What became of one thing from one plan to the next (*ändring*). */
export interface Change {
  kind: "carried_over" | "changed" | "new" | "dropped" | "dropped_with_decision";
  before: Named | null;
  after: Named | null;
  /** How the two were found to be one; `similarity` is in per mille. */
  match: {
    by:
      | "same_id"
      | "same_title"
      | "other_name"
      | "same_number"
      | "similar_title"
      | "children"
      | "parent";
    how_sure: "certain" | "likely" | "possible";
    similarity: number;
  } | null;
  fields: Field[];
  decision: {
    state: string | null;
    on: string | null;
    reason: Text;
    target: Named | null;
    parent: Named | null;
  } | null;
  /** Of what is new or gone: what it may have been split from or merged into. */
  resembles: Named | null;
}

/** One field that differs. */
export interface Field {
  field: string;
  label: Text;
  how: "wording" | "moved" | "meaning" | "text";
  before: Said | null;
  after: Said | null;
}

/** A value of one plan: as written, and what a reader is told. */
export interface Said {
  place: string;
  value: unknown;
  text: Text;
}

/** What became of a plan in the next one (*jämförelse*). */
export interface Diff {
  before: { id: string | null; title: string };
  after: { id: string | null; title: string };
  /** Whether titles were compared by likeness. */
  titles_compared: boolean;
  /** How many measures of each. */
  counts: Record<
    | "carried_over"
    | "reworded"
    | "changed"
    | "new"
    | "dropped"
    | "dropped_with_decision"
    | "uncertain",
    number
  >;
  plan: Field[];
  measures: Change[];
  goals: Change[];
  problems: Change[];
  focus_areas: Change[];
  actors: Change[];
  reporting_duties: Change[];
  documents: Change[];
  indicators: Change[];
}

/** What a filled sheet told. */
export interface Reply {
  /** Its entries as the text of a log, to be merged with the plan's. */
  log: string;
  entries: Entry[];
  /** Every cell that could not be read. */
  faults: Diagnostic[];
}

/** An entry of a log (*loggpost*); `schemas/log-entry.json` has every key. */
export interface Entry {
  id?: string;
  kind?: string;
  when?: string;
  who?: string;
  [key: string]: unknown;
}

/** A timing as a recurrence rule (RFC 5545), or why it is none. */
export interface Rrule {
  timing: number;
  rrule: string | null;
  why_not: Text | null;
}

/** What the calendar knows of a day. */
export interface DayFacts {
  day: string;
  weekday: string;
  class: "public_holiday" | "de_facto_eve" | "ordinary";
  /** The holidays and eves that fall on it, in Swedish; two may. */
  holidays: string[];
  free: boolean;
  /** *Helgfri vardag*. */
  working_day: boolean;
  /** Itself, or the next working day. */
  next_working_day: string | null;
  /** A single working day between free ones (*klämdag*). */
  bridge_day: boolean;
  /** ISO 8601, such as `2024-W48`. */
  week: string;
  quarter: number;
  tertial: number;
  half_year: number;
  school_year: string | null;
  election_day: boolean;
  /** The occasions of the local calendar it belongs to, by title. */
  occasions: string[];
}

/** What the calendar knows of a year. */
export interface YearFacts {
  year: number;
  first_day: string;
  weeks: number;
  holidays: { day: string; name: string; kind: "public_holiday" | "de_facto_eve" }[];
  election_day: string | null;
  /** The terms of office that follow its elections. */
  mandate: { council: Interval; board: Interval } | null;
  /** Terms, school year and seasons; `given` where the place has told their days. */
  seasons: {
    season: "VT" | "HT" | "LA" | "spring" | "summer" | "autumn" | "winter";
    wide: Interval | null;
    narrow: Interval | null;
    given: boolean;
  }[];
  occasions: { title: string | null; days: Interval[]; bracket: Interval | null }[];
}

/** When a limit is up. */
export interface Deadline {
  day: string;
  /** The time of day; null where it is counted in whole days. */
  time: string | null;
  /** The day until which it may be done if it is set by law. */
  if_statutory: string;
  explanation: Text;
}

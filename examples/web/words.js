/** The page's own words, in both languages side by side; the core brings its own. */

export let lang = "sv";

export function speakIn(language) {
  lang = language;
}

/** Picks the sentence of the page's language. */
export const t = (sv, en) => (lang === "sv" ? sv : en);

export const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** Says how many: `count(2, "fönster", "fönster", "window", "windows")`. */
export const count = (n, one, many, oneEn, manyEn) =>
  `${n} ${n === 1 ? t(one, oneEn) : t(many, manyEn)}`;

export const windowCount = (n) =>
  count(n, "tidsfönster", "tidsfönster", "window", "windows");

export const severityWord = (name) =>
  ({
    error: t("motsägelse", "contradiction"),
    warning: t("lucka", "gap"),
    advice: t("förslag", "suggestion"),
  })[name];

export const purposeWord = (name) =>
  ({
    activity: t("Genomförande", "Activity"),
    follow_up: t("Uppföljning", "Follow-up"),
    input: t("Underlag till redovisning", "Material for a report"),
    report: t("Redovisning", "Report"),
  })[name];

/** Names the things of a list of the plan; a list of another name keeps it. */
export const thingWord = (key) =>
  ({
    measures: t("Åtgärd", "Measure"),
    goals: t("Mål", "Goal"),
    actors: t("Aktör", "Actor"),
    focus_areas: t("Fokusområde", "Focus area"),
    follow_ups: t("Uppföljning", "Follow-up"),
    reporting_duties: t("Redovisning", "Reporting duty"),
    problems: t("Problem", "Problem"),
  })[key] ?? key;

/** Says how many times; once, plainly, goes without saying. */
export function timesWord({ times, up_to, bound }) {
  if (times === null || (times === 1 && up_to === null && bound === "stated")) return "";
  const word = {
    at_least: t("minst ", "at least "),
    at_most: t("högst ", "at most "),
    stated: "",
  }[bound];
  if (up_to !== null) return `${word}${times}–${up_to} ${t("gånger", "times")}`;
  return word + count(times, "gång", "gånger", "time", "times");
}

/** Says the days from the first window to the last. */
export function daysWord(windows, year) {
  const [{ from, unresolved }, { until }] = [windows[0], windows.at(-1)];
  if (unresolved) return t("Dagarna är inte kända", "The days are not known");
  return stretchWord({ from, until }, year);
}

/** Says where days can lie that are not known. */
export function bracketWord({ bracket }, year) {
  return bracket && t("någon gång ", "some time in ") + stretchWord(bracket, year);
}

/** Says a stretch of days; in its own year the year is left out. */
function stretchWord({ from, until }, year) {
  const isWithin = [from, until].every((day) => day.startsWith(`${year}-`));
  const shown = { day: "numeric", month: "long", year: isWithin ? undefined : "numeric" };
  return format(shown).formatRange(new Date(from), new Date(until));
}

/** Names a month of a day such as `2024-05-31`. */
export const monthWord = (day, length = "long") =>
  capital(format({ month: length }).format(new Date(day)));

// A day is the same day wherever the reader is.
const format = (shown) =>
  new Intl.DateTimeFormat(t("sv-SE", "en-GB"), { ...shown, timeZone: "UTC" });

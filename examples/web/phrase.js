/** What a phrase means, while it is typed. */
import { Schedule, read } from "./andts/index.js";

import {
  $,
  announce,
  badge,
  el,
  list,
  marked,
  notice,
  quote,
  sentence,
} from "./blocks.js";
import { bracketWord, daysWord, lang, t, timesWord, windowCount } from "./words.js";

/** So many windows are shown before one has to ask for the rest. */
const SHOWN = 12;

export function showPhrase(shown = SHOWN) {
  // Half a character, in the midst of being typed, is none yet.
  const text = $("phrase").value.toWellFormed();
  const ends = [$("phrase-from"), $("phrase-until")];
  if (text.trim() === "") {
    $("meaning").replaceChildren();
    announce("");
    return;
  }
  const [from, until] = ends.map((input) => input.valueAsNumber);
  if (!ends.every((input) => input.validity.valid) || from > until) {
    const ask = t(
      "Välj år från 1953 till 2200, det första först.",
      "Choose years from 1953 to 2200, the first one first.",
    );
    $("meaning").replaceChildren(notice(ask));
    announce(ask);
    return;
  }
  const schedule = new Schedule(text);
  const windows = schedule.windows(`${from}-01-01`, `${until}-12-31`);
  const found = findings(text);
  const year = from === until && from;
  const rest = windows.length - shown;
  const heading = windows.length
    ? windowCount(windows.length)
    : t("Inga tidsfönster dessa år", "No windows in these years");
  const more = el(
    "button",
    { type: "button", class: "button", onclick: () => showPhrase(windows.length) },
    t(`Visa ${rest} till`, `Show ${rest} more`),
  );
  $("meaning").replaceChildren(
    list("ul", "found", found.map(finding)),
    meaning(schedule),
    el("h3", {}, heading),
    list(
      "ol",
      "windows",
      windows.slice(0, shown).map((window) => item(window, year)),
    ),
    ...(rest > 0 ? [more] : []),
  );
  const kept = notes(schedule).map(({ text }) => text);
  const unread = t("inte förstått: ", "not understood: ") + kept.join(", ");
  const heard = [...found.map(({ message }) => message[lang]), said(schedule), heading];
  announce([...heard, ...(kept.length > 0 ? [unread] : [])].join(". "));
}

/** What was not understood. */
const notes = ({ timings }) => timings.filter(({ kind }) => kind === "note");

/** Says a phrase again in plain words; where nothing was understood there are none. */
const said = (schedule) =>
  notes(schedule).length < schedule.timings.length
    ? schedule.say(lang)
    : t(
        "Inget förstods, och inget gissas",
        "Nothing was understood, and nothing is guessed",
      );

function meaning(schedule) {
  const kept = notes(schedule).flatMap(({ text }, n) => [n > 0 && ", ", ...quote(text)]);
  const read = schedule.timings.map(({ kind, span }) => ({
    span,
    tag: kind === "note" ? "mark" : "u",
  }));
  return el(
    "dl",
    {},
    el("dt", {}, t("Det betyder", "It means")),
    el("dd", { class: "said" }, marked(said(schedule), keptIn(said(schedule), schedule))),
    el("dt", {}, t("Så lästes orden", "How the words were read")),
    el("dd", { class: "words", lang: "sv" }, marked(schedule.text, read)),
    kept.length > 0 && [
      el("dt", {}, t("Inte förstått", "Not understood")),
      el("dd", {}, kept),
    ],
  );
}

/** Where the words that were not understood stand when the phrase is said again. */
function keptIn(words, schedule) {
  let at = 0;
  return notes(schedule).flatMap(({ text }) => {
    const from = words.indexOf(text, at);
    if (from < 0) return [];
    at = from + text.length;
    return [{ span: { utf16: [from, at] }, tag: "mark" }];
  });
}

/** What the rules say of the phrase, as the only one of a plan. */
function findings(text) {
  const plan = read(JSON.stringify({ measures: [{ id: "a", schedules: [{ text }] }] }));
  return plan
    .validate()
    .filter(({ place }) => place.startsWith("/measures/0/schedules/0"));
}

const finding = ({ severity, message, help }) => [
  el("p", {}, badge(severity), sentence(message)),
  help && el("p", { class: "quiet" }, sentence(help)),
];

function item(window, year) {
  const often = [timesWord(window), bracketWord(window, year)].filter(Boolean).join(", ");
  return [
    el("p", { class: "when" }, daysWord([window], year), often && ` · ${often}`),
    el("p", { class: "quiet" }, sentence(window.explanation)),
  ];
}

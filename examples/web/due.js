/** What is to be done in a year, month by month. */
import { $, el, list, notice, own, quote, sentence } from "./blocks.js";
import {
  bracketWord,
  daysWord,
  monthWord,
  purposeWord,
  t,
  timesWord,
  windowCount,
} from "./words.js";

export function showDue(plan) {
  const input = $("year");
  const year = input.valueAsNumber;
  if (!input.validity.valid) {
    const ask = t("Välj ett år från 1953 till 2200.", "Choose a year from 1953 to 2200.");
    $("due").replaceChildren(notice(ask));
    return;
  }
  const items = plan.due(`${year}-01-01`, `${year}-12-31`);
  if (items.length === 0) {
    const none = t(`Inget ska göras ${year}.`, `Nothing is to be done in ${year}.`);
    $("due").replaceChildren(notice(none));
    return;
  }
  const months = Map.groupBy(items, (item) => monthOf(item, year));
  const sections = [...months].map(([id, items]) => section(id, together(items), year));
  const jumps = sections.map(({ id, short, lines }) =>
    el("a", { href: `#${id}` }, short, " ", el("span", { class: "count" }, lines)),
  );
  $("due").replaceChildren(
    el("nav", { "aria-label": t("Månader", "Months") }, list("ul", "jumps", jumps)),
    ...sections.map(({ shown }) => shown),
  );
}

/** The month a window ends in, since it is late only after that. */
function monthOf({ until }, year) {
  if (until === null) return "unknown";
  return until.startsWith(`${year}-`) ? until.slice(0, 7) : "later";
}

function section(month, lines, year) {
  const id = `month-${month}`;
  const [long, short] = {
    later: [
      t(`Pågår ${year}, slutar senare`, `Under way in ${year}, ends later`),
      t("Senare", "Later"),
    ],
    unknown: [
      t("Dagar som ingen har angett", "Days that nobody has given"),
      t("Utan dagar", "No days"),
    ],
  }[month] ?? [monthWord(month), monthWord(month, "short")];
  const shown = el(
    "section",
    { class: "month", "aria-labelledby": id },
    el("h4", { id, tabindex: "-1" }, long),
    list(
      "ul",
      "items",
      lines.map((windows) => line(windows, year)),
    ),
  );
  return { id, short, lines: lines.length, shown };
}

/** Puts the windows of one thing that end in one month on one line. */
function together(items) {
  const key = ({ measure, purpose, id, text, timing }) =>
    JSON.stringify([measure, purpose, id, text, timing]);
  return [...Map.groupBy(items, key).values()];
}

function line(windows, year) {
  const [first] = windows;
  const many = windows.length > 1 && windowCount(windows.length);
  const often = [many, timesWord(first), bracketWord(first, year)];
  const what = first.what !== first.title && first.what;
  const by = first.responsible.join(", ");
  const who = by
    ? [t("Ansvarig: ", "Responsible: "), own(by)]
    : t("Ingen ansvarig anges", "No one is named as responsible");
  const explained = windows.map(({ explanation }) => sentence(explanation));
  return [
    el(
      "div",
      { class: "when" },
      el("p", {}, daysWord(windows, year)),
      el("p", { class: "quiet" }, often.filter(Boolean).join(", ")),
    ),
    el(
      "div",
      {},
      el("p", { class: "quiet" }, purposeWord(first.purpose)),
      el("p", { class: "title" }, own(first.title)),
      what && el("p", { class: "quiet" }, own(what)),
      el("p", { class: "who" }, who),
      el(
        "details",
        {},
        el("summary", {}, t("Planen säger ", "The plan says "), quote(first.text)),
        list("ul", "explained", explained),
      ),
    ),
  ];
}

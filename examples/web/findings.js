/** What is missing in the plan or does not fit. */
import { $, badge, el, list, marked, notice, own, sentence } from "./blocks.js";
import { count, t, thingWord } from "./words.js";

/** A reader meets the few kinds that matter before every finding. */
const GROUPS = 5;
/** So many findings are not too many to be shown at once. */
const FEW = 10;

export function showFindings(plan) {
  const found = plan.validate();
  if (found.length === 0) {
    $("findings").replaceChildren(notice(t("Inga anmärkningar.", "No findings.")));
    return;
  }
  const groups = plan.summary();
  const all = count(found.length, "anmärkning", "anmärkningar", "finding", "findings");
  const more = t(
    `De ${GROUPS} viktigaste slagen av ${groups.length}.`,
    `The ${GROUPS} kinds that matter most, of ${groups.length}.`,
  );
  $("findings").replaceChildren(
    list("ol", "groups", groups.slice(0, GROUPS).map(group)),
    el("p", { class: "quiet" }, groups.length > GROUPS && more),
    el(
      "details",
      { open: found.length <= FEW && "" },
      el("summary", {}, t("Plats för plats: ", "Place by place: "), all),
      byPlace(found, plan.toJSON()),
    ),
  );
}

function group({ severity, count, title, examples }) {
  const [example] = examples;
  return [
    el(
      "p",
      { class: "group-head" },
      badge(severity),
      el("strong", {}, sentence(title)),
      " ",
      el("span", { class: "count" }, count),
    ),
    el(
      "p",
      { class: "quiet" },
      sentence(example),
      count > 1 && t(", med flera", ", and more"),
    ),
  ];
}

/** Groups findings by the thing in the plan that they speak of. */
function byPlace(found, written) {
  const things = Map.groupBy(found, ({ place }) => steps(place).slice(0, 2).join("/"));
  return [...things.values()].map((findings) => {
    const [key, n] = steps(findings[0].place);
    const thing = written[key]?.[n] ?? {};
    const name = thing.title ?? thing.name ?? thing.text ?? thing.id;
    const heading = key ? [thingWord(key), name && [": ", own(name)]] : thePlan();
    const items = findings.map((one) => finding(one, written));
    return el(
      "section",
      { class: "thing" },
      el("h4", {}, heading),
      list("ul", "found", items),
    );
  });
}

const thePlan = () => t("Hela planen", "The whole plan");

function finding({ severity, message, help, place, span }, written) {
  const text = span && steps(place).reduce((value, step) => value?.[step], written);
  const isMarked = typeof text === "string";
  return [
    el("p", {}, badge(severity), sentence(message)),
    isMarked &&
      el("p", { class: "words", lang: "sv" }, marked(text, [{ span, tag: "mark" }])),
    help && el("p", { class: "quiet" }, sentence(help)),
  ];
}

/** The steps of a JSON Pointer. */
const steps = (pointer) =>
  pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));

/**
 * The page: it opens a plan and shows what the core says of it, and reads a phrase while
 * it is typed. What a plan or a phrase means is the core's to say; here it is only shown.
 */
import { BadArgument, PlanError, init, read } from "./andts/index.js";

import { $, el, list, sentence } from "./blocks.js";
import { showDue } from "./due.js";
import { showFindings } from "./findings.js";
import { showPhrase } from "./phrase.js";
import { count, speakIn, t } from "./words.js";

const PHRASES = [
  "minst 2 gånger per termin",
  "årligen i maj",
  "3–5 ggr/år",
  "inför skolavslutning",
  "29 februari 2022",
];
const now = new Date().getFullYear();

let plan;
/** The error of the last reading, if it failed. */
let refusal;

/** Reads a plan from text or bytes, and shows it or why it was refused. */
function open(text) {
  plan = refusal = undefined;
  try {
    plan = read(text);
    $("year").value = yearOf(plan.toJSON());
  } catch (error) {
    if (!(error instanceof PlanError || error instanceof BadArgument)) throw error;
    refusal = error;
  }
  showRefusal();
  showPlan();
  $(plan ? "plan-title" : "refused").focus();
}

/** A year to begin with: this one, or the nearest in the plan's period. */
function yearOf({ period }) {
  const [first, last] = [period?.from, period?.until].map((day) => parseInt(day, 10));
  return Math.min(Math.max(now, first || now), last || now);
}

function showRefusal() {
  const utf8 = t("Filen är inte text i UTF-8", "The file is not text in UTF-8");
  const said = refusal instanceof PlanError ? refusal.diagnostics.map(refused) : [utf8];
  const heading = t(
    "Det här kunde inte läsas som en plan",
    "This could not be read as a plan",
  );
  const shown = [el("h3", {}, heading), list("ul", "found", said)];
  $("refused").replaceChildren(...(refusal ? shown : []));
}

/** What is no JSON has a line and a character, all else a pointer. */
function refused({ message, place, position }) {
  const [line, character] = position ?? [];
  const where = position
    ? t(`(rad ${line}, tecken ${character})`, `(line ${line}, character ${character})`)
    : el("code", {}, place);
  return [sentence(message), " ", where];
}

function showPlan() {
  $("plan").hidden = plan === undefined;
  if (plan === undefined) return;
  const { title, organisation, period, measures, goals_and_actors } = plan.report(
    now,
    `${now}-01-01`,
  );
  const [own, parts] = measures;
  const [goals] = goals_and_actors;
  const facts = [
    organisation,
    period,
    count(own, "åtgärd", "åtgärder", "measure", "measures"),
    parts > 0 && count(parts, "delaktivitet", "delaktiviteter", "part", "parts"),
    count(goals, "mål", "mål", "goal", "goals"),
  ];
  $("plan-title").textContent = title || t("Plan utan titel", "Plan without a title");
  $("facts").replaceChildren(...facts.filter(Boolean).map((fact) => el("li", {}, fact)));
  showFindings(plan);
  showDue(plan);
}

function speak(language) {
  speakIn(language);
  document.documentElement.lang = language;
  document.title = t("Fråga en handlingsplan – andts", "Ask an action plan – andts");
  for (const button of document.querySelectorAll("[data-lang]")) {
    button.setAttribute("aria-pressed", String(button.dataset.lang === language));
  }
  showRefusal();
  showPlan();
  showPhrase();
}

const bytes = async (file) => new Uint8Array(await file.arrayBuffer());

function listen() {
  for (const button of document.querySelectorAll("[data-lang]")) {
    button.addEventListener("click", () => speak(button.dataset.lang));
  }
  $("file").addEventListener("change", async ({ target }) => {
    const [file] = target.files;
    if (file) open(await bytes(file));
    // The same file may be chosen again, after it was mended.
    target.value = "";
  });
  $("example").addEventListener("click", async () => {
    open(await bytes(await fetch("./vellinge-2022.json")));
  });
  $("read").addEventListener("click", () => open($("pasted").value));
  $("year").addEventListener("input", () => showDue(plan));
  for (const id of ["phrase", "phrase-from", "phrase-until"]) {
    $(id).addEventListener("input", () => showPhrase());
  }
  listenForDrops();
}

/** Takes a file wherever it is dropped; the browser would put it in the page's place. */
function listenForDrops() {
  for (const name of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(name, async (event) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      $("open").classList.toggle("dragged", name === "dragover");
      const [file] = name === "drop" ? event.dataTransfer.files : [];
      if (file) open(await bytes(file));
    });
  }
}

function offerPhrases() {
  for (const text of PHRASES) {
    const use = () => {
      $("phrase").value = text;
      showPhrase();
    };
    const button = el("button", { type: "button", lang: "sv", onclick: use }, text);
    $("phrase-examples").append(button);
  }
  $("phrase-from").value = $("phrase-until").value = now;
}

await init();
listen();
offerPhrases();
$("waiting").remove();
speak("sv");

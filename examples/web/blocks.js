/** What the page is built of. */
import { capital, lang, severityWord, t } from "./words.js";

export const $ = (id) => document.getElementById(id);

/** Makes an element; a false child or attribute is none. */
export function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value !== false) made.setAttribute(name, value);
  }
  made.append(...children.flat(2).filter((child) => child || child === 0));
  return made;
}

/** Makes a list of what stands in each of its items. */
export const list = (tag, name, items) =>
  el(
    tag,
    { class: name },
    items.map((children) => el("li", {}, children)),
  );

export const notice = (words) => el("p", { class: "notice" }, words);

/** What is the plan's own is in Swedish, whatever the page is in. */
export const own = (words) => el("span", { lang: "sv" }, words);

export const quote = (words) => [t("”", "“"), own(words), "”"];

/** Shows a sentence of the core; backticks stand round what the author wrote. */
export function sentence(text) {
  const parts = text[lang].split("`");
  return parts.flatMap((part, n) => (n % 2 ? quote(part) : n ? part : capital(part)));
}

export const badge = (name) => [
  el("span", { class: `badge ${name}` }, severityWord(name)),
  " ",
];

/** Marks stretches of a text; a browser counts in UTF-16 units, and so do they. */
export function marked(text, stretches) {
  const parts = [];
  let at = 0;
  for (const { span, tag } of stretches) {
    const [from, until] = span.utf16;
    if (from < at) continue;
    parts.push(text.slice(at, from), el(tag, {}, text.slice(from, until)));
    at = until;
  }
  return [...parts, text.slice(at)];
}

let announcement;

/** Tells a screen reader, once the typing has come to rest. */
export function announce(words) {
  clearTimeout(announcement);
  announcement = setTimeout(() => ($("said").textContent = words), 600);
}

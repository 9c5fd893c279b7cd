/** The day that a `Date` shows by its own clock; of an invalid one, what it calls itself. */
export function dayOf(date) {
  if (Number.isNaN(date.getTime())) return String(date);
  const two = (number) => String(number).padStart(2, "0");
  const year = String(date.getFullYear()).padStart(4, "0");
  return `${year}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A value as JSON text, where a `Date` is its day: its own `toJSON` is a moment in UTC. */
export function written(value) {
  return JSON.stringify(value, function (key, said) {
    return this[key] instanceof Date ? dayOf(this[key]) : said;
  });
}

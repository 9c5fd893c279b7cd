import load from "./andts_wasm.js";

export {
  Calendar,
  Log,
  Plan,
  Schedule,
  coverage,
  coverageJson,
  coverageWith,
  coverageWithJson,
  diff,
  diffJson,
  diffMarkdown,
  fix,
  fixJson,
  mergeLogs,
  population,
  populationJson,
  read,
  readLog,
} from "./andts_wasm.js";
export { BadArgument, PlanError } from "./errors.js";

let ready;

/** Loads the core, once; a failed attempt may be repeated. */
export function init(source) {
  ready ??= load(source === undefined ? undefined : { module_or_path: source }).then(
    () => undefined,
    (error) => {
      ready = undefined;
      throw error;
    },
  );
  return ready;
}

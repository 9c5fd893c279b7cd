import { readFile } from "node:fs/promises";

import { init as load } from "./index.js";

export { BadArgument, Plan, PlanError, Schedule, read } from "./index.js";

/** Loads the core, once; Node does not fetch files, so the file is read here. */
export async function init(source) {
  await load(
    source ?? (await readFile(new URL("./andts_wasm_bg.wasm", import.meta.url))),
  );
}

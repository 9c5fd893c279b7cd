import { readFile } from "node:fs/promises";

import { init as load } from "./index.js";

// All but `init`, which the one below stands in for.
export * from "./index.js";

/** Loads the core, once; Node does not fetch files, so the file is read here. */
export async function init(source) {
  await load(
    source ?? (await readFile(new URL("./andts_wasm_bg.wasm", import.meta.url))),
  );
}

/**
 * A small web server for a folder: `node serve.js FOLDER PORT`. It listens on this
 * machine only.
 */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, resolve } from "node:path";
import { argv } from "node:process";
import { pathToFileURL } from "node:url";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/** Serves a folder; port 0 is any free one. Gives the address, and what stops it. */
export async function serve(folder, port = 0) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    try {
      // Normalised from the root, a path cannot leave the folder.
      const file = join(folder, normalize(decodeURIComponent(path)));
      const body = await readFile(file);
      response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "text/plain" });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done, failed) => {
    server.once("error", failed).listen(port, "127.0.0.1", done);
  });
  return {
    address: `http://localhost:${server.address().port}/`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

if (import.meta.url === pathToFileURL(argv[1] ?? "").href) {
  const [folder, port] = argv.slice(2);
  const { address } = await serve(resolve(folder), Number(port));
  console.log(`${address} (stop with Ctrl-C)`);
}

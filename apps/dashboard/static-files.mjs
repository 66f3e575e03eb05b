// Preloaded before `next start`, which compresses every answer anew, and by gzip: sends the scripts
// and styles of the build as after-build.mjs compressed them, to browsers that read Brotli.
import { createReadStream, readdirSync, statSync } from "node:fs";
import http from "node:http";
import path from "node:path";

/** The folders of compressed files, by the start of their address. */
const folders = { "/_next/static": path.resolve(".next/static"), "/my/assets": path.resolve("public/my/assets") };
const types = { ".js": "application/javascript; charset=UTF-8", ".css": "text/css; charset=UTF-8" };

/** The compressed files of the build by their address. */
const files = new Map(
  Object.entries(folders).flatMap(([start, folder]) =>
    listOf(folder)
      .filter((name) => name.endsWith(".br"))
      .map((name) => {
        const file = path.join(folder, name);
        const plain = name.slice(0, -3).split(path.sep).join("/");
        return [`${start}/${plain}`, { file, size: statSync(file).size, type: types[path.extname(plain)] }];
      }),
  ),
);

function listOf(of) {
  try {
    return readdirSync(of, { recursive: true });
  } catch {
    return []; // nothing is built
  }
}

/** @returns whether the request was for a compressed file, and is answered */
function answer(request, response) {
  const found = request.method === "GET" && files.get(request.url);
  if (!found || !/\bbr\b/.test(request.headers["accept-encoding"] ?? "")) return false;
  response.writeHead(200, {
    "Content-Type": found.type,
    "Content-Encoding": "br",
    "Content-Length": found.size,
    "Cache-Control": "public, max-age=31536000, immutable",
    Vary: "Accept-Encoding",
  });
  createReadStream(found.file)
    .on("error", () => response.destroy())
    .pipe(response);
  return true;
}

const { createServer } = http;

http.createServer = (...given) =>
  createServer(
    ...given.map((each) =>
      typeof each === "function" ? (request, response) => answer(request, response) || each(request, response) : each,
    ),
  );

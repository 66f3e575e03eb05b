import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompressSync } from "node:zlib";
import { afterAll, expect, it } from "vitest";

const run = promisify(execFile);
const preload = new URL("../../static-files.mjs", import.meta.url).href;
const folder = mkdtempSync(path.join(tmpdir(), "static-"));
const chunks = path.join(folder, ".next/static/chunks");
mkdirSync(chunks, { recursive: true });
writeFileSync(path.join(chunks, "a.js.br"), brotliCompressSync("alert(1)"));

afterAll(() => rmSync(folder, { recursive: true }));

/** Returns what a server with the preload answers; its own handler answers "next". */
async function answerTo(address: string, encoding: string): Promise<Record<string, string>> {
  const script = `
    const server = require("node:http").createServer((_, response) => response.end("next"));
    server.listen(0, "127.0.0.1", async () => {
      const answer = await fetch("http://127.0.0.1:" + server.address().port + "${address}", { headers: { "accept-encoding": "${encoding}" } });
      console.log(JSON.stringify({ text: await answer.text(), ...Object.fromEntries(answer.headers) }));
      server.closeAllConnections();
      server.close();
    });`;
  const { stdout } = await run(process.execPath, ["--import", preload, "-e", script], { cwd: folder });
  return JSON.parse(stdout) as Record<string, string>;
}

it("a precompressed script of the build is sent with immutable caching to a browser that accepts Brotli", async () => {
  expect(await answerTo("/_next/static/chunks/a.js", "gzip, br")).toMatchObject({
    text: "alert(1)",
    "content-encoding": "br",
    "content-type": "application/javascript; charset=UTF-8",
    "cache-control": "public, max-age=31536000, immutable",
    vary: "Accept-Encoding",
  });
});

it("every other request is passed to Next", async () => {
  expect(await answerTo("/_next/static/chunks/a.js", "gzip")).toMatchObject({ text: "next" });
  expect(await answerTo("/_next/static/chunks/b.js", "br")).toMatchObject({ text: "next" });
  expect(await answerTo("/_next/static/chunks/../chunks/a.js.br", "br")).toMatchObject({ text: "next" });
});

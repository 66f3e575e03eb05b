import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const run = promisify(execFile);
const preload = new URL("../../slow-clients.mjs", import.meta.url).href;

/** The timeouts of a server that was created in a process with the preload, in milliseconds. */
async function limitsOf(make: string): Promise<Record<string, number>> {
  const script = `const s = require("node:http").${make}; console.log(JSON.stringify({ head: s.headersTimeout, all: s.requestTimeout }))`;
  const { stdout } = await run(process.execPath, ["--import", preload, "-e", script]);
  return JSON.parse(stdout) as Record<string, number>;
}

it("a server allows 15 s for the headers of a request and 60 s for the whole request", async () => {
  expect(await limitsOf("createServer(() => {})")).toEqual({ head: 15_000, all: 60_000 });
  expect(await limitsOf("createServer()")).toEqual({ head: 15_000, all: 60_000 });
});

it("a server that sets other timeouts keeps them", async () => {
  expect(await limitsOf("createServer({ requestTimeout: 30000 }, () => {})")).toEqual({ head: 15_000, all: 30_000 });
});

import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { startServices } from "./processes";

const running: ReturnType<typeof startServices>[] = [];
/** The machine may be busy. */
const patience = 60_000;

afterEach(async () => {
  for (const services of running.splice(0)) await services.stop();
});

/** Starts services that are one-line programs, in a temporary folder. */
function start(programs: Record<string, string>, health: string[] = []) {
  const folder = mkdtempSync(path.join(tmpdir(), "service-"));
  const giveUp = vi.fn<(sentence: string) => void>();
  const services = Object.entries(programs).map(([name, program]) => ({
    name,
    command: ["-e", program],
    cwd: folder,
    env: process.env,
  }));
  const started = startServices({ services, health }, giveUp);
  running.push(started);
  const written = (file: string) =>
    vi.waitFor(() => {
      const text = readFileSync(path.join(folder, file), "utf8");
      if (text === "") throw new Error("not written yet");
      return text;
    }, patience);
  return { ...started, giveUp, written, folder };
}

const write = (file: string, value: string) => `require("node:fs").writeFileSync("${file}", String(${value}));`;
const stay = "setInterval(() => {}, 1000);";
const serve = `const server = require("node:http").createServer((_, answer) => answer.end("ok"));
  server.listen(0, "127.0.0.1", () => { ${write("port", "server.address().port")} });`;
const isGone = (pid: number) => vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(), patience);

describe("services", () => {
  it("are ready when every address responds", async () => {
    const port = await start({ web: serve }).written("port");
    const { ready, giveUp } = start({ other: stay }, [`http://127.0.0.1:${port}/`]);
    await ready;
    expect(giveUp).not.toHaveBeenCalled();
  });

  it("call `giveUp` with one sentence when one ends unexpectedly", async () => {
    const { giveUp } = start({ web: "process.exit(3)", other: stay });
    await vi.waitFor(() => expect(giveUp).toHaveBeenCalledOnce(), patience);
    expect(giveUp.mock.calls[0]?.[0]).toBe("The web ended with code 3: see its lines above.");
  });

  it("end all their child processes when they are stopped", async () => {
    const { stop, written } = start({
      web: `const child = require("node:child_process").spawn(process.execPath, ["-e", "${stay}"]); ${write("child", "child.pid")} ${stay}`,
    });
    const pid = Number(await written("child"));
    await stop();
    await isGone(pid);
  });

  it("finish their open work before they end", async () => {
    const { stop, written, folder } = start({
      web: `process.on("SIGTERM", () => setImmediate(() => { ${write("done", "1")} process.exit(); })); ${write("begun", "1")} ${stay}`,
    });
    await written("begun");
    await stop();
    expect(existsSync(path.join(folder, "done"))).toBe(true);
  });
});

import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type RunningService, startService } from "./watched-process";

const folder = mkdtempSync(path.join(tmpdir(), "service-"));
const running: RunningService[] = [];
/** A machine may be busy with other things. */
const patience = 20_000;
vi.setConfig({ testTimeout: 60_000 });

afterEach(async () => {
  for (const service of running.splice(0)) await service.stop();
});

function start(program: string, { health }: { health?: string } = {}) {
  const giveUp = vi.fn<(sentence: string) => void>();
  const service = startService(
    { name: "kettle", command: ["-e", program], cwd: folder, env: process.env, ...(health ? { health } : {}) },
    giveUp,
  );
  running.push(service);
  return { service, giveUp };
}

const portFile = path.join(folder, "port");
const serves = (port: number) => `
  const server = require("node:http").createServer((_, answer) => answer.end(String(process.pid)));
  server.listen(${port}, "127.0.0.1", () => require("node:fs").writeFileSync("port", String(server.address().port)));`;

async function portOf(file: string) {
  return vi.waitFor(() => Number(readFileSync(file, "utf8")) || Promise.reject(new Error("not yet")), patience);
}

const isGone = (pid: number) => vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(), patience);

describe("a service", () => {
  it("is ready when its health check answers", async () => {
    start(serves(0));
    const port = await portOf(portFile);
    const { service } = start("setInterval(() => {}, 1000)", { health: `http://127.0.0.1:${port}/` });
    await service.ready;
  });

  it("is started again when it is killed after it has worked", async () => {
    const { service: first } = start(serves(0));
    const health = `http://127.0.0.1:${await portOf(portFile)}/`;
    await first.stop();
    const { service, giveUp } = start(serves(Number(new URL(health).port)), { health });
    await service.ready;
    const pid = Number(await (await fetch(health)).text());
    process.kill(pid, "SIGKILL");
    const other = await vi.waitFor(async () => Number(await (await fetch(health)).text()), patience);
    expect(other).not.toBe(pid);
    expect(giveUp).not.toHaveBeenCalled();
  });

  it("is given up with one sentence when it ends right after its start", async () => {
    const { giveUp } = start("process.exit(3)");
    await vi.waitFor(() => expect(giveUp).toHaveBeenCalledOnce(), patience);
    expect(giveUp.mock.calls[0]?.[0]).toBe("The kettle ended with code 3 right after its start: see its lines above.");
  });

  it("takes everything it started along when it is stopped", async () => {
    const file = path.join(folder, "child");
    writeFileSync(file, "");
    const { service } = start(`
      const child = require("node:child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
      require("node:fs").writeFileSync("child", String(child.pid));
      setInterval(() => {}, 1000);`);
    const pid = await portOf(file);
    await service.stop();
    await isGone(pid);
  });

  it("may finish what it has begun before it is stopped", async () => {
    const file = path.join(folder, "done");
    const begun = path.join(folder, "begun");
    const { service } = start(`
      process.on("SIGTERM", () => setTimeout(() => { require("node:fs").writeFileSync("done", "yes"); process.exit(); }, 200));
      require("node:fs").writeFileSync("begun", "1");
      setInterval(() => {}, 1000);`);
    await portOf(begun);
    await service.stop();
    expect(readFileSync(file, "utf8")).toBe("yes");
  });
});

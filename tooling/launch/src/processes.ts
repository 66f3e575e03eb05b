import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { root, turboEnv, turboScript } from "../bootstrap.mjs";
import type { LaunchEnv } from "./env";

/** `built`: as in production. `dev`: each app reloads on changes. */
export type Mode = "built" | "dev";

type Service = {
  name: string;
  /** Node's arguments. */
  command: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
};

/**
 * The processes of the product, and the addresses that return 200 when they are ready.
 * @param flags Node's own flags, for each process of the built product
 */
export function servicesOf(
  mode: Mode,
  { PORT, FEEDBACK_PORT }: LaunchEnv,
  variables: NodeJS.ProcessEnv,
  flags: readonly string[] = [],
) {
  const ports = { PORT: String(PORT), FEEDBACK_PORT: String(FEEDBACK_PORT) };
  const health = [`http://127.0.0.1:${PORT}/api/health`, `http://127.0.0.1:${FEEDBACK_PORT}/health`];
  const app = (name: string, command: string[], env: NodeJS.ProcessEnv): Service => ({
    name,
    command,
    cwd: path.join(root, "apps", name),
    env: { ...variables, ...ports, ...env },
  });
  if (mode === "dev") {
    const dev = [turboScript, "run", "dev", "--env-mode=loose", "--log-prefix=task"];
    return {
      health,
      services: [{ name: "dev", command: dev, cwd: root, env: { ...variables, ...ports, ...turboEnv() } }],
    };
  }
  const bind = variables.BIND_ADDRESS ? ["-H", variables.BIND_ADDRESS] : [];
  // Large young generations, so that what open streams allocate is dead before it is copied.
  const preloaded = ["--max-semi-space-size=64", "--import", "./preload.mjs"];
  const next = [...preloaded, ...flags, "node_modules/next/dist/bin/next", "start", ...bind];
  const services = [
    app("dashboard", next, {}),
    app("feedback", [...flags, "dist/main.mjs"], { PORT: ports.FEEDBACK_PORT }),
    app("worker", [...flags, "dist/main.mjs"], {}),
  ];
  return { health, services };
}

/**
 * For a machine with other workloads: small young generations, and WebAssembly compiled lazily and
 * once. A page then takes twice the CPU time.
 */
export const lean = ["--max-semi-space-size=2", "--optimize-for-size", "--wasm-lazy-compilation", "--no-wasm-tier-up"];

/** The time limits for services to finish their open work and to become ready, in ms. */
const patience = { atTheEnd: 10_000, atTheStart: 120_000 };

/**
 * Starts services, each in a process group that ends with this process. Calls `giveUp` when one
 * ends unexpectedly.
 * @returns `ready`: resolves when every address responds
 */
export function startServices({ services, health }: ReturnType<typeof servicesOf>, giveUp: (sentence: string) => void) {
  let stopping = false;
  const children = services.map(({ name, command, cwd, env }) => {
    const child = spawn(process.execPath, ["--import", leaveWithParent, ...command], {
      cwd,
      env: { ...env, LAUNCHED_BY: String(process.pid) },
      detached: true,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    for (const stream of [child.stdout, child.stderr])
      if (stream) createInterface({ input: stream }).on("line", (line) => console.log(`${name} | ${line}`));
    child.once("exit", (code, signal) => {
      if (!stopping) giveUp(`The ${name} ended ${signal ? `by ${signal}` : `with code ${code}`}: see its lines above.`);
    });
    return child;
  });
  const ready = (async () => {
    const ends = Date.now() + patience.atTheStart;
    for (const url of health)
      while (!stopping && !(await answers(url))) {
        if (Date.now() > ends) return giveUp(`Nothing answers at ${url}: see the lines above.`);
        await pause(100);
      }
  })();
  const stop = async () => {
    stopping = true;
    await Promise.all(children.map(end));
  };
  return { ready, stop };
}

const leaveWithParent = new URL("../leave-with-parent.mjs", import.meta.url).href;

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, "exit");
    signalGroup(child, "SIGTERM");
    const late = setTimeout(() => signalGroup(child, "SIGKILL"), patience.atTheEnd);
    await ended;
    clearTimeout(late);
  }
  signalGroup(child, "SIGKILL");
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid) process.kill(-child.pid, signal);
  } catch {
    // The process group is empty.
  }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(5000) }).then(
    (answer) => answer.ok,
    () => false,
  );
}

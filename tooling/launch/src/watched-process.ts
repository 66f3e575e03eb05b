import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";

export type Service = {
  name: string;
  /** Node's arguments: preloads, the script and what it takes. */
  command: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Answers 200 once the service can work. Without one, running is enough. */
  health?: string;
};

export type RunningService = {
  /** Settles when the service can work, or has been given up or stopped. */
  ready: Promise<void>;
  stop: () => Promise<void>;
};

/** A service without a health check has proven itself when it lived this long. */
const proof = 3000;
/** How long a service may take to finish what it has begun, and to be able to work at all. */
const patience = { atTheEnd: 10_000, atTheStart: 120_000 };
const longestPause = 5000;

/**
 * Starts a service in a process group of its own. One that has worked and ends unasked is started again, however often;
 * one that ends before it ever worked is given up, with the sentence that says so.
 */
export function startService(service: Service, giveUp: (sentence: string) => void): RunningService {
  let stopping = false;
  let proven = false;
  let child: ChildProcess;
  let startedAt: number;
  let wait = 0;

  function launch() {
    startedAt = Date.now();
    child = spawn(process.execPath, ["--import", leaveWithParent, ...service.command], {
      cwd: service.cwd,
      env: { ...service.env, WATCHED_BY: String(process.pid) },
      detached: true,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    for (const stream of [child.stdout, child.stderr])
      if (stream) createInterface({ input: stream }).on("line", (line) => console.log(`${service.name} | ${line}`));
    child.once("exit", (code, signal) => {
      // Whom a signal ended did nothing wrong.
      proven ||= signal !== null;
      void comeBack(signal ? `was ended by ${signal}` : `ended with code ${code}`);
    });
  }

  async function comeBack(how: string) {
    if (stopping) return;
    const lived = Date.now() - startedAt;
    proven ||= !service.health && lived > proof;
    if (!proven) return abandon(`The ${service.name} ${how} right after its start: see its lines above.`);
    wait = lived > longestPause * 2 ? 0 : Math.min(longestPause, wait * 2 + 100);
    console.log(`The ${service.name} ${how} and is started again.`);
    endGroup(child, "SIGKILL");
    await pause(wait);
    if (!stopping) launch();
  }

  function abandon(sentence: string) {
    stopping = true;
    giveUp(sentence);
  }

  async function stop() {
    stopping = true;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    endGroup(child, "SIGTERM");
    const late = setTimeout(() => endGroup(child, "SIGKILL"), patience.atTheEnd);
    await ended;
    clearTimeout(late);
    endGroup(child, "SIGKILL");
  }

  async function becomeReady() {
    const ends = Date.now() + patience.atTheStart;
    while (service.health && !stopping && !(await isHealthy(service.health))) {
      if (Date.now() > ends)
        return abandon(`The ${service.name} runs but does not answer at ${service.health}: see its lines above.`);
      await pause(100);
    }
    proven = service.health !== undefined;
  }

  launch();
  return { ready: becomeReady(), stop };
}

const leaveWithParent = new URL("../leave-with-parent.mjs", import.meta.url).href;

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid) process.kill(-child.pid, signal);
  } catch {
    // Nobody is left in it.
  }
}

async function isHealthy(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(5000) }).then(
    (answer) => answer.ok,
    () => false,
  );
}

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

/** A service that lived shorter than this before it ended will not do better the next time. */
const fairTry = 10_000;
/** How long a service may take to finish what it has begun. */
const patience = 10_000;
const patienceAtStart = 120_000;

/**
 * Starts a service in a process group of its own. When it ends unasked it is started again; when it does so at once,
 * `giveUp` gets the sentence that says so.
 */
export function startService(service: Service, giveUp: (sentence: string) => void): RunningService {
  let stopping = false;
  let child: ChildProcess;
  let startedAt: number;

  function launch() {
    startedAt = Date.now();
    child = spawn(process.execPath, ["--import", leaveWithParent, ...service.command], {
      cwd: service.cwd,
      env: service.env,
      detached: true,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    for (const stream of [child.stdout, child.stderr])
      if (stream) createInterface({ input: stream }).on("line", (line) => console.log(`${service.name} | ${line}`));
    child.once("exit", (code, signal) => {
      if (stopping) return;
      const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
      if (Date.now() - startedAt < fairTry)
        return abandon(`The ${service.name} ${how} right after its start: see its lines above.`);
      console.log(`The ${service.name} ${how} and is started again.`);
      launch();
    });
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
    const late = setTimeout(() => endGroup(child, "SIGKILL"), patience);
    await ended;
    clearTimeout(late);
    endGroup(child, "SIGKILL");
  }

  async function becomeHealthy() {
    const ends = Date.now() + patienceAtStart;
    while (service.health && !stopping && !(await isHealthy(service.health))) {
      if (Date.now() > ends)
        return abandon(`The ${service.name} runs but does not answer at ${service.health}: see its lines above.`);
      await pause(100);
    }
  }

  launch();
  return { ready: becomeHealthy(), stop };
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

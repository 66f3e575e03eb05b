import { type ChildProcess, spawn } from "node:child_process";
import { randomInt, randomUUID } from "node:crypto";
import { once } from "node:events";

type Killing = {
  /** The built feedback app. */
  readonly main: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly ports: readonly number[];
  /** The token of an open channel. */
  readonly token: string;
  readonly kills: number;
};

/** How many customers send to one instance at once. */
const customers = 6;
/** An instance is killed after so many acknowledged answers, drawn anew each time. */
const mostBeforeKill = 40;
/** Milliseconds within which a started instance must have acknowledged an answer. */
const mostSilentMs = 60_000;

/**
 * Kills instances of the intake (SIGKILL) at random under load, and starts them again, until all
 * were killed so often together. A customer whose request has no answer sends it again with its id.
 * @returns the ids of the acknowledged answers, and how many requests had no answer
 */
export async function killIntakes({ main, env, ports, token, kills }: Killing) {
  const acknowledged: string[] = [];
  let [killed, unanswered] = [0, 0];

  async function live(port: number): Promise<void> {
    let server: ChildProcess | null = null;
    let [left, silentSince] = [0, 0];
    const mayEnd = () => killed >= kills;
    const start = async () => {
      server = spawn(process.execPath, [main], {
        env: { ...process.env, ...env, PORT: String(port) },
        stdio: "ignore",
      });
      left = randomInt(1, mostBeforeKill);
      silentSince = Date.now();
    };
    const kill = async () => {
      const dying = server;
      server = null;
      if (!dying || dying.exitCode !== null || dying.signalCode !== null) return;
      const gone = once(dying, "exit");
      dying.kill("SIGKILL");
      await gone;
    };
    async function customer(): Promise<void> {
      while (!mayEnd()) {
        const id = randomUUID();
        while (!(await isStored(port, token, id))) {
          if (Date.now() - silentSince > mostSilentMs) throw new Error("the intake does not answer");
          unanswered += 1;
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        silentSince = Date.now();
        acknowledged.push(id);
        left -= 1;
        if (left === 0 && !mayEnd()) {
          killed += 1;
          await kill();
          await start();
        }
      }
    }
    await start();
    await Promise.all(Array.from({ length: customers }, customer)).finally(kill);
  }

  await Promise.all(ports.map(live));
  return { acknowledged, killed, unanswered };
}

/** Whether the answer was acknowledged; false when there is no answer. */
async function isStored(port: number, token: string, id: string): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/v1/channels/${token}/responses`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ id, recallText: "They warmed the towel", recommend: 9, thankedWords: "The tall one" }),
  }).catch(() => null);
  await response?.arrayBuffer().catch(() => null);
  if (response && ![200, 201, 503].includes(response.status)) throw new Error(`the intake said ${response.status}`);
  return response?.ok ?? false;
}

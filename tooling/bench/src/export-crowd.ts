import { once } from "node:events";
import { readFileSync } from "node:fs";
import http from "node:http";
import { Worker } from "node:worker_threads";
import { demoPassword } from "@spots/seed/demo-sign-ins";
import { startDashboard } from "./dashboard";
import type { Scratch } from "./scratch";

const wanted = Number(process.env.EXPORTS ?? 10_000);
/** How many requests a client has open at once. */
const open = 500;
const business = "copper-comb";

const cookiesOf = (response: Response) => response.headers.getSetCookie().map((line) => line.split(";", 1)[0] ?? "");

/** Signs in with a password, as the form does. @returns the value of the header `cookie` */
async function signIn(origin: string): Promise<string> {
  const began = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = (await began.json()) as { csrfToken: string };
  const response = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(began).join("; ") },
    body: new URLSearchParams({ csrfToken, email: "mona.okafor@copper-comb.example", password: demoPassword }),
  });
  return cookiesOf(response).join("; ");
}

type Told = { readonly status: number; readonly retryAfter: boolean; readonly bytes: number; readonly ms: number };

function get(url: string, cookie: string, agent: http.Agent): Promise<Told> {
  const began = performance.now();
  return new Promise((resolve) => {
    const fail = () => resolve({ status: 0, retryAfter: false, bytes: 0, ms: performance.now() - began });
    http
      .get(url, { agent, headers: { cookie } }, (response) => {
        let bytes = 0;
        response.on("data", (part: Buffer) => {
          bytes += part.length;
        });
        response.on("error", fail);
        response.on("end", () =>
          resolve({
            ...{ status: response.statusCode ?? 0, bytes, ms: performance.now() - began },
            retryAfter: response.headers["retry-after"] !== undefined,
          }),
        );
      })
      .on("error", fail);
  });
}

type Check = { readonly ms: number; readonly status: number };

const megabytesOf = (pid: number) =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024);

/**
 * Asks a dashboard for 10,000 exports at once (`EXPORTS`), and prints what each was answered: the
 * file, or 429 with the seconds to wait. Beside it the memory of the process and how long its
 * health check took meanwhile, and whether an export is served again afterwards.
 */
export async function benchExportCrowd({ url }: Scratch) {
  const { origin, server } = await startDashboard(url);
  try {
    const { pid = 0 } = server;
    const cookie = await signIn(origin);
    const agent = new http.Agent({ keepAlive: true, maxSockets: open });
    const of = `${origin}/api/export/answers?business=${business}&format=csv`;
    const alone = await get(of, cookie, agent);
    const memoryMb = [megabytesOf(pid)];
    const health = new Worker(new URL("./health-watch.mjs", import.meta.url), { workerData: `${origin}/api/health` });
    const watch = setInterval(() => memoryMb.push(megabytesOf(pid)), 500);
    const began = performance.now();
    const told = await Promise.all(Array.from({ length: wanted }, () => get(of, cookie, agent)));
    const seconds = (performance.now() - began) / 1000;
    clearInterval(watch);
    health.postMessage("end");
    const [checks] = (await once(health, "message")) as [readonly Check[]];
    const healthMs = checks.map(({ ms }) => Math.round(ms)).toSorted((a, b) => a - b);
    const answered: Record<string, number> = {};
    for (const { status, retryAfter } of told) {
      const key = `${status}${retryAfter ? " with retry-after" : ""}`;
      answered[key] = (answered[key] ?? 0) + 1;
    }
    const after = await get(of, cookie, agent);
    agent.destroy();
    return {
      exports: wanted,
      seconds: Math.round(seconds),
      answered,
      wholeFiles: told.filter(({ status, bytes }) => status === 200 && bytes === alone.bytes).length,
      health: {
        slowestMs: healthMs.at(-1),
        medianMs: healthMs[Math.floor(healthMs.length / 2)],
        statuses: [...new Set(checks.map(({ status }) => status))],
        n: checks.length,
      },
      memoryMb: { before: memoryMb[0], most: Math.max(...memoryMb), after: megabytesOf(pid) },
      afterwards: { status: after.status, isWhole: after.bytes === alone.bytes, ms: Math.round(after.ms) },
    };
  } finally {
    server.kill("SIGTERM");
  }
}

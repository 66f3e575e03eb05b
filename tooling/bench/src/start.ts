import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "@spots/postgres/embedded-postgres";
import { until } from "./until";

const root = path.resolve(import.meta.dirname, "../../..");
/** The idle time before memory is measured, in milliseconds. */
const idle = 30_000;

/**
 * Runs `npm start` twice on a new data folder. Measures the seconds until both apps respond, and
 * the memory of all processes when idle.
 */
export async function benchStart() {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-start-"));
  try {
    return { first: await start(folder), second: await start(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function start(folder: string) {
  const [port, feedback] = [await freePort(), await freePort()];
  const began = performance.now();
  const launcher = spawn(process.execPath, ["tooling/launch/start.mjs"], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: "", DATA_FOLDER: folder, PORT: String(port), FEEDBACK_PORT: String(feedback) },
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => launcher.once("exit", resolve));
  try {
    await until(`http://127.0.0.1:${port}/api/health`, 600);
    await until(`http://127.0.0.1:${feedback}/health`, 600);
    const seconds = round((performance.now() - began) / 1000);
    await pause(idle);
    const memory = memoryOf(launcher.pid ?? 0);
    return { seconds, memory, totalMiB: round(Object.values(memory).reduce((sum, mib) => sum + mib, 0)) };
  } finally {
    launcher.kill("SIGTERM");
    await ended;
  }
}

/**
 * The memory of a process and its descendants, in MiB by name. PSS divides shared pages among the
 * processes that map them.
 */
function memoryOf(launcher: number): Record<string, number> {
  const processes = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap(look);
  const found = new Set([launcher]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const { pid, parent } of processes) if (found.has(parent)) found.add(pid);
  }
  const memory: Record<string, number> = {};
  for (const { pid, name, mib } of processes) if (found.has(pid)) memory[name] = round((memory[name] ?? 0) + mib);
  return memory;
}

/** Reads one process. It may end meanwhile. */
function look(pid: string) {
  const read = (file: string) => readFileSync(`/proc/${pid}/${file}`, "utf8");
  try {
    const parent = Number(/^PPid:\s*(\d+)/m.exec(read("status"))?.[1]);
    const mib = Number(/^Pss:\s*(\d+)/m.exec(read("smaps_rollup"))?.[1] ?? 0) / 1024;
    const command = read("cmdline").replaceAll("\0", " ");
    return [{ pid: Number(pid), parent, mib, name: nameOf(command, path.basename(realpathSync(`/proc/${pid}/cwd`))) }];
  } catch {
    return [];
  }
}

function nameOf(command: string, folder: string): string {
  if (/^postgres|postgres-keeper|\/postgres /.test(command)) return "postgres";
  if (command.startsWith("next-server")) return "dashboard";
  if (command.includes("start.mjs")) return "launcher";
  return folder === "feedback" || folder === "worker" ? folder : "other";
}

const round = (value: number) => Math.round(value * 10) / 10;

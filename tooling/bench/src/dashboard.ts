import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { freePort } from "@spots/postgres/embedded-postgres";
import { until } from "./until";

const root = path.resolve(import.meta.dirname, "../../..");

/** Starts the built dashboard on a database. The caller ends the process. */
export async function startDashboard(url: string): Promise<{ readonly origin: string; readonly server: ChildProcess }> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const preloaded = ["--import", "./preload.mjs"];
  const server = spawn(process.execPath, [...preloaded, "node_modules/next/dist/bin/next", "start"], {
    cwd: path.join(root, "apps/dashboard"),
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: url,
      AUTH_SECRET: "a secret of the bench and of nothing else",
      AUTH_TRUST_HOST: "true",
      PUBLIC_URL: origin,
      FEEDBACK_URL: "http://localhost:1",
    },
    stdio: "ignore",
  });
  try {
    await until(`${origin}/api/health`);
  } catch (error) {
    server.kill("SIGTERM");
    throw error;
  }
  return { origin, server };
}

import { spawn } from "node:child_process";
import path from "node:path";
import { root } from "./source-files";

/** Runs a program of the workspace to its end, and keeps what it says. */
export function runProgram(script: string, args: string[], cwd = root): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, script), ...args], {
      cwd,
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, NEXT_TELEMETRY_DISABLED: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
    child.once("close", (code) => resolve({ code: code ?? 1, said }));
  });
}

/** What a program had to say, or nothing when it was content. */
export async function complaintsOf(script: string, args: string[], cwd?: string): Promise<string[]> {
  const { code, said } = await runProgram(script, args, cwd);
  return code === 0 ? [] : [said.trim() || `${script} ended with code ${code}.`];
}

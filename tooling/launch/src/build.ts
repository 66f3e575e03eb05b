import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { root, run, Stop } from "../bootstrap.mjs";

const dashboard = path.join(root, "apps/dashboard");
const marker = path.join(dashboard, ".next/built-from");

/** Builds the dashboard, unless what stands there was built from the same sources. */
export async function buildDashboard(): Promise<void> {
  const wanted = await sourcesHash();
  if (existsSync(path.join(dashboard, ".next/BUILD_ID")) && (await readFile(marker, "utf8").catch(() => "")) === wanted)
    return;
  const began = Date.now();
  console.log("Building the dashboard (half a minute or less) …");
  const code = await run(process.execPath, [nextScript, "build"], {
    cwd: dashboard,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    quiet: true,
  });
  if (code !== 0) throw new Stop("The dashboard could not be built: the lines above say why.");
  await writeFile(marker, wanted);
  console.log(`Dashboard built in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
}

export const nextScript = path.join(dashboard, "node_modules/next/dist/bin/next");

/** One number for everything the build reads: the dashboard, the packages, the styles, the locked versions and Node. */
async function sourcesHash(): Promise<string> {
  const files = (
    await Promise.all(["apps/dashboard", "packages", "tooling/typescript", "tooling/tailwind"].map(listSources))
  ).flat();
  const hash = createHash("sha256").update(process.versions.node);
  for (const file of [...files.sort(), path.join(root, "pnpm-lock.yaml")])
    hash.update(file).update(await readFile(file));
  return hash.digest("hex");
}

async function listSources(folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => []);
  const lists = entries
    .filter(({ name }) => !isNoSource.test(name))
    .map((entry) => {
      const inside = path.join(folder, entry.name);
      return entry.isDirectory() ? listSources(inside) : [path.join(root, inside)];
    });
  return (await Promise.all(lists)).flat();
}

// The generated client follows from the models and the lock file; tests and what they leave are not built.
const isNoSource =
  /^(node_modules|\.next|generated|e2e|test-results|playwright-report|next-env\.d\.ts)$|\.test\.tsx?$|\.tsbuildinfo$/;

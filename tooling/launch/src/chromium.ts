import { existsSync } from "node:fs";
import { run, Stop } from "../bootstrap.mjs";

/** The headless-only browser first: it starts in a third of the time. */
const usualPaths = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/opt/google/chrome/chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * Installs optional programs of the tests where they are missing and Debian has them: PgBouncer for
 * the browser tests, the oldest supported Postgres, and a browser that shows notifications, which the
 * headless-only one does not. Without them, these tests run without the pooler or are skipped.
 */
export async function getTestServers(): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  const missing = [
    ...(existsSync("/usr/sbin/pgbouncer") ? [] : ["pgbouncer"]),
    ...(existsSync("/usr/lib/postgresql/15/bin") ? [] : ["postgresql-15"]),
    ...(existsSync("/usr/bin/chromium") ? [] : ["chromium"]),
  ];
  if (missing.length === 0) return;
  console.log(`Getting programs for the tests (apt-get install ${missing.join(" ")}) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-q"], { env, quiet: true });
  for (const name of missing)
    await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", name], { env, quiet: true });
}

/** Returns the path of a Chromium for the browser tests. Installs it from Debian where possible. */
export async function findChromium(): Promise<string> {
  const given = process.env.CHROMIUM;
  if (given) {
    if (existsSync(given)) return given;
    throw new Stop(`CHROMIUM names ${given}, and nothing is there.`);
  }
  const found = usualPaths.find((file) => existsSync(file));
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("Getting Chromium for the browser tests …");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-q"], { env, quiet: true });
    // Some Debian releases have only the full browser.
    for (const name of ["chromium-headless-shell", "chromium"]) {
      await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", name], { env, quiet: true });
      const installed = usualPaths.find((file) => existsSync(file));
      if (installed) return installed;
    }
  }
  throw new Stop(
    existsSync("/usr/bin/apt-get")
      ? "The browser tests need Chromium: run `sudo apt-get install -y chromium`, and then `npm test` again."
      : "The browser tests need Chromium or Google Chrome: install one from https://www.google.com/chrome/, or set CHROMIUM to the path of its program, and then run `npm test` again.",
  );
}

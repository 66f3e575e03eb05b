// The steps before the installation. Plain Node without dependencies, so that it runs in a fresh
// clone.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** An error that the user can correct. It is printed as one sentence, without a stack trace. */
export class Stop extends Error {}

/**
 * Ends the process after an error. Prints the sentence of a `Stop`, or the stack trace of any other
 * error.
 */
export function leave(error) {
  console.error(error instanceof Stop ? `\n${error.message}` : error);
  process.exit(1);
}

/** Reads `.env` if it exists. Variables of the shell take precedence. */
export function readDotEnv() {
  const file = path.join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Stop(
      `Magic Spots needs Node 20.19 or newer, and this is ${process.versions.node}: see https://nodejs.org.`,
    );
}

/**
 * @param {Record<string, number>} wanted names of environment variables with the ports used when
 * they are unset
 */
export async function requireFreePorts(wanted) {
  const seen = new Map();
  for (const [name, usual] of Object.entries(wanted)) {
    const port = Number(process.env[name] || usual);
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      throw new Stop(`${name} must be a port between 1 and 65535, not ${process.env[name]}.`);
    if (seen.has(port))
      throw new Stop(`${seen.get(port)} and ${name} are both ${port}: give each app a port of its own.`);
    seen.set(port, name);
    const trouble = await tryPort(port);
    if (trouble === "EADDRINUSE")
      throw new Stop(
        `Port ${port} is taken: stop what uses it, or set ${name} to another one (${name}=${port + 100} npm start).`,
      );
    if (trouble) throw new Stop(`Port ${port} cannot be used (${trouble}): set ${name} to another one.`);
  }
}

function tryPort(port) {
  return new Promise((done) => {
    const server = createServer();
    server.once("error", (error) => done(error.code));
    server.listen(port, () => server.close(() => done(undefined)));
  });
}

/**
 * Checks that a server responds at the address in `DATABASE_URL`. Its version is checked once the
 * driver is installed.
 */
export async function requireDatabase() {
  const given = process.env.DATABASE_URL;
  if (!given) return;
  if (!/^postgres(ql)?:\/\//.test(given) || !URL.canParse(given))
    throw new Stop("DATABASE_URL is not an address like postgres://user:password@host:5432/database.");
  const { hostname, port } = new URL(given);
  if (hostname && !(await answers(decodeURIComponent(hostname), Number(port || 5432))))
    throw new Stop(
      `No Postgres answers at ${hostname}:${port || 5432} (DATABASE_URL): start it, or unset DATABASE_URL for the built-in one.`,
    );
}

function answers(host, port) {
  return new Promise((done) => {
    const socket = connect({ host, port, timeout: 5000 });
    const end = (answer) => {
      socket.destroy();
      done(answer);
    };
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
    socket.once("timeout", () => end(false));
  });
}

/** Installs the packages in `pnpm-lock.yaml`, unless they are installed already. */
export async function install() {
  const wanted = readFileSync(path.join(root, "pnpm-lock.yaml"));
  const marker = path.join(root, "node_modules/.pnpm/lock.yaml");
  if (existsSync(marker) && wanted.equals(readFileSync(marker))) return;
  console.log("Installing packages (a minute or less) …");
  const began = Date.now();
  const reporter = process.stdout.isTTY ? [] : ["--reporter=append-only"];
  const code = await run("npx", ["-y", "pnpm@12", "install", "--frozen-lockfile", ...reporter]);
  if (code !== 0)
    throw new Stop(
      "The packages could not be installed: pnpm says why above. (This step fetches them from the npm registry.)",
    );
  console.log(`Packages installed in ${seconds(began)}.`);
}

/**
 * Runs tasks of `turbo.json`. Tasks whose sources did not change come from turbo's cache.
 * @param {readonly string[]} tasks names and options of `turbo run`
 * @param {boolean} quiet prints the output only if a task fails
 * @returns the exit code
 */
export function turbo(tasks, quiet = true) {
  return run(process.execPath, [turboScript, "run", ...tasks], { env: { ...process.env, ...turboEnv() }, quiet });
}

export const turboScript = path.join(root, "node_modules/turbo/bin/turbo");

/** The PATH contains the workspace's `pnpm`, which turbo runs. Telemetry is off. */
export const turboEnv = () => ({
  PATH: [path.join(root, "node_modules/.bin"), process.env.PATH].join(path.delimiter),
  TURBO_TELEMETRY_DISABLED: "1",
  TURBO_NO_UPDATE_NOTIFIER: "1",
  NEXT_TELEMETRY_DISABLED: "1",
});

/** Writes the database client from the Prisma models. */
export async function generateClient() {
  if ((await turbo(["generate"])) !== 0)
    throw new Stop("The database client could not be generated from packages/db/prisma: Prisma says why above.");
}

const running = new Set();

/**
 * Runs a program to its end and returns its exit code. The program has its own process group, so
 * that all of its processes can be ended.
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} options quiet: prints the
 * output only if it fails
 */
export function run(command, args, { cwd = root, env = process.env, quiet = false } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd,
      env,
      detached: true,
      stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
    });
    running.add(child);
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk) => {
        said += chunk;
      });
    child.once("error", (error) => {
      running.delete(child);
      console.error(`${command}: ${error.message}`);
      done(127);
    });
    child.once("close", (code) => {
      running.delete(child);
      if (quiet && code !== 0) process.stderr.write(said);
      done(code ?? 1);
    });
  });
}

/** Ends all unfinished programs of `run`, including their child processes. */
export function endRunning(signal = "SIGTERM") {
  for (const child of running)
    try {
      process.kill(-child.pid, signal);
    } catch {
      // The process has just ended.
    }
}

/**
 * Until `start` installs its own handlers, a signal ends the running step and then this process.
 */
export function endOnSignals() {
  const end = (signal) => {
    endRunning();
    process.exit(signal === "SIGINT" ? 130 : 143);
  };
  process.on("SIGINT", end).on("SIGTERM", end);
  return () => process.off("SIGINT", end).off("SIGTERM", end);
}

/** Registers a loader, so that the workspace's TypeScript files can be imported. */
export async function withTypeScript() {
  const { register } = await import("tsx/esm/api");
  register();
}

export const seconds = (began) => `${((Date.now() - began) / 1000).toFixed(1)} s`;

import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { freePort } from "@spots/postgres/embedded-postgres";
import { adminEmail } from "@spots/seed/demo-sign-ins";
import pg from "pg";
import { asInProduction } from "./dashboard";
import type { Scratch } from "./scratch";
import { until } from "./until";

const root = path.resolve(import.meta.dirname, "../../..");
const business = "copper-comb";
const rounds = 2;
type StorageState = Awaited<ReturnType<BrowserContext["storageState"]>>;
const kinds = { Document: "html", Script: "js", Stylesheet: "css", Font: "font" } as const;
type Kind = (typeof kinds)[keyof typeof kinds] | "messages" | "other";
type Bytes = { sent: number; decoded: number };
export type PageBytes = Record<Kind, Bytes>;

/** Every page of the dashboard by its route. */
const routes = () =>
  readdirSync(path.join(root, "apps/dashboard/src/app"), { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)page\.tsx$/.test(file) && !file.includes("[..."))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`)
    .sort();

/** The values of the dynamic segments of a route. Links with secrets get unknown secrets. */
async function idsOf(url: string): Promise<Readonly<Record<string, string>>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("begin; set local role spots_platform");
  const one = async (sql: string): Promise<string> => (await client.query<{ it: string }>(sql)).rows[0]?.it ?? "none";
  const ours = `business_id = (select id from business where slug = '${business}')`;
  const journeyId = await one(
    `select journey_id as it from stage where ${ours} group by journey_id order by count(*) desc limit 1`,
  );
  const ids = {
    business,
    journeyId,
    number: "1",
    patternId: "waiting",
    token: "none",
    guidedPathId: await one(`select id as it from guided_path where ${ours} limit 1`),
    spotId: await one(`select id as it from spot where ${ours} and version > 0 limit 1`),
    // A page of a digest that does not exist.
    week: "2026-01-05",
    channelId: await one(`select id as it from channel where ${ours} limit 1`),
    channelToken: await one(`select token as it from channel where ${ours} limit 1`),
    businessId: await one(`select id as it from business where slug = '${business}'`),
  };
  await client.end();
  return ids;
}

/** The bytes of one page, opened by a browser with an empty cache. */
async function bytesOf(browser: Browser, state: StorageState | undefined, address: string): Promise<PageBytes> {
  const context = await browser.newContext({
    ...(state ? { storageState: state } : {}),
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  const found = new Map<string, { kind: Kind } & Bytes>();
  await network.send("Network.enable");
  network.on("Network.responseReceived", ({ requestId, type }) => {
    const kind = kinds[type as keyof typeof kinds] ?? "other";
    found.set(requestId, { kind, sent: 0, decoded: found.get(requestId)?.decoded ?? 0 });
  });
  network.on("Network.dataReceived", ({ requestId, dataLength }) => {
    const one = found.get(requestId);
    if (one) one.decoded += dataLength;
  });
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const one = found.get(requestId);
    if (one) one.sent = encodedDataLength;
  });
  const answer = await page.goto(address);
  await page.locator("h1").first().waitFor();
  await settled(page);
  const bytes = messagesIn((await answer?.text()) ?? "");
  for (const { kind, sent, decoded } of found.values()) {
    bytes[kind].sent += sent;
    bytes[kind].decoded += decoded;
  }
  await context.close();
  return bytes;
}

/** Waits until no request is open and none was for one second. */
async function settled(page: Page): Promise<void> {
  let last = Date.now();
  page.on("request", () => {
    last = Date.now();
  });
  await page.locator("[aria-busy=true]").first().waitFor({ state: "detached" });
  while (Date.now() - last < 1000) await page.waitForTimeout(100);
}

/** The bytes of the messages in a page's HTML. Their compressed size is computed separately. */
function messagesIn(html: string): PageBytes {
  const nothing = (): Bytes => ({ sent: 0, decoded: 0 });
  const pushed = [...html.matchAll(/self\.__next_f\.push\((\[1,"(?:[^"\\]|\\.)*"\])\)/g)];
  const stream = pushed.map(([, json = "[]"]) => (JSON.parse(json) as [number, string])[1]).join("");
  const messages = [...stream.matchAll(/"messages":\{/g)].map(({ index }) => objectAt(stream, index + 11)).join("");
  return {
    html: nothing(),
    js: nothing(),
    css: nothing(),
    font: nothing(),
    other: nothing(),
    messages: messages ? { sent: gzipSync(messages).length, decoded: Buffer.byteLength(messages) } : nothing(),
  };
}

/** The JSON object that starts at this offset. */
function objectAt(text: string, from: number): string {
  let depth = 0;
  for (const { 0: sign, index } of text.slice(from).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (sign === "{") depth += 1;
    if (sign === "}") depth -= 1;
    if (depth === 0) return text.slice(from, from + index + 1);
  }
  return "";
}

async function signIn(browser: Browser, address: string, email: string): Promise<StorageState> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}/sign-in`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill("magic-spots-demo");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  const state = await context.storageState();
  await context.close();
  return state;
}

const kB = ({ sent, decoded }: Bytes) => `${(sent / 1000).toFixed(0)}/${(decoded / 1000).toFixed(0)}`;

/**
 * The bytes of every page of the dashboard and of the customers' form, by kind, compressed and
 * decoded. Runs the built product with the demo and takes the median of the rounds. Messages are
 * part of the HTML.
 */
export async function benchPages({ url }: Scratch) {
  const [port, formPort] = [await freePort(), await freePort()];
  const [address, forms] = [`http://localhost:${port}`, `http://localhost:${formPort}`];
  const env = {
    ...process.env,
    DATABASE_URL: url,
    AUTH_SECRET: "a secret of the bench and of nothing else",
    AUTH_TRUST_HOST: "true",
    PUBLIC_URL: address,
    FEEDBACK_URL: forms,
  };
  const start = (app: string, command: readonly string[], at: number) =>
    spawn(process.execPath, command, {
      cwd: path.join(root, "apps", app),
      env: { ...env, PORT: String(at) },
      stdio: "ignore",
    });
  const servers = [start("dashboard", asInProduction, port), start("feedback", ["dist/main.mjs"], formPort)];
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    await Promise.all([until(`${address}/api/health`), until(`${forms}/health`)]);
    const ids = await idsOf(url);
    const owner = await signIn(browser, address, "mona.okafor@copper-comb.example");
    const admin = await signIn(browser, address, adminEmail);
    const asked = routes().map((route) => ({
      route,
      at: address + route.replace(/\[(\w+)\]/g, (_, name: string) => ids[name] ?? "none"),
      as: route.startsWith("/platform") ? admin : /^\/(\[business\]|account|$)/.test(route) ? owner : undefined,
    }));
    asked.push({ route: "customers' form", at: `${forms}/f/${ids.channelToken}`, as: undefined });
    const result: Record<string, PageBytes> = {};
    for (const { route, at, as } of asked) {
      const turns: PageBytes[] = [];
      for (let round = 0; round < rounds; round += 1) turns.push(await bytesOf(browser, as, at));
      const middle = turns.toSorted((a, b) => a.js.sent - b.js.sent)[Math.floor(turns.length / 2)];
      if (!middle) continue;
      result[route] = middle;
      const figures = Object.entries(middle).map(([kind, bytes]) => `${kind} ${kB(bytes)}`);
      process.stdout.write(`${route.padEnd(52)} ${figures.join("  ")}\n`);
    }
    return { unit: "bytes", rounds, pages: result };
  } finally {
    await browser.close();
    for (const server of servers) server.kill("SIGTERM");
  }
}

import { type ChildProcess, spawn } from "node:child_process";
import { createECDH, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "@spots/postgres/embedded-postgres";
import { openTestDatabase, type TestDatabase } from "@spots/test-kit/database";
import { newId } from "@spots/test-kit/ids";
import { z } from "zod";
import type { Scratch } from "./scratch";
import { until } from "./until";

const root = path.resolve(import.meta.dirname, "../../..");
const [members, devicesEach] = [500, 20];
const subscriptions = members * devicesEach;
/** The number of pushes that the worker sends at the same time, and so the bare loop. */
const atOnce = 50;

const Seen = z.object({ count: z.number(), bytes: z.number(), seconds: z.number() });
const seenAt = async (url: string) => Seen.parse(await (await fetch(url)).json());

/** The keys of a browser. All subscriptions have the same: encrypting for each costs as much. */
function aBrowser() {
  const keys = createECDH("prime256v1");
  keys.generateKeys();
  return { p256dh: keys.getPublicKey("base64url"), auth: randomBytes(16).toString("base64url") };
}

/** Adds members with their devices, and a notification for each, of which nothing was sent yet. */
async function addSubscribers(db: TestDatabase, businessId: string, service: string) {
  const at = new Date();
  const later = new Date(at.getTime() + 86_400_000);
  const browser = aBrowser();
  const of = Array.from({ length: members }, () => ({
    ...{ userId: newId(), memberId: newId(), sessionId: newId(), notificationId: newId() },
    devices: Array.from({ length: devicesEach }, newId),
  }));
  const data = { name: "A warm towel", where: "Main street", who: "", at: later.toISOString(), count: 1 };
  const told = { kind: "momentOffered", locationId: null, madeAt: at, data: { ...data, timeZone: "Europe/Berlin" } };
  await db.user.createMany({ data: of.map(({ userId: id }) => ({ id, email: `${id}@example.com`, name: "M" })) });
  await db.userBusiness.createMany({ data: of.map(({ userId }) => ({ userId, businessId })) });
  await db.member.createMany({
    data: of.map(({ userId, memberId: id }) => ({ businessId, id, userId, name: "M", role: "staff", joinedAt: at })),
  });
  await db.session.createMany({
    data: of.map(({ userId, sessionId: id }) => ({ id, userId, sessionToken: newId(), expires: later })),
  });
  await db.notification.createMany({
    data: of.map(({ memberId, notificationId: id }) => ({
      ...{ ...told, businessId, id, memberId, subjectId: newId(), source: "bench" },
    })),
  });
  const devices = of.flatMap(({ devices: ids, ...rest }) => ids.map((id) => ({ ...rest, id })));
  await db.pushSubscription.createMany({
    data: devices.map(({ id, memberId, sessionId }) => ({
      ...{ businessId, id, memberId, sessionId, endpoint: `${service}/${id}`, endpointHash: id, ...browser },
      ...{ device: "Firefox, Linux", createdAt: at },
    })),
  });
  await db.notificationDelivery.createMany({
    data: devices.map(({ id: subscriptionId, memberId, notificationId }) => ({
      ...{ businessId, id: newId(), memberId, notificationId, subscriptionId, device: "Firefox, Linux" },
      ...{ channel: "push", status: "waiting", dueAt: at },
    })),
  });
  return browser;
}

/** Sends as many encrypted messages in a loop that has no database. */
async function bareLoop(service: string, browser: ReturnType<typeof aBrowser>) {
  const file = new URL("../../../apps/worker/src/web-push.ts", import.meta.url);
  const { encrypt, newKeyPair, openSigner } = await import(file.href);
  const sign = openSigner(newKeyPair(), "mailto:bench@example.com");
  await fetch(`${service}/reset`);
  const text = Buffer.from(JSON.stringify({ title: "New moment for you", body: "x".repeat(150) }));
  let next = 0;
  const sendOneByOne = async () => {
    while (next < subscriptions) {
      const endpoint = `${service}/${next}`;
      next += 1;
      const headers = { Authorization: sign(endpoint, new Date()), "Content-Encoding": "aes128gcm", TTL: "60" };
      const response = await fetch(endpoint, { method: "POST", headers, body: encrypt(text, browser) });
      await response.body?.cancel();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sendOneByOne));
  return perSecond(await seenAt(`${service}/reset`));
}

const perSecond = ({ count, seconds }: z.infer<typeof Seen>) => ({
  seconds: round(seconds),
  perSecond: Math.round(count / seconds),
});
const round = (value: number) => Math.round(value * 100) / 100;

/** The memory of a process in MiB: `VmRSS` now, `VmHWM` at most so far. */
const memoryOf = ({ pid }: ChildProcess, what: "VmRSS" | "VmHWM") =>
  Math.round(Number(new RegExp(`${what}:\\s*(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024);

/**
 * Pushes to 10,000 subscriptions by the worker, against a loop of as many encrypted messages to the
 * same push service, which only counts.
 */
export async function benchPush({ url }: Scratch) {
  const port = await freePort();
  const service = `http://127.0.0.1:${port}`;
  const started: ChildProcess[] = [];
  const start = (cwd: string, args: readonly string[], env: Readonly<Record<string, string>>) => {
    const child = spawn(process.execPath, args, { cwd: path.join(root, cwd), env, stdio: "ignore" });
    started.push(child);
    return child;
  };
  const db = openTestDatabase(url);
  try {
    start("tooling/bench", ["src/push-server.mjs"], { PORT: String(port) });
    await until(service);
    const business = await db.business.findFirstOrThrow({ where: { slug: "copper-comb" } });
    const worker = start("apps/worker", ["--import", "tsx", "src/main.ts"], {
      DATABASE_URL: url,
      PUSH_ORIGINS: service,
    });
    await pause(20_000); // what else the demo has for it is done
    const idleMb = memoryOf(worker, "VmRSS");
    const browser = await addSubscribers(db, business.id, service);
    await db.$executeRaw`select pg_notify('spots_event', ${business.id})`;
    while ((await seenAt(service)).count < subscriptions) await pause(500);
    const seen = await seenAt(`${service}/reset`);
    const states = async () => {
      const where = { businessId: business.id, notification: { source: "bench" } };
      return db.notificationDelivery.groupBy({ by: ["status", "reason"], where, _count: true });
    };
    while ((await states()).some(({ status }) => status === "waiting" || status === "sending")) await pause(500);
    const memoryMb = { idle: idleMb, most: memoryOf(worker, "VmHWM") };
    const bare = [await bareLoop(service, browser), await bareLoop(service, browser)];
    const product = { ...perSecond(seen), bytes: seen.bytes, memoryMb, states: await states() };
    const bareRate = Math.max(...bare.map((each) => each.perSecond));
    return { subscriptions, atOnce, product, bare, timesBare: round(bareRate / product.perSecond) };
  } finally {
    for (const child of started) child.kill("SIGKILL");
    await db.$disconnect();
  }
}

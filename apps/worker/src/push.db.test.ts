import { openWorkerDatabase } from "@spots/api/job/job.queries";
import { beginPushes } from "@spots/api/notification/push.commands";
import { takeDeliveries } from "@spots/api/notification/send.commands";
import { databaseEnv } from "@spots/db/env";
import { aBusiness, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { aPushDevice } from "@spots/test-kit/notification";
import { openPushService } from "@spots/test-kit/push-service";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPushSender, sendDeliveries } from "./send-pushes";
import { newKeyPair } from "./web-push";

const { testDb } = useTestDb();
const worker = openWorkerDatabase(databaseEnv().DATABASE_URL);
const start = new Date("2026-11-23T09:00:00Z");
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);
let service: Awaited<ReturnType<typeof openPushService>>;
beforeAll(async () => {
  service = await openPushService();
});
afterAll(() => Promise.all([worker.close(), service.close()]));

/** A member of staff with one browser at the local push service, and what waits for it. */
async function aSubscriber() {
  const { businessId, location } = await aBusiness(testDb);
  const member = await aMember(testDb, businessId, { role: "staff", name: "Maria" });
  const session = await testDb.session.create({
    data: { userId: member.userId, sessionToken: newId(), expires: later(86_400 * 30) },
  });
  const name = newId();
  const of = { businessId, memberId: member.id };
  const device = await aPushDevice(testDb, of, { at: start, sessionId: session.id, ...service.subscribe(name) });
  const tell = async (spot: string, more: { at?: Date; madeAt?: Date } = {}) => {
    const { at = later(3600), madeAt = start } = more;
    const subjectId = newId();
    const data = {
      name: spot,
      where: "Main street",
      who: "",
      at: at.toISOString(),
      timeZone: "Europe/Berlin",
      count: 1,
    };
    const told = { kind: "momentOffered", subjectId, locationId: location.id, source: newId(), madeAt, data };
    const notification = await testDb.notification.create({ data: { ...of, id: newId(), ...told } });
    return testDb.notificationDelivery.create({
      data: {
        ...{ ...of, id: newId(), notificationId: notification.id, channel: "push", subscriptionId: device.id },
        ...{ device: device.device, status: "waiting", dueAt: start },
      },
    });
  };
  const sender = (now: Date, more: { patienceMs?: number; allowed?: readonly string[] } = {}) =>
    openPushSender({ keys, contact: "mailto:a@example.com", allowed: [service.origin], now: () => now, ...more });
  const callAt = (now: Date) => ({
    database: worker,
    now: () => now,
    newId,
    addresses: { dashboard: "http://localhost:3000" },
  });
  const send = (now = start, more: Parameters<typeof sender>[1] = {}) =>
    sendDeliveries(callAt(now), businessId, sender(now, more));
  const received = () => service.received.filter(({ path }) => path === `/${name}`).map(({ text }) => JSON.parse(text));
  const states = async () =>
    (await testDb.notificationDelivery.findMany({ where: of, orderBy: { id: "asc" } })).map(({ status, reason }) =>
      `${status} ${reason}`.trim(),
    );
  return { ...of, member, session, device, name, tell, send, received, states, callAt };
}
const keys = newKeyPair();

describe("a push", () => {
  it("arrives encrypted at the member's browser, once for two workers, and names no customer", async () => {
    const { tell, send, received, states } = await aSubscriber();
    await tell("A warm towel");
    await Promise.all([send(), send(), send()]);
    await send(later(10));
    expect(received()).toHaveLength(1);
    expect(received()[0]).toMatchObject({
      title: "New moment for you: A warm towel",
      path: expect.stringMatching(/^\/my\//),
    });
    expect(await states()).toEqual(["sent"]);
  });

  it("is not sent again after its worker died between sending and noting", async () => {
    const { tell, send, received, states, callAt, businessId } = await aSubscriber();
    await tell("A warm towel");
    // The first worker takes it, begins and dies.
    const { pushes } = await takeDeliveries(callAt(start), businessId);
    expect(await beginPushes(callAt(start), businessId, pushes)).toHaveLength(1);
    await send(later(60));
    expect(await states()).toEqual(["sending"]);
    await send(later(180));
    expect(await states()).toEqual(["failed unsure"]);
    expect(received()).toEqual([]);
  });

  it("is sent by another worker when the one that took it died before it began, and by that one no more", async () => {
    const { tell, send, received, states, callAt, businessId } = await aSubscriber();
    await tell("A warm towel");
    const { pushes } = await takeDeliveries(callAt(start), businessId);
    await send(later(119));
    expect(await states()).toEqual(["waiting"]);
    await send(later(121));
    expect(await states()).toEqual(["sent"]);
    // It was not dead, only slow.
    expect(await beginPushes(callAt(later(122)), businessId, pushes)).toEqual([]);
    expect(received()).toHaveLength(1);
  });

  it("waits through an outage of the push service, with growing pauses, and arrives after it", async () => {
    const { tell, send, received, states } = await aSubscriber();
    await tell("A warm towel", { at: later(7200) });
    service.answerWith(() => ({ status: 503 }));
    await send();
    await send(later(29));
    expect(await states()).toEqual(["waiting outage"]);
    await send(later(31));
    service.answerWith(() => ({ status: 201 }));
    await send(later(60));
    expect(received()).toEqual([]);
    await send(later(92));
    expect(await states()).toEqual(["sent"]);
    expect(received()).toHaveLength(1);
  });

  it("is not tried before the time that a busy push service names", async () => {
    const { tell, send, received } = await aSubscriber();
    await tell("A warm towel", { at: later(7200) });
    service.answerWith(() => ({ status: 429, headers: { "Retry-After": "600" } }));
    await send();
    service.answerWith(() => ({ status: 201 }));
    await send(later(590));
    expect(received()).toEqual([]);
    await send(later(601));
    expect(received()).toHaveLength(1);
  });

  it.each([404, 410])(
    "forgets a browser that has unsubscribed, which the push service says with %i",
    async (status) => {
      const { tell, send, states, memberId } = await aSubscriber();
      await tell("A warm towel");
      service.answerWith(() => ({ status }));
      await send();
      service.answerWith(() => ({ status: 201 }));
      expect(await states()).toEqual(["skipped deviceGone"]);
      expect(await testDb.pushSubscription.count({ where: { memberId } })).toBe(0);
    },
  );

  it("is one when several have waited, and leads to their list", async () => {
    const { tell, send, received, states } = await aSubscriber();
    await tell("A warm towel");
    await tell("A cold drink", { madeAt: later(1) });
    await send(later(2));
    expect(received()).toMatchObject([{ title: "2 notifications", body: "New moment for you: A cold drink" }]);
    expect(await states()).toEqual(["sent", "sent"]);
  });

  it("is not sent to a signed-out device, a member who has left, or for a moment that is over or read", async () => {
    const signedOut = await aSubscriber();
    await signedOut.tell("A");
    await testDb.session.delete({ where: { id: signedOut.session.id } });
    await signedOut.send();
    expect(await signedOut.states()).toEqual(["skipped signedOut"]);
    const left = await aSubscriber();
    await left.tell("A");
    const { businessId, memberId } = left;
    await testDb.member.update({ where: { businessId_id: { businessId, id: memberId } }, data: { leftAt: start } });
    await left.send();
    expect(await left.states()).toEqual(["skipped left"]);
    const late = await aSubscriber();
    await late.tell("A", { at: later(10) });
    await late.send(later(20));
    expect(await late.states()).toEqual(["skipped over"]);
    const read = await aSubscriber();
    await read.tell("A");
    await testDb.notification.updateMany({ where: { memberId: read.memberId }, data: { readAt: start } });
    await read.send();
    expect(await read.states()).toEqual(["skipped read"]);
    for (const each of [signedOut, left, late, read]) expect(each.received()).toEqual([]);
  });

  it("is not sent while the business is suspended, and is afterwards", async () => {
    const { tell, send, received, businessId } = await aSubscriber();
    await tell("A warm towel");
    const id = newId();
    await testDb.businessSuspension.create({ data: { businessId, id, reason: "unpaid", suspendedBy: newId() } });
    await send();
    expect(received()).toEqual([]);
    await testDb.businessSuspension.update({ where: { businessId_id: { businessId, id } }, data: { liftedAt: start } });
    await send();
    expect(received()).toHaveLength(1);
  });
});

describe("a push service that", () => {
  const answering = async (answer: Parameters<typeof service.answerWith>[0], work: () => Promise<unknown>) => {
    service.answerWith(answer);
    await work().finally(() => service.answerWith(() => ({ status: 201 })));
  };

  it("takes less than usual gets the push once more, without its text, and a second refusal is final", async () => {
    const { tell, send, received, states } = await aSubscriber();
    const asked: string[] = [];
    const refusing = (most: number) => (path: string) => ({ status: asked.push(path) <= most ? 413 : 201 });
    await tell("A warm towel ".repeat(20).trim());
    await answering(refusing(1), send);
    expect(asked).toHaveLength(2);
    expect(received()).toMatchObject([{ title: expect.stringMatching(/^New moment for you.{42} …$/), body: "" }]);
    await tell("A cold drink");
    await answering(refusing(9), send);
    expect(asked).toHaveLength(4);
    expect(await states()).toEqual(["sent", "failed tooLarge"]);
  });

  it.each([
    [400, "refused"],
    [401, "otherKey"],
    [403, "otherKey"],
    [307, "refused"],
  ])("refuses a push with %i is asked once, no redirect is followed, and the device stays", async (status, reason) => {
    const { tell, send, received, states, memberId, name } = await aSubscriber();
    await tell("A warm towel");
    const asked: string[] = [];
    const refuse = (path: string) => {
      asked.push(path);
      return { status, headers: { Location: `${service.origin}/${name}` } };
    };
    await answering(refuse, send);
    await send(later(7200));
    expect(asked).toHaveLength(1);
    expect(await states()).toEqual([`failed ${reason}`]);
    expect(received()).toEqual([]);
    expect(await testDb.pushSubscription.count({ where: { memberId } })).toBe(1);
  });

  it("never answers delays a push, and the repeat replaces on the screen what may have arrived", async () => {
    const { tell, send, received, states } = await aSubscriber();
    await tell("A warm towel", { at: later(7200) });
    const arrived: string[] = [];
    const silent = (path: string) => new Promise<never>(() => arrived.push(path));
    await answering(silent, () => send(start, { patienceMs: 50 }));
    expect(arrived.length).toBeLessThanOrEqual(1);
    expect(await states()).toEqual(["waiting outage"]);
    await send(later(31));
    expect(await states()).toEqual(["sent"]);
    expect(received()).toMatchObject([{ again: true, tag: expect.any(String) }]);
  });

  it("is an address of the worker's own network is not asked, although the address is stored", async () => {
    const { tell, send, received, states } = await aSubscriber();
    await tell("A warm towel");
    await send(start, { allowed: [] });
    expect(await states()).toEqual(["failed noPushService"]);
    expect(received()).toEqual([]);
  });
});

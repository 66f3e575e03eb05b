import { freshDatabase } from "@spots/postgres/test-database";
import { aMember } from "@spots/test-kit/business";
import { openTestDatabase } from "@spots/test-kit/database";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import { openPushService } from "@spots/test-kit/push-service";
import { expect, it, onTestFinished } from "vitest";
import { aMailServer, aWorkerProcess } from "./test/worker-process";

const devices = 120;
/** The number of pushes that a worker sends at the same time. */
const atOnce = 50;

/** A member with many devices at a local push service, all of which wait for one notification. */
async function manyDevices() {
  const url = await freshDatabase();
  const testDb = openTestDatabase(url);
  const service = await openPushService();
  onTestFinished(() => Promise.all([testDb.$disconnect(), service.close()]).then(() => undefined));
  const { businessId } = await aFullBusiness(testDb);
  // Nothing in the business is theirs, so that they are told of nothing else.
  const member = await aMember(testDb, businessId, { role: "staff", name: "Lena" });
  const of = { businessId, memberId: member.id };
  const at = new Date();
  const { id: sessionId } = await testDb.session.create({
    data: { userId: member.userId, sessionToken: newId(), expires: new Date(at.getTime() + 86_400_000) },
  });
  const data = { name: "Buy towels", where: "", who: "", at: null, timeZone: "Europe/Berlin", count: 1 };
  const told = { kind: "mentioned", subjectId: newId(), locationId: null, source: newId(), madeAt: at, data };
  const { id: notificationId } = await testDb.notification.create({ data: { ...of, id: newId(), ...told } });
  const browsers = Array.from({ length: devices }, () => ({ id: newId(), ...service.subscribe(newId()) }));
  await testDb.pushSubscription.createMany({
    data: browsers.map((browser) => ({
      ...{ ...of, ...browser, endpointHash: newId(), sessionId, device: "Firefox, Linux", createdAt: at },
    })),
  });
  await testDb.notificationDelivery.createMany({
    data: browsers.map(({ id: subscriptionId }) => ({
      ...{ ...of, id: newId(), notificationId, subscriptionId, channel: "push", status: "waiting", dueAt: at },
    })),
  });
  const counts = async () => {
    const rows = await testDb.notificationDelivery.groupBy({
      by: ["status", "reason"],
      where: { notificationId },
      _count: true,
    });
    return Object.fromEntries(rows.map(({ status, reason, _count }) => [`${status} ${reason}`.trim(), _count]));
  };
  /** What the clock does by itself: the claims of a dead worker run out. */
  const claimsEnd = () =>
    testDb.notificationDelivery.updateMany({
      where: { notificationId, claimedUntil: { not: null } },
      data: { claimedUntil: at },
    });
  return { url, service, counts, claimsEnd };
}

it("a worker that is killed while it sends pushes: each reaches the push service once, and none is lost", async () => {
  const { url, service, counts, claimsEnd } = await manyDevices();
  const post = await aMailServer();
  const asked: string[] = [];
  const answer = { status: 201 };
  // The push service takes the first batch, and answers a part of it.
  service.answerWith((path) => (asked.push(path) <= 30 ? answer : new Promise<never>(() => undefined)));
  const first = aWorkerProcess(url, post.url, { PUSH_ORIGINS: service.origin });
  await expect.poll(() => asked.length, { interval: 20 }).toBe(atOnce);
  expect(first.isAlive()).toBe(true);
  await first.kill();
  expect(await counts()).toEqual({ sending: atOnce, waiting: devices - atOnce });

  service.answerWith((path) => {
    asked.push(path);
    return answer;
  });
  await claimsEnd();
  const second = aWorkerProcess(url, post.url, { PUSH_ORIGINS: service.origin });
  await expect.poll(counts, { interval: 200 }).toEqual({ "failed unsure": atOnce, sent: devices - atOnce });
  expect(second.isAlive()).toBe(true);
  expect(asked).toHaveLength(devices);
  expect(new Set(asked).size).toBe(devices);
});

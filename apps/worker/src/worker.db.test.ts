import { openPostOffice } from "@spots/api/job/job.queries";
import { databaseEnv } from "@spots/db/env";
import type { SentMail } from "@spots/mail/transport";
import { freshDatabase } from "@spots/postgres/test-database";
import { aBusiness } from "@spots/test-kit/business";
import { openTestDatabase } from "@spots/test-kit/database";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import PgBoss from "pg-boss";
import { afterEach, describe, expect, it } from "vitest";
import { startWorker, type Worker } from "./worker";

const started: Worker[] = [];
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
  await Promise.all(started.splice(0).map((worker) => worker.stop()));
});

type Post = { sent: SentMail[]; refuse: boolean };

/** Starts `count` workers on one database, with a mail server of the test's own. */
async function atWork(url: string, count: number, post: Post = { sent: [], refuse: false }): Promise<Post> {
  const transport = {
    send: async (mail: SentMail) => {
      if (post.refuse) throw new Error("450 try later");
      post.sent.push(mail);
    },
    close: () => undefined,
  };
  const workers = Array.from({ length: count }, () =>
    startWorker({
      ...{ url, transport, log: () => undefined, pollSeconds: 0.5 },
      ...{ retryDelaySeconds: 1, retries: 1, recodingDelaySeconds: 0 },
    }),
  );
  started.push(...(await Promise.all(workers)));
  return post;
}

/** Waits until `check` passes. Fails with its last error after a timeout. */
const eventually = (check: () => Promise<void>) =>
  expect.poll(() => check().then(() => "so", String), { interval: 200 }).toBe("so");

describe("two workers on one database", () => {
  it("send every mail once", async () => {
    const url = await freshDatabase();
    const testDb = openTestDatabase(url);
    const post = await atWork(url, 2);
    const ids = Array.from({ length: 12 }, newId);
    for (const id of ids)
      await testDb.mail.create({
        data: { id, kind: "signInLink", to: `${id}@example.com`, subject: "s", text: "t", html: "h" },
      });
    await eventually(async () => expect(await testDb.mail.count({ where: { sentAt: null } })).toBe(0));
    expect(post.sent.map(({ to }) => to).sort()).toEqual(ids.map((id) => `${id}@example.com`).sort());
    await testDb.$disconnect();
  });

  it("close an expired moment once, and leave the others open", async () => {
    const url = await freshDatabase();
    const testDb = openTestDatabase(url);
    const { businessId, moment, spot, owner, location } = await aFullBusiness(testDb);
    await testDb.moment.update({
      where: { businessId_id: { businessId, id: moment.id } },
      data: { dueAt: new Date(Date.now() - 2 * 3_600_000) },
    });
    const later = await testDb.moment.create({
      data: {
        businessId,
        id: newId(),
        spotId: spot.id,
        spotVersion: 1,
        memberId: owner.id,
        locationId: location.id,
        dueAt: new Date(Date.now() + 3_600_000),
        status: "offered",
      },
    });
    await atWork(url, 2);
    await eventually(async () =>
      expect(await testDb.moment.findMany({ where: { businessId, status: "missed" } })).toMatchObject([
        { id: moment.id },
      ]),
    );
    expect(await testDb.momentStep.count({ where: { businessId, status: "missed" } })).toBe(1);
    expect(await testDb.moment.findFirst({ where: { businessId, id: later.id } })).toMatchObject({ status: "offered" });
    await testDb.$disconnect();
  });

  it("code each new answer once", async () => {
    const url = await freshDatabase();
    const testDb = openTestDatabase(url);
    const { businessId, channel, location, spot } = await aFullBusiness(testDb);
    await atWork(url, 2);
    const stories = [
      "They massaged my shoulders while I waited",
      "the massage!!",
      "Nice people",
      "No massage this time",
    ];
    const answers = stories.map((story) => ({
      businessId,
      id: newId(),
      channelId: channel.id,
      locationId: location.id,
      answeredAt: new Date(),
      locale: "en",
      recallText: story,
    }));
    for (const data of answers) await testDb.response.create({ data });
    const sent = { businessId, responseId: { in: answers.map(({ id }) => id) } };
    await eventually(async () => expect(await testDb.coding.count({ where: sent })).toBe(stories.length));
    const found = await testDb.mention.findMany({
      where: { businessId, responseId: { in: answers.map(({ id }) => id) } },
    });
    const statusOf = (index: number) =>
      found
        .filter(({ responseId }) => responseId === answers[index]?.id)
        .map(({ spotId, status }) => (spotId === spot.id ? status : "another"));
    expect([0, 1, 2, 3].map(statusOf)).toEqual([["counted"], ["counted"], [], []]);
    await testDb.$disconnect();
  });
});

describe("answers that were coded with other texts", () => {
  it("are coded again at the worker's start, and soon after a new text is published", async () => {
    const url = await freshDatabase();
    const testDb = openTestDatabase(url);
    const { businessId, channel, location, spot } = await aFullBusiness(testDb);
    const ids = Array.from({ length: 230 }, newId);
    const common = { businessId, channelId: channel.id, locationId: location.id, locale: "en", answeredAt: new Date() };
    await testDb.response.createMany({ data: ids.map((id) => ({ ...common, id, recallText: "The brass tag" })) });
    await testDb.coding.createMany({
      data: ids.map((responseId) => ({
        ...{ businessId, responseId, matcherVersion: "1", codedAt: new Date(), wordsHash: "" },
      })),
    });
    await atWork(url, 2);
    const run = async () => {
      const { answers, done, changed, finishedAt } = await testDb.recoding.findUniqueOrThrow({ where: { businessId } });
      return { left: answers - done, changed, isFinished: finishedAt !== null };
    };
    await expect.poll(run, { interval: 200 }).toEqual({ left: 0, changed: 0, isFinished: true });
    const version = await testDb.spotVersion.findFirstOrThrow({
      where: { businessId, spotId: spot.id, endedAt: null },
    });
    await testDb.spotVersion.updateMany({
      where: { businessId, spotId: spot.id, number: version.number },
      data: { content: { ...Object(version.content), aliases: ["brass tag"] } },
    });
    // The business has an answer of its own, which the former aliases were for.
    await expect.poll(run, { interval: 200 }).toEqual({ left: 0, changed: 231, isFinished: true });
    expect(await testDb.mention.count({ where: { businessId, responseId: { in: ids }, spotId: spot.id } })).toBe(230);
    await testDb.$disconnect();
  });
});

describe("a mail that cannot be delivered", () => {
  it("becomes a dead letter, and is sent when an admin retries it", async () => {
    const url = await freshDatabase();
    const testDb = openTestDatabase(url);
    const post = await atWork(url, 1, { sent: [], refuse: true });
    await testDb.mail.create({
      data: { id: newId(), kind: "signInLink", to: "ana@example.com", subject: "s", text: "t", html: "h" },
    });
    await eventually(async () =>
      expect(await testDb.deadLetter.findMany()).toMatchObject([
        { queue: "mail", error: expect.stringContaining("450") },
      ]),
    );
    post.refuse = false;
    await testDb.deadLetter.updateMany({ data: { retryRequestedAt: new Date() } });
    await eventually(async () => expect(await testDb.mail.findFirst()).toMatchObject({ sentAt: expect.any(Date) }));
    expect(post.sent).toHaveLength(1);
    await testDb.$disconnect();
  });
});

describe("a reply to a customer", () => {
  it("that the mail server refuses for good is not sent again, and its case says so", async () => {
    const url = await freshDatabase();
    const testDb = openTestDatabase(url);
    const { businessId, serviceCase } = await aFullBusiness(testDb);
    const reply = await testDb.caseReply.findFirstOrThrow({ where: { businessId, caseId: serviceCase.id } });
    const transport = {
      send: async () => {
        throw Object.assign(new Error("550 no such user"), { responseCode: 550 });
      },
      close: () => undefined,
    };
    started.push(await startWorker({ url, transport, log: () => undefined, pollSeconds: 0.5, retries: 1 }));
    await testDb.mail.create({
      data: { id: reply.id, businessId, kind: "caseReply", to: "ana@example.com", subject: "s", text: "t", html: "h" },
    });
    await eventually(async () =>
      expect(await testDb.caseReply.findFirst({ where: { businessId } })).toMatchObject({
        bouncedAt: expect.any(Date),
        bounce: "550 no such user",
      }),
    );
    const mail = { where: { id: reply.id } };
    await eventually(async () =>
      expect(await testDb.mail.findUnique(mail)).toMatchObject({ bounceNotedAt: expect.any(Date) }),
    );
    const office = openPostOffice(url);
    // Mails to members, for example about an overdue case, are still tried.
    expect(await office.listUnsent()).not.toContain(reply.id);
    await Promise.all([office.close(), testDb.$disconnect()]);
  });
});

describe("a worker without a mail server", () => {
  it("leaves mails in the outbox", async () => {
    const testDb = openTestDatabase(databaseEnv().DATABASE_URL);
    await aBusiness(testDb);
    const office = openPostOffice(databaseEnv().DATABASE_URL);
    const id = newId();
    await testDb.mail.create({
      data: { id, kind: "signInLink", to: "a@example.com", subject: "s", text: "t", html: "h" },
    });
    started.push(
      await startWorker({ url: databaseEnv().DATABASE_URL, transport: null, log: () => undefined, pollSeconds: 0.5 }),
    );
    expect(await office.listUnsent()).toContain(id);
    await Promise.all([office.close(), testDb.$disconnect()]);
  });
  it("leaves mail jobs to the other workers that have one", async () => {
    const url = await freshDatabase();
    const testDb = openTestDatabase(url);
    const { businessId } = await aBusiness(testDb);
    started.push(await startWorker({ url, transport: null, log: () => undefined, pollSeconds: 0.5 }));
    const id = newId();
    await testDb.mail.create({
      data: { id, kind: "signInLink", to: "a@example.com", subject: "s", text: "t", html: "h" },
    });
    const boss = new PgBoss({ connectionString: url, schema: "pgboss" });
    boss.on("error", () => undefined);
    await boss.start();
    closing.push(() => boss.stop({ graceful: false }));
    const waiting = await boss.send("mail", { mailId: id }, { singletonKey: id });
    const [early, late] = [await boss.send("missed", { businessId }), await boss.send("coding", { businessId })];
    for (const [queue, job] of [
      ["missed", early],
      ["coding", late],
    ] as const)
      await eventually(async () => expect((await boss.getJobById(queue, job ?? ""))?.state).toBe("completed"));
    expect((await boss.getJobById("mail", waiting ?? ""))?.state).toBe("created");
    const post = await atWork(url, 1);
    await eventually(async () => expect(post.sent.map(({ to }) => to)).toEqual(["a@example.com"]));
    await testDb.$disconnect();
  });

  it("leaves its mails to the next worker that has one", async () => {
    const url = await freshDatabase();
    const testDb = openTestDatabase(url);
    const id = newId();
    await testDb.mail.create({
      data: { id, kind: "signInLink", to: "b@example.com", subject: "s", text: "t", html: "h" },
    });
    const post = await atWork(url, 1);
    await eventually(async () => expect(post.sent.map(({ to }) => to)).toEqual(["b@example.com"]));
    await testDb.$disconnect();
  });
});

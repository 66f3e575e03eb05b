import { freshDatabase } from "@spots/postgres/test-database";
import { openTestDatabase } from "@spots/test-kit/database";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import { describe, expect, it, onTestFinished } from "vitest";
import { aMailServer, aWorkerProcess, holdWrites } from "./test/worker-process";

/** A database with a business, and functions that add rows. */
async function aRunningWorker() {
  const url = await freshDatabase();
  const testDb = openTestDatabase(url);
  onTestFinished(() => testDb.$disconnect());
  const { businessId, channel, location, serviceCase, owner } = await aFullBusiness(testDb);
  const common = { businessId, channelId: channel.id, locationId: location.id, locale: "en" };
  const answer = async (count: number, recommend: number | null = null) => {
    const data = Array.from({ length: count }, () => ({
      ...common,
      id: newId(),
      answeredAt: new Date(),
      recommend,
      recallText: "They massaged my shoulders while I waited",
    }));
    await testDb.response.createMany({ data });
    return data.map(({ id }) => id);
  };
  /** Records that answers were received, as the intake does. */
  const arrive = async (responseIds: readonly string[]) => {
    const count = responseIds.length;
    const { last } = await testDb.eventCounter.update({ where: { businessId }, data: { last: { increment: count } } });
    const facts = { businessId, type: "response.received", actor: "customer", data: {}, at: new Date() };
    await testDb.event.createMany({
      data: responseIds.map((subjectId, index) => ({ ...facts, subjectId, seq: last - BigInt(index) })),
    });
  };
  const write = async (count: number) => {
    const data = Array.from({ length: count }, newId).map((id) => ({
      id,
      kind: "signInLink",
      to: `${id}@example.com`,
      subject: "s",
      text: "t",
      html: "h",
    }));
    await testDb.mail.createMany({ data });
    return data.map(({ id }) => id);
  };
  /** Cases that are overdue and assigned to nobody, so that the managers have to be told. */
  const overdueCases = async (responseIds: readonly string[]) => {
    const at = new Date("2026-01-05T12:00:00Z");
    const times = { openedAt: at, dueAt: at, escalateAt: at };
    await testDb.serviceCase.createMany({
      data: responseIds.map((responseId) => ({
        businessId,
        id: newId(),
        responseId,
        locationId: location.id,
        reason: "lowScore" as const,
        ...times,
      })),
    });
  };
  const reply = async (count: number) => {
    const ids = Array.from({ length: count }, newId);
    const of = { businessId, caseId: serviceCase.id, memberId: owner.id, at: new Date(), text: "Sorry." };
    await testDb.caseReply.createMany({ data: ids.map((id) => ({ ...of, id })) });
    const words = { to: "ana@example.com", subject: "s", text: "t", html: "h" };
    await testDb.mail.createMany({ data: ids.map((id) => ({ id, businessId, kind: "caseReply", ...words })) });
    return ids;
  };
  return { url, testDb, businessId, answer, arrive, write, overdueCases, reply };
}

describe("a worker that is killed while it codes and sends mails", () => {
  it("its jobs resume within a minute: every answer is coded once, every mail is sent, nothing is lost", async () => {
    const { url, testDb, businessId, answer, write } = await aRunningWorker();
    const post = await aMailServer();
    const mails = await write(50);

    post.silentFrom = 3;
    const held = await holdWrites(testDb, "coding");
    const first = aWorkerProcess(url, post.url);
    await expect.poll(() => post.got.length).toBe(post.silentFrom);
    // Not earlier: a coder that waits longer than its `lock_timeout` fails and is retried.
    const answers = await answer(200);
    await expect.poll(held.waiting, { interval: 20 }).toBe(1);
    expect(first.isAlive()).toBe(true);
    await first.kill();
    await held.release();
    expect(await testDb.coding.count({ where: { businessId } })).toBe(0);
    expect(await testDb.mail.count({ where: { sentAt: { not: null } } })).toBe(2);

    // Answers that arrive while no worker runs wait for the next worker.
    answers.push(...(await answer(20)));
    mails.push(...(await write(5)));
    post.silentFrom = Number.POSITIVE_INFINITY;
    const second = aWorkerProcess(url, post.url);
    await expect
      .poll(
        async () => ({
          uncoded: await testDb.response.count({ where: { businessId, coding: null } }),
          unsent: await testDb.mail.count({ where: { sentAt: null } }),
        }),
        { interval: 200 },
      )
      .toEqual({ uncoded: 0, unsent: 0 });
    expect(second.isAlive()).toBe(true);

    const mentions = await testDb.mention.findMany({ where: { businessId, responseId: { in: answers } } });
    expect(mentions.map(({ responseId }) => responseId).sort()).toEqual([...answers].sort());
    expect(
      await testDb.$queryRaw`
        select sum((data->'after'->>'answers')::int)::int as coded from event
        where business_id = ${businessId}::uuid and type = 'response.coded'`,
    ).toEqual([{ coded: answers.length + 1 }]); // the business already has one coded answer
    // The worker sends mails of its own meanwhile, for example about an overdue case.
    const own = new Set(mails.map((id) => `<${id}@magic-spots>`));
    const sent = post.got.map(({ messageId }) => messageId).filter((id) => own.has(id));
    expect(new Set(sent)).toEqual(own);
    // Only the mail in progress may be sent twice, with the same Message-ID.
    expect(sent.length).toBeLessThanOrEqual(own.size + 1);
    expect(await testDb.deadLetter.count()).toBe(0);
  });
});

describe("a worker that is killed while it opens and escalates cases and sends replies", () => {
  it("its jobs resume: every low score has one case, managers are told once a case, every reply is sent", async () => {
    const { url, testDb, businessId, answer, arrive, overdueCases, reply } = await aRunningWorker();
    const post = await aMailServer();
    const late = await answer(12, 9);
    await overdueCases(late);
    const unhappy = await answer(30, 1);
    await arrive(unhappy);
    const replies = await reply(6);

    post.silentFrom = 3;
    const held = await holdWrites(testDb, "service_case");
    const first = aWorkerProcess(url, post.url);
    await expect
      .poll(async () => ({ mails: post.got.length, waiting: await held.waiting() }), { interval: 20 })
      .toEqual({ mails: post.silentFrom, waiting: 2 });
    expect(first.isAlive()).toBe(true);
    await first.kill();
    await held.release();
    const ofUnhappy = { businessId, responseId: { in: unhappy } };
    const ofLate = { businessId, responseId: { in: late } };
    expect(await testDb.serviceCase.count({ where: ofUnhappy })).toBe(0);
    expect(await testDb.serviceCase.count({ where: { ...ofLate, escalatedAt: { not: null } } })).toBe(0);
    expect(await testDb.mail.count({ where: { kind: "caseEscalated" } })).toBe(0);
    expect(await testDb.caseReply.count({ where: { id: { in: replies }, sentAt: { not: null } } })).toBe(2);

    const later = await answer(5, 0);
    await arrive(later);
    unhappy.push(...later);
    post.silentFrom = Number.POSITIVE_INFINITY;
    const second = aWorkerProcess(url, post.url);
    await expect
      .poll(
        async () => ({
          opened: await testDb.serviceCase.count({ where: { businessId, responseId: { in: unhappy } } }),
          untold: await testDb.serviceCase.count({ where: { ...ofLate, escalatedAt: null } }),
          unsent: await testDb.mail.count({ where: { sentAt: null } }),
        }),
        { interval: 200 },
      )
      .toEqual({ opened: unhappy.length, untold: 0, unsent: 0 });
    expect(second.isAlive()).toBe(true);

    const opened = await testDb.serviceCase.findMany({ where: { businessId, responseId: { in: unhappy } } });
    const events = await testDb.event.findMany({ where: { businessId, type: "case.opened" } });
    expect(events.map(({ subjectId }) => subjectId).sort()).toEqual(opened.map(({ id }) => id).sort());
    const told = await testDb.mail.findMany({ where: { kind: "caseEscalated" } });
    for (const { id } of await testDb.serviceCase.findMany({ where: ofLate })) {
      const readers = told.filter(({ text }) => text.includes(id)).map(({ to }) => to);
      expect(readers.length).toBeGreaterThan(0);
      expect(new Set(readers).size).toBe(readers.length);
    }
    expect(await testDb.caseReply.count({ where: { id: { in: replies }, sentAt: null } })).toBe(0);
    const sent = post.got.map(({ messageId }) => messageId);
    for (const id of replies) expect(sent).toContain(`<${id}@magic-spots>`);
    // Only the mail in progress may be sent twice, with the same Message-ID.
    expect(sent.length).toBeLessThanOrEqual(new Set(sent).size + 1);
    expect(await testDb.deadLetter.count()).toBe(0);
  });
});

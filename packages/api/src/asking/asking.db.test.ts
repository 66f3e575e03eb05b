import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { defaultRule } from "@spots/domain/asking/rule-defaults";
import { aShopThatAsks } from "@spots/test-kit/asking";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, describe, expect, it } from "vitest";
import { as } from "../test/call";
import { noteAskingFailed } from "./asking-fate.commands";
import { listBusinessesWithAskingsDue, sendAskings } from "./send-askings.commands";

const { testDb, database, url } = useTestDb();
const worker = openWorkerDatabase(url, { connections: 1 });
const otherWorker = openWorkerDatabase(url, { connections: 1 });
afterAll(() => Promise.all([worker.close(), otherWorker.close()]));

/** Noon, at which no zone of the test has quiet hours by the default rule. */
const noon = new Date("2026-11-23T11:00:00Z");
const days = (count: number) => new Date(noon.getTime() + count * 86_400_000);

async function aShop() {
  const shop = await aShopThatAsks(testDb);
  const { businessId, slug: business, owner, location, channel } = shop;
  const at = (now: Date) => as(database, owner.userId, { now });
  const job = (now: Date, on = worker) => ({
    ...{ database: on, now: () => now, newId },
    addresses: { feedback: "https://say.example" },
  });
  const work = (now: Date, on = worker) => sendAskings(job(now, on), businessId);
  const people = (...contacts: readonly string[]) =>
    contacts.map((contact) => ({ id: newId(), contact, locale: null }));
  const ask = (now: Date, ...contacts: readonly string[]) =>
    at(now).asking.ask({ business, channelId: channel.id, agreed: true, mode: "good", people: people(...contacts) });
  const askings = () => testDb.asking.findMany({ where: { businessId }, orderBy: { madeAt: "asc" } });
  const mails = () =>
    testDb.mail.findMany({ where: { businessId, kind: "askCustomer" }, orderBy: { queuedAt: "asc" } });
  const answer = async (responseId: string) => {
    const ofShop = { businessId, channelId: channel.id, locationId: location.id, locale: "en" };
    await testDb.response.create({ data: { ...ofShop, id: responseId, answeredAt: noon, recommend: 9 } });
  };
  return { ...shop, business, at, job, work, people, ask, askings, mails, answer };
}

describe("a customer who is asked by mail", () => {
  it("gets one mail with a link for each score and a way to end these mails, from two workers at once", async () => {
    const { ask, work, mails, askings, business, at } = await aShop();
    expect((await ask(noon, "Ana@Example.com")).outcomes).toEqual([{ kind: "now" }]);
    await Promise.all([work(noon), work(noon, otherWorker), work(noon)]);
    const [asking] = await askings();
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: "ana@example.com", endAddress: `https://say.example/a/${asking?.token}/stop` });
    for (const score of [0, 10]) expect(mail?.html).toContain(`/a/${asking?.token}?lang=en&#38;s=${score}"`);
    expect(asking).toMatchObject({ status: "sent", sentAt: noon, dueAt: days(3) });
    const { rows } = await at(noon).asking.list({ business });
    expect(rows).toMatchObject([{ contact: "a…@example.com", status: "sent", responseId: null }]);
    expect(JSON.stringify(rows)).not.toContain("ana@");
  });

  it("is reminded once, and not asked any more after the link has expired", async () => {
    const { ask, work, mails, askings } = await aShop();
    await ask(noon, "ana@example.com");
    for (const day of [0, 1, 3, 4, 8, 13]) await work(days(day));
    expect((await mails()).map(({ subject }) => subject.includes("may we still ask"))).toEqual([false, true]);
    await work(days(14));
    expect(await askings()).toMatchObject([{ status: "expired", contact: null, dueAt: null }]);
  });

  it("is not reminded after an answer, whose process died before it was noted", async () => {
    const { ask, work, mails, askings, answer } = await aShop();
    await ask(noon, "ana@example.com");
    await work(noon);
    await answer((await askings())[0]?.responseId ?? "");
    await work(days(3));
    expect(await mails()).toHaveLength(1);
    expect(await askings()).toMatchObject([{ status: "answered", contact: null }]);
  });
});

describe("a person", () => {
  it("is asked once in the days of the rule, and the list says why not", async () => {
    const { ask, work, mails, at, business, channel, people } = await aShop();
    await ask(noon, "ana@example.com");
    await work(noon);
    const check = { business, channelId: channel.id, agreed: true, mode: "check" } as const;
    const { outcomes } = await at(days(5)).asking.ask({
      ...check,
      people: people("ANA@example.com", "bo@example.com", "bo@example.com"),
    });
    expect(outcomes).toEqual([{ kind: "skipped", reason: "tooSoon" }, { kind: "now" }, { kind: "twice" }]);
    await ask(days(5), "ana@example.com");
    await work(days(5));
    expect((await mails()).filter(({ to }) => to === "ana@example.com")).toHaveLength(2); // the reminder of the first
    const { rows } = await at(days(5)).asking.list({ business, show: "notSent" });
    expect(rows).toMatchObject([{ status: "skipped", reason: "tooSoon", contact: "" }]);
    await ask(days(31), "ana@example.com");
    await work(days(31));
    expect((await mails()).filter(({ to }) => to === "ana@example.com")).toHaveLength(3);
  });

  it("is not written to in the quiet hours", async () => {
    const { ask, work, mails, askings } = await aShop();
    const night = new Date("2026-11-23T21:00:00Z");
    expect((await ask(night, "ana@example.com")).outcomes).toMatchObject([{ kind: "later" }]);
    await work(night);
    expect(await mails()).toEqual([]);
    const [{ dueAt } = {}] = await askings();
    expect(dueAt).toEqual(new Date("2026-11-24T07:00:00Z"));
    await work(new Date("2026-11-24T07:00:00Z"));
    expect(await mails()).toHaveLength(1);
  });

  it("whose mail came back is not asked any more, by any asking", async () => {
    const { ask, work, mails, askings, businessId, job } = await aShop();
    await ask(noon, "ana@example.com");
    await work(noon);
    const [mail] = await mails();
    const failed = { said: "550 no such user", complained: false };
    for (let times = 0; times < 2; times += 1)
      await noteAskingFailed(job(noon), { id: mail?.id ?? "", businessId }, failed);
    expect(await askings()).toMatchObject([{ status: "bounced", contact: null }]);
    expect((await ask(days(40), "ana@example.com")).outcomes).toEqual([{ kind: "skipped", reason: "bounced" }]);
    await work(days(40));
    expect(await mails()).toHaveLength(1);
    expect(await testDb.event.count({ where: { businessId, type: "asking.stopped" } })).toBe(1);
  });

  it("who unsubscribes between planning and sending gets nothing", async () => {
    const { ask, work, mails, askings } = await aShop();
    await ask(noon, "ana@example.com");
    const [{ token = "" } = {}] = await askings();
    await testDb.$queryRaw`select stop_asking_person(${token}, ${noon}::timestamptz)`;
    await work(noon);
    expect(await mails()).toEqual([]);
    expect(await askings()).toMatchObject([{ status: "unsubscribed", contact: null }]);
  });
});

describe("a suspended business", () => {
  it("asks nobody, and goes on afterwards", async () => {
    const { ask, work, mails, businessId, owner, job } = await aShop();
    await ask(noon, "ana@example.com");
    const id = newId();
    const by = { reason: "unpaid", suspendedBy: owner.userId ?? "", suspendedAt: noon };
    await testDb.businessSuspension.create({ data: { businessId, id, ...by } });
    expect(await listBusinessesWithAskingsDue(job(noon))).not.toContain(businessId);
    await work(noon);
    expect(await mails()).toEqual([]);
    await testDb.businessSuspension.update({
      where: { businessId_id: { businessId, id } },
      data: { liftedAt: days(1), liftedBy: owner.userId },
    });
    await work(days(1));
    expect(await mails()).toHaveLength(1);
  });
});

describe("the rule and the list of askings", () => {
  it("are the business's own, and an owner changes them", async () => {
    const { at, business } = await aShop();
    const rule = { ...defaultRule, everyDays: 90, quiet: null, remindDays: null };
    await at(noon).asking.setRule({ business, ...rule });
    expect(await at(noon).asking.rule({ business })).toEqual(rule);
  });

  it("let a member withdraw an asking, and send one once more, at most twice", async () => {
    const { ask, work, mails, askings, at, business } = await aShop();
    await ask(noon, "ana@example.com");
    const [{ id: askingId = "" } = {}] = await askings();
    await expect(at(noon).asking.again({ business, askingId })).rejects.toMatchObject({ code: "CONFLICT" });
    await work(noon);
    for (const day of [1, 2]) {
      await at(days(day)).asking.again({ business, askingId });
      await at(days(day)).asking.again({ business, askingId });
      await work(days(day));
    }
    expect(await mails()).toHaveLength(3);
    await expect(at(days(3)).asking.again({ business, askingId })).rejects.toMatchObject({ message: "askingAgain" });
    for (let times = 0; times < 2; times += 1) await at(days(3)).asking.withdraw({ business, askingId });
    expect(await askings()).toMatchObject([{ status: "skipped", reason: "withdrawn", contact: null }]);
  });

  it("show a response rate per way from five on, of those who were reached", async () => {
    const { ask, work, at, business, askings, answer } = await aShop();
    await ask(noon, ...["a", "b", "c", "d", "e", "f"].map((name) => `${name}@example.com`));
    await work(noon);
    for (const { responseId } of (await askings()).slice(0, 3)) await answer(responseId);
    await work(days(3));
    expect(await at(days(3)).asking.figures({ business })).toMatchObject([
      { way: "mail", rate: { kind: "shown", n: 6, value: 0.5 } },
    ]);
  });

  it("give a link to hand over, the same for the same id", async () => {
    const { at, business, channel, askings } = await aShop();
    const input = { business, id: newId(), channelId: channel.id };
    const first = await at(noon).asking.link(input);
    expect(await at(noon).asking.link(input)).toEqual(first);
    expect(first.address).toMatch(/^http:\/\/localhost:3001\/a\/[\w-]{22}$/);
    expect(await askings()).toMatchObject([{ way: "link", status: "sent", contact: null }]);
  });
});

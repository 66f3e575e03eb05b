import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { defaultRule } from "@spots/domain/asking/rule-defaults";
import { prepareMatcher } from "@spots/domain/feedback/matcher/matcher";
import { OwnTexts } from "@spots/domain/form/fixed-text";
import { type FormContent, standardForm } from "@spots/domain/form/form";
import { aShopThatAsks } from "@spots/test-kit/asking";
import { agree } from "@spots/test-kit/consent";
import { aForm } from "@spots/test-kit/form";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeFollowUps, recodeFollowUps } from "../feedback/follow-up-coding.commands";
import { openIntake } from "../feedback/intake.queries";
import { as } from "../test/call";
import { planFollowUps } from "./plan-follow-ups.commands";
import { listBusinessesWithAskingsDue, sendAskings } from "./send-askings.commands";

const { testDb, database, url } = useTestDb();
const worker = openWorkerDatabase(url, { connections: 1 });
const otherWorker = openWorkerDatabase(url, { connections: 1 });
const intake = openIntake(url, { connections: 1 });
// It takes seconds at first, in which the other worker of this process would wait for its queries.
beforeAll(prepareMatcher);
afterAll(() => Promise.all([worker.close(), otherWorker.close(), intake.close()]));

/** Noon, at which no zone of the test has quiet hours by the default rule. */
const noon = new Date("2026-11-23T11:00:00Z");
const days = (count: number) => new Date(noon.getTime() + count * 86_400_000);

/** A shop with two live spots, and a customer who answered at noon and agreed to be asked again. */
async function aShop(more: { readonly contact?: string | null; readonly agrees?: boolean } = {}) {
  const shop = await aShopThatAsks(testDb);
  const { businessId, slug: business, owner, location, channel } = shop;
  const stageId = (await aJourney(testDb, businessId)).stages[0]?.id ?? "";
  const massage = await aLiveSpot(testDb, businessId, stageId);
  const lantern = await aLiveSpot(testDb, businessId, stageId, {
    ...{
      name: "The lantern walk",
      talkLine: "They lit the way to my car",
      anchor: "the paper lantern",
      aliases: ["lantern"],
    },
  });
  const responseId = newId();
  await testDb.response.create({
    data: {
      ...{ businessId, id: responseId, channelId: channel.id, locationId: location.id, answeredAt: noon, locale: "en" },
      ...{ recallText: "The massage", contact: more.contact === undefined ? "ana@example.com" : more.contact },
    },
  });
  if (more.agrees !== false) await agree(testDb, { businessId, id: responseId, at: noon }, "followUp");
  const at = (now: Date) => as(database, owner.userId, { now });
  const job = (now: Date, on = worker) => ({
    ...{ database: on, now: () => now, newId },
    addresses: { feedback: "https://say.example" },
  });
  const work = async (now: Date, on = worker) => {
    await planFollowUps(job(now, on), businessId);
    await sendAskings(job(now, on), businessId);
  };
  const askings = () => testDb.asking.findMany({ where: { businessId }, orderBy: { madeAt: "asc" } });
  const mails = () => testDb.mail.findMany({ where: { businessId, kind: "followUp" }, orderBy: { queuedAt: "asc" } });
  const followUps = () =>
    testDb.followUp.findMany({
      where: { businessId },
      include: { options: { orderBy: { position: "asc" } }, mentions: true },
      orderBy: { part: "asc" },
    });
  const withdraw = (now: Date) =>
    testDb.$queryRaw`select withdraw_consents(
      (select code from business where id = ${businessId}::uuid), ${responseId}::uuid,
      ${responseId.replaceAll("-", "").slice(0, 22)}, 'followUp', ${now}::timestamptz)`;
  return { ...shop, business, massage, lantern, responseId, at, job, work, askings, mails, followUps, withdraw };
}

describe("a customer who agreed to be asked again", () => {
  it("gets one mail at day 3 and one at day 21, from two workers at once, and no reminder", async () => {
    const { work, mails, askings, followUps, businessId, responseId, job } = await aShop();
    await work(days(2));
    expect(await askings()).toEqual([]);
    expect(await listBusinessesWithAskingsDue(job(days(2)))).not.toContain(businessId);
    expect(await listBusinessesWithAskingsDue(job(days(3)))).toContain(businessId);
    await Promise.all([work(days(3)), work(days(3), otherWorker), work(days(3))]);
    for (const day of [4, 6, 10]) await work(days(day));
    expect(await mails()).toHaveLength(1);
    await Promise.all([work(days(21)), work(days(21), otherWorker)]);
    for (const day of [24, 30, 60]) await work(days(day));
    const [first, second, ...more] = await mails();
    expect(more).toEqual([]);
    expect(first).toMatchObject({ to: "ana@example.com", endAddress: expect.stringMatching(/\/a\/[\w-]{22}\/stop$/) });
    expect(first?.subject).toContain("what do you still remember");
    expect(second?.to).toBe("ana@example.com");
    expect(await followUps()).toMatchObject([
      { responseId, part: 1, days: 3 },
      { responseId, part: 2, days: 21 },
    ]);
    expect(await askings()).toMatchObject([
      { purpose: "followUp", source: "followUp", status: "expired", contact: null },
      { purpose: "followUp", source: "followUp", status: "expired", contact: null },
    ]);
  });

  it("gets a list of the spots they met and one decoy, another one the second time", async () => {
    const { work, followUps, massage, lantern } = await aShop();
    // A spot that was retired since still happened at the visit; one that is new did not.
    const ofMassage = { businessId_id: { businessId: massage.businessId, id: massage.id } };
    await testDb.spot.update({ where: ofMassage, data: { status: "retired" } });
    await testDb.spotVersion.updateMany({ where: { spotId: massage.id }, data: { endedAt: days(1) } });
    const late = await aLiveSpot(testDb, massage.businessId, massage.stageId, { name: "New tea", liveAt: days(1) });
    await work(days(3));
    await work(days(21));
    const [first, second] = await followUps();
    for (const { options } of [first, second].flatMap((each) => each ?? [])) {
      expect(options.map(({ spotId }) => spotId).toSorted()).toEqual([massage.id, lantern.id, null].toSorted());
      expect(options.map(({ spotId }) => spotId)).not.toContain(late.id);
      expect(options.find(({ spotId }) => spotId === massage.id)?.text).toBe("The two-minute massage");
    }
    const decoyOf = (row: typeof first) => row?.options.find(({ spotId }) => spotId === null)?.text;
    expect(decoyOf(first)).not.toBe(decoyOf(second));
  });

  it("is asked in the language of the business when we do not have that of the answer", async () => {
    const { work, askings, mails, businessId } = await aShop();
    await testDb.business.update({ where: { id: businessId }, data: { locale: "de" } });
    await testDb.response.updateMany({ where: { businessId }, data: { locale: "tr" } });
    await work(days(3));
    expect(await askings()).toMatchObject([{ locale: "de" }]);
    expect((await mails())[0]?.text).toContain("lang=de");
  });

  it("is asked in a language that the business writes itself, and in its own without all of the texts", async () => {
    const { work, askings, mails, followUps, massage, owner, channel } = await aShop();
    const { businessId } = massage;
    const own = (text: string) => (text === "followUp.mail.body" ? "هل {business} <b> ما زلت تذكر؟" : `عربي ${text}`);
    const ar = Object.fromEntries(OwnTexts.map((text) => [text, own(text)]));
    const asks = async (fixed: FormContent["fixed"]) => {
      const content = { ...standardForm, languages: ["en", "ar"], fixed };
      const form = await aForm(testDb, { businessId, memberId: owner.id, content });
      const where = { businessId_id: { businessId, id: channel.id } };
      await testDb.channel.update({ where, data: { formId: form.id } });
    };
    await asks({ ar });
    await testDb.response.updateMany({ where: { businessId }, data: { locale: "ar" } });
    await work(days(3));
    expect(await askings()).toMatchObject([{ locale: "ar" }]);
    const [mail] = await mails();
    expect(mail?.subject).toBe("عربي followUp.mail.subject");
    expect(mail?.text).toContain("هل {business} <b> ما زلت تذكر؟");
    expect(mail?.text).toMatch(/lang=ar\n.*عربي followUp.mail.after\nعربي followUp.mail.end:\n.*stop\?lang=ar/s);
    expect(mail?.html).toContain('<html lang="ar" dir="rtl">');
    // Spots are written in our languages.
    expect((await followUps())[0]?.options.map(({ text }) => text)).toContain("The two-minute massage");
    expect(massage.name).toBe("The two-minute massage");

    await asks({ ar: { ...ar, "followUp.list": "" } });
    await work(days(21));
    const second = (await mails())[1];
    expect(second?.html).toContain('<html lang="en" dir="ltr">');
    expect([second?.subject, (await askings())[1]?.locale]).toEqual([expect.stringContaining("remember"), "en"]);
  });

  it("is not asked by a business that turned it off, and on the days that it chose", async () => {
    const shop = await aShop();
    const { business, work, followUps } = shop;
    const off = { ...defaultRule, followUp: { first: null, second: null } };
    await shop.at(noon).asking.setRule({ business, ...off });
    await work(days(3));
    expect(await followUps()).toEqual([]);
    await shop.at(noon).asking.setRule({ business, ...off, followUp: { first: 5, second: null } });
    expect((await shop.at(noon).asking.rule({ business })).followUp).toEqual({ first: 5, second: null });
    await work(days(4));
    await work(days(5));
    await work(days(21));
    expect(await followUps()).toMatchObject([{ part: 1, days: 5 }]);
    const wrong = shop.at(noon).asking.setRule({ business, ...off, followUp: { first: 9, second: 9 } });
    await expect(wrong).rejects.toThrow();
  });
});

describe("a follow-up is not sent", () => {
  it("without consent, without an address, or more than a week late", async () => {
    for (const more of [{ agrees: false }, { contact: null }]) {
      const { work, askings } = await aShop(more);
      await work(days(3));
      expect(await askings()).toEqual([]);
    }
    const { work, askings } = await aShop();
    await work(days(10.5));
    expect(await askings()).toEqual([]);
  });

  it("after the consent was withdrawn, and its address is erased", async () => {
    const { work, mails, askings, withdraw } = await aShop();
    // Planned in the quiet hours, so that it waits.
    await work(new Date("2026-11-26T22:00:00Z"));
    expect(await askings()).toMatchObject([{ status: "queued" }]);
    await withdraw(new Date("2026-11-26T23:00:00Z"));
    expect(await askings()).toMatchObject([{ status: "skipped", reason: "withdrawn", contact: null }]);
    await work(days(4));
    await work(days(21));
    expect(await mails()).toEqual([]);
    expect(await askings()).toHaveLength(1);
  });

  it("when a corrected answer does not agree any more", async () => {
    const { work, mails, askings, businessId } = await aShop();
    await work(new Date("2026-11-26T22:00:00Z"));
    await testDb.consent.deleteMany({ where: { businessId } });
    await work(days(4));
    expect(await mails()).toEqual([]);
    expect(await askings()).toMatchObject([{ status: "skipped", reason: "withdrawn", contact: null }]);
  });

  it("to somebody who unsubscribed, at a closed form, or while the business is suspended", async () => {
    const first = await aShop();
    await first.work(days(3));
    const [asking] = await first.askings();
    await intake.askings.stop(asking?.token ?? "", days(4));
    await first.work(days(21));
    expect(await first.mails()).toHaveLength(1);
    expect((await first.askings()).at(-1)).toMatchObject({ status: "skipped", reason: "unsubscribed" });

    const closed = await aShop();
    await testDb.channel.updateMany({ where: { businessId: closed.businessId }, data: { closedAt: days(1) } });
    await closed.work(days(3));
    expect(await closed.askings()).toMatchObject([{ status: "skipped", reason: "closed" }]);

    const suspended = await aShop();
    const by = { reason: "unpaid", suspendedBy: newId() };
    await testDb.businessSuspension.create({ data: { businessId: suspended.businessId, id: newId(), ...by } });
    await suspended.work(days(3));
    expect(await suspended.askings()).toEqual([]);
  });

  it("a second time when a member asks for it, because customers agreed to two mails", async () => {
    const { at, business, work, askings } = await aShop();
    await work(days(3));
    const again = at(days(4)).asking.again({ business, askingId: (await askings())[0]?.id ?? "" });
    await expect(again).rejects.toMatchObject({ message: "askingFollowUp" });
  });
});

describe("the answer to a follow-up", () => {
  it("is stored unaided before the list, once, coded, and the list once after it", async () => {
    const { work, askings, followUps, massage, businessId, job } = await aShop();
    await work(days(3));
    const token = (await askings())[0]?.token ?? "";
    const told = { text: "The two-minute massage", told: "few", shown: true, locale: "en" };
    // The list is not answered before the unaided questions.
    expect(await intake.askings.choose(token, days(4), [0])).toBe(false);
    expect(await intake.askings.tell(token, days(4), told)).toBe(true);
    expect(await intake.askings.tell(token, days(4), { ...told, text: "The lantern", told: "none" })).toBe(false);
    const [{ options } = { options: [] }] = await followUps();
    const line = options.find(({ spotId }) => spotId === massage.id)?.position ?? -1;
    expect(await intake.askings.choose(token, days(4), [line])).toBe(true);
    expect(await intake.askings.choose(token, days(4), [0, 1, 2])).toBe(false);
    const [stored] = await followUps();
    expect(stored).toMatchObject({ text: told.text, told: "few", shown: true, unaidedAt: days(4), aidedAt: days(4) });
    expect(stored?.options.filter(({ ticked }) => ticked).map(({ spotId }) => spotId)).toEqual([massage.id]);
    expect(await askings()).toMatchObject([{ status: "answered", contact: null, dueAt: null }]);
    expect(await codeFollowUps(job(days(4)), businessId)).toBe(1);
    expect(await codeFollowUps(job(days(4)), businessId)).toBe(0);
    expect((await followUps())[0]?.mentions).toMatchObject([{ spotId: massage.id, spotVersion: 1, status: "counted" }]);
  });

  it("waits for a person where the words are not clear, and a new coding leaves the decision", async () => {
    const { at, business, work, askings, followUps, massage, lantern, businessId, job } = await aShop();
    await work(days(3));
    const [asking] = await askings();
    const told = { text: "The two-minute massage", told: null, shown: null, locale: "en" };
    await intake.askings.tell(asking?.token ?? "", days(4), told);
    await codeFollowUps(job(days(4)), businessId);
    const of = { business, askingId: asking?.id ?? "", spotId: massage.id };
    const mentions = async () => (await followUps())[0]?.mentions.map(({ spotId, status }) => ({ spotId, status }));
    expect(await recodeFollowUps(job(days(5)), businessId)).toBe(0);
    await testDb.followUpMention.updateMany({ where: { businessId }, data: { status: "doubtful" } });
    const toDecide = async () => {
      const { mention, pulse } = at(days(5));
      const [{ rows }, { needs }] = [await mention.doubtfulFollowUps({ business }), await pulse.home({ business })];
      return { rows: rows.map(({ text, spots }) => [text, spots.map(({ name }) => name)]), count: needs.doubtful };
    };
    const { name } = await testDb.spot.findFirstOrThrow({ where: { businessId, id: massage.id } });
    expect(await toDecide()).toEqual({ rows: [[told.text, [name]]], count: 1 });
    for (let i = 0; i < 2; i += 1)
      expect(await at(days(5)).mention.decideFollowUp({ ...of, isMeant: false })).toMatchObject({
        status: "dismissed",
      });
    expect(await toDecide()).toEqual({ rows: [], count: 0 });
    const unknown = at(days(5)).mention.decideFollowUp({ ...of, spotId: lantern.id, isMeant: true });
    await expect(unknown).rejects.toThrow("notFound");
    const events = await testDb.event.findMany({ where: { businessId, type: "mention.decided" } });
    expect(events).toHaveLength(1);
    // Another matcher reads the texts again.
    const older = () => testDb.followUp.updateMany({ where: { businessId }, data: { wordsHash: "another" } });
    await older();
    expect(await recodeFollowUps(job(days(6)), businessId)).toBe(1);
    expect(await recodeFollowUps(job(days(6)), businessId)).toBe(0);
    expect(await mentions()).toEqual([{ spotId: massage.id, status: "dismissed" }]);
    // What nobody decided follows the matcher.
    await testDb.followUpMention.updateMany({ where: { businessId }, data: { decidedAt: null, decidedById: null } });
    await older();
    await recodeFollowUps(job(days(7)), businessId);
    expect(await mentions()).toEqual([{ spotId: massage.id, status: "counted" }]);
  });

  it("is refused after its end and after the consent was withdrawn", async () => {
    const { work, askings, followUps, withdraw } = await aShop();
    await work(days(3));
    const token = (await askings())[0]?.token ?? "";
    const told = { text: "Late", told: null, shown: null, locale: "en" };
    expect(await intake.askings.tell(token, days(40), told)).toBe(false);
    await withdraw(days(4));
    expect(await intake.askings.tell(token, days(4), told)).toBe(false);
    expect(await intake.askings.followUp(token)).toMatchObject({ isAgreed: false });
    expect((await followUps())[0]?.unaidedAt).toBeNull();
  });
});

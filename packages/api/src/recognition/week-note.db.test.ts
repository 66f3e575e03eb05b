import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { aMember } from "@spots/test-kit/business";
import { anAnswer } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, describe, expect, it } from "vitest";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";
import { listBusinessesAwaitingWeekNotes, makeWeekNotes } from "./make-week-notes.commands";
import { endWeekNotes } from "./week-note.commands";
import { findWeekNoteOfToken } from "./week-note.queries";

const { testDb, database, url } = useTestDb();
const worker = openWorkerDatabase(url);
afterAll(() => worker.close());

/** Monday, 7:30 in Berlin. */
const monday = new Date("2026-12-07T06:30:00Z");
const hours = (count: number) => new Date(monday.getTime() + count * 3_600_000);
const at = (now: Date) => ({ database: worker, now: () => now, newId, address: "https://spots.example" });

/** A shop whose Maria was thanked on Friday by Jonas, and by customers with a 10 and with a 7. */
async function aWeek() {
  const shop = await aShopWithStaff(testDb, database, hours(-3 * 24));
  const { businessId, slug: business, maria, jonas, location } = shop;
  const asJonas = as(database, jonas.userId, { now: hours(-3 * 24) });
  await asJonas.kudos.give({ business, id: newId(), memberId: maria.id, words: "You stayed until nine" });
  const said = async (recommend: number, givenAt = hours(-3 * 24)) => {
    const responseId = await anAnswer(testDb, {
      businessId,
      locationId: location.id,
      at: givenAt,
      recommend,
      mentions: [],
    });
    const kudos = { businessId, id: newId(), responseId, memberId: maria.id, givenAt };
    return (await testDb.kudos.create({ data: kudos })).id;
  };
  await said(10);
  const critical = await said(7);
  const asMaria = as(database, maria.userId, { now: monday });
  return {
    ...{ ...shop, business, asJonas, asMaria, said, critical },
    make: (now = monday) => makeWeekNotes(at(now), businessId),
    isAwaited: async (now: Date) => (await listBusinessesAwaitingWeekNotes(at(now))).includes(businessId),
    mails: () => testDb.mail.findMany({ where: { businessId, kind: "weekNote" }, orderBy: { to: "asc" } }),
    lines: async () => (await asMaria.recognition.weekNotes({ business })).notes[0]?.lines,
    told: async () => (await asMaria.notification.list({ business })).rows.filter(({ kind }) => kind === "weekNote"),
  };
}

const tokenOf = (mail: { endAddress: string | null } | undefined) => mail?.endAddress?.split("/").at(-1) ?? "";

describe("the weekly note", () => {
  it("is mailed and told once to whoever's week had something, however many workers try", async () => {
    const { make, mails, told, isAwaited, maria, business, asJonas } = await aWeek();
    expect(await isAwaited(monday)).toBe(true);
    await Promise.all([make(), make(), make()]);
    await make(hours(5));
    const { email } = await testDb.user.findUniqueOrThrow({ where: { id: maria.userId } });
    // Jonas, the manager and the owner have no news.
    expect((await mails()).map(({ to }) => to)).toEqual([email]);
    expect(await told()).toMatchObject([{ path: `/${business}/me` }]);
    expect((await asJonas.recognition.weekNotes({ business })).notes).toEqual([]);
    expect(await isAwaited(hours(1))).toBe(false);
    expect(await isAwaited(hours(7 * 24))).toBe(true);
    await make(hours(7 * 24));
    expect(await mails()).toHaveLength(1);
  });

  it("is kept by the member's phone beside their thanks, without hidden ones", async () => {
    const { make, asMaria, asJonas, business } = await aWeek();
    await make();
    const before = await asMaria.recognition.core({ business });
    expect(before).toMatchObject({ note: { lines: expect.anything() }, stories: [], gifts: [], habit: null });
    const ofJonas = before.kudos.find(({ words }) => words === "You stayed until nine");
    await asMaria.kudos.hide({ business, kudosId: ofJonas?.id ?? "", isHidden: true });
    const kept = (await asMaria.recognition.core({ business })).kudos;
    expect(kept).toHaveLength(before.kudos.length - 1);
    expect(kept.map(({ words }) => words)).not.toContain("You stayed until nine");
    expect((await asJonas.recognition.core({ business })).kudos).toEqual([]);
  });

  it("tells only what reached the member, without anybody's words", async () => {
    const { make, mails, lines, asJonas, asMaria, business, businessId, maria, critical, location, spot } =
      await aWeek();
    const asOwner = as(database, (await aMember(testDb, businessId, { role: "owner" })).userId, { now: hours(-24) });
    await asOwner.kudos.decide({ business, kudosId: critical, decision: "released" });
    await asJonas.kudos.give({ business, id: newId(), memberId: maria.id, words: "idiot" });
    const kindId = newId();
    await asOwner.thanks.addKind({ business, id: kindId, name: "A coffee", pieces: 1, period: "week" });
    await asOwner.thanks.give({ business, id: newId(), kindId, memberId: maria.id, words: "For Saturday" });
    const logged = { business, locationId: location.id, reaction: "pleased" as const };
    const earlier = as(database, maria.userId, { now: hours(-48) });
    await earlier.moment.improvise({ ...logged, id: newId(), spotId: spot.id, description: "The secret words" });
    await earlier.moment.improvise({ ...logged, id: newId(), spotId: null, description: "An umbrella" });
    const habitId = newId();
    const habit = { business, id: habitId, memberId: maria.id, topic: "timing" as const, words: "Wait for them" };
    await earlier.growth.setHabit({ ...habit, checkOn: "2026-12-20" });
    await earlier.growth.checkHabit({ business, id: newId(), habitId, outcome: "notYet", nextOn: "2026-12-21" });
    await make();
    expect(await lines()).toEqual([
      "Customers thanked you 2 times.",
      "Jonas thanked you.",
      "You got a thank-you: “A coffee”.",
      "You had a share in 2 delivered moments.",
      `Of these spots: “${spot.name}”.`,
      "You looked at how your habit goes.",
    ]);
    const [mail] = await mails();
    for (const line of (await lines()) ?? []) expect(mail?.text).toContain(line);
    for (const secret of ["stayed", "idiot", "Saturday", "secret", "umbrella", "Wait for", "not"])
      expect(mail?.text.replaceAll("note", "")).not.toContain(secret);
    expect((await asMaria.recognition.export({ business })).weeklyNotes).toMatchObject([
      { week: "2026-12-07", content: { customers: 2, delivered: 2 } },
    ]);
  });

  it("says what became of an idea", async () => {
    const { make, lines, businessId, maria, spot } = await aWeek();
    await testDb.kudos.updateMany({ where: { businessId }, data: { removedAt: monday } });
    await testDb.spotInventor.create({ data: { businessId, spotId: spot.id, memberId: maria.id, at: hours(-9 * 24) } });
    await testDb.spotVersion.updateMany({ where: { businessId, spotId: spot.id }, data: { liveAt: hours(-24) } });
    await make();
    expect(await lines()).toEqual([`A spot that came from you is live: “${spot.name}”.`]);
  });

  it("is due on the member's own clock and in their language", async () => {
    const { make, mails, isAwaited, asMaria, business, businessId, maria } = await aWeek();
    const choice = { pushOff: [], mailNow: [], mailDaily: [], quiet: null };
    await asMaria.notification.choose({ business, ...choice, timeZone: "Pacific/Auckland" });
    await testDb.user.update({ where: { id: maria.userId }, data: { locale: "de" } });
    expect(await isAwaited(hours(-13))).toBe(false);
    expect(await isAwaited(hours(-12))).toBe(true);
    await make(hours(-12));
    expect((await mails()).map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Deine Woche bei /)]);
    await make(hours(3));
    expect(await mails()).toHaveLength(1);
    expect(await testDb.weekNote.count({ where: { businessId, memberId: maria.id } })).toBe(1);
    expect(await isAwaited(hours(24))).toBe(false);
  });

  it("is made for nobody while the business is suspended, who left, or who wants none", async () => {
    const { make, mails, isAwaited, asMaria, business, businessId, maria, owner } = await aWeek();
    const suspension = await testDb.businessSuspension.create({
      data: { businessId, id: newId(), reason: "unpaid", suspendedBy: owner.userId },
    });
    expect(await isAwaited(monday)).toBe(false);
    expect(await make()).toBe(0);
    await testDb.businessSuspension.delete({ where: { businessId_id: { businessId, id: suspension.id } } });
    await asMaria.recognition.setWeekNote({ business, isOn: false });
    await make();
    const asOwner = as(database, owner.userId, { now: monday });
    await asMaria.recognition.setWeekNote({ business, isOn: true });
    await asOwner.member.remove({ business, memberId: maria.id });
    await make(hours(1));
    expect(await mails()).toEqual([]);
  });

  it("ends by one click without a sign-in, twice like once, and nobody else's does", async () => {
    const { make, mails, asMaria, asJonas, business, businessId, said } = await aWeek();
    await make();
    const token = tokenOf((await mails())[0]);
    for (const wrong of ["", "x", token.slice(0, -1), `${token}x`]) {
      expect(await endWeekNotes(database, wrong, monday)).toBe(false);
      expect(await findWeekNoteOfToken(database, wrong)).toBeNull();
    }
    expect(await findWeekNoteOfToken(database, token)).toMatchObject({ isOff: false });
    expect(await endWeekNotes(database, token, monday)).toBe(true);
    expect(await endWeekNotes(database, token, hours(1))).toBe(true);
    expect((await asMaria.recognition.weekNotes({ business })).isOn).toBe(false);
    expect((await asJonas.recognition.weekNotes({ business })).isOn).toBe(true);
    await said(10, hours(24));
    await make(hours(7 * 24));
    expect(await mails()).toHaveLength(1);
    expect(await testDb.event.count({ where: { businessId, type: "growth.weekNoteStopped" } })).toBe(1);
  });
});

describe("what is about a member", () => {
  it("is erased by them: thanks, consent to stories, thank-yous, clues, notes and growth", async () => {
    const { make, asMaria, asManager, business, businessId, maria, asJonas } = await aWeek();
    const { id: kudosId } = await testDb.kudos.findFirstOrThrow({ where: { businessId, givenById: { not: null } } });
    const storyId = newId();
    await asMaria.wall.propose({ business, id: storyId, kudosId });
    await asManager.growth.writeNote({ business, id: newId(), memberId: maria.id, words: "Well asked." });
    await make();
    expect((await asMaria.recognition.erase({ business, isSure: true })).erased).toBeGreaterThan(3);
    expect(await asMaria.recognition.erase({ business, isSure: true })).toEqual({ erased: 0 });
    const mine = await asMaria.recognition.mine({ business });
    const empty = { kudos: [], given: [], stories: [], spots: [], gifts: [], together: { count: 0, rows: [] } };
    expect({ ...mine, spots: [], given: [] }).toEqual(empty);
    expect(await asJonas.wall.stories({ business })).toEqual([]);
    const { growth, weeklyNotes, thanksReceived } = await asMaria.recognition.export({ business });
    expect([growth?.notes, growth?.habits, weeklyNotes, thanksReceived]).toEqual([[], [], [], []]);
    const kept = await testDb.kudos.findMany({ where: { businessId, memberId: maria.id, NOT: { words: "" } } });
    expect(kept).toEqual([]);
    // Not made anew on the same Monday.
    await make(hours(2));
    expect((await asMaria.recognition.weekNotes({ business })).notes).toEqual([]);
  });
});

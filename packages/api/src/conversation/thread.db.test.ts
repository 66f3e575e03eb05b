import { aBusiness, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

const now = new Date("2026-11-23T10:00:00Z");

/**
 * A business with a spot on its journey, an owner, a manager Ana and staff Sam, and a function that
 * opens a conversation about the spot.
 */
async function aShopWithJourney() {
  const shop = await aBusiness(testDb, { timeZone: "Pacific/Auckland" });
  const { businessId, slug: business } = shop;
  const { journey, stages } = await aJourney(testDb, businessId);
  const stageId = stages[2]?.id ?? "";
  const spot = await aLiveSpot(testDb, businessId, stageId);
  const ana = await aMember(testDb, businessId, { role: "manager", name: "Ana Reyes" });
  const sam = await aMember(testDb, businessId, { role: "staff", name: "Sam Osei" });
  const asOwner = as(database, shop.owner.userId, { now });
  const asAna = as(database, ana.userId, { now });
  const about = { type: "spot" as const, id: spot.id };
  const opening = (text: string) => ({
    business,
    id: newId(),
    journeyId: journey.id,
    subject: about,
    comment: { id: newId(), text },
  });
  const begin = async (text = "Is the towel warm enough?") => (await asOwner.thread.open(opening(text))).id;
  const mails = (kind: string) => testDb.mail.findMany({ where: { businessId, kind }, orderBy: { id: "asc" } });
  const events = async () =>
    (await testDb.event.findMany({ where: { businessId }, orderBy: { seq: "asc" } })).map(({ type }) => type);
  return { ...shop, business, journey, stages, spot, ana, sam, asOwner, asAna, opening, begin, mails, events };
}

describe("a conversation", () => {
  it("is about a thing of the journey, and is listed with its first comment", async () => {
    const { asOwner, asAna, begin, business, journey, spot } = await aShopWithJourney();
    await begin();
    const { rows } = await asAna.thread.list({ business });
    expect(rows).toMatchObject([
      {
        journey: { id: journey.id },
        subject: { type: "spot", name: spot.name },
        first: { text: "Is the towel warm enough?" },
        comments: 1,
        isOverdue: false,
      },
    ]);
    expect(await asOwner.thread.subjects({ business, journeyId: journey.id })).toMatchObject({
      open: [{ subjectId: spot.id, count: 1 }],
    });
  });

  it("is stored once, however often it is sent, and so is each comment", async () => {
    const { asOwner, opening, business, businessId, events } = await aShopWithJourney();
    const same = opening("Once");
    await asOwner.thread.open(same);
    await asOwner.thread.open(same);
    const comment = { business, id: newId(), threadId: same.id, text: "Twice" };
    await asOwner.comment.write(comment);
    await asOwner.comment.write(comment);
    expect(await testDb.comment.count({ where: { businessId } })).toBe(2);
    expect(await events()).toEqual(["thread.opened", "comment.written"]);
  });

  it.each(["journey", "stage", "touchpoint", "spot"] as const)(
    "about a %s of another journey is refused",
    async (type) => {
      const design = await aShopWithJourney();
      const other = await aJourney(testDb, design.businessId);
      const [first] = other.stages;
      const touchpoint = await testDb.touchpoint.create({
        data: {
          businessId: design.businessId,
          id: newId(),
          stageId: first?.id ?? "",
          name: "x",
          element: "service",
          position: "a0",
        },
      });
      const spot = await aLiveSpot(testDb, design.businessId, first?.id ?? "");
      const id = { journey: other.journey.id, stage: first?.id ?? "", touchpoint: touchpoint.id, spot: spot.id }[type];
      const call = design.asOwner.thread.open({ ...design.opening("x"), subject: { type, id } });
      await expect(call).rejects.toMatchObject({ code: "NOT_FOUND" });
      expect(await testDb.thread.count({ where: { businessId: design.businessId } })).toBe(0);
    },
  );

  it("remains without a subject name when its subject is deleted", async () => {
    const { asOwner, begin, spot, business, businessId } = await aShopWithJourney();
    await begin();
    await testDb.spotVersion.deleteMany({ where: { businessId, spotId: spot.id } });
    await testDb.spot.delete({ where: { businessId_id: { businessId, id: spot.id } } });
    expect((await asOwner.thread.list({ business })).rows).toMatchObject([{ subject: { name: null } }]);
  });

  it("is forbidden for staff, to read and to write", async () => {
    const { sam, begin, business, opening } = await aShopWithJourney();
    const threadId = await begin();
    const asSam = as(database, sam.userId, { now });
    for (const call of [
      () => asSam.thread.list({ business }),
      () => asSam.comment.list({ business, threadId }),
      () => asSam.thread.open(opening("x")),
      () => asSam.comment.write({ business, id: newId(), threadId, text: "x" }),
    ])
      await expect(call()).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("is listed exactly once across pages", async () => {
    const { asOwner, begin, business } = await aShopWithJourney();
    for (let count = 0; count < 5; count += 1) await begin(`Number ${count}`);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await asOwner.thread.list({ business, limit: 2, ...(cursor ? { cursor } : {}) });
      seen.push(...page.rows.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(5);
    expect(seen).toHaveLength(5);
  });
});

describe("a person tag", () => {
  it("sends one mail, in the reader's language, with the comment and a link", async () => {
    const { asOwner, opening, ana, owner, mails, asAna, business } = await aShopWithJourney();
    await testDb.user.update({ where: { id: ana.userId }, data: { locale: "de" } });
    const same = opening(`@[${ana.id}] and @[${owner.id}], look: @[${ana.id}]`);
    await asOwner.thread.open(same);
    await asOwner.thread.open(same);
    const sent = await mails("personTag");
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).toContain("Hallo Ana Reyes");
    expect(sent[0]?.text).toContain(`@Ana Reyes and @${owner.name}, look: @Ana Reyes`);
    expect(sent[0]?.text).toContain(`http://localhost:3000/${business}/conversations?open=${same.id}`);
    expect((await asAna.thread.list({ business, whose: "mine" })).rows.map(({ id }) => id)).toEqual([same.id]);
    expect((await asAna.thread.list({ business, whose: "others" })).rows).toEqual([]);
  });

  it("of staff is refused at the field, of a stranger as not found, and nothing is stored", async () => {
    const { asOwner, opening, sam, businessId } = await aShopWithJourney();
    const other = await aShopWithJourney();
    await expect(asOwner.thread.open(opening(`@[${sam.id}]`))).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { detail: { fields: { text: "cannotTalk" } } },
    });
    await expect(asOwner.thread.open(opening(`@[${other.ana.id}]`))).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await testDb.thread.count({ where: { businessId } })).toBe(0);
  });

  it("shows the member's current name", async () => {
    const { asOwner, begin, ana, business, businessId } = await aShopWithJourney();
    const threadId = await begin(`Ask @[${ana.id}].`);
    await testDb.member.update({ where: { businessId_id: { businessId, id: ana.id } }, data: { name: "Ana Brand" } });
    expect((await asOwner.comment.list({ business, threadId }))[0]?.parts).toEqual([
      { kind: "words", text: "Ask " },
      { kind: "member", id: ana.id, name: "Ana Brand" },
      { kind: "words", text: "." },
    ]);
  });
});

describe("the responsible member of a conversation", () => {
  it("gets one mail with the review day when they are assigned", async () => {
    const { asOwner, begin, ana, business, mails } = await aShopWithJourney();
    const threadId = await begin();
    const care = { business, threadId, responsibleId: ana.id, reviewOn: "2026-12-01" };
    await asOwner.thread.lookAfter(care);
    await asOwner.thread.lookAfter(care);
    await asOwner.thread.lookAfter({ ...care, reviewOn: "2026-12-02" });
    const sent = await mails("threadOwner");
    expect(sent.map(({ text }) => text.includes("1 December 2026"))).toEqual([true]);
  });

  it("is overdue from the day after the review day, in the business's time zone", async () => {
    const { asOwner, owner, begin, business } = await aShopWithJourney();
    const threadId = await begin();
    const on = async (reviewOn: string) => {
      await asOwner.thread.lookAfter({ business, threadId, responsibleId: null, reviewOn });
      const evening = as(database, owner.userId, { now: new Date("2026-11-23T12:00:00Z") });
      return (await evening.thread.read({ business, threadId })).isOverdue;
    };
    expect([await on("2026-11-23"), await on("2026-11-24")]).toEqual([true, false]);
  });

  it("cannot be staff or a member of another business", async () => {
    const { asOwner, begin, sam, business } = await aShopWithJourney();
    const other = await aShopWithJourney();
    const threadId = await begin();
    const give = (responsibleId: string) =>
      asOwner.thread.lookAfter({ business, threadId, responsibleId, reviewOn: null });
    await expect(give(sam.id)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(give(other.ana.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("a conversation", () => {
  it("is resolved and reopened, with one event each and the member's name", async () => {
    const { asOwner, asAna, begin, business, events } = await aShopWithJourney();
    const threadId = await begin();
    await asAna.thread.resolve({ business, threadId });
    await asOwner.thread.resolve({ business, threadId });
    expect((await asOwner.thread.read({ business, threadId })).resolvedBy).toBe("Ana Reyes");
    expect((await asOwner.thread.list({ business })).rows).toEqual([]);
    expect((await asOwner.thread.list({ business, resolved: true })).rows).toHaveLength(1);
    await asOwner.thread.reopen({ business, threadId });
    await asOwner.thread.reopen({ business, threadId });
    expect(await events()).toEqual(["thread.opened", "thread.resolved", "thread.reopened"]);
  });

  it("is reopened by a new comment", async () => {
    const { asOwner, asAna, begin, business } = await aShopWithJourney();
    const threadId = await begin();
    await asOwner.thread.resolve({ business, threadId });
    await asAna.comment.write({ business, id: newId(), threadId, text: "One more thing" });
    expect((await asOwner.thread.read({ business, threadId })).resolvedAt).toBeNull();
  });
});

describe("a comment", () => {
  it("is removed only by its author, and its text disappears from the conversation and the events", async () => {
    const { asOwner, asAna, business, businessId, begin, ana } = await aShopWithJourney();
    const threadId = await begin(`An unwise word about @[${ana.id}]`);
    const [mine] = await asOwner.comment.list({ business, threadId });
    const commentId = mine?.id ?? "";
    await expect(asAna.comment.remove({ business, commentId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await asOwner.comment.remove({ business, commentId });
    await asOwner.comment.remove({ business, commentId });
    expect(await asAna.comment.list({ business, threadId })).toMatchObject([{ parts: null }]);
    expect((await asAna.thread.list({ business, whose: "mine" })).rows).toEqual([]);
    const kept = [
      await testDb.comment.findMany({ where: { businessId } }),
      await testDb.event.findMany({ where: { businessId } }),
    ];
    const said = JSON.stringify(kept, (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value));
    expect(said).not.toContain("unwise");
  });
});

import { aGuard, aLocation, aMember } from "@spots/test-kit/business";
import { agree } from "@spots/test-kit/consent";
import { anAnswer } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { findShareReader, readShared } from "../sharing/share-reader.queries";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T09:00:00Z");

/** A shop whose member Jonas thanked Maria. `wall` is what the team sees on it. */
async function aThanked() {
  const shop = await aShopWithStaff(testDb, database, now);
  const { slug: business, businessId, location } = shop;
  const asJonas = as(database, shop.jonas.userId, { now });
  const asOwner = as(database, shop.owner.userId, { now });
  const elsewhere = await aLocation(testDb, businessId);
  const far = await aMember(testDb, businessId, { role: "manager", locationIds: [elsewhere.id] });
  const colleague = await aMember(testDb, businessId, { name: "Carla Novak", locationIds: [location.id] });
  const asCarla = as(database, colleague.userId, { now });
  const give = async (words: string, more: { memberId?: string; caller?: typeof asJonas } = {}) => {
    const id = newId();
    const { memberId = shop.maria.id, caller = asJonas } = more;
    const { isHeld } = await caller.kudos.give({ business, id, memberId, words });
    return { id, isHeld };
  };
  const wall = async () => (await asCarla.wall.stories({ business })).map(({ words }) => words);
  const callers = { owner: asOwner, manager: shop.asManager, far: as(database, far.userId, { now }), asCarla };
  return { ...shop, business, asJonas, asOwner, asCarla, callers, give, wall, elsewhere };
}

describe("kudos of a colleague", () => {
  it("reach their member with the value and the moment, and nobody gives them to oneself", async () => {
    const { asOwner, asJonas, asMaria, business, maria, jonas, location } = await aThanked();
    const valueId = newId();
    await asOwner.value.add({ business, id: valueId, name: "We look up", meaning: "" });
    const moment = { business, id: newId(), locationId: location.id, spotId: null, reaction: "pleased" as const };
    await asMaria.moment.improvise({ ...moment, description: "Umbrella to the car" });
    const choices = await asJonas.kudos.choices({ business });
    expect(choices.people.map(({ id }) => id)).not.toContain(jonas.id);
    expect(choices.moments).toMatchObject([{ id: moment.id, memberId: maria.id, name: "Umbrella to the car" }]);
    const kudos = { business, id: newId(), memberId: maria.id, momentId: moment.id, valueId, words: "" };
    await Promise.all([asJonas.kudos.give(kudos), asJonas.kudos.give(kudos)]);
    expect((await asMaria.recognition.mine({ business })).kudos).toMatchObject([
      { by: "Jonas", value: "We look up", moment: "Umbrella to the car", isHidden: false },
    ]);
    await expect(asJonas.kudos.give({ ...kudos, id: newId(), memberId: jonas.id })).rejects.toMatchObject({
      cause: { detail: { fields: { memberId: "notYourself" } } },
    });
    await expect(asMaria.kudos.give({ ...kudos, id: newId(), memberId: jonas.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("are limited in number, also when fifty are sent in one minute", async () => {
    const { asJonas, business, maria, asCarla } = await aThanked();
    const many = await Promise.allSettled(
      Array.from({ length: 50 }, (_, at) =>
        asJonas.kudos.give({ business, id: newId(), memberId: maria.id, words: `Thanks ${at}` }),
      ),
    );
    expect(many.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    const refused = many.flatMap((each) => (each.status === "rejected" ? [each.reason.cause.reason] : []));
    expect(new Set(refused)).toEqual(new Set(["tooManyToOne"]));
    await asCarla.kudos.give({ business, id: newId(), memberId: maria.id, words: "Thanks" });
  });

  it("with an insult are held until a manager who neither gave nor got them releases them", async () => {
    const { asManager, asMaria, asOwner, business, give, manager, callers, businessId } = await aThanked();
    const held = await give("You idiot, well done");
    expect(held.isHeld).toBe(true);
    const got = async () => (await asMaria.recognition.mine({ business })).kudos.map(({ words }) => words);
    expect(await got()).toEqual([]);
    expect(await callers.far.kudos.list({ business, show: "held" })).toMatchObject({ rows: [], held: 0 });
    const decide = (caller: typeof asOwner, kudosId: string) =>
      caller.kudos.decide({ business, kudosId, decision: "released" });
    await expect(decide(callers.far, held.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await asManager.kudos.list({ business, show: "held" })).toMatchObject({
      rows: [{ words: "You idiot, well done" }],
      held: 1,
    });
    await decide(asManager, held.id);
    expect(await got()).toEqual(["You idiot, well done"]);
    const aboutManager = await give("So stupid", { memberId: manager.id });
    await expect(decide(asManager, aboutManager.id)).rejects.toMatchObject({ cause: { reason: "notOwnKudos" } });
    await decide(asOwner, aboutManager.id);
    const events = await testDb.event.findMany({ where: { businessId, type: { startsWith: "kudos." } } });
    expect(JSON.stringify(events.map(({ data }) => data))).not.toMatch(/idiot|stupid/);
  });

  it("are hidden and deleted by their member, and taken back by who gave them", async () => {
    const { asMaria, asJonas, asCarla, business, businessId, give } = await aThanked();
    const [first, second] = [await give("You stayed late"), await give("You helped me carry")];
    const hide = { business, kudosId: first.id, isHidden: true };
    for (const other of [asJonas, asCarla])
      await expect(other.kudos.hide(hide)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await asMaria.kudos.hide(hide);
    await asMaria.kudos.hide(hide);
    const own = async () => (await asMaria.recognition.mine({ business })).kudos;
    expect((await own()).find(({ id }) => id === first.id)).toMatchObject({ isHidden: true });
    const gone = { business, kudosId: first.id };
    await asMaria.kudos.delete(gone);
    await asMaria.kudos.delete(gone);
    await expect(asMaria.kudos.takeBack({ business, kudosId: second.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await asJonas.kudos.takeBack({ business, kudosId: second.id });
    expect(await own()).toEqual([]);
    const rows = await testDb.kudos.findMany({ where: { businessId } });
    expect(rows.map(({ words }) => words)).toEqual(["", ""]);
  });

  it("of a customer leave the answer, its list, its export and its filter when their member deletes them", async () => {
    const { asOwner, asMaria, business, businessId, location, maria } = await aThanked();
    const at = new Date(now.getTime() - 3_600_000);
    const responseId = await anAnswer(testDb, { businessId, locationId: location.id, at, mentions: [], recommend: 10 });
    const kudos = { businessId, id: newId(), responseId, memberId: maria.id, words: "She found it", givenAt: at };
    await testDb.kudos.create({ data: kudos });
    const filter = { thanks: "member" as const };
    const seen = async () => [
      (await asOwner.response.read({ business, responseId })).kudos.length,
      (await asOwner.response.list({ business })).rows.flatMap((row) => row.kudos).length,
      (await asOwner.response.list({ business, filter })).rows.length,
      (await asOwner.transfer.answers({ business })).rows.flatMap((row) => row.thanked_members ?? []).length,
    ];
    expect(await seen()).toEqual([1, 1, 1, 1]);
    await asMaria.kudos.delete({ business, kudosId: kudos.id });
    expect(await seen()).toEqual([0, 0, 0, 0]);
    await expect(asOwner.kudos.tie({ business, kudosId: kudos.id, memberId: maria.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("reach somebody without an account, and are exported by whom they are about", async () => {
    const { asMaria, asManager, business, businessId, location, give } = await aThanked();
    const guard = await aGuard(testDb, businessId, { locationIds: [location.id] });
    await give("You opened the back door for the pram", { memberId: guard.id });
    const { rows } = await asManager.kudos.list({ business, show: "colleagues" });
    expect(rows).toMatchObject([{ member: { id: guard.id }, words: "You opened the back door for the pram" }]);
    await give("You stayed late");
    const mine = await asMaria.recognition.export({ business });
    expect(mine.thanksReceived).toMatchObject([{ words: "You stayed late", from: "Jonas" }]);
    expect(JSON.stringify(mine)).not.toContain("pram");
  });
});

describe("a story on the wall", () => {
  it("is shown when everybody in it agrees, and gone at once when one withdraws: wall, print and link", async () => {
    const { asManager, asMaria, asJonas, asCarla, business, give, wall } = await aThanked();
    const words = "You and Carla walked him to the car";
    const { id: kudosId } = await give(words);
    const storyId = newId();
    const propose = { business, id: storyId, kudosId };
    await Promise.all([asManager.wall.propose(propose), asManager.wall.propose(propose)]);
    const link = { business, id: newId(), expiresOn: "2026-12-24", note: "" };
    const token = (await asManager.wall.share(link)).address.split("/").at(-1) ?? "";
    const shared = async (at = now) => {
      const reader = await findShareReader({ database, now: () => at }, token);
      return reader && ((await readShared({ database }, reader)).wall ?? []).map((story) => story.words);
    };
    const answer = (caller: typeof asMaria, isAgreed: boolean) => caller.wall.answer({ business, storyId, isAgreed });
    const people = [asMaria, asJonas, asCarla];
    expect((await asManager.wall.all({ business })).rows).toMatchObject([{ state: "asked", people: [{}, {}, {}] }]);
    for (const caller of people) {
      expect([await wall(), await shared()]).toEqual([[], []]);
      await answer(caller, true);
      await answer(caller, true);
    }
    for (const caller of people) {
      expect([await wall(), await shared()]).toEqual([[words], [words]]);
      await answer(caller, false);
      expect([await wall(), await shared()]).toEqual([[], []]);
      await answer(caller, true);
    }
    await asManager.wall.revokeShare({ business, shareId: link.id });
    expect(await shared()).toBeNull();
  });

  it("is gone when its praise is hidden, deleted or kept back, its manager takes it down, or somebody leaves", async () => {
    const { asManager, asOwner, asMaria, asJonas, business, give, wall, maria } = await aThanked();
    const shown = async () => {
      const { id: kudosId } = await give("You stayed late", { caller: (await aThankingOne()) ?? asJonas });
      const storyId = newId();
      await asMaria.wall.propose({ business, id: storyId, kudosId });
      await testDb.wallConsent.updateMany({
        where: { storyId },
        data: { isAgreed: true, answeredAt: now, answeredById: maria.id },
      });
      expect(await wall()).toHaveLength(1);
      return { kudosId, storyId };
    };
    const aThankingOne = async () => {
      const { businessId } = await testDb.member.findFirstOrThrow({ where: { id: maria.id } });
      return as(database, (await aMember(testDb, businessId, { name: "Somebody Else" })).userId, { now });
    };
    const hidden = await shown();
    await asMaria.kudos.hide({ business, kudosId: hidden.kudosId, isHidden: true });
    expect(await wall()).toEqual([]);
    await asMaria.kudos.delete({ business, kudosId: (await shown()).kudosId });
    expect(await wall()).toEqual([]);
    await asManager.kudos.decide({ business, kudosId: (await shown()).kudosId, decision: "keptBack" });
    expect(await wall()).toEqual([]);
    const down = { business, storyId: (await shown()).storyId, isDown: true };
    await asManager.wall.takeDown(down);
    expect(await wall()).toEqual([]);
    await asManager.wall.takeDown({ ...down, isDown: false });
    expect(await wall()).toHaveLength(1);
    await asOwner.member.remove({ business, memberId: maria.id });
    expect(await wall()).toEqual([]);
  });

  it("has a customer's words on the wall and behind its link only while they agree to be quoted", async () => {
    const { asManager, asMaria, asCarla, business, businessId, location, maria, wall } = await aThanked();
    const at = new Date(now.getTime() - 3_600_000);
    const responseId = await anAnswer(testDb, { businessId, locationId: location.id, at, mentions: [], recommend: 10 });
    const kudos = { businessId, id: newId(), responseId, memberId: maria.id, words: "She found it", givenAt: at };
    await testDb.kudos.create({ data: kudos });
    const story = { business, id: newId(), kudosId: kudos.id };
    await expect(asMaria.wall.propose(story)).rejects.toMatchObject({ code: "CONFLICT", message: "customerNotAsked" });
    // Agreeing to something else is no consent to be quoted.
    await agree(testDb, { businessId, id: responseId }, "reply");
    await expect(asMaria.wall.propose(story)).rejects.toMatchObject({ message: "customerNotAsked" });
    await agree(testDb, { businessId, id: responseId }, "quote");
    await asMaria.wall.propose(story);
    const link = await asManager.wall.share({ business, id: newId(), expiresOn: "2026-12-24", note: "" });
    const shared = async () => {
      const reader = await findShareReader({ database, now: () => now }, link.address.split("/").at(-1) ?? "");
      return reader ? JSON.stringify(await readShared({ database }, reader)) : "";
    };
    expect((await wall()).join()).toContain("She found it");
    expect(await shared()).toContain("She found it");
    await testDb.consent.updateMany({ where: { businessId, purpose: "quote" }, data: { withdrawnAt: new Date() } });
    expect(await wall()).toEqual([]);
    expect(await shared()).not.toContain("She found it");
    expect((await asManager.wall.all({ business })).rows).toMatchObject([{ state: "notQuotable" }]);
    expect((await asMaria.recognition.mine({ business })).kudos).toMatchObject([{ isQuotable: false }]);
    expect((await asCarla.wall.stories({ business })).length).toBe(0);
  });

  it("is told of a spontaneous moment with the spot that was made of it, and by staff of their own only", async () => {
    const { asManager, asMaria, asCarla, business, businessId, location, wall, callers } = await aThanked();
    const moment = { business, id: newId(), locationId: location.id, spotId: null, reaction: "pleased" as const };
    await asMaria.moment.improvise({ ...moment, description: "Umbrella to the car" });
    const story = { business, id: newId(), momentId: moment.id };
    await expect(asCarla.wall.propose(story)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(callers.far.wall.propose(story)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await asMaria.wall.propose(story);
    expect(await wall()).toEqual(["Umbrella to the car"]);
    const { stages } = await testDb.journey.findFirstOrThrow({ where: { businessId }, include: { stages: true } });
    const draft = { spotId: newId(), stageId: stages[0]?.id ?? "", name: "The umbrella", happens: "" };
    await asManager.improvised.promote({ business, groupId: newId(), momentIds: [moment.id], ...draft });
    expect(await asCarla.wall.stories({ business })).toMatchObject([{ of: "Maria", spot: "The umbrella" }]);
    expect((await asMaria.recognition.mine({ business })).spots).toMatchObject([{ name: "The umbrella" }]);
  });

  it("of somebody without an account waits until a manager of theirs writes down what they said", async () => {
    const { asManager, asJonas, business, businessId, location, give, wall, maria, callers } = await aThanked();
    const guard = await aGuard(testDb, businessId, { locationIds: [location.id] });
    const { id: kudosId } = await give("You opened the back door", { memberId: guard.id });
    const storyId = newId();
    await asManager.wall.propose({ business, id: storyId, kudosId });
    await asJonas.wall.answer({ business, storyId, isAgreed: true });
    const said = { business, storyId, memberId: guard.id, isAgreed: true };
    await expect(callers.far.wall.recordConsent(said)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(asManager.wall.recordConsent({ ...said, memberId: maria.id })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect(await wall()).toEqual([]);
    await asManager.wall.recordConsent(said);
    expect(await wall()).toEqual(["You opened the back door"]);
  });
});

describe("small thanks", () => {
  it("are given from a budget that gifts at the same time cannot exceed, and a new period has it again", async () => {
    const { asOwner, asManager, asMaria, business, maria, manager } = await aThanked();
    const kind = { business, id: newId(), name: "A coffee", pieces: 3, period: "week" as const };
    await asOwner.thanks.addKind(kind);
    const gift = () => ({ business, id: newId(), kindId: kind.id, memberId: maria.id, words: "For Saturday" });
    const first = gift();
    const given = await Promise.allSettled([
      ...Array.from({ length: 6 }, () => asManager.thanks.give(gift())),
      ...Array.from({ length: 6 }, () => asOwner.thanks.give(gift())),
      asManager.thanks.give(first),
      asManager.thanks.give(first),
    ]);
    const reasons = given.flatMap((each) => (each.status === "rejected" ? [each.reason.cause?.reason] : []));
    expect(new Set(reasons)).toEqual(new Set(["thanksSpent"]));
    const list = async () => (await asManager.thanks.list({ business })).rows;
    expect(await list()).toHaveLength(3);
    expect(await asManager.thanks.kinds({ business })).toMatchObject([{ pieces: 3, left: 0 }]);
    const ofManager = (await list()).find(({ isMine }) => isMine);
    const ofOwner = (await list()).find(({ isMine }) => !isMine);
    if (ofOwner)
      await expect(asManager.thanks.takeBack({ business, giftId: ofOwner.id })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    const mine = ofManager ?? ofOwner;
    await (ofManager ? asManager : asOwner).thanks.takeBack({ business, giftId: mine?.id ?? "" });
    expect(await asManager.thanks.kinds({ business })).toMatchObject([{ left: 1 }]);
    const nextWeek = as(database, manager.userId, { now: new Date("2026-11-30T09:00:00Z") });
    expect(await nextWeek.thanks.kinds({ business })).toMatchObject([{ left: 3 }]);
    expect((await asMaria.recognition.mine({ business })).gifts).toHaveLength(2);
    await expect(asManager.thanks.give({ ...gift(), memberId: manager.id })).rejects.toMatchObject({
      cause: { detail: { fields: { memberId: "notYourself" } } },
    });
  });

  it("are no money, change and end with the owner, and staff give none", async () => {
    const { asOwner, asManager, asMaria, business, maria } = await aThanked();
    const kind = { business, id: newId(), name: "A coffee", pieces: 1, period: "month" as const };
    for (const name of ["20 €", "Bonus", "5 Euro", "Eine Prämie"])
      await expect(asOwner.thanks.addKind({ ...kind, name })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await asOwner.thanks.addKind(kind);
    await asOwner.thanks.changeKind({ ...kind, kindId: kind.id, name: "A tea" });
    expect(await asManager.thanks.kinds({ business })).toMatchObject([{ name: "A tea", left: 1 }]);
    const gift = { business, id: newId(), kindId: kind.id, memberId: maria.id, words: "For Saturday" };
    await expect(asMaria.thanks.give(gift)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await asOwner.thanks.archiveKind({ business, kindId: kind.id });
    await expect(asManager.thanks.give(gift)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("the values of a business", () => {
  it("are a short list that the owner writes, without two of one name", async () => {
    const { asOwner, asManager, asMaria, business } = await aThanked();
    const add = (name: string) => asOwner.value.add({ business, id: newId(), name, meaning: "" });
    for (const name of ["a", "b", "c", "d", "e", "f"]) await add(name);
    const last = newId();
    await asOwner.value.add({ business, id: last, name: "g", meaning: "" });
    await expect(add("h")).rejects.toMatchObject({ cause: { reason: "valuesFull" } });
    await asOwner.value.archive({ business, valueId: last });
    await expect(add("A")).rejects.toMatchObject({ cause: { detail: { fields: { name: "alreadyListed" } } } });
    await add("h");
    const [first] = await asMaria.value.list({ business });
    await asOwner.value.change({ business, valueId: first?.id ?? "", name: "We look up", meaning: "Eyes first" });
    expect(await asMaria.value.list({ business })).toMatchObject([{ name: "We look up" }, ...Array(6).fill({})]);
    await expect(asManager.value.add({ business, id: newId(), name: "x", meaning: "" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

import { aBusiness, aLocation, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

/** A business whose member Maria customers thank. */
async function aThanked() {
  const shop = await aBusiness(testDb);
  const { businessId, location, slug: business } = shop;
  const maria = await aMember(testDb, businessId, { name: "Maria" });
  const channel = await testDb.channel.create({
    data: { businessId, id: newId(), token: newId(), name: "At the door", locationId: location.id },
  });
  const thank = async (recallText: string, recommend: number | null, words = "") => {
    const at = new Date();
    const response = await testDb.response.create({
      data: {
        businessId,
        id: newId(),
        channelId: channel.id,
        locationId: location.id,
        answeredAt: at,
        locale: "en",
        recallText,
        recommend,
      },
    });
    const kudos = await testDb.kudos.create({
      data: { businessId, id: newId(), responseId: response.id, memberId: maria.id, words, givenAt: at },
    });
    return kudos.id;
  };
  const asMaria = as(database, maria.userId);
  const heard = async () => (await asMaria.kudos.mine({ business })).map(({ recallText }) => recallText);
  return { ...shop, business, asOwner: as(database, shop.owner.userId), asMaria, thank, heard };
}

describe("what customers say of a member", () => {
  it("reaches them with a score of 9 or 10, and not with a lower score or none", async () => {
    const { thank, heard } = await aThanked();
    await thank("She kept us waiting and was rude about it.", null);
    await thank("Rude.", 0);
    await thank("Nothing special but fine.", 8);
    await thank("She found the last one for us.", 9);
    await thank("Wonderful.", 10);
    expect((await heard()).sort()).toEqual(["She found the last one for us.", "Wonderful."]);
  });

  it("reaches them once released and not once kept back, and undoing restores the rule by score", async () => {
    const { business, businessId, location, asOwner, thank, heard } = await aThanked();
    const unscored = await thank("She remembered my name.", null);
    const praised = await thank("Ten points, but Maria was rude.", 10);
    const decide = (kudosId: string, decision: "released" | "keptBack" | null) =>
      asOwner.kudos.decide({ business, kudosId, decision });
    await decide(unscored, "released");
    await decide(unscored, "released");
    await decide(praised, "keptBack");
    expect(await heard()).toEqual(["She remembered my name."]);
    await decide(unscored, null);
    await decide(praised, null);
    expect(await heard()).toEqual(["Ten points, but Maria was rude."]);
    const events = await testDb.event.findMany({
      where: { businessId, type: { startsWith: "kudos." } },
      orderBy: { seq: "asc" },
    });
    expect(events.map(({ type }) => type)).toEqual([
      "kudos.released",
      "kudos.keptBack",
      "kudos.undecided",
      "kudos.undecided",
    ]);
    for (const { data } of events) expect(data).toMatchObject({ after: { locationId: location.id } });
  });

  it("includes the words beside their name, under the same rule, also without a recall text", async () => {
    const { business, asMaria, thank } = await aThanked();
    await thank("", 10, "and the new trainee");
    await thank("Rude.", 2, "and her colleague was no better");
    await thank("", 10);
    expect(await asMaria.kudos.mine({ business })).toMatchObject([{ recallText: "", words: "and the new trainee" }]);
  });

  it("cannot be released by staff, or by a manager of other locations", async () => {
    const { business, businessId, asMaria, thank, heard } = await aThanked();
    const kudosId = await thank("Rude.", 2);
    const elsewhere = await aLocation(testDb, businessId);
    const manager = await aMember(testDb, businessId, { role: "manager", locationIds: [elsewhere.id] });
    const release = { business, kudosId, decision: "released" } as const;
    await expect(asMaria.kudos.decide(release)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(as(database, manager.userId).kudos.decide(release)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await heard()).toEqual([]);
  });

  it("is listed with the member who released it", async () => {
    const { business, asOwner, owner, thank } = await aThanked();
    const kudosId = await thank("She remembered my name.", null);
    await asOwner.kudos.decide({ business, kudosId, decision: "released" });
    const { rows } = await asOwner.response.list({ business });
    const read = await asOwner.response.read({ business, responseId: rows[0]?.id ?? "" });
    expect(read.kudos).toMatchObject([{ decision: "released", decidedBy: { name: owner.name } }]);
  });
});

describe("thanks in words", () => {
  it("are tied to a member, who then sees them by the rule, and untied again", async () => {
    const { business, businessId, location, owner, asOwner } = await aThanked();
    const jonas = await aMember(testDb, businessId, { name: "Jonas" });
    const heard = async () => (await as(database, jonas.userId).kudos.mine({ business })).map(({ words }) => words);
    const channel = await testDb.channel.findFirstOrThrow({ where: { businessId } });
    const at = new Date();
    const response = await testDb.response.create({
      data: {
        businessId,
        id: newId(),
        channelId: channel.id,
        locationId: location.id,
        answeredAt: at,
        locale: "en",
        recommend: 10,
      },
    });
    const words = "the tall one with glasses";
    const { id: kudosId } = await testDb.kudos.create({
      data: { businessId, id: newId(), responseId: response.id, words, givenAt: at },
    });
    await asOwner.kudos.tie({ business, kudosId, memberId: jonas.id });
    await asOwner.kudos.tie({ business, kudosId, memberId: jonas.id });
    expect(await heard()).toEqual([words]);
    const read = await asOwner.response.read({ business, responseId: response.id });
    const ownName = (await testDb.member.findFirstOrThrow({ where: { businessId, id: owner.id } })).name;
    expect(read.kudos[0]).toMatchObject({ member: { name: "Jonas" }, tiedBy: { name: ownName } });
    await asOwner.kudos.decide({ business, kudosId, decision: "keptBack" });
    expect(await heard()).toEqual([]);
    await asOwner.kudos.tie({ business, kudosId, memberId: null });
    await asOwner.kudos.tie({ business, kudosId, memberId: jonas.id });
    expect(await heard()).toEqual([words]);
    const events = await testDb.event.findMany({
      where: { businessId, type: { startsWith: "kudos." } },
      orderBy: { seq: "asc" },
    });
    expect(events.map(({ type }) => type)).toEqual(["kudos.tied", "kudos.keptBack", "kudos.untied", "kudos.tied"]);
  });

  it("cannot be taken from the member whom the customer chose, nor given to somebody who left", async () => {
    const { business, businessId, asOwner, thank } = await aThanked();
    const jonas = await aMember(testDb, businessId, { name: "Jonas" });
    const kudosId = await thank("She was kind.", 9, "and the trainee");
    await expect(asOwner.kudos.tie({ business, kudosId, memberId: jonas.id })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await testDb.member.update({
      where: { businessId_id: { businessId, id: jonas.id } },
      data: { leftAt: new Date() },
    });
    await expect(asOwner.kudos.tie({ business, kudosId, memberId: jonas.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

import { aBusiness, aLocation, aMember } from "@spots/test-kit/business";
import { anAnswer } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

/**
 * A business with a live spot and four answers: without a mention, counted, doubtful, before the
 * spot was live.
 */
async function aShop() {
  const shop = await aBusiness(testDb);
  const { businessId, slug: business, location } = shop;
  const stageId = (await aJourney(testDb, businessId)).stages[0]?.id ?? "";
  const spot = await aLiveSpot(testDb, businessId, stageId);
  const [late, early] = [new Date("2026-11-20T10:00:00Z"), new Date("2020-01-01T10:00:00Z")];
  const answer = (at: Date, ...statuses: ("counted" | "doubtful")[]) =>
    anAnswer(testDb, {
      businessId,
      locationId: location.id,
      at,
      mentions: statuses.map((status) => ({ spotId: spot.id, status })),
    });
  const ids = {
    none: await answer(late),
    counted: await answer(late, "counted"),
    doubtful: await answer(late, "doubtful"),
    early: await answer(early),
  };
  const asOwner = as(database, shop.owner.userId);
  const statuses = async () => {
    const rows = await testDb.mention.findMany({ where: { businessId } });
    return Object.fromEntries(
      Object.entries(ids).map(([name, id]) => [name, rows.find((row) => row.responseId === id)?.status ?? null]),
    );
  };
  const code = (isMeant: boolean, answerIds: readonly string[] = Object.values(ids)) =>
    asOwner.mention.code({
      business,
      spotId: spot.id,
      isMeant,
      answers: answerIds.map((responseId) => ({ responseId, decisionId: newId() })),
    });
  const undo = (decided: readonly string[]) =>
    asOwner.mention.undo({ business, decisions: decided.map((decisionId) => ({ decisionId, undoId: newId() })) });
  return { ...shop, business, spot, ids, asOwner, statuses, code, undo };
}

describe("deciding about several answers at once", () => {
  it("gives them a spot that they were missed, and undoes it in one step", async () => {
    const { businessId, location, code, undo, statuses } = await aShop();
    const before = await statuses();
    const { decided, notLive } = await code(true);
    expect([decided.length, notLive]).toEqual([2, 1]);
    expect(await statuses()).toEqual({ none: "counted", counted: "counted", doubtful: "counted", early: null });
    expect(await undo(decided)).toEqual({ undone: 2, superseded: 0 });
    expect(await statuses()).toEqual({ ...before, none: "dismissed" });
    const events = await testDb.event.findMany({
      where: { businessId, type: { startsWith: "mention." } },
      orderBy: { seq: "asc" },
    });
    expect(events.map(({ type, data }) => [type, data])).toMatchObject([
      ["mention.coded", { after: { answers: 2, locationId: location.id } }],
      ["mention.undone", { after: { answers: 2, locationId: location.id } }],
    ]);
  });

  it("takes a wrong spot from them, and what the matcher or a person said before comes back", async () => {
    const { ids, code, undo, statuses } = await aShop();
    await code(true, [ids.none]);
    const { decided } = await code(false);
    expect(await statuses()).toEqual({ none: "dismissed", counted: "dismissed", doubtful: "dismissed", early: null });
    await undo(decided);
    expect(await statuses()).toEqual({ none: "counted", counted: "counted", doubtful: "doubtful", early: null });
  });

  it("changes nothing when it is sent again, and keeps what somebody decided meanwhile", async () => {
    const { business, spot, ids, asOwner, code, undo, statuses } = await aShop();
    const answers = [ids.none, ids.doubtful].map((responseId) => ({ responseId, decisionId: newId() }));
    const input = { business, spotId: spot.id, isMeant: true, answers };
    const first = await asOwner.mention.code(input);
    expect(await asOwner.mention.code(input)).toEqual(first);
    await code(false, [ids.doubtful]);
    expect(await undo(first.decided)).toEqual({ undone: 1, superseded: 1 });
    expect(await statuses()).toMatchObject({ none: "dismissed", doubtful: "dismissed" });
    const decisions = [{ decisionId: answers[0]?.decisionId ?? "", undoId: newId() }];
    expect(await asOwner.mention.undo({ business, decisions })).toEqual({ undone: 0, superseded: 1 });
  });

  it("counts the answers that can or do mention each spot, for the choice of one", async () => {
    const { business, spot, ids, asOwner } = await aShop();
    const choices = await asOwner.response.choices({ business, responseIds: Object.values(ids) });
    expect(choices.missing.map(({ id, count }) => [id, count])).toEqual([[spot.id, 2]]);
    expect(choices.mentioned.map(({ id, count }) => [id, count])).toEqual([[spot.id, 2]]);
  });

  it("decides about none when one of them is at a location that the manager does not see", async () => {
    const { business, businessId, spot, ids, statuses } = await aShop();
    const there = await aLocation(testDb, businessId);
    const hidden = await anAnswer(testDb, { businessId, locationId: there.id, at: new Date(), mentions: [] });
    const manager = await aMember(testDb, businessId, { role: "manager", locationIds: [there.id] });
    const limited = as(database, manager.userId);
    const before = await statuses();
    const answers = [hidden, ids.none].map((responseId) => ({ responseId, decisionId: newId() }));
    await expect(limited.mention.code({ business, spotId: spot.id, isMeant: true, answers })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(limited.response.choices({ business, responseIds: [hidden, ids.none] })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await statuses()).toEqual(before);
    expect(await testDb.mention.count({ where: { businessId, responseId: hidden } })).toBe(0);
  });
});

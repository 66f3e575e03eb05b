import { aBusiness, aLocation, aMember } from "@spots/test-kit/business";
import { anAnswer, aVisit } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot, fullSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T12:00:00Z");
const november = (dayAndTime: string) => new Date(`2026-11-${dayAndTime.replace(" ", "T")}:00Z`);
/** A business with two locations and a spot that has been live since the beginning of the year. */
async function aChain({ liveAt, minimumN = 3 }: { liveAt?: Date; minimumN?: number } = {}) {
  const { businessId, slug, owner, location: shop } = await aBusiness(testDb, { minimumN });
  const branch = await aLocation(testDb, businessId);
  const { journey, stages } = await aJourney(testDb, businessId);
  const spot = await aLiveSpot(testDb, businessId, stages[0]?.id ?? "", liveAt ? { liveAt } : {});
  const asOwner = as(database, owner.userId, { now });
  const tell = (at: string, said: boolean, facts: { locationId?: string; visitId?: string } = {}) =>
    anAnswer(testDb, {
      businessId,
      locationId: shop.id,
      at: november(at),
      mentions: said ? [{ spotId: spot.id, status: "counted" }] : [],
      ...facts,
    });
  const pulses = async () => {
    const input = { business: slug, spotId: spot.id };
    const { mention } = (await asOwner.results.spot(input)).spot;
    return { mention: mention.estimate, recall: (await asOwner.results.course(input)).recall };
  };
  const history = () => asOwner.spot.history({ business: slug, spotId: spot.id });
  /** Makes the second version live from this day on. */
  const revise = async (from: string) => {
    await testDb.spotVersion.updateMany({ where: { businessId }, data: { endedAt: november(from) } });
    await testDb.spotVersion.create({
      data: { businessId, spotId: spot.id, number: 2, content: fullSpot, liveAt: november(from) },
    });
    await testDb.spot.updateMany({ where: { businessId }, data: { version: 2 } });
  };
  return { businessId, slug, owner, shop, branch, journey, spot, asOwner, tell, pulses, history, revise };
}

const many = async (count: number, act: (index: number) => Promise<unknown>) => {
  for (let index = 0; index < count; index += 1) await act(index);
};

describe("the mention rate of a spot", () => {
  it("does not depend on exposure: an answer of the same evening and one of the next morning count the same", async () => {
    const { businessId, shop, spot, owner, tell, pulses } = await aChain();
    await aVisit(testDb, { businessId, locationId: shop.id, memberId: owner.id, at: november("20 20:00"), spot });
    await many(5, () => tell("21 08:00", true));
    await many(5, () => tell("20 21:00", false));
    const pulse = await pulses();
    expect(pulse.mention).toMatchObject({ kind: "shown", stage: "early", value: 0.5, n: 10 });
    expect(pulse.recall).toBeNull();
  });

  it("opens after midnight to the answers of the days that its figure was read of", async () => {
    const { slug: business, owner, spot, tell } = await aChain();
    // The first day of the seven, and one in the middle.
    await many(3, () => tell("17 12:00", true));
    await many(4, () => tell("20 12:00", false));
    const read = { business, spotId: spot.id, period: "7d", on: "2026-11-23" } as const;
    const [before, after] = ["23 22:59", "23 23:01"].map((at) => as(database, owner.userId, { now: november(at) }));
    expect((await before?.results.spot(read))?.spot.mention.estimate.n).toBe(7);
    expect((await after?.results.answersBehind(read))?.rows).toHaveLength(7);
    const today = await after?.results.answersBehind({ business, spotId: spot.id, period: "7d" });
    expect(today?.rows).toHaveLength(4);
  });

  it("is split by visit only for answers with one, and a delivery after the answer does not count", async () => {
    const { businessId, shop, spot, owner, tell, pulses } = await aChain();
    const delivered = (at: string) =>
      aVisit(testDb, { businessId, locationId: shop.id, memberId: owner.id, at: november(at), spot });
    await many(5, async (index) => tell("20 21:00", index < 3, { visitId: await delivered("20 20:00") }));
    await many(5, async () => tell("20 19:00", false, { visitId: await delivered("20 20:00") }));
    await many(4, () => tell("20 21:00", true));
    const pulse = await pulses();
    expect(pulse.mention).toMatchObject({ value: 0.5, n: 14 });
    expect(pulse.recall?.received.estimate).toMatchObject({ value: 0.6, n: 5 });
    expect(pulse.recall?.notReceived.estimate).toMatchObject({ value: 0, n: 5 });
    // An answer before its delivery confirms nothing.
    expect(pulse.recall?.confirmed.estimate).toMatchObject({ value: 0.6, n: 5 });
  });

  it("confirms deliveries from the minimum on, each once, and reveals no small location beside a large one", async () => {
    const { businessId, slug, shop, branch, spot, owner, asOwner, tell, pulses } = await aChain();
    const deliver = (locationId: string) =>
      aVisit(testDb, { businessId, locationId, memberId: owner.id, at: november("20 20:00"), spot });
    const confirmed = async (locationId: string | null = null) =>
      (await asOwner.results.course({ business: slug, spotId: spot.id, locationId })).recall?.confirmed.estimate;
    // Four deliveries, one of them at a table whose two customers answer.
    for (const customers of [1, 1, 1, 2]) {
      const visitId = await deliver(shop.id);
      await many(customers, () => tell("20 21:00", true, { visitId }));
    }
    expect((await pulses()).recall?.received.estimate).toMatchObject({ kind: "shown", n: 5 });
    expect(await confirmed()).toEqual({ kind: "hidden", n: 4, needed: 5 });
    await tell("20 21:00", false, { visitId: await deliver(shop.id) });
    await deliver(shop.id);
    expect(await confirmed()).toMatchObject({ kind: "shown", value: 0.8, n: 5 });
    const visitId = await deliver(branch.id);
    await tell("20 21:00", true, { visitId, locationId: branch.id });
    expect(await confirmed()).toMatchObject({ kind: "shown", n: 6 });
    expect([await confirmed(shop.id), await confirmed(branch.id)]).toMatchObject([
      { kind: "hidden" },
      { kind: "hidden" },
    ]);
  });

  it("belongs to the version that the visit received, and without a visit to the live version", async () => {
    const { businessId, shop, spot, owner, tell, history, revise } = await aChain();
    const visitId = () =>
      aVisit(testDb, { businessId, locationId: shop.id, memberId: owner.id, at: november("20 12:00"), spot });
    await revise("21 00:00");
    await many(6, async () => tell("22 12:00", true, { visitId: await visitId() }));
    await many(5, () => tell("22 12:00", false));
    const { versions } = await history();
    expect(
      versions.map(({ number, mention }) => [number, mention.kind === "shown" && [mention.value, mention.n]]),
    ).toEqual([
      [2, [0, 5]],
      [1, [1, 6]],
    ]);
  });

  it("excludes answers of a location while it left the spot out, and includes those before and after", async () => {
    const { slug, branch, spot, tell, pulses, owner } = await aChain();
    const leaveOut = (was: boolean, at: string) =>
      as(database, owner.userId, { now: november(at) }).spot.override({
        business: slug,
        spotId: spot.id,
        locationId: branch.id,
        edits: { isOff: { was, to: !was } },
      });
    await leaveOut(false, "10 00:00");
    await leaveOut(true, "15 00:00");
    for (const at of ["09 12:00", "12 12:00", "16 12:00"])
      await many(3, () => tell(at, false, { locationId: branch.id }));
    await many(4, () => tell("12 12:00", true));
    expect((await pulses()).mention).toMatchObject({ value: 0.4, n: 10 });
  });

  it("comes with the number of answers that wait to be checked, and the range that they leave open", async () => {
    const { businessId, slug, shop, spot, asOwner, tell, pulses, history, journey } = await aChain();
    await many(6, (index) => tell("20 12:00", index < 2));
    await many(2, () =>
      anAnswer(testDb, {
        businessId,
        locationId: shop.id,
        at: november("20 12:00"),
        mentions: [{ spotId: spot.id, status: "doubtful" }],
      }),
    );
    const waiting = { answers: 2, low: 0.25, high: 0.5 };
    expect((await pulses()).mention).toMatchObject({ value: 0.25, n: 8, waiting });
    expect((await history()).mention).toMatchObject({ waiting });
    expect((await asOwner.pulse.home({ business: slug })).figures.recallIndex.estimate).toMatchObject({
      value: 0.25,
      waiting,
    });
    expect((await asOwner.pulse.shape({ business: slug, journeyId: journey.id })).stages[0]?.mention).toMatchObject({
      waiting,
    });
  });
});

describe("spots remembered per customer", () => {
  it("counts only answers given while a spot was live at their location, and only such spots", async () => {
    const { slug, asOwner, tell, branch, spot, businessId } = await aChain({ liveAt: november("15 00:00") });
    await testDb.spotAbsence.create({
      data: { businessId, spotId: spot.id, locationId: branch.id, fromAt: november("01 00:00") },
    });
    await many(6, () => tell("10 12:00", true));
    await many(6, () => tell("20 12:00", true));
    await many(6, () => tell("20 12:00", false, { locationId: branch.id }));
    expect((await asOwner.pulse.home({ business: slug })).figures.recallIndex.estimate).toMatchObject({
      value: 1,
      n: 6,
    });
  });
});

describe("the delivery rate", () => {
  it("decreases when a moment is declined, and not when another member took it over", async () => {
    const { businessId, slug, shop, spot, asOwner } = await aChain();
    const staff = await aMember(testDb, businessId, { role: "staff" });
    const planned = async (status: "delivered" | "declined", insteadOfId: string | null = null) => {
      const id = newId();
      const at = november("20 12:00");
      const facts = { locationId: shop.id, memberId: staff.id, spotId: spot.id, spotVersion: 1, dueAt: at };
      await testDb.moment.create({ data: { businessId, id, ...facts, status, insteadOfId } });
      return id;
    };
    await many(4, () => planned("delivered"));
    const declined = await planned("declined");
    await planned("declined");
    const rate = async () => (await asOwner.pulse.home({ business: slug })).figures.delivery.estimate;
    expect(await rate()).toMatchObject({ value: 4 / 6, n: 6 });
    await planned("delivered", declined);
    expect(await rate()).toMatchObject({ value: 5 / 6, n: 6 });
  });
});

describe("figures of a location's manager", () => {
  it("count that location only, also in a spot's history", async () => {
    const { businessId, slug, branch, spot, tell } = await aChain({ minimumN: 5 });
    await many(8, () => tell("20 12:00", true));
    const manager = await aMember(testDb, businessId, { role: "manager", locationIds: [branch.id] });
    const asManager = as(database, manager.userId, { now });
    const { mention, versions } = await asManager.spot.history({ business: slug, spotId: spot.id });
    expect([mention, ...versions.map((version) => version.mention)]).toEqual([
      { kind: "hidden", n: 0, needed: 5 },
      { kind: "hidden", n: 0, needed: 5 },
    ]);
  });

  it("are shown from the business's minimum number of answers on, and never below", async () => {
    const { slug, asOwner, tell } = await aChain({ minimumN: 10 });
    await many(6, () => tell("20 12:00", true));
    const { nps, recallIndex } = (await asOwner.pulse.home({ business: slug })).figures;
    expect([nps.now.estimate, recallIndex.estimate]).toEqual([
      { kind: "hidden", n: 6, needed: 10 },
      { kind: "hidden", n: 6, needed: 10 },
    ]);
  });
});

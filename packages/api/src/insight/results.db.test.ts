import { aBusiness, aLocation, aMember } from "@spots/test-kit/business";
import { anAnswer } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { twoWrittenWeeks } from "@spots/test-kit/written-weeks";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T12:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

/** A shop and a branch with a channel each, and a spot live since the beginning of the year. */
async function aChain() {
  const { businessId, slug: business, owner, location: shop } = await aBusiness(testDb);
  const branch = await aLocation(testDb, businessId);
  const { journey, stages } = await aJourney(testDb, businessId);
  const spot = await aLiveSpot(testDb, businessId, stages[0]?.id ?? "");
  const channels = [shop, branch].map(({ id: locationId }) => ({
    businessId,
    id: newId(),
    token: newId(),
    locationId,
  }));
  await testDb.channel.createMany({ data: channels.map((channel) => ({ ...channel, name: "Door" })) });
  /** `count` answers at one place and day, the first `mentioned` of which mention the spot. */
  const tell = async (place: 0 | 1, days: number, count: number, mentioned: number) => {
    const { id: channelId = "", locationId = "" } = channels[place] ?? {};
    for (let at = 0; at < count; at += 1)
      await anAnswer(testDb, {
        ...{ businessId, locationId, channelId, at: daysAgo(days) },
        mentions: at < mentioned ? [{ spotId: spot.id, status: "counted" }] : [],
      });
  };
  const asked = (userId: string) => as(database, userId, { now }).results;
  return {
    businessId,
    business,
    owner,
    shop,
    branch,
    journey,
    spot,
    channels,
    tell,
    asked,
    results: asked(owner.userId),
  };
}

describe("Results", () => {
  it("show each spot's mentions over the period, and a change that is more than chance", async () => {
    const { business, spot, tell, results } = await aChain();
    await tell(0, 3, 40, 30);
    await tell(0, 33, 40, 5);
    const { days, comparedDays, spots } = await results.spots({ business });
    expect([days, comparedDays]).toEqual([
      { from: "2026-10-27", until: "2026-11-24" },
      { from: "2026-09-29", until: "2026-10-27" },
    ]);
    expect(spots).toMatchObject([
      {
        id: spot.id,
        mention: { estimate: { kind: "shown", stage: "normal", value: 0.75, n: 40 }, leftOut: 0 },
        comparedMention: { estimate: { value: 0.125, n: 40 } },
        change: { value: 0.625, verdict: "likely-real" },
      },
    ]);
    expect(spots[0]?.weeks.map(({ estimate }) => estimate.n)).toEqual([0, 0, 0, 0, 0, 0, 0, 40, 0, 0, 0, 40, 0]);
    const { spot: one } = await results.spot({ business, spotId: spot.id });
    expect(one).toEqual(spots[0]);
  });

  it("are limited to a location or channel, and compared with another location", async () => {
    const { business, shop, branch, channels, tell, results } = await aChain();
    await tell(0, 3, 40, 30);
    await tell(1, 3, 30, 6);
    const [inShop] = (await results.spots({ business, locationId: shop.id, compareWith: { locationId: branch.id } }))
      .spots;
    expect(inShop).toMatchObject({
      mention: { estimate: { value: 0.75, n: 40 } },
      comparedMention: { estimate: { value: 0.2, n: 30 } },
      change: { verdict: "likely-real" },
    });
    const [ofChannel] = (await results.spots({ business, channelId: channels[1]?.id ?? "" })).spots;
    expect(ofChannel?.mention).toMatchObject({ estimate: { value: 0.2, n: 30 } });
  });

  it("list only the spots of a journey or of a persona's journeys", async () => {
    const { businessId, business, journey, spot, results } = await aChain();
    const persona = await testDb.persona.create({ data: { businessId, id: newId(), name: "The regular" } });
    const { stages } = await aJourney(testDb, businessId, { name: "Another" });
    const other = await aLiveSpot(testDb, businessId, stages[0]?.id ?? "");
    await testDb.journey.updateMany({
      where: { id: { not: journey.id }, businessId },
      data: { personaId: persona.id },
    });
    const ids = async (filter: object) => (await results.spots({ business, ...filter })).spots.map(({ id }) => id);
    expect(await ids({ journeyId: journey.id })).toEqual([spot.id]);
    expect(await ids({ personaId: persona.id })).toEqual([other.id]);
  });

  it("show a manager who is limited to a location that location only", async () => {
    const { businessId, business, spot, branch, channels, shop, tell, asked } = await aChain();
    await tell(0, 3, 12, 6);
    await tell(1, 3, 10, 1);
    const manager = await aMember(testDb, businessId, { role: "manager", locationIds: [branch.id] });
    const results = asked(manager.userId);
    const [seen] = (await results.spots({ business })).spots;
    expect(seen?.mention).toMatchObject({ estimate: { value: 0.1, n: 10 } });
    expect((await results.answersBehind({ business, spotId: spot.id })).rows).toHaveLength(10);
    for (const foreign of [
      { locationId: shop.id },
      { channelId: channels[0]?.id ?? "" },
      { compareWith: { locationId: shop.id } },
    ])
      await expect(results.spots({ business, ...foreign })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("withhold a location whose figure would reveal a small one beside it", async () => {
    const { business, shop, tell, results } = await aChain();
    await tell(0, 3, 6, 3);
    await tell(1, 3, 2, 0);
    expect((await results.spots({ business })).spots[0]?.mention.estimate).toMatchObject({ kind: "shown", n: 8 });
    expect((await results.spots({ business, locationId: shop.id })).spots[0]?.mention.estimate).toEqual({
      ...{ kind: "hidden", n: 6, needed: 5 },
    });
  });

  it("do not reveal the answers of one day by moving the period by a day", async () => {
    const { business, tell, results } = await aChain();
    await tell(0, 20, 8, 4);
    await tell(0, 10, 2, 2);
    await tell(0, 3, 8, 4);
    const of = async (from: string) =>
      (await results.spots({ business, period: { from, to: "2026-11-23" } })).spots[0]?.mention;
    expect(await of("2026-11-13")).toMatchObject({ estimate: { kind: "shown", n: 10 }, leftOut: 0 });
    expect(await of("2026-11-14")).toMatchObject({ estimate: { kind: "hidden", n: 8 }, leftOut: 0 });
    expect(await of("2026-11-03")).toMatchObject({ estimate: { n: 18 }, leftOut: 0 });
  });
});

describe("what is behind a figure of Results", () => {
  it("is every answer and moment that it counts, page by page", async () => {
    const { slug: business, owner, spots } = await twoWrittenWeeks(testDb);
    const { results } = as(database, owner.userId, { now });
    const period = { from: "2026-06-01", to: "2026-06-14" };
    type Which = "all" | "mentioned" | "waiting" | "silent" | "received" | "notReceived";
    const texts = async (which: Which, spotId = spots.massage) => {
      const seen: (string | null)[] = [];
      for (let cursor: string | undefined, next: string | null = ""; next !== null; cursor = next ?? undefined) {
        const page = await results.answersBehind({ business, spotId, period, which, limit: 2, cursor });
        seen.push(...page.rows.map(({ mention }) => mention?.status ?? null));
        next = page.next;
      }
      return seen;
    };
    // As counted in `by-hand.db.test.ts`: 8 + 4 answers, 5 + 1 mention the massage, 1 waits.
    expect(await texts("all")).toHaveLength(12);
    expect(await texts("mentioned")).toEqual(Array.from({ length: 6 }, () => "counted"));
    expect(await texts("waiting")).toEqual(["doubtful"]);
    expect(await texts("silent")).toEqual(Array.from({ length: 5 }, () => null));
    expect(await texts("all", spots.coffee)).toHaveLength(5);
    expect(await texts("received")).toEqual(["counted", "doubtful", null]);
    expect(await texts("notReceived")).toEqual(["counted", null, "counted"]);
    const moments = async (which: "due" | "delivered" | "missed" | "declined" | "answered" | "confirmed") =>
      (await results.momentsBehind({ business, spotId: spots.massage, period, which })).rows.length;
    expect([
      await moments("due"),
      await moments("delivered"),
      await moments("missed"),
      await moments("declined"),
    ]).toEqual([5, 3, 1, 1]);
    // Spontaneous deliveries are confirmed, too: monday, whim and wednesday were answered.
    expect([await moments("answered"), await moments("confirmed")]).toEqual([3, 1]);
  });
});

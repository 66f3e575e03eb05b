import type { Estimate } from "@spots/domain/insight/estimate";
import { chanceOf } from "@spots/seed/chance";
import { aBusiness, aLocation, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot, aTouchpoint } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T12:00:00Z");
const subsets = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: 2 ** all.length }, (_, set) => all.filter((_one, at) => Math.floor(set / 2 ** at) % 2 === 1));

type Answer = { shop: number; daysAgo: number; recommend: number | null; told: boolean; mentions: boolean };

/**
 * A business with three locations, a spot that was changed a month ago, and one at a touchpoint of
 * the same stage that has been live for three weeks; an owner, and a manager for every set of its
 * locations.
 */
async function aChain(answers: readonly Answer[], minimumN: number) {
  const { businessId, slug: business, owner, location } = await aBusiness(testDb, { minimumN });
  const shops = [location.id, (await aLocation(testDb, businessId)).id, (await aLocation(testDb, businessId)).id];
  const { journey, stages } = await aJourney(testDb, businessId);
  const spot = await aLiveSpot(testDb, businessId, stages[0]?.id ?? "");
  const { id: touchpointId } = await aTouchpoint(testDb, businessId, stages[0]?.id ?? "");
  const liveAt = new Date(now.getTime() - 21 * 86_400_000);
  await aLiveSpot(testDb, businessId, stages[0]?.id ?? "", { name: "The receipt", touchpointId, liveAt });
  const changed = new Date(now.getTime() - 31 * 86_400_000);
  const first = await testDb.spotVersion.findFirstOrThrow({ where: { businessId, spotId: spot.id } });
  await testDb.spotVersion.updateMany({ where: { businessId, spotId: spot.id }, data: { endedAt: changed } });
  await testDb.spotVersion.create({
    data: { businessId, spotId: spot.id, number: 2, content: first.content ?? {}, liveAt: changed },
  });
  const channels = shops.map((locationId) => ({ businessId, id: newId(), token: newId(), name: "Door", locationId }));
  await testDb.channel.createMany({ data: channels });
  const rows = answers.map((answer) => ({
    ...answer,
    id: newId(),
    locationId: shops[answer.shop] ?? "",
    channelId: channels[answer.shop]?.id ?? "",
    at: new Date(now.getTime() - answer.daysAgo * 86_400_000),
  }));
  await testDb.response.createMany({
    data: rows.map(({ id, channelId, locationId, at, told, recommend }) => ({
      ...{ businessId, id, channelId, locationId, answeredAt: at, locale: "en", recommend },
      recallText: told ? "They did something for me." : "",
    })),
  });
  await testDb.coding.createMany({
    data: rows.map(({ id, at }) => ({ businessId, responseId: id, matcherVersion: "hand", codedAt: at })),
  });
  await testDb.mention.createMany({
    data: rows
      .filter(({ told, mentions }) => told && mentions)
      .map(({ id, at }) => ({
        ...{ businessId, id: newId(), responseId: id, spotId: spot.id, spotVersion: 1, createdAt: at },
        status: "counted" as const,
      })),
  });
  const managers = await Promise.all(
    subsets(shops)
      .filter((set) => set.length > 0)
      .map(async (locationIds) => ({
        userId: (await aMember(testDb, businessId, { role: "manager", locationIds })).userId,
        shops: locationIds,
      })),
  );
  return { business, spot, journey, askers: [{ userId: owner.userId, shops }, ...managers] };
}

/** A figure over the last `reach` days (of weeks and versions, 0), at some locations. */
type Seen = {
  readonly measure: string;
  readonly reach: number;
  readonly shops: readonly string[];
  readonly figure: Pick<Estimate, "kind" | "n">;
};

/** Periods that hold one another: each ends today. */
const periods = [
  ["7d", 7],
  ["28d", 28],
] as const;

/** Every figure that a member can get from the API, with the locations that it covers. */
async function everyFigure({ business, spot, journey, askers }: Awaited<ReturnType<typeof aChain>>): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const { userId, shops } of askers) {
    const asked = as(database, userId, { now });
    for (const locationId of [null, ...shops]) {
      const of = locationId === null ? shops : [locationId];
      const see = (measure: string, figure: Seen["figure"], reach = 0, at = of) =>
        seen.push({ measure, reach, shops: at, figure });
      for (const [period, reach] of periods) {
        for (const one of (await asked.results.spots({ business, locationId, period })).spots) {
          see(`mention of ${one.id}`, one.mention.estimate, reach);
          see(`mention of ${one.id} before ${period}`, one.comparedMention.estimate);
          for (const { week, estimate } of one.weeks) see(`mention of ${one.id} ${week}`, estimate);
        }
      }
      if (locationId !== null) continue;
      const { nps, recallIndex, delivery } = (await asked.pulse.home({ business })).figures;
      see("nps", nps.now.estimate, 28);
      see("told", recallIndex.estimate, 28);
      see("delivery", delivery.estimate, 28);
      for (const [period, reach] of periods) {
        const places = await asked.results.places({ business, period });
        const plots = { nps: places.recommend, told: places.index, delivery: places.delivery };
        for (const [measure, { points }] of Object.entries(plots))
          for (const point of points) see(measure, { kind: "shown", n: point.n }, reach, [point.locationId]);
      }
      const history = await asked.spot.history({ business, spotId: spot.id });
      see(`mention of ${spot.id}`, history.mention, 182);
      for (const { number, mention } of history.versions) see(`version ${number}`, mention);
      const { stages, touchpoints } = await asked.pulse.shape({ business, journeyId: journey.id });
      for (const { mention } of stages) see("stage", mention);
      for (const { mention } of touchpoints) see("touchpoint", mention);
    }
  }
  return seen;
}

/** Pseudo-random answers of two months, most of them at the first location. */
function someAnswers(seed: number): Answer[] {
  const chance = chanceOf(seed);
  return Array.from({ length: 10 + chance.below(60) }, () => ({
    shop: chance.happens(0.5) ? 0 : chance.below(3),
    daysAgo: chance.below(60),
    recommend: chance.happens(0.2) ? null : chance.below(11),
    told: chance.happens(0.6),
    mentions: chance.happens(0.5),
  }));
}

describe("a group below the business's minimum", () => {
  it.each([
    [1, 3],
    [2, 5],
    [3, 8],
    [4, 10],
  ])(
    "is in no figure and in no difference of two figures, for any viewer and range (answers %i, minimum %i)",
    async (seed, minimumN) => {
      const answers = someAnswers(seed);
      const seen = await everyFigure(await aChain(answers, minimumN));
      const shown = seen.filter(({ figure }) => figure.kind === "shown");
      expect(shown.length).toBeGreaterThan(0);
      for (const { figure } of shown) expect(figure.n).toBeGreaterThanOrEqual(minimumN);
      for (const one of shown)
        for (const other of shown) {
          // Of two periods the whole's answers contain all others, a location's only its own.
          const isWithin = one.reach === other.reach || (one.reach > other.reach && one.shops.length === 3);
          // A touchpoint's answers are among those of its stage.
          const isPart = one.measure === "stage" && other.measure === "touchpoint";
          if ((one.measure !== other.measure && !isPart) || !isWithin) continue;
          if (!other.shops.every((shop) => one.shops.includes(shop))) continue;
          const difference = one.figure.n - other.figure.n;
          expect(
            [one.measure, difference === 0 || difference >= minimumN],
            `${one.measure}: ${one.figure.n} of ${one.shops.length} shops, ${other.figure.n} of ${other.shops.length}`,
          ).toEqual([one.measure, true]);
        }
    },
  );

  it("hides a location's figure that would reveal another's by subtraction, and reports that it has enough answers", async () => {
    const answer = { daysAgo: 3, told: true, mentions: false };
    const answers = [
      ...Array.from({ length: 6 }, () => ({ ...answer, shop: 0, recommend: 10 })),
      ...Array.from({ length: 2 }, () => ({ ...answer, shop: 1, recommend: 0 })),
    ];
    const { business, askers } = await aChain(answers, 5);
    const [owner] = askers;
    const asOwner = as(database, owner?.userId ?? "", { now });
    const whole = await asOwner.pulse.home({ business });
    expect(whole.figures.nps.now.estimate).toMatchObject({ kind: "shown", n: 8 });
    const { recommend } = await asOwner.results.places({ business });
    expect(recommend).toMatchObject({ points: [], hidden: 3 });
    const { userId } = askers.find(({ shops }) => shops.length === 1 && shops[0] === owner?.shops[0]) ?? {};
    const shop = await as(database, userId ?? "", { now }).pulse.home({ business });
    expect(shop.figures.nps.now.estimate).toEqual({ kind: "hidden", n: 6, needed: 5 });
  });
});

import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { DigestContent } from "@spots/domain/insight/digest";
import { aBusiness, aLocation, aMember } from "@spots/test-kit/business";
import { anAnswer } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, describe, expect, it } from "vitest";
import { as } from "../test/call";
import { makeDigests } from "./make-digests.commands";

const { testDb, database, url } = useTestDb();
const worker = openWorkerDatabase(url);
afterAll(() => worker.close());

/** Monday, 7:30 in Berlin. */
const now = new Date("2026-12-07T06:30:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

/** Answers on days whose blocks the last 28 days hold only in part, at two locations. */
async function aChain() {
  const { businessId, slug: business, owner, location } = await aBusiness(testDb, { timeZone: "Europe/Berlin" });
  const branch = await aLocation(testDb, businessId);
  const { journey, stages } = await aJourney(testDb, businessId);
  const spot = await aLiveSpot(testDb, businessId, stages[0]?.id ?? "");
  const tell = async (locationId: string, days: number, count: number, mentioned: number) => {
    for (let at = 0; at < count; at += 1)
      await anAnswer(testDb, {
        ...{ businessId, locationId, at: daysAgo(days) },
        mentions: at < mentioned ? [{ spotId: spot.id, status: "counted" }] : [],
      });
  };
  await tell(location.id, 28, 3, 3);
  await tell(location.id, 27, 2, 1);
  await tell(branch.id, 27, 1, 1);
  for (const days of [24, 20, 15, 9, 3]) {
    await tell(location.id, days, 8, 3);
    await tell(branch.id, days, 4, 2);
  }
  return { businessId, business, owner, location, branch, journey, spot };
}

describe("the figure of one spot and one period", () => {
  it("is the same on the home, in Results, on the spot's page, the export and the digest", async () => {
    const { businessId, business, owner, journey, spot } = await aChain();
    const asOwner = as(database, owner.userId, { now });
    const shown = (await asOwner.results.spots({ business })).spots[0]?.mention;
    expect(shown).toMatchObject({ estimate: { kind: "shown" }, leftOut: expect.any(Number) });
    if (shown?.estimate.kind !== "shown") throw new Error("the figure is shown");
    const { estimate, leftOut } = shown;
    // Three answers of 10 November share a block with those of the day before.
    expect(estimate.n + leftOut).toBe(63);
    expect(leftOut).toBeGreaterThan(0);

    const { best } = (await asOwner.pulse.home({ business })).figures;
    expect(best).toEqual({ id: spot.id, name: spot.name, mention: estimate, leftOut });
    expect((await asOwner.results.spot({ business, spotId: spot.id })).spot.mention).toEqual(shown);
    const { rows } = await asOwner.transfer.spots({ business });
    expect(rows).toMatchObject([{ mention_answers: estimate.n, mention_share: estimate.value }]);

    const published = { journeyId: journey.id, number: 1, note: "", content: {}, publishedBy: owner.id };
    await testDb.journeyVersion.create({ data: { businessId, ...published } });
    await makeDigests({ database: worker, now: () => now, newId, address: "https://spots.example" }, businessId);
    const digest = await testDb.digest.findFirstOrThrow({ where: { businessId } });
    expect(DigestContent.parse(digest.content).headline).toMatchObject({ value: estimate.value, n: estimate.n });
  });

  it("leaves out the same for a manager of all locations, and the next step is that of the first row", async () => {
    const { businessId, business, owner, location, branch } = await aChain();
    const manager = await aMember(testDb, businessId, { role: "manager", locationIds: [location.id, branch.id] });
    const [mine, theirs] = await Promise.all(
      [owner.userId, manager.userId].map(async (userId) => {
        const { spots } = await as(database, userId, { now }).results.spots({ business });
        const { next } = (await as(database, userId, { now }).pulse.home({ business })).figures;
        return { spots, next };
      }),
    );
    expect(theirs?.spots.map(({ mention }) => mention)).toEqual(mine?.spots.map(({ mention }) => mention));
    const [first] = mine?.spots ?? [];
    expect(first?.next.kind).toBe("offer-again");
    expect(mine?.next).toEqual({
      ...first?.next,
      spotId: first?.id,
      spot: first?.name,
      journeyId: first?.stage.journey.id,
    });
    const { spot } = await as(database, owner.userId, { now }).results.spot({ business, spotId: first?.id ?? "" });
    expect(spot.next).toEqual(first?.next);
  });
});

import { openDatabase } from "@spots/db/database";
import type { Measured } from "@spots/domain/insight/estimate";
import { freshDatabase } from "@spots/postgres/test-database";
import { beginSeeding, seedBusiness } from "@spots/seed/demo";
import { again, deliveryTruth, freshTruth } from "@spots/seed/habits";
import { copperComb } from "@spots/seed/scenarios/copper-comb";
import { openTestDatabase } from "@spots/test-kit/database";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const now = new Date("2026-11-23T12:00:00Z");
/** All of the half year; its newest days have no customer whose 28 days are over. */
const period = { from: "2026-05-25", to: "2026-11-23" };

/** A barber of half a year whose customers are known again and asked about pressure. */
async function aBarber() {
  const url = await freshDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(beginSeeding);
  const { businessId } = await seedBusiness(client, copperComb, {
    ...{ now, seed: 26, passwordHash: null, tied: 0.9, isAgain: true },
  });
  await client.query("commit");
  await client.end();
  const testDb = openTestDatabase(url);
  const owner = await testDb.member.findFirstOrThrow({ where: { businessId, role: "owner" } });
  const spots = await testDb.spot.findMany({ where: { businessId }, select: { id: true, name: true } });
  await testDb.$disconnect();
  const database = openDatabase(url, { connections: 2 });
  const spotsOf = copperComb.spots.map(({ content, truth }) => ({
    ...{ id: spots.find(({ name }) => name === content.name)?.id ?? "", name: content.name, truth },
  }));
  return { database, asOwner: as(database, owner.userId ?? "", { now }), business: copperComb.slug, spots: spotsOf };
}

type Pair = { readonly what: string; readonly measured: Measured | null; readonly truth: number };
const shown = (estimate: { readonly kind: string } & Partial<Measured>): Measured | null =>
  estimate.kind === "shown" ? (estimate as Measured) : null;
const within = ({ measured, truth }: Pair, by = 0) =>
  measured !== null && measured.low <= truth + by && truth + by <= measured.high;

describe("what asking again measures of a business whose true rates are known", () => {
  it("holds the true rates in about 95 of 100 intervals, and marks the one spot that pressures", async () => {
    const { database, asOwner, business, spots } = await aBarber();
    const pairs: Pair[] = [];
    const add = (what: string, estimate: Parameters<typeof shown>[0] | undefined, truth: number) =>
      pairs.push({ what, measured: estimate ? shown(estimate) : null, truth });
    for (const [index, { id, name, truth }] of spots.entries()) {
      const { links } = await asOwner.results.chain({ business, spotId: id, period });
      const link = (of: string) => links.find((each) => each.link === of)?.estimate;
      add(`${name}: delivered`, link("delivered"), deliveryTruth(truth));
      add(`${name}: returned`, link("returned"), again.returns);
      // The improved spot has two recall rates in the half year.
      const { groups } = (await asOwner.results.freshness({ business, spotId: id, period })) ?? { groups: [] };
      if (index !== copperComb.bettered.spot)
        for (const { times, estimate } of groups)
          if (estimate.kind === "shown") add(`${name}: had ${times} times`, estimate, freshTruth(truth, times));
    }
    const [first] = spots;
    const pressure = await asOwner.results.pressure({ business, spotId: first?.id ?? "" });
    add("pressured, of those who got it", pressure?.those.estimate, again.pressed);
    add("pressured, of the others", pressure?.others.estimate, again.pressedOtherwise);
    const { spotIds } = await asOwner.results.pressured({ business });
    await database.close();

    expect(spotIds).toEqual([first?.id]);
    // Two links of each spot, the two shares of pressure, and freshness of the spots that are had
    // often enough.
    expect(pairs.length).toBeGreaterThan(2 * spots.length + 8);
    // Of n intervals of 95 %, more than a quarter miss with a probability far below one in a
    // thousand.
    const missed = pairs.filter((pair) => !within(pair)).map(({ what }) => what);
    expect(missed.length, missed.join(", ")).toBeLessThanOrEqual(Math.floor(pairs.length / 4));
    const wrong = pairs.filter((pair) => !within(pair, 0.2));
    expect(wrong.length).toBeGreaterThan(pairs.length * 0.6);
  }, 240_000);
});

import { openDatabase } from "@spots/db/database";
import { answersByDay } from "@spots/db/reports/answers-by-day";
import { deliveriesByDay } from "@spots/db/reports/deliveries-by-day";
import { mentionsByDay } from "@spots/db/reports/mentions-by-day";
import { asTenant } from "@spots/db/tenancy/as-tenant";
import { memberOf } from "@spots/db/tenancy/tenant";
import { delivery } from "@spots/domain/insight/delivery";
import type { Measured } from "@spots/domain/insight/estimate";
import { nps } from "@spots/domain/insight/nps";
import { totalAnswers, totalDeliveries, totalMentions } from "@spots/domain/insight/pulse";
import { shareOf } from "@spots/domain/insight/share";
import { freshDatabase } from "@spots/postgres/test-database";
import { seedDemo } from "@spots/seed/demo";
import { scenarios } from "@spots/seed/demo-sign-ins";
import { deliveryTruth, mentionTruth } from "@spots/seed/habits";
import { openTestDatabase } from "@spots/test-kit/database";
import { describe, expect, it } from "vitest";

const now = new Date("2026-11-23T12:00:00Z");
const within = (measured: Measured | null, truth: number): boolean =>
  measured !== null && measured.low <= truth && truth <= measured.high;

/**
 * Pairs of a figure computed from the demo's half year and the rate that the simulator used. Half
 * of the answers are tied to a visit. A fifth of them arrive days later, some after a new version.
 */
async function measuredAndTrue() {
  const url = await freshDatabase();
  await seedDemo(url, { now, seed: 26, tied: 0.5 });
  const testDb = openTestDatabase(url);
  const database = openDatabase(url, { connections: 4 });
  const pairs: { what: string; measured: Measured | null; truth: number }[] = [];
  for (const scenario of scenarios) {
    const owner = await testDb.member.findFirstOrThrow({ where: { business: { slug: scenario.slug }, role: "owner" } });
    const membership = await memberOf(database, scenario.slug, owner.userId ?? "");
    if (!membership) throw new Error("the owner is a member");
    const scope = { businessId: owner.businessId, from: "2026-05-01", until: "2026-11-24" };
    const rows = await asTenant(database, membership.tenant, async (db) => ({
      mentions: await mentionsByDay(db, scope),
      deliveries: await deliveriesByDay(db, scope),
      answers: totalAnswers(await answersByDay(db, scope)),
      spots: await db.spot.findMany({ where: { businessId: owner.businessId } }),
    }));
    for (const [index, { content, truth }] of scenario.spots.entries()) {
      // The improved spot is measured by its second version.
      const number = index === scenario.bettered.spot ? 2 : 1;
      const id = rows.spots.find(({ name }) => name === content.name)?.id;
      const counted = totalMentions(rows.mentions.filter((row) => row.spotId === id && row.version === number));
      const what = `${scenario.slug}: ${content.name}`;
      pairs.push({
        what: `${what}, mentioned`,
        measured: shareOf({ hits: counted.mentioned, n: counted.told }),
        truth: mentionTruth(truth),
      });
      pairs.push({
        what: `${what}, mentioned by those who got it`,
        measured: shareOf({ hits: counted.receivedMentioned, n: counted.received }),
        truth: truth.recall,
      });
      pairs.push({
        what: `${what}, by those who did not`,
        measured: shareOf({ hits: counted.notReceivedMentioned, n: counted.notReceived }),
        truth: truth.recallOtherwise,
      });
      pairs.push({
        what: `${what}, delivered`,
        measured: delivery(totalDeliveries(rows.deliveries.filter(({ spotId }) => spotId === id))),
        truth: deliveryTruth(truth),
      });
    }
    const { promoters, detractors, scored } = rows.answers;
    pairs.push({
      what: `${scenario.slug}: NPS`,
      measured: nps({ promoters, detractors, n: scored }),
      truth: 100 * (scenario.scores.promoters - scenario.scores.detractors),
    });
  }
  await testDb.$disconnect();
  await database.close();
  return pairs;
}

describe("the figures of a business whose true rates are known", () => {
  it("have 95 % intervals that contain about 95 % of the true values, and few wrong values", async () => {
    const pairs = await measuredAndTrue();
    // 84 intervals of 95 % miss 4 on average; more than 11 misses have a probability below one in a
    // thousand (binomial). The newest answers are not coded yet and a few mentions are doubtful,
    // which lowers the rates slightly.
    const missed = pairs.filter(({ measured, truth }) => !within(measured, truth));
    expect(pairs).toHaveLength(84);
    expect(missed.map(({ what }) => what).length).toBeLessThanOrEqual(11);
    // The same check rejects wrong values: rates that are off by 15 points are outside nearly every
    // interval.
    const wrong = pairs
      .filter(({ what }) => !what.endsWith("NPS"))
      .filter(({ measured, truth }) => !within(measured, truth + 0.15));
    expect(wrong.length).toBeGreaterThan(60);
  });
});

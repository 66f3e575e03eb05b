import { answersByDay } from "@spots/db/reports/answers-by-day";
import { confirmedDeliveries } from "@spots/db/reports/confirmed-deliveries";
import { deliveriesByDay } from "@spots/db/reports/deliveries-by-day";
import { mentionsByDay } from "@spots/db/reports/mentions-by-day";
import { mentionsByStage } from "@spots/db/reports/mentions-by-stage";
import type { ReportScope } from "@spots/db/reports/scope";
import { asTenant } from "@spots/db/tenancy/as-tenant";
import { memberOf } from "@spots/db/tenancy/tenant";
import { totalAnswers, totalDeliveries, totalMentions } from "@spots/domain/insight/pulse";
import { mondayOf } from "@spots/domain/kernel/time-zone";
import { useTestDb } from "@spots/test-kit/test-db";
import { twoWrittenWeeks } from "@spots/test-kit/written-weeks";
import { beforeAll, describe, expect, it } from "vitest";

const { testDb, database } = useTestDb();

type Business = Awaited<ReturnType<typeof twoWrittenWeeks>>;
let mine: Business;
let neighbour: Business;
beforeAll(async () => {
  [mine, neighbour] = [await twoWrittenWeeks(testDb), await twoWrittenWeeks(testDb)];
});

/** The rows of a spot, week and period added up over all its versions and locations. */
function together<Row extends { week: string; period: number; spotId?: string }, Count>(
  rows: readonly Row[],
  total: (rows: readonly Row[]) => Count,
) {
  const keyOf = ({ spotId, week, period }: Row) => JSON.stringify([week, spotId === mine.spots.coffee, period]);
  return [...new Set(rows.map(keyOf))].toSorted().map((key) => {
    const counted = rows.filter((row) => keyOf(row) === key);
    const { spotId, week = "", period = 0 } = counted[0] ?? {};
    const spot = spotId === undefined ? {} : { spot: spotId === mine.spots.massage ? "massage" : "coffee" };
    return { ...spot, week, period, ...total(counted) };
  });
}

/**
 * The reports of the two weeks, as read by the owner of `mine`, with spot names and ordered by
 * week.
 */
async function read({ at, ...scope }: Partial<ReportScope> & { at?: string } = {}) {
  const membership = await memberOf(database, mine.slug, mine.owner.userId);
  if (!membership) throw new Error("the owner is a member");
  const all = { businessId: mine.businessId, from: "2026-06-01", until: "2026-06-15", ...scope };
  const here = <Row extends { locationId: string; day: string }>(rows: readonly Row[]) =>
    rows
      .filter(({ locationId }) => at === undefined || locationId === at)
      .map((row) => ({ ...row, week: mondayOf(row.day) }));
  return asTenant(database, membership.tenant, async (db) => {
    const rows = here(await mentionsByStage(db, all, mine.journeyId));
    const stages = rows.filter(({ touchpointId }) => touchpointId === null);
    const sum = (of: (row: (typeof stages)[number]) => number) => stages.reduce((total, row) => total + of(row), 0);
    return {
      responses: together(here(await answersByDay(db, all)), totalAnswers),
      deliveries: together(here(await deliveriesByDay(db, all)), totalDeliveries),
      mentions: together(here(await mentionsByDay(db, all)), totalMentions),
      stages: `${sum(({ mentioned }) => mentioned)} of ${sum(({ told }) => told)}, ${sum(({ waiting }) => waiting)} waiting`,
    };
  });
}

const [one, two] = [
  { week: "2026-06-01", period: 0 },
  { week: "2026-06-08", period: 0 },
];

/** Expected counts; omitted ones are 0. */
const counts = (said: Partial<ReturnType<typeof totalMentions>>) => ({ ...totalMentions([]), ...said });

const scores = (answers: number, scored: number, promoters: number, detractors: number) => ({
  answers,
  scored,
  promoters,
  detractors,
});
const recall = (
  ...[told, recalled, recalledSquares, waiting, waitingMentions]: [number, number, number, number, number]
) => ({
  told,
  recalled,
  recalledSquares,
  waiting,
  waitingMentions,
});

// The comments of `written-weeks` say how each row is counted.
describe("the reports on two weeks of known rows", () => {
  it("count the answers, their scores, and what the coded answers with recall text mention", async () => {
    const { responses } = await read();
    expect(responses).toEqual([
      // 11 answers. Without score: 2nd 12:00, 4th 11:00. Promoters 10 9 10 9, detractors 6 0. No
      // recall text: 3rd 18:00 and both of the 4th. Recalled 1+1+1+2+1.
      { ...one, ...scores(11, 9, 4, 2), ...recall(8, 6, 8, 1, 1) },
      // 4 answers. Promoters 10 9, detractors 2 5. Recalled 0+1+2+0.
      { ...two, ...scores(4, 4, 2, 2), ...recall(4, 3, 5, 0, 0) },
    ]);
  });
  it("count due and delivered moments, with the declined ones, and without cancelled, improvised and open ones", async () => {
    const { deliveries } = await read();
    expect(deliveries).toEqual([
      { spot: "massage", ...one, due: 5, delivered: 3 }, // delivered 1st, 3rd, 7th; missed and declined 2nd
      { spot: "coffee", ...two, due: 2, delivered: 1 }, // delivered 10th; missed 9th. The massage's only one is still open
    ]);
  });
  it("count who could have mentioned a live spot, who did, whose mention waits, and the same by visit", async () => {
    const { mentions } = await read();
    const visits = { received: 3, receivedMentioned: 1, receivedWaiting: 1, notReceived: 1, notReceivedMentioned: 1 };
    expect(mentions).toEqual([
      { spot: "massage", ...one, ...counts({ told: 8, mentioned: 5, waiting: 1, ...visits }) },
      { spot: "coffee", ...one, ...counts({ told: 2, mentioned: 1, notReceived: 1 }) }, // 3rd 13:00, 6th; the others are from before it was live
      { spot: "massage", ...two, ...counts({ told: 4, mentioned: 1, notReceived: 2, notReceivedMentioned: 1 }) }, // each answer once, though the spot has two versions
      { spot: "coffee", ...two, ...counts({ told: 3, mentioned: 2, received: 2, receivedMentioned: 2 }) }, // 8th, 10th twice (visit `cup`)
    ]);
  });
  it("count the deliveries whose customer answered afterwards, and those that a customer confirms", async () => {
    const of = async (spotId: string, until = "2026-06-15") => {
      const membership = await memberOf(database, mine.slug, mine.owner.userId);
      if (!membership) throw new Error("the owner is a member");
      const scope = { businessId: mine.businessId, from: "2026-06-01", until };
      return asTenant(database, membership.tenant, (db) => confirmedDeliveries(db, scope, spotId));
    };
    const [shop, branch] = [{ locationId: mine.shopId }, { locationId: mine.branchId }];
    // `monday`; `whim`, a spontaneous one, at 9 on the 3rd; `wednesday`. `midnight` has no answer.
    expect(await of(mine.spots.massage)).toEqual([
      { ...shop, day: "2026-06-01", answered: 1, confirmed: 0, waiting: 0 },
      ...[
        { ...shop, day: "2026-06-03", answered: 1, confirmed: 0, waiting: 1 },
        { ...branch, day: "2026-06-03", answered: 1, confirmed: 1, waiting: 0 },
      ].toSorted((a, b) => (a.locationId < b.locationId ? -1 : 1)),
    ]);
    // Two customers of `cup` answer: one delivery, confirmed once.
    expect(await of(mine.spots.coffee)).toEqual([
      { ...shop, day: "2026-06-10", answered: 1, confirmed: 1, waiting: 0 },
    ]);
    expect(await of(mine.spots.coffee, "2026-06-10")).toEqual([]);
    expect(await of(neighbour.spots.massage)).toEqual([]);
  });
  it("count each answer with recall text once per stage when it mentions a spot of the stage", async () => {
    expect((await read()).stages).toBe("7 of 12, 1 waiting"); // the first week 5 of 8, though one answer mentions two spots; the second 2 of 4
    expect((await read({ from: "2026-06-14" })).stages).toBe("0 of 1, 0 waiting");
  });
  it("are split by location", async () => {
    const { responses, deliveries, mentions, stages } = await read({ at: mine.branchId });
    // 3rd 13:00 (8, recalls 2), 3rd 18:00 (0, no recall text), 6th (9, recalls 1)
    expect(responses).toEqual([{ ...one, ...scores(3, 3, 1, 1), ...recall(2, 3, 5, 0, 0) }]);
    expect(deliveries).toEqual([
      { spot: "massage", ...one, due: 1, delivered: 1 },
      { spot: "coffee", ...two, due: 1, delivered: 0 },
    ]);
    expect(mentions).toEqual([
      { spot: "massage", ...one, ...counts({ told: 2, mentioned: 2, received: 1, receivedMentioned: 1 }) },
      { spot: "coffee", ...one, ...counts({ told: 2, mentioned: 1, notReceived: 1 }) },
    ]);
    expect(stages).toBe("2 of 2, 0 waiting");
  });
  it("include what a visit received, however long before the report's days", async () => {
    expect((await read({ from: "2026-06-06", until: "2026-06-07" })).mentions).toEqual([
      { spot: "massage", ...one, ...counts({ told: 1, mentioned: 1, received: 1, receivedMentioned: 1 }) },
      { spot: "coffee", ...one, ...counts({ told: 1, notReceived: 1 }) },
    ]);
  });
  it("never include another business with the same rows, even when its ids are requested", async () => {
    const nothing = { responses: [], deliveries: [], mentions: [], stages: "0 of 0, 0 waiting" };
    expect(await read({ businessId: neighbour.businessId })).toEqual(nothing);
    expect(await read({ at: neighbour.shopId })).toEqual(nothing);
  });
});

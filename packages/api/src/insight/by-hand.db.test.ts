import { openDatabase } from "@spots/db/database";
import { databaseEnv } from "@spots/db/env";
import type { MomentStatus } from "@spots/db/generated/client";
import { deliveriesByWeek } from "@spots/db/reports/deliveries-by-week";
import { recallByStage } from "@spots/db/reports/recall-by-stage";
import { type RecallOfWeek, recallByWeek } from "@spots/db/reports/recall-by-week";
import { responsesByWeek } from "@spots/db/reports/responses-by-week";
import type { ReportScope } from "@spots/db/reports/scope";
import { asTenant } from "@spots/db/tenancy/as-tenant";
import { memberOf } from "@spots/db/tenancy/tenant";
import { totalExposure } from "@spots/domain/insight/pulse";
import { aBusiness, aLocation } from "@spots/seed/makers/business";
import { openStage } from "@spots/seed/makers/client";
import { newId } from "@spots/seed/makers/ids";
import { aJourney, aLiveSpot } from "@spots/seed/makers/journey";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

type Place = "shop" | "branch";
type SpotName = "massage" | "coffee";
type Said = "counted" | "doubtful" | "dismissed" | "aided";

/** A time on a Berlin wall in June 2026. 1, 8 and 15 June are Mondays. */
const june = (dayAndTime: string): Date => new Date(`2026-06-${dayAndTime.replace(" ", "T")}:00+02:00`);

// Live: the massage always (its second version from the 10th, 12:00); the coffee from the 3rd, 12:00, until the 10th, 12:00.
const change = "10 12:00";
const coffeeBegins = "03 12:00";

const visits = ["monday", "plain", "whim", "joke", "wednesday", "midnight", "cup"];
const placeOf = (visit: string): Place => (visit === "wednesday" ? "branch" : "shop");

type How = MomentStatus | "improvised";
type Moment = [due: string, place: Place, spot: SpotName | null, how: How, visit?: string, deliveredAt?: string];
const moments: Moment[] = [
  ["01 10:00", "shop", "massage", "delivered", "monday"], // due, delivered
  ["02 09:00", "shop", "massage", "missed"], // due, not delivered
  ["02 10:00", "shop", "massage", "declined"], // declined: not due
  ["02 11:00", "shop", "massage", "cancelled"], // never due
  ["03 09:00", "shop", "massage", "improvised", "whim"], // never due, yet its guest got the massage
  ["03 15:00", "shop", "massage", "offered"], // still open: never due
  ["04 09:00", "shop", null, "improvised", "joke"], // no spot's: counts nowhere
  ["03 14:00", "branch", "massage", "delivered", "wednesday"], // due, delivered; at the branch
  ["07 23:50", "shop", "massage", "delivered", "midnight", "08 00:10"], // due in the first week; exposes from Monday 00:10 on
  ["10 09:00", "shop", "massage", "accepted"], // still open: never due
  ["10 11:00", "shop", "coffee", "delivered", "cup"], // due, delivered
  ["09 11:00", "branch", "coffee", "missed"], // due, not delivered; at the branch
];

/** What became of the story: told and matched with the spots, told and still waiting, or nothing told. */
type Story = "coded" | "waiting" | "none" | "none, coded";
type Mentions = Partial<Record<SpotName, Said>>;
type Answer = [at: string, where: Place, visit: string | null, score: number | null, story: Story, said: Mentions];
const answers: Answer[] = [
  // The first week                                                       massage            coffee (live from the 3rd, 12:00)
  ["01 09:00", "shop", null, 10, "coded", { massage: "counted" }], //     other, recalls     –        an hour before the day's delivery
  ["01 11:00", "shop", null, 9, "coded", { massage: "counted" }], //      exposed, recalls   –        an hour after it
  ["01 12:00", "shop", "monday", 7, "coded", {}], //                      exposed            –        7 is neither promoter nor detractor
  ["01 13:00", "shop", "plain", 8, "coded", { massage: "counted" }], //   other, recalls     –        the visit is known, and had none
  ["02 12:00", "shop", null, null, "coded", { massage: "dismissed" }], // other              –        no score; dismissed doesn't count
  ["03 11:00", "shop", "whim", 6, "coded", { massage: "doubtful" }], //   exposed            –        doubtful doesn't count (yet)
  ["03 13:00", "branch", null, 8, "coded", { massage: "counted", coffee: "counted" }], // other, recalls; other, recalls: 2² = 4
  ["03 18:00", "branch", null, 0, "none", {}], //                         –                  –        told nothing
  ["04 10:00", "shop", "joke", 10, "waiting", {}], //                     –                  –        not coded yet
  ["04 11:00", "shop", null, null, "none, coded", {}], //                 –                  –        nothing told is nothing to recall
  ["06 12:00", "branch", "wednesday", 9, "coded", { massage: "counted", coffee: "aided" }], // exposed (days ago), recalls; other
  // The second week
  ["08 00:20", "shop", null, 2, "coded", {}], //                          exposed            other    10 minutes after the delivery
  ["10 11:59", "shop", "cup", 10, "coded", { coffee: "counted" }], //     other              exposed, recalls
  ["10 12:00", "shop", "cup", 9, "coded", { massage: "counted", coffee: "counted" }], // other, recalls; – (over by now), but 2² = 4
  ["14 23:59", "shop", null, 5, "coded", { massage: "aided" }], //        other              –        aided doesn't count
  // The day after the last
  ["15 00:00", "shop", null, 10, "coded", { massage: "counted" }],
];

const stage = openStage(databaseEnv().DATABASE_URL);
const database = openDatabase(databaseEnv().DATABASE_URL, { connections: 4 });
afterAll(async () => {
  await stage.$disconnect();
  await database.close();
});

/** A business to which all of the above happened. */
async function aStory() {
  const { businessId, slug, owner, location: shop } = await aBusiness(stage);
  const places = { shop, branch: await aLocation(stage, businessId) };
  const { journey, stages } = await aJourney(stage, businessId);
  const first = stages[0];
  if (!first) throw new Error("a journey has stages");
  const massage = await aLiveSpot(stage, businessId, first.id);
  const coffee = await aLiveSpot(stage, businessId, first.id, { liveAt: june(coffeeBegins) });
  const spots = { massage: massage.id, coffee: coffee.id };
  await stage.spotVersion.updateMany({ where: { businessId }, data: { endedAt: june(change) } });
  await stage.spotVersion.create({
    data: { businessId, spotId: massage.id, number: 2, content: {}, liveAt: june(change) },
  });
  const visitIds = new Map(visits.map((name) => [name, newId()]));
  await stage.visit.createMany({
    data: visits.map((name) => ({
      businessId,
      id: visitIds.get(name) ?? "",
      locationId: places[placeOf(name)].id,
      startedAt: june("01 08:00"),
    })),
  });
  await stage.moment.createMany({
    data: moments.map(([due, place, spot, how, visit, deliveredAt = due]) => ({
      businessId,
      id: newId(),
      spotId: spot && spots[spot],
      spotVersion: spot && 1,
      memberId: owner.id,
      locationId: places[place].id,
      visitId: visitIds.get(visit ?? "") ?? null,
      dueAt: june(due),
      status: how === "improvised" ? "delivered" : how,
      improvised: how === "improvised",
      deliveredAt: visit === undefined ? null : june(deliveredAt),
    })),
  });
  for (const [at, place, visit, recommend, story, said] of answers) {
    const locationId = places[place].id;
    const responseId = newId();
    const channel = await stage.channel.create({
      data: { businessId, id: newId(), token: newId(), name: "At the door", locationId },
    });
    await stage.response.create({
      data: {
        businessId,
        id: responseId,
        channelId: channel.id,
        locationId,
        visitId: visitIds.get(visit ?? "") ?? null,
        answeredAt: june(at),
        locale: "en",
        story: story.startsWith("none") ? "" : "They did something for me.",
        recommend,
      },
    });
    if (story.endsWith("coded"))
      await stage.coding.create({ data: { businessId, responseId, matcherVersion: "hand", codedAt: june(at) } });
    for (const [spot, how] of Object.entries(said)) {
      const kind = how === "aided" ? ({ source: "aided", status: "counted" } as const) : { status: how };
      const spotId = spots[spot as SpotName];
      await stage.mention.create({
        data: { businessId, id: newId(), responseId, spotId, spotVersion: 1, createdAt: june(at), ...kind },
      });
    }
  }
  return { businessId, slug, owner, spots, journeyId: journey.id, branchId: places.branch.id, shopId: places.shop.id };
}

type Business = Awaited<ReturnType<typeof aStory>>;
let mine: Business;
let neighbour: Business;
beforeAll(async () => {
  [mine, neighbour] = [await aStory(), await aStory()];
});

/** A spot's versions counted together. */
function together(rows: readonly RecallOfWeek[]) {
  const keyOf = ({ spotId, week, period }: RecallOfWeek) => JSON.stringify({ spotId, week, period });
  return [...new Set(rows.map(keyOf))].map((key) => ({
    ...(JSON.parse(key) as Pick<RecallOfWeek, "spotId" | "week" | "period">),
    ...totalExposure(rows.filter((row) => keyOf(row) === key)),
  }));
}

/** The three reports of the two weeks, as the owner of `mine` may read them; spots by name, and in the order of weeks. */
async function read(scope: Partial<ReportScope> = {}) {
  const membership = await memberOf(database, mine.slug, mine.owner.userId);
  if (!membership) throw new Error("the owner is a member");
  const all = { businessId: mine.businessId, locationIds: null, from: "2026-06-01", until: "2026-06-15", ...scope };
  const named = <Row extends { spotId: string; week: string }>(rows: readonly Row[]) =>
    rows
      .map(({ spotId, ...row }) => ({ spot: spotId === mine.spots.massage ? "massage" : "coffee", ...row }))
      .sort((a, b) => a.week.localeCompare(b.week) || b.spot.localeCompare(a.spot));
  return asTenant(database, membership.tenant, async (db) => ({
    responses: await responsesByWeek(db, all),
    deliveries: named(await deliveriesByWeek(db, all)),
    recall: named(together(await recallByWeek(db, all))),
    stages: (await recallByStage(db, all, mine.journeyId)).map(({ told, recalled }) => `${recalled} of ${told}`),
  }));
}

const [one, two] = [
  { week: "2026-06-01", period: 0 },
  { week: "2026-06-08", period: 0 },
];

describe("what the reports count of a story written down by hand", () => {
  it("is the answers: how many, their scores, and what was recalled by those who told a moment and were coded", async () => {
    const { responses } = await read();
    expect(responses).toEqual([
      // 11 lines. Without score: 2nd 12:00, 4th 11:00. Promoters 10 9 10 9, detractors 6 0. Not told: 3rd 18:00 and both of the 4th. Recalled 1+1+1+2+1.
      { ...one, answers: 11, scored: 9, promoters: 4, detractors: 2, told: 8, recalled: 6, recalledSquares: 8 },
      // 4 lines. Promoters 10 9, detractors 2 5. Recalled 0+1+2+0.
      { ...two, answers: 4, scored: 4, promoters: 2, detractors: 2, told: 4, recalled: 3, recalledSquares: 5 },
    ]);
  });
  it("is the planned moments that were due, and not the cancelled, improvised and open ones", async () => {
    const { deliveries } = await read();
    expect(deliveries).toEqual([
      { spot: "massage", ...one, due: 4, delivered: 3, declined: 1 }, // delivered 1st, 3rd, 7th; missed 2nd
      { spot: "coffee", ...two, due: 2, delivered: 1, declined: 0 }, // delivered 10th; missed 9th. The massage's only one is still open
    ]);
  });
  it("is who got a spot that was live, who didn't, and who of each recalls it", async () => {
    const { recall } = await read();
    expect(recall).toEqual([
      { spot: "massage", ...one, exposed: 4, exposedRecalled: 2, others: 4, othersRecalled: 3 }, // all 8 told; see the column above
      { spot: "coffee", ...one, exposed: 0, exposedRecalled: 0, others: 2, othersRecalled: 1 }, // 3rd 13:00, 6th; the rest came before it was live
      { spot: "massage", ...two, exposed: 1, exposedRecalled: 0, others: 3, othersRecalled: 1 }, // all 4, once each though two versions
      { spot: "coffee", ...two, exposed: 1, exposedRecalled: 1, others: 1, othersRecalled: 0 }, // 8th, 10th 11:59; at 12:00 it was over
    ]);
  });
  it("is how many of those who told a moment recall one of the stage's spots, each answer once", async () => {
    expect((await read()).stages).toEqual(["7 of 12"]); // the first week 5 of 8, though one recalls two; the second 2 of 4
    expect((await read({ from: "2026-06-14" })).stages).toEqual(["0 of 1"]);
  });
  it("is one location's alone, when cut to it", async () => {
    expect(await read({ locationIds: [mine.branchId] })).toEqual({
      // 3rd 13:00 (8, recalls 2), 3rd 18:00 (0, told nothing), 6th (9, recalls 1)
      responses: [
        { ...one, answers: 3, scored: 3, promoters: 1, detractors: 1, told: 2, recalled: 3, recalledSquares: 5 },
      ],
      deliveries: [
        { spot: "massage", ...one, due: 1, delivered: 1, declined: 0 },
        { spot: "coffee", ...two, due: 1, delivered: 0, declined: 0 },
      ],
      recall: [
        { spot: "massage", ...one, exposed: 1, exposedRecalled: 1, others: 1, othersRecalled: 1 },
        { spot: "coffee", ...one, exposed: 0, exposedRecalled: 0, others: 2, othersRecalled: 1 },
      ],
      stages: ["2 of 2"],
    });
    expect(await read({ locationIds: [mine.branchId, mine.shopId] })).toEqual(await read());
    expect(await read({ locationIds: [] })).toEqual({ responses: [], deliveries: [], recall: [], stages: [] });
  });
  it("remembers what a visit was given, however long before the days that are asked for", async () => {
    expect((await read({ from: "2026-06-06", until: "2026-06-07" })).recall).toEqual([
      { spot: "massage", ...one, exposed: 1, exposedRecalled: 1, others: 0, othersRecalled: 0 },
      { spot: "coffee", ...one, exposed: 0, exposedRecalled: 0, others: 1, othersRecalled: 0 },
    ]);
  });
  it("is never another business's, though the same happened there, and even when it is asked for", async () => {
    const nothing = { responses: [], deliveries: [], recall: [], stages: [] };
    expect(await read({ businessId: neighbour.businessId })).toEqual(nothing);
    expect(await read({ locationIds: [neighbour.shopId, neighbour.branchId] })).toEqual(nothing);
  });
});

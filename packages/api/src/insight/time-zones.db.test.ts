import { answersByDay } from "@spots/db/reports/answers-by-day";
import { deliveriesByDay } from "@spots/db/reports/deliveries-by-day";
import { mentionsByDay } from "@spots/db/reports/mentions-by-day";
import type { ReportScope } from "@spots/db/reports/scope";
import { asTenant } from "@spots/db/tenancy/as-tenant";
import { memberOf } from "@spots/db/tenancy/tenant";
import { mondayOf } from "@spots/domain/kernel/time-zone";
import { aBusiness, aLocation } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";

const { testDb, database } = useTestDb();

const auckland = "Pacific/Auckland"; // +13 in summer, +12 in winter. 2026: winter from 5 April 03:00, summer from 27 September 02:00.
const losAngeles = "America/Los_Angeles"; // -8 in winter, -7 in summer. 2026: summer from 8 March 02:00, winter from 1 November 02:00.

/** A business with a live spot, and functions that write events at one of its locations. */
async function aShop(timeZone: string) {
  const { businessId, slug, owner, location } = await aBusiness(testDb, { timeZone });
  const first = (await aJourney(testDb, businessId)).stages[0];
  if (!first) throw new Error("a journey has stages");
  const spot = await aLiveSpot(testDb, businessId, first.id);
  const ofSpot = { spotId: spot.id, spotVersion: 1 };

  const deliver = (utc: string, locationId = location.id) => {
    const at = new Date(utc);
    const times = { dueAt: at, deliveredAt: at, status: "delivered" as const };
    return testDb.moment.create({
      data: { businessId, id: newId(), memberId: owner.id, locationId, ...ofSpot, ...times },
    });
  };
  /** Stores an answer without a visit that mentions the spot. */
  const tell = async (utc: string, locationId = location.id) => {
    const at = new Date(utc);
    const [channelId, responseId] = [newId(), newId()];
    await testDb.channel.create({
      data: { businessId, id: channelId, token: channelId, name: "At the door", locationId },
    });
    const words = { locale: "en", recallText: "A massage!", recommend: 9 };
    await testDb.response.create({
      data: { businessId, id: responseId, channelId, locationId, answeredAt: at, ...words },
    });
    await testDb.coding.create({ data: { businessId, responseId, matcherVersion: "hand", codedAt: at } });
    await testDb.mention.create({
      data: { businessId, id: newId(), responseId, ...ofSpot, status: "counted", createdAt: at },
    });
  };
  /** Stores a delivery and an answer at each instant, so that each report counts one. */
  const happen = async (instants: readonly string[], locationId = location.id) => {
    for (const utc of instants) {
      await deliver(utc, locationId);
      await tell(utc, locationId);
    }
  };
  /** The three reports on 2026. */
  const read = async (scope: Partial<ReportScope> = {}) => {
    const membership = await memberOf(database, slug, owner.userId);
    if (!membership) throw new Error("the owner is a member");
    const all = { businessId, from: "2026-01-01", until: "2027-01-01", ...scope };
    return asTenant(database, membership.tenant, async (db) => ({
      answered: await answersByDay(db, all),
      planned: await deliveriesByDay(db, all),
      asked: await mentionsByDay(db, all),
    }));
  };
  /** What each report counts of the rows of `happen`: "<week> period <n>: <count>". */
  const weeks = async (scope: Partial<ReportScope> = {}, at: string | null = null) => {
    const { answered, planned, asked } = await read(scope);
    const lines = <Row extends { day: string; period: number; locationId: string }>(
      rows: readonly Row[],
      many: (row: Row) => number,
    ) => {
      const sums = new Map<string, number>();
      for (const row of rows.filter(({ locationId }) => at === null || locationId === at)) {
        const key = `${mondayOf(row.day)} period ${row.period}`;
        sums.set(key, (sums.get(key) ?? 0) + many(row));
      }
      return [...sums].map(([key, sum]) => `${key}: ${sum}`).toSorted();
    };
    return {
      responses: lines(answered, (row) => row.answers),
      deliveries: lines(planned, (row) => row.delivered),
      mentions: lines(asked, (row) => row.mentioned),
    };
  };
  return { businessId, deliver, tell, happen, read, weeks };
}

const inEachReport = (...counted: string[]) => ({ responses: counted, deliveries: counted, mentions: counted });

// Every instant is written in UTC, with the local time in a comment, so that the expected values do
// not depend on the product's own calculations.
const instants = (texts: string): string[] => texts.split(" ").map((text) => `2026-${text}Z`);

const sundayNights = [
  // [zone, when, last minutes of Sunday (UTC), their week, first minutes of Monday (UTC), their
  // week]
  [auckland, "in summer", "02-01T10:57", "01-26", "02-01T11:03", "02-02"], // +13
  [auckland, "in winter", "07-05T11:57", "06-29", "07-05T12:03", "07-06"], // +12
  [auckland, "a week before summer ends", "03-29T10:57", "03-23", "03-29T11:03", "03-30"], // +13
  // 23:03 and 23:57 of a Sunday that began with +13 and ends with +12
  [auckland, "as summer ends", "04-05T11:03 04-05T11:57", "03-30", "04-05T12:03", "04-06"],
  // 23:03 and 23:57, still +12
  [auckland, "a week before summer", "09-20T11:03 09-20T11:57", "09-14", "09-20T12:03", "09-21"],
  // 00:03 and 01:03 of a Monday after a Sunday that began with +12 and ended with +13
  [auckland, "as summer begins", "09-27T10:57", "09-21", "09-27T11:03 09-27T12:03", "09-28"],
  [losAngeles, "in winter", "02-02T07:57", "01-26", "02-02T08:03", "02-02"], // -8
  [losAngeles, "in summer", "07-06T06:57", "06-29", "07-06T07:03", "07-06"], // -7
  // 23:03 and 23:57, still -8
  [losAngeles, "a week before summer", "03-02T07:03 03-02T07:57", "02-23", "03-02T08:03", "03-02"],
  // 00:03 and 01:03 of a Monday after a Sunday that began with -8 and ended with -7
  [losAngeles, "as summer begins", "03-09T06:57", "03-02", "03-09T07:03 03-09T08:03", "03-09"],
  [losAngeles, "a week before summer ends", "10-26T06:57", "10-19", "10-26T07:03", "10-26"], // -7
  // 23:03 and 23:57 of a Sunday that began with -7 and ends with -8
  [losAngeles, "as summer ends", "11-02T07:03 11-02T07:57", "10-26", "11-02T08:03", "11-02"],
] as const;

describe("the night from Sunday to Monday", () => {
  it.each(sundayNights)("separates the weeks in %s %s at midnight local time", async (...night) => {
    const [timeZone, , sunday, ended, monday, begun] = night;
    const shop = await aShop(timeZone);
    await shop.happen([...instants(sunday), ...instants(monday)]);
    const before = `2026-${ended} period 0: ${instants(sunday).length}`;
    const after = `2026-${begun} period 0: ${instants(monday).length}`;
    expect(await shop.weeks()).toEqual(inEachReport(before, after));
    // The days of the scope end and begin at the same instant.
    expect(await shop.weeks({ until: `2026-${begun}` })).toEqual(inEachReport(before));
    expect(await shop.weeks({ from: `2026-${begun}` })).toEqual(inEachReport(after));
  });
});

const changedDays = [
  // [day, next day, zone, week, six instants (UTC): one just before the day, four within it, one
  // just after it]. This day has 25 hours: 00:03; 02:30 at +13; 02:30 again at +12; 23:57
  ["04-05", "04-06", auckland, "03-30", "04-04T10:57 04-04T11:03 04-04T13:30 04-04T14:30 04-05T11:57 04-05T12:03"],
  // 23 hours: 00:03; 01:57; 03:03, six minutes later; 23:57
  ["09-27", "09-28", auckland, "09-21", "09-26T11:57 09-26T12:03 09-26T13:57 09-26T14:03 09-27T10:57 09-27T11:03"],
  // 23 hours: 00:03; 01:57; 03:03, six minutes later; 23:57
  ["03-08", "03-09", losAngeles, "03-02", "03-08T07:57 03-08T08:03 03-08T09:57 03-08T10:03 03-09T06:57 03-09T07:03"],
  // 25 hours: 00:03; 01:30 at -7; 01:30 again at -8; 23:57
  ["11-01", "11-02", losAngeles, "10-26", "11-01T06:57 11-01T07:03 11-01T08:30 11-01T09:30 11-02T07:57 11-02T08:03"],
] as const;

describe("a Sunday on which the clocks change", () => {
  it.each(changedDays)("%s is one whole day until %s in %s", async (...sunday) => {
    const [day, next, timeZone, week, six] = sunday;
    const shop = await aShop(timeZone);
    await shop.happen(instants(six));
    const [from, until] = [`2026-${day}`, `2026-${next}`];
    expect(await shop.weeks({ from, until })).toEqual(inEachReport(`2026-${week} period 0: 4`));
    // With a cut at that day, Saturday's last minutes are in the period before, in the same week.
    const parted = inEachReport(`2026-${week} period 0: 1`, `2026-${week} period 1: 4`);
    expect(await shop.weeks({ until, cuts: [from] })).toEqual(parted);
  });
});

describe("a business whose locations lie in different zones", () => {
  /** The business's own zone is Berlin, where no location has events. */
  async function aChain() {
    const chain = await aShop("Europe/Berlin");
    const there = await aLocation(testDb, chain.businessId, { timeZone: auckland });
    const here = await aLocation(testDb, chain.businessId, { timeZone: losAngeles });
    return { ...chain, there: there.id, here: here.id };
  }

  it("uses each location's weeks: one instant is Monday at one location and Sunday at another", async () => {
    const { there, here, happen, weeks } = await aChain();
    await happen(["2026-11-22T12:00Z"], there); // Monday 01:00
    await happen(["2026-11-22T12:00Z"], here); // Sunday 04:00
    await happen(["2026-11-23T08:03Z"], here); // Monday 00:03
    expect(await weeks()).toEqual(inEachReport("2026-11-16 period 0: 1", "2026-11-23 period 0: 2"));
    expect(await weeks({}, there)).toEqual(inEachReport("2026-11-23 period 0: 1"));
    expect(await weeks({}, here)).toEqual(inEachReport("2026-11-16 period 0: 1", "2026-11-23 period 0: 1"));
    expect(await weeks({ from: "2026-11-23" })).toEqual(inEachReport("2026-11-23 period 0: 2"));
  });

  it("is cut at each location's day: one instant is Wednesday at one location and Tuesday at another", async () => {
    const { there, here, happen, weeks } = await aChain();
    await happen(["2026-09-29T11:03Z"], there); // Wednesday 30th, 00:03
    await happen(["2026-09-29T11:03Z", "2026-09-30T07:03Z"], here); // Tuesday 29th, 04:03; Wednesday 30th, 00:03
    const counted = await weeks({ cuts: ["2026-09-30"] });
    expect(counted).toEqual(inEachReport("2026-09-28 period 0: 1", "2026-09-28 period 1: 2"));
  });
});

describe("cuts", () => {
  it("split a week at the start of a local day, and an empty list leaves it whole", async () => {
    const { happen, weeks } = await aShop(auckland);
    // Tuesday 23:57 | Wednesday 00:03, Thursday 23:57 | Friday 00:03, and the Monday after
    await happen(instants("09-29T10:57 09-29T11:03 10-01T10:57 10-01T11:03 10-04T11:03"));
    const [week, next] = ["2026-09-28", "2026-10-05"];
    const cuts = ["2026-09-30", "2026-10-02"];
    expect(await weeks({ cuts })).toEqual(
      inEachReport(`${week} period 0: 1`, `${week} period 1: 2`, `${week} period 2: 1`, `${next} period 2: 1`),
    );
    expect(await weeks()).toEqual(inEachReport(`${week} period 0: 4`, `${next} period 0: 1`));
    expect(await weeks({ cuts: [] })).toEqual(await weeks());
    expect(await weeks({ cuts: ["2026-09-28"] })).toEqual(inEachReport(`${week} period 1: 4`, `${next} period 1: 1`));
  });
});

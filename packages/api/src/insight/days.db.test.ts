import { Prisma } from "@spots/db/generated/client";
import { answersByDay } from "@spots/db/reports/answers-by-day";
import { askedOf } from "@spots/db/reports/asked";
import { countDays } from "@spots/db/reports/count-days";
import { fromCounts, responseDays } from "@spots/db/reports/counted-days";
import { deliveriesByDay } from "@spots/db/reports/deliveries-by-day";
import { figuresByDay } from "@spots/db/reports/figures-by-day";
import { mentionsByDay } from "@spots/db/reports/mentions-by-day";
import { asTenant } from "@spots/db/tenancy/as-tenant";
import { memberOf } from "@spots/db/tenancy/tenant";
import { openWorkerDatabase, workerTenant } from "@spots/db/tenancy/worker-tenant";
import { chanceOf } from "@spots/seed/chance";
import { aBusiness, aLocation } from "@spots/test-kit/business";
import { anAnswer, aVisit } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot, fullSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countStaleDays } from "./days.commands";

const { testDb, database } = useTestDb();
let worker: ReturnType<typeof openWorkerDatabase>;
beforeAll(() => {
  worker = openWorkerDatabase(database.url);
});
afterAll(() => worker.close());

const hour = 3_600_000;
const start = new Date("2026-10-20T00:00:00Z").getTime();

async function aShop() {
  const { businessId, slug, owner, location } = await aBusiness(testDb);
  const places = [location.id, (await aLocation(testDb, businessId)).id];
  const { stages } = await aJourney(testDb, businessId);
  const stageId = stages[0]?.id ?? "";
  const spots = [await aLiveSpot(testDb, businessId, stageId), await aLiveSpot(testDb, businessId, stageId)];
  const membership = await memberOf(database, slug, owner.userId);
  if (!membership) throw new Error("the owner is a member");
  const scope = { businessId, from: "2026-10-01", until: "2026-12-01" };
  const read = () =>
    asTenant(database, membership.tenant, async (db) => ({
      mentions: await mentionsByDay(db, scope),
      spot: await mentionsByDay(db, scope, spots[0]?.id ?? null),
      responses: await answersByDay(db, scope),
      days: (
        await fromCounts(db, scope, [
          {
            counts: responseDays,
            select: Prisma.sql`select day::text, location_id::text, channel_id::text, answers, scored, promoters, detractors, told, recalled,
                          recalled_squares, waiting, waiting_mentions
                   from counts order by 1, 2, 3`,
          },
        ])
      )[0],
      deliveries: await deliveriesByDay(db, scope),
      spotDeliveries: await deliveriesByDay(db, scope, spots[0]?.id ?? null),
      byLocation: await figuresByDay(db, { ...scope, detail: "location" }),
      byBusiness: await figuresByDay(db, { ...scope, detail: "business" }),
    }));
  /** The counts of mentions, with a row for each answer and spot. */
  const readAsked = () => testDb.$queryRaw`
    ${askedOf(scope)}
    select a.spot_id::text as "spotId", a.version, t.location_id::text as "locationId", t.channel_id::text as "channelId",
           t.day::text, t.period, count(*)::int as told,
           (count(*) filter (where s.status = 'counted'))::int as mentioned,
           (count(*) filter (where s.status = 'doubtful'))::int as waiting,
           (count(*) filter (where a.received))::int as received,
           (count(*) filter (where a.received and s.status = 'counted'))::int as "receivedMentioned",
           (count(*) filter (where a.received and s.status = 'doubtful'))::int as "receivedWaiting",
           (count(*) filter (where t.visit_id is not null and not a.received))::int as "notReceived",
           (count(*) filter (where t.visit_id is not null and not a.received and s.status = 'counted'))::int as "notReceivedMentioned",
           (count(*) filter (where t.visit_id is not null and not a.received and s.status = 'doubtful'))::int as "notReceivedWaiting"
    from told t join asked a on a.id = t.id left join said s on s.id = a.id and s.spot_id = a.spot_id
    where t.period = 0
    group by 1, 2, 3, 4, 5, 6 order by 1, 5, 2, 3, 4`;
  /** The counts of answers, with a row for each answer and spot. */
  const readAnswered = () => testDb.$queryRaw`
    ${askedOf(scope)}, recalled as (
      select a.id, count(*) filter (where s.status = 'counted') as spots, count(*) filter (where s.status = 'doubtful') as waiting
      from asked a left join said s on s.id = a.id and s.spot_id = a.spot_id group by a.id
    ), given as (
      select r.*, m.id as told, m.spots, m.waiting, (r.answered_at at time zone l.time_zone)::date as day
      from response r join location l on l.business_id = r.business_id and l.id = r.location_id left join recalled m on m.id = r.id
      where r.business_id = ${businessId}::uuid
    )
    select day::text, location_id::text, channel_id::text, count(*)::int as answers, count(recommend)::int as scored,
           (count(*) filter (where recommend >= 9))::int as promoters, (count(*) filter (where recommend <= 6))::int as detractors,
           count(told)::int as told, coalesce(sum(spots), 0)::int as recalled, coalesce(sum(spots * spots), 0)::int as recalled_squares,
           (count(*) filter (where waiting > 0))::int as waiting, coalesce(sum(waiting), 0)::int as waiting_mentions
    from given where day >= ${scope.from}::date and day < ${scope.until}::date group by 1, 2, 3 order by 1, 2, 3`;
  /** The deliveries, counted from the moments in another way. */
  const readMoments = () => testDb.$queryRaw`
    with due as (
      select m.*, (m.due_at at time zone l.time_zone)::date as day
      from moment m join location l on l.business_id = m.business_id and l.id = m.location_id
      where m.business_id = ${businessId}::uuid and m.spot_id is not null and not m.improvised
        and (m.status in ('delivered', 'missed') or m.status = 'declined'
          and m.id not in (select instead_of_id from moment where business_id = ${businessId}::uuid and instead_of_id is not null))
    )
    select spot_id as "spotId", location_id as "locationId", day::text, 0 as period, count(*)::int as due,
           sum((status = 'delivered')::int)::int as delivered, sum((status = 'declined')::int)::int as declined,
           sum((status = 'delivered' and reaction is not null)::int)::int as reacted,
           (count(*) filter (where status = 'delivered' and reaction >= 'delighted'))::int as moved
    from due where day >= ${scope.from}::date and day < ${scope.until}::date group by 1, 2, 3 order by spot_id::text, day::text, location_id::text`;
  /** The same with every day marked, so that all is counted from the answers. */
  const readAnswers = async () => {
    for (const locationId of places)
      await testDb.$executeRaw`
        insert into stale_day (business_id, location_id, day)
        select ${businessId}::uuid, ${locationId}::uuid, day::date from generate_series('2026-09-30', '2026-12-02', interval '1 day') day`;
    return read();
  };
  const count = async () => {
    let counted = 0;
    for (let days = 1; days > 0; counted += days) days = await countStaleDays({ database: worker }, businessId);
    return counted;
  };
  return { businessId, owner, places, spots, read, readAnswers, readAsked, readAnswered, readMoments, count };
}

/** One random change of what the counts depend on. */
async function change({ businessId, owner, places, spots }: Awaited<ReturnType<typeof aShop>>, seed: number) {
  const chance = chanceOf(seed);
  const at = () => new Date(start + chance.below(30 * 24) * hour);
  const [place, spot] = [places[chance.below(2)] ?? "", spots[chance.below(2)]];
  const spotId = spot?.id ?? "";
  const response = await testDb.response.findFirst({
    where: { businessId },
    orderBy: { id: chance.happens(0.5) ? "asc" : "desc" },
  });
  const responseId = response?.id ?? newId();
  const key = { businessId_id: { businessId, id: responseId } };
  const answer = async () => {
    const visit =
      chance.happens(0.3) && spot
        ? { visitId: await aVisit(testDb, { businessId, locationId: place, memberId: owner.id, at: at(), spot }) }
        : {};
    const status = (["counted", "doubtful", "dismissed"] as const)[chance.below(3)] ?? "counted";
    await anAnswer(testDb, {
      businessId,
      locationId: place,
      at: at(),
      ...visit,
      recommend: chance.below(11),
      mentions: [{ spotId, status }],
    });
  };
  const moment = await testDb.moment.findFirst({
    where: { businessId },
    orderBy: { dueAt: chance.happens(0.5) ? "asc" : "desc" },
  });
  const momentKey = { businessId_id: { businessId, id: moment?.id ?? newId() } };
  const outcome = () =>
    (["offered", "delivered", "missed", "declined", "cancelled"] as const)[chance.below(5)] ?? "missed";
  const reaction = () => (["pleased", "delighted", "exceptional", null] as const)[chance.below(4)] ?? null;
  const due = (insteadOfId: string | null) =>
    testDb.moment.create({
      data: {
        ...{ businessId, id: newId(), spotId, spotVersion: 1, memberId: owner.id, locationId: place, insteadOfId },
        ...{ dueAt: at(), status: outcome(), reaction: reaction(), improvised: chance.happens(0.2) },
      },
    });
  const endVersions = (endedAt: Date) =>
    testDb.spotVersion.updateMany({
      where: { businessId, spotId, OR: [{ endedAt: null }, { endedAt: { gt: endedAt } }] },
      data: { endedAt },
    });
  const changes: readonly (() => Promise<unknown>)[] = [
    ...[answer, answer, answer, answer],
    () => due(null),
    () => due(null),
    async () =>
      moment && (await testDb.moment.count({ where: { businessId, insteadOfId: moment.id } })) === 0 && due(moment.id),
    async () =>
      moment &&
      testDb.moment.update({ where: momentKey, data: { status: outcome(), reaction: reaction(), dueAt: at() } }),
    async () => moment && testDb.moment.update({ where: momentKey, data: { locationId: place, spotId } }),
    () => testDb.moment.updateMany({ where: { businessId, status: "declined" }, data: { insteadOfId: null } }),
    () => testDb.moment.deleteMany({ where: { businessId, locationId: place, insteadOfId: { not: null } } }),
    () => anAnswer(testDb, { businessId, locationId: place, at: at(), mentions: null }),
    async () =>
      response &&
      testDb.coding.createMany({
        data: [{ businessId, responseId: response.id, matcherVersion: "2", codedAt: at() }],
        skipDuplicates: true,
      }),
    () =>
      testDb.mention.updateMany({
        where: { businessId, spotId, responseId },
        data: { status: "counted" },
      }),
    () => testDb.mention.updateMany({ where: { businessId, spotId }, data: { status: "dismissed" } }),
    () => testDb.mention.deleteMany({ where: { businessId, responseId } }),
    async () => response && testDb.response.delete({ where: key }),
    async () => response && testDb.response.update({ where: key, data: { locationId: place, answeredAt: at() } }),
    () =>
      testDb.location.updateMany({
        where: { businessId, id: place },
        data: { timeZone: ["Asia/Tokyo", "America/New_York", "Europe/Berlin"][chance.below(3)] ?? "UTC" },
      }),
    () => testDb.moment.updateMany({ where: { businessId, spotId }, data: { deliveredAt: at() } }),
    () => endVersions(at()),
    async () => {
      // A version begins after the one before and ends it.
      const last = await testDb.spotVersion.findFirst({ where: { businessId, spotId }, orderBy: { number: "desc" } });
      if (!last) return;
      const liveAt = new Date(Math.max(at().getTime(), last.liveAt.getTime() + hour));
      await endVersions(liveAt);
      const next = { businessId, spotId, number: last.number + 1, content: fullSpot, liveAt };
      await testDb.spotVersion.create({ data: next });
    },
    () =>
      testDb.spotAbsence.createMany({
        data: [{ businessId, spotId, locationId: place, fromAt: at(), untilAt: new Date(start + 40 * 24 * hour) }],
        skipDuplicates: true,
      }),
  ];
  await changes[chance.below(changes.length)]?.();
}

const byText = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** Rows added up over their channels and versions, and over their locations. */
function addedUp<Row extends { readonly locationId: string; readonly channelId?: string; readonly version?: number }>(
  rows: readonly Row[],
  detail: "location" | "business",
) {
  const sums = new Map<string, Record<string, unknown>>();
  for (const row of rows) {
    const place = {
      ...("channelId" in row ? { channelId: "" } : {}),
      ...("version" in row ? { version: 0 } : {}),
      ...(detail === "business" ? { locationId: "" } : {}),
    };
    const [texts, counts] = [
      Object.entries({ ...row, ...place }).filter(([name, value]) => isKey(name, value)),
      Object.entries({ ...row, ...place }).filter(([name, value]) => !isKey(name, value)),
    ];
    const sum =
      sums.get(JSON.stringify(texts)) ?? Object.fromEntries(Object.keys({ ...row, ...place }).map((name) => [name, 0]));
    for (const [name, value] of texts) sum[name] = value;
    for (const [name, value] of counts) sum[name] = Number(sum[name]) + Number(value);
    sums.set(JSON.stringify(texts), sum);
  }
  return [...sums.values()].toSorted(byText);
}

const isKey = (name: string, value: unknown) => typeof value === "string" || name === "version" || name === "period";

describe("the counts per day", () => {
  it.each([1, 2, 3])(
    "equal the counts of the answers after any changes, before and after the worker counts (seed %i)",
    async (seed) => {
      const shop = await aShop();
      for (let step = 0; step < 64; step += 1) {
        await change(shop, seed * 1000 + step);
        if (step % 8 === 3) await shop.count();
        if (step % 8 === 5) {
          const seen = await shop.read();
          await shop.count();
          const counted = await shop.read();
          expect(seen).toEqual(counted);
          expect(await shop.readAnswers()).toEqual(counted);
          expect(await shop.readMoments()).toEqual(counted.deliveries);
          expect(await shop.readAsked()).toEqual(counted.mentions);
          expect(await shop.readAnswered()).toEqual(counted.days);
          for (const [detail, rows] of [
            ["location", counted.byLocation],
            ["business", counted.byBusiness],
          ] as const) {
            expect(rows.mentions.toSorted(byText)).toEqual(addedUp(counted.mentions, detail));
            expect(rows.deliveries.toSorted(byText)).toEqual(addedUp(counted.deliveries, detail));
            expect(rows.answers.toSorted(byText)).toEqual(addedUp(counted.responses, detail));
          }
          await shop.count();
        }
      }
      expect((await shop.read()).responses.length).toBeGreaterThan(0);
    },
  );

  it("are right when two workers count while answers come in", async () => {
    const shop = await aShop();
    const { businessId, places, spots } = shop;
    const tell = async (from: number) => {
      for (let at = from; at < from + 15; at += 1)
        await anAnswer(testDb, {
          ...{ businessId, locationId: places[at % 2] ?? "", at: new Date(start + at * 5 * hour) },
          mentions: [{ spotId: spots[at % 2]?.id ?? "", status: "counted" }],
        });
    };
    await Promise.all([tell(0), tell(20), shop.count(), shop.count(), tell(40)]);
    await Promise.all([shop.count(), shop.count()]);
    expect(await testDb.staleDay.count({ where: { businessId } })).toBe(0);
    const counted = await shop.read();
    expect(counted.responses.reduce((sum, { answers }) => sum + answers, 0)).toBe(45);
    expect(await shop.readAnswers()).toEqual(counted);
  });

  it("keep a day's mark when the transaction that counts it is rolled back", async () => {
    const shop = await aShop();
    const { businessId, places } = shop;
    await anAnswer(testDb, { businessId, locationId: places[0] ?? "", at: new Date(start), mentions: [] });
    const marks = await testDb.staleDay.count({ where: { businessId } });
    const tenant = await workerTenant(worker, businessId);
    if (!tenant) throw new Error("the business exists");
    await expect(
      asTenant(worker, tenant, async (db) => {
        expect(await countDays(db, businessId)).toBe(1);
        throw new Error("killed");
      }),
    ).rejects.toThrow("killed");
    expect(await testDb.staleDay.count({ where: { businessId } })).toBe(marks);
    await shop.count();
    expect((await shop.read()).responses).toMatchObject([{ answers: 1 }]);
  });
});

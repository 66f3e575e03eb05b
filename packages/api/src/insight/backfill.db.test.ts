import { Prisma } from "@spots/db/generated/client";
import { countDays } from "@spots/db/reports/count-days";
import { fromCounts, responseDays } from "@spots/db/reports/counted-days";
import { mentionsByDay } from "@spots/db/reports/mentions-by-day";
import { asTenant } from "@spots/db/tenancy/as-tenant";
import { openWorkerDatabase, workerTenant } from "@spots/db/tenancy/worker-tenant";
import { aBusiness } from "@spots/test-kit/business";
import { anAnswer } from "@spots/test-kit/feedback";
import { aJourney, aLiveSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, beforeAll, expect, it } from "vitest";
import { countStaleDays } from "./days.commands";

const { testDb, database } = useTestDb();
let worker: ReturnType<typeof openWorkerDatabase>;
beforeAll(() => {
  worker = openWorkerDatabase(database.url, { connections: 3 });
});
afterAll(() => worker.close());

it("a backfill whose worker is killed goes on by two others while answers come in, and every figure is right", async () => {
  const { businessId, location } = await aBusiness(testDb);
  const { stages } = await aJourney(testDb, businessId);
  const spot = await aLiveSpot(testDb, businessId, stages[0]?.id ?? "");
  const tenant = await workerTenant(worker, businessId);
  if (!tenant) throw new Error("the business exists");
  const day = (count: number) => new Date(Date.parse("2026-06-01T12:00:00Z") + count * 86_400_000);
  const tell = (count: number) =>
    anAnswer(testDb, {
      ...{ businessId, locationId: location.id, at: day(count) },
      mentions: count % 3 === 0 ? [{ spotId: spot.id, status: "counted" }] : [],
    });
  for (let count = 0; count < 80; count += 1) await tell(count);
  const scope = { businessId, from: "2026-05-01", until: "2026-12-01" };
  const read = () =>
    asTenant(database, tenant, async (db) => ({
      answers: await fromCounts(db, scope, [
        { counts: responseDays, select: Prisma.sql`select day::text, answers, told, recalled from counts order by 1` },
      ]),
      mentions: await mentionsByDay(db, scope),
    }));
  const marked = async () =>
    (await testDb.staleDay.findMany({ where: { businessId }, distinct: ["day"] })).map((mark) => mark.day.getTime());
  const count = async () => {
    for (let days = 1; days > 0; ) days = await countStaleDays({ database: worker }, businessId);
  };

  const fromAnswers = await read();
  await expect(
    asTenant(worker, tenant, async (db) => {
      expect(await countDays(db, businessId)).toBeGreaterThan(0);
      await db.$executeRaw`select pg_terminate_backend(pg_backend_pid())`;
    }),
  ).rejects.toThrow();
  expect(await marked()).toHaveLength(80);
  expect(await read()).toEqual(fromAnswers);

  // A transaction counts at least four days, the newest first.
  const counted = await countStaleDays({ database: worker }, businessId);
  const left = await marked();
  expect(left).toHaveLength(80 - counted);
  expect(left.every((time) => time < day(80 - counted).getTime())).toBe(true);
  expect(await read()).toEqual(fromAnswers);

  const pour = async (from: number) => {
    for (let more = from; more < from + 20; more += 1) await tell(more);
  };
  await Promise.all([count(), pour(0), count(), pour(60)]);
  await count();
  expect(await marked()).toEqual([]);
  const stored = await read();
  expect(stored.mentions.reduce((sum, { told }) => sum + told, 0)).toBe(120);
  await testDb.$executeRaw`
    insert into stale_day (business_id, location_id, day)
    select ${businessId}::uuid, ${location.id}::uuid, day::date from generate_series('2026-05-01', '2026-12-01', interval '1 day') day`;
  expect(await read()).toEqual(stored);
});

import { databaseEnv } from "@spots/db/env";
import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, expect, it } from "vitest";
import { closeVisits, listBusinessesWithOpenVisits } from "./close-visits.commands";

const { testDb } = useTestDb();
const worker = openWorkerDatabase(databaseEnv().DATABASE_URL);
afterAll(() => worker.close());

it("a visit that nobody ended ends once with its day at the location, also with two workers", async () => {
  const { businessId, location } = await aFullBusiness(testDb);
  await testDb.visit.deleteMany({ where: { businessId } });
  await testDb.location.updateMany({ where: { businessId }, data: { timeZone: "Pacific/Auckland" } });
  const startedAt = new Date("2026-11-23T00:00:00Z");
  const facts = { businessId, locationId: location.id, startedAt, isOpen: true };
  await testDb.visit.create({ data: { ...facts, id: newId(), place: "Table 5", plainPlace: "table 5" } });
  await testDb.visit.create({ data: { ...facts, id: newId() } });
  const call = (now: string) => ({ database: worker, now: () => new Date(now), newId });
  // One in the afternoon there: its day ends at 11:00 UTC.
  expect(await closeVisits(call("2026-11-23T10:59:00Z"), businessId)).toBe(0);
  const later = call("2026-11-23T11:00:00Z");
  expect(await listBusinessesWithOpenVisits(later)).toContain(businessId);
  const closed = await Promise.all([closeVisits(later, businessId), closeVisits(later, businessId)]);
  expect(closed[0] + closed[1]).toBe(2);
  const visits = await testDb.visit.findMany({ where: { businessId } });
  expect(visits.map(({ isOpen, endedAt }) => [isOpen, endedAt])).toEqual(
    Array(2).fill([false, new Date("2026-11-23T11:00:00Z")]),
  );
  expect(await testDb.event.count({ where: { businessId, type: "visit.ended" } })).toBe(2);
});

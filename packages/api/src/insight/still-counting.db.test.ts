import { mentionsByDay } from "@spots/db/reports/mentions-by-day";
import { asTenant } from "@spots/db/tenancy/as-tenant";
import { memberOf } from "@spots/db/tenancy/tenant";
import { noHurry } from "@spots/test-kit/database";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { useTestDb } from "@spots/test-kit/test-db";
import { expect, it } from "vitest";
import { mapThrown } from "../trpc/errors";

const { testDb, database } = useTestDb();

it("a report whose stale days take longer to count than a statement may says that it is still counting", async () => {
  const { businessId, slug, owner } = await aFullBusiness(testDb);
  const membership = await memberOf(database, slug, owner.userId);
  if (!membership) throw new Error("the owner is a member");
  const scope = { businessId, from: "2000-01-01", until: "2100-01-01" };
  expect(await testDb.staleDay.count({ where: { businessId } })).toBeGreaterThan(0);
  const read = () =>
    asTenant(database, membership.tenant, async (db) => {
      await db.$executeRaw`set local statement_timeout = '5s'`;
      return mentionsByDay(db, scope);
    });
  const refused = await testDb.$transaction(async (tx) => {
    // Counting from the answers waits for this lock, reading the stored counts does not.
    await tx.$executeRaw`lock table response in access exclusive mode`;
    return read().catch(mapThrown);
  }, noHurry);
  expect(refused).toMatchObject({ code: "SERVICE_UNAVAILABLE", message: "stillCounting", digest: "stillCounting" });
  expect(await read()).toBeInstanceOf(Array);
});

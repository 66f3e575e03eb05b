import { aBusiness, aMember } from "@spots/test-kit/business";
import { useTestDb } from "@spots/test-kit/test-db";
import { expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

it("only current members who may open conversations can be tagged, and neither staff nor former members", async () => {
  const { slug: business, businessId, owner } = await aBusiness(testDb);
  const mia = await aMember(testDb, businessId, { role: "manager", name: "Mia" });
  const gone = await aMember(testDb, businessId, { role: "manager", name: "Gone" });
  const staff = await aMember(testDb, businessId, { name: "Sam" });
  await testDb.member.update({
    where: { businessId_id: { businessId, id: gone.id } },
    data: { leftAt: new Date() },
  });
  const talkers = await as(database, mia.userId).thread.talkers({ business });
  expect(talkers.map(({ id }) => id).toSorted()).toEqual([owner.id, mia.id].toSorted());
  await expect(as(database, staff.userId).thread.talkers({ business })).rejects.toMatchObject({ code: "FORBIDDEN" });
});

import { aBusiness, aMember } from "@spots/test-kit/business";
import { useTestDb } from "@spots/test-kit/test-db";
import { expect, it } from "vitest";
import { contextOf } from "../test/call";
import { createCaller } from "./root";

const { testDb, database } = useTestDb();

it("a membership is read once per request: procedures of one request agree, and the next request sees a change", async () => {
  const { slug: business, businessId } = await aBusiness(testDb);
  const member = await aMember(testDb, businessId, { role: "manager" });
  const request = () => createCaller(contextOf(database, member.userId));
  const first = request();
  expect((await first.business.me({ business })).member.role).toBe("manager");
  await testDb.member.update({
    where: { businessId_id: { businessId, id: member.id } },
    data: { role: "staff" },
  });
  expect((await first.business.me({ business })).member.role).toBe("manager");
  expect((await request().business.me({ business })).member.role).toBe("staff");
});

import { aBusiness, aMember } from "@spots/test-kit/business";
import { useTestDb } from "@spots/test-kit/test-db";
import { expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

it("the welcome that a member closed stays closed for that member, and open for others", async () => {
  const { slug: business, businessId, owner } = await aBusiness(testDb);
  const other = await aMember(testDb, businessId, { role: "owner" });
  const [asOwner, asOther] = [as(database, owner.userId), as(database, other.userId)];
  const isWelcomed = async (who: typeof asOwner) => (await who.pulse.home({ business })).isWelcomed;
  expect(await isWelcomed(asOwner)).toBe(false);
  await asOwner.member.closeWelcome({ business });
  await asOwner.member.closeWelcome({ business });
  expect([await isWelcomed(asOwner), await isWelcomed(asOther)]).toEqual([true, false]);
});

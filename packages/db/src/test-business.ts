import { randomUUID } from "node:crypto";
import { open } from "./database";

/**
 * A business with an owner and one location, for the tests of this package, which cannot import
 * packages/test-kit.
 */
export function openTestBusinesses(url: string) {
  const { prisma: testDb } = open(url, "spots_platform", { connections: 4 });
  const aBusiness = async () => {
    const [businessId, slug] = [randomUUID(), `business-${randomUUID()}`];
    const facts = { name: slug, timeZone: "Europe/Berlin" };
    await testDb.business.create({ data: { id: businessId, slug, locale: "en", trade: "barber", ...facts } });
    const location = await testDb.location.create({ data: { businessId, id: randomUUID(), ...facts } });
    const user = await testDb.user.create({ data: { id: randomUUID(), email: `${slug}@example.com`, name: slug } });
    await testDb.userBusiness.create({ data: { userId: user.id, businessId } });
    const owner = await testDb.member.create({
      data: { businessId, id: randomUUID(), userId: user.id, name: slug, role: "owner" },
    });
    return { businessId, slug, location, owner: { ...owner, userId: user.id } };
  };
  return { testDb, aBusiness };
}

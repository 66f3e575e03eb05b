import { mostCards } from "@spots/domain/delivery/card-limit";
import { aLocation, aMember } from "@spots/test-kit/business";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T12:00:00Z");

async function aShop() {
  const shop = await aFullBusiness(testDb);
  const { slug: business, location, owner } = shop;
  const asOwner = as(database, owner.userId, { now });
  const wanted = (more: object = {}) => ({
    ...{ business, id: newId(), name: "For the tables", locationId: location.id, count: 10 },
    ...more,
  });
  return { ...shop, business, asOwner, wanted };
}

describe("printed cards for visits", () => {
  it("have a code each: a thousand cards are a thousand codes", async () => {
    const { asOwner, wanted, business, businessId } = await aShop();
    const addresses: string[] = [];
    for (let nth = 0; nth < 1000 / mostCards; nth += 1) {
      const { id: batchId } = await asOwner.card.make(wanted({ count: mostCards }));
      addresses.push(...(await asOwner.card.read({ business, batchId })).addresses);
    }
    expect(new Set(addresses).size).toBe(1000);
    const { code } = await testDb.business.findUniqueOrThrow({ where: { id: businessId } });
    for (const address of addresses) expect(address.split("/c/")[1]).toMatch(/^[\w-]{22}$/);
    expect(addresses.every((address) => address.split("/c/")[1]?.startsWith(code))).toBe(true);
  });

  it("are made once for one request, and listed with how many were answered", async () => {
    const { asOwner, wanted, business, businessId, response } = await aShop();
    const input = wanted();
    for (let nth = 0; nth < 3; nth += 1) await asOwner.card.make(input);
    const card = await testDb.visitCode.findFirstOrThrow({ where: { businessId, batchId: input.id } });
    const where = { businessId_id: { businessId, id: card.id } };
    await testDb.visitCode.update({ where, data: { responseId: response.id } });
    const { batches } = await asOwner.card.list({ business });
    expect(batches.find(({ id }) => id === input.id)).toMatchObject({ count: 10, answered: 1, isOver: false });
    expect((await asOwner.card.read({ business, batchId: input.id })).addresses).toHaveLength(9);
    await asOwner.card.revoke({ business, batchId: input.id });
    expect((await asOwner.card.read({ business, batchId: input.id })).isOver).toBe(true);
  });

  it("need an open QR code at their location, to which they lead", async () => {
    const { asOwner, wanted, businessId } = await aShop();
    await testDb.channel.updateMany({ where: { businessId }, data: { closedAt: now } });
    await expect(asOwner.card.make(wanted())).rejects.toThrow("noCodeHere");
  });

  it("are those of a manager's own locations", async () => {
    const { asOwner, wanted, business, businessId } = await aShop();
    const { id: batchId } = await asOwner.card.make(wanted());
    const elsewhere = await aLocation(testDb, businessId);
    const manager = await aMember(testDb, businessId, { role: "manager", locationIds: [elsewhere.id] });
    const asManager = as(database, manager.userId, { now });
    expect((await asManager.card.list({ business })).batches).toEqual([]);
    for (const attempt of [
      () => asManager.card.read({ business, batchId }),
      () => asManager.card.revoke({ business, batchId }),
      () => asManager.card.make(wanted()),
    ])
      await expect(attempt()).rejects.toThrow("notFound");
  });
});

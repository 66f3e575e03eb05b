import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { expect, it } from "vitest";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T09:00:00Z");

it("a duty has a name of its own, is renamed, and comes back when its name is added again", async () => {
  const shop = await aShopWithStaff(testDb, database, now);
  const business = shop.slug;
  const [kitchen, bar] = [newId(), newId()];
  await shop.asManager.duty.add({ business, id: kitchen, name: "Küche" });
  await expect(shop.asManager.duty.add({ business, id: newId(), name: "kuche" })).rejects.toMatchObject({
    cause: { detail: { fields: { name: "nameTaken" } } },
  });
  await shop.asManager.duty.add({ business, id: bar, name: "Bar" });
  await expect(shop.asManager.duty.rename({ business, dutyId: bar, name: "KÜCHE" })).rejects.toMatchObject({
    cause: { detail: { fields: { name: "nameTaken" } } },
  });
  await shop.asManager.duty.rename({ business, dutyId: bar, name: "Counter" });
  await shop.asManager.duty.archive({ business, dutyId: kitchen });
  expect((await shop.asManager.duty.list({ business })).map(({ name }) => name)).toEqual(["Counter"]);
  const again = await shop.asManager.duty.add({ business, id: newId(), name: "Küche" });
  expect(again.id).toBe(kitchen);
  await expect(shop.asMaria.duty.list({ business })).rejects.toMatchObject({ code: "FORBIDDEN" });
});

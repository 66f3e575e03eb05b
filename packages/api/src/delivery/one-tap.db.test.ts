import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T09:00:00Z");

async function aShop() {
  const shop = await aShopWithStaff(testDb, database, now);
  const { businessId, slug: business, asManager, asMaria, location } = shop;
  const { id: momentId } = await asManager.moment.offer(shop.offer());
  const step = { business, momentId, stepId: newId() };
  /** Statuses of the steps, and types of the events, that came after the offer. */
  const happened = async () => {
    const steps = await testDb.momentStep.findMany({ where: { businessId }, orderBy: { at: "asc" } });
    const events = await testDb.event.findMany({
      where: { businessId, type: { startsWith: "moment." }, NOT: { type: "moment.offered" } },
      orderBy: { seq: "asc" },
    });
    return {
      steps: steps.map(({ status }) => status).filter((status) => status !== "offered"),
      events: events.map(({ type }) => type),
    };
  };
  const log = { business, id: newId(), locationId: location.id, description: "Lent an umbrella." };
  return { ...shop, business, asMaria, step, happened, log };
}
type Shop = Awaited<ReturnType<typeof aShop>>;

describe("one tap that the phone sends five times at once", () => {
  const taps: Readonly<Record<string, (shop: Shop) => Promise<unknown>>> = {
    accepted: ({ asMaria, step }) => asMaria.moment.accept(step),
    declined: ({ asMaria, step }) => asMaria.moment.decline({ ...step, reason: "Too busy" }),
    delivered: ({ asMaria, step }) => asMaria.moment.deliver({ ...step, reaction: "pleased" }),
  };
  it.each(Object.entries(taps))("is one step and one event: %s", async (status, tap) => {
    const shop = await aShop();
    await Promise.all([1, 2, 3, 4, 5].map(() => tap(shop)));
    expect(await shop.happened()).toEqual({ steps: [status], events: [`moment.${status}`] });
  });

  it("logs one spontaneous moment", async () => {
    const { asMaria, businessId, log, happened } = await aShop();
    await Promise.all([1, 2, 3, 4, 5].map(() => asMaria.moment.improvise({ ...log, reaction: "pleased" })));
    expect(await testDb.moment.count({ where: { businessId, improvised: true } })).toBe(1);
    expect((await happened()).events).toEqual(["moment.improvised"]);
  });
});

describe("a phone with a wrong clock", () => {
  it("delivers nothing in the future, and nothing longer ago than a month", async () => {
    const { asMaria, businessId, step } = await aShop();
    const deliver = (deliveredAt: string) => asMaria.moment.deliver({ ...step, reaction: "pleased", deliveredAt });
    await expect(deliver("2026-10-22T08:00:00.000Z")).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await deliver("2031-01-01T00:00:00.000Z");
    const moment = await testDb.moment.findFirstOrThrow({ where: { businessId } });
    expect(moment).toMatchObject({ status: "delivered", deliveredAt: now });
  });
});

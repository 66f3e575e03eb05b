import { anAnswer } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T09:00:00Z");

async function aDelivery(deliveredAt: string) {
  const shop = await aShopWithStaff(testDb, database, now);
  const { slug: business, asManager, asMaria } = shop;
  const { id: momentId } = await asManager.moment.offer(shop.offer());
  const stepId = newId();
  const { visitId } = await asMaria.moment.deliver({ business, momentId, stepId, reaction: "pleased", deliveredAt });
  const onBoard = async () => (await asManager.moment.board({ business, day: "2026-11-23" }))[0]?.moments[0];
  const tell = (spots: readonly string[], question: "recall" | "comment" = "recall") =>
    anAnswer(testDb, {
      ...{ businessId: shop.businessId, locationId: shop.location.id, at: now },
      ...(visitId ? { visitId } : {}),
      mentions: spots.map((spotId) => ({ spotId, status: "counted", question })),
    });
  return { ...shop, business, momentId, stepId, onBoard, tell };
}

describe("the board", () => {
  it("marks a delivery that was reported long after it, until it is undone", async () => {
    const { business, asMaria, momentId, stepId, onBoard } = await aDelivery("2026-11-23T08:54:00.000Z");
    expect(await onBoard()).toMatchObject({ reportedAt: null });
    await asMaria.moment.undo({ business, stepId: newId(), momentId, undoes: stepId });
    const again = { business, stepId: newId(), momentId, reaction: "pleased" } as const;
    await asMaria.moment.deliver({ ...again, deliveredAt: "2026-11-23T06:00:00.000Z" });
    expect(await onBoard()).toMatchObject({ reportedAt: now, deliveredAt: new Date("2026-11-23T06:00:00Z") });
  });

  it("has no delivery in the future, of long ago or of a time that is none, and marks what was entered late", async () => {
    const { business, asMaria, momentId, stepId, onBoard } = await aDelivery("2026-11-23T08:54:00.000Z");
    await asMaria.moment.undo({ business, stepId: newId(), momentId, undoes: stepId });
    const deliver = (deliveredAt: string) =>
      asMaria.moment.deliver({ business, stepId: newId(), momentId, reaction: "pleased", deliveredAt });
    await expect(deliver("2026-10-23T08:59:59.999Z")).rejects.toThrow("tooLongAgo");
    for (const none of [
      "",
      "yesterday",
      "2026-02-30T10:00:00.000Z",
      "0000-01-01",
      "-271821-04-20T00:00:00Z",
      "NaN",
      "9999-12-31T23:59:59.000Z",
    ])
      await expect(deliver(none)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect((await onBoard())?.status).not.toBe("delivered");
    await deliver("2199-12-31T23:59:59.000Z");
    expect(await onBoard()).toMatchObject({ status: "delivered", deliveredAt: now, reportedAt: null });
  });

  it("shows what the customer of a delivery said: a mention confirms it, another answer does not", async () => {
    const { spot, onBoard, tell } = await aDelivery("2026-11-23T08:59:00.000Z");
    expect(await onBoard()).toMatchObject({ answer: null });
    const silent = await tell([]);
    expect(await onBoard()).toMatchObject({ answer: { id: silent, confirms: false } });
    // The share of confirmed deliveries counts no comment either.
    await tell([spot.id], "comment");
    expect(await onBoard()).toMatchObject({ answer: { confirms: false } });
    const telling = await tell([spot.id]);
    expect(await onBoard()).toMatchObject({ answer: { id: telling, confirms: true } });
  });
});

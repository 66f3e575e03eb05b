import { aBusiness, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

describe("the link to public reviews", () => {
  it("is of the location of a channel, once for repeated calls, and can be taken away", async () => {
    const { slug: business, businessId, owner, location } = await aBusiness(testDb);
    const asOwner = as(database, owner.userId);
    const [channelId, other] = [newId(), newId()];
    for (const id of [channelId, other])
      await asOwner.channel.open({ business, id, name: id, locationId: location.id });
    const url = "https://reviews.example/shop?id=1";
    for (const _ of [1, 2]) await asOwner.channel.linkReviews({ business, channelId, url });
    const linked = async () => (await asOwner.channel.read({ business, channelId: other })).reviewUrl;
    expect(await linked()).toBe(url);
    await asOwner.channel.linkReviews({ business, channelId, url: "" });
    expect(await linked()).toBeNull();
    expect(await testDb.event.count({ where: { businessId, type: "location.reviewsLinked" } })).toBe(2);
    const staff = as(database, (await aMember(testDb, businessId)).userId);
    await expect(staff.channel.linkReviews({ business, channelId, url })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it.each(["http://reviews.example", "javascript:alert(1)", "reviews.example", "https://me:secret@reviews.example"])(
    "is no %s",
    async (url) => {
      const { slug: business, owner, location } = await aBusiness(testDb);
      const asOwner = as(database, owner.userId);
      const channelId = newId();
      await asOwner.channel.open({ business, id: channelId, name: "Till", locationId: location.id });
      await expect(asOwner.channel.linkReviews({ business, channelId, url })).rejects.toMatchObject({
        code: "BAD_REQUEST",
      });
    },
  );
});

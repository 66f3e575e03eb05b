import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

/** A business with a spot whose trial begins now; an earlier delivery and answer do not count. */
async function aTrial() {
  const shop = await aFullBusiness(testDb);
  const { slug: business, businessId, spot, moment, channel, location } = shop;
  const asOwner = as(database, shop.owner.userId);
  await asOwner.spot.advance({ business, id: newId(), spotId: spot.id, to: "pilot", why: "To see." });
  const goLive = (isUnshown?: boolean) =>
    asOwner.spot.advance({
      business,
      id: newId(),
      spotId: spot.id,
      to: "live",
      why: "Because.",
      ...(isUnshown === undefined ? {} : { isUnshown }),
    });
  const later = new Date(Date.now() + 1000);
  const deliver = () =>
    testDb.moment.update({
      where: { businessId_id: { businessId, id: moment.id } },
      data: { status: "delivered", deliveredAt: later },
    });
  const answer = async () => {
    const id = newId();
    await testDb.response.create({
      data: {
        businessId,
        id,
        channelId: channel.id,
        locationId: location.id,
        answeredAt: later,
        locale: "en",
        recallText: "The massage!",
      },
    });
    await testDb.coding.create({ data: { businessId, responseId: id, matcherVersion: "test", codedAt: later } });
    const mention = { businessId, id: newId(), responseId: id, spotId: spot.id, spotVersion: 1 };
    await testDb.mention.create({ data: { ...mention, status: "counted", createdAt: later } });
  };
  const trial = async () => (await asOwner.spot.trial({ business, spotId: spot.id })).trial;
  return { ...shop, business, asOwner, goLive, deliver, answer, trial };
}

describe("a trial", () => {
  it("without deliveries or answers goes live only when the call confirms that", async () => {
    const { goLive, deliver, trial } = await aTrial();
    expect(await trial()).toMatchObject({ delivered: 0, answers: 0, mentions: 0, isShown: false });
    await expect(goLive()).rejects.toMatchObject({ code: "CONFLICT", cause: { reason: "trialShowsNothing" } });
    await deliver();
    await expect(goLive()).rejects.toMatchObject({ cause: { reason: "trialShowsNothing" } });
    await goLive(true);
    expect(await trial()).toBeNull();
  });

  it("with deliveries and answers since it began goes live", async () => {
    const { goLive, deliver, answer, trial } = await aTrial();
    await deliver();
    await answer();
    expect(await trial()).toMatchObject({ delivered: 1, answers: 1, mentions: 1, isShown: true });
    await goLive();
    expect(await trial()).toBeNull();
  });
});

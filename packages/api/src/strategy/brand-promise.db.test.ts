import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

/** A business with a brand promise without backing. */
async function aPromise() {
  const shop = await aFullBusiness(testDb);
  const owner = as(database, shop.owner.userId);
  const business = shop.slug;
  const brandPromiseId = newId();
  await owner.brandPromise.make({ business, id: brandPromiseId, text: "Never a dull wait", madeIn: "the website" });
  const promise = async () => (await owner.brandPromise.list({ business })).find(({ id }) => id === brandPromiseId);
  const backBySpot = () =>
    owner.brandPromise.addBacking({ business, id: newId(), brandPromiseId, by: "spot", spotId: shop.spot.id });
  return { ...shop, owner, business, brandPromiseId, promise, backBySpot };
}

describe("a brand promise", () => {
  it("is stored once for repeated calls, and listed first while it has no backing", async () => {
    const { business, businessId, owner, brandPromiseId, promise } = await aPromise();
    await owner.brandPromise.make({ business, id: brandPromiseId, text: "Never a dull wait", madeIn: "the website" });
    expect(await promise()).toMatchObject({
      text: "Never a dull wait",
      madeIn: "the website",
      how: "unbacked",
      traces: [],
    });
    expect((await owner.brandPromise.list({ business }))[0]?.id).toBe(brandPromiseId);
    expect(await testDb.event.count({ where: { businessId, type: "brandPromise.made" } })).toBe(1);
  });

  it("lists its touchpoint and spot, and stores each link once for concurrent calls", async () => {
    const { business, owner, brandPromiseId, promise, touchpoint, spot, stage } = await aPromise();
    const add = () =>
      owner.brandPromise.addBacking({
        business,
        id: newId(),
        brandPromiseId,
        by: "touchpoint",
        touchpointId: touchpoint.id,
      });
    await Promise.all([add(), add(), add()]);
    expect(await promise()).toMatchObject({
      how: "backed",
      traces: [{ touchpoint: { name: "The till" }, spot: null }],
    });
    await testDb.spot.updateMany({ where: { id: spot.id }, data: { touchpointId: touchpoint.id } });
    await owner.brandPromise.addBacking({ business, id: newId(), brandPromiseId, by: "spot", spotId: spot.id });
    expect((await promise())?.traces).toMatchObject([
      {
        stage: stage.name,
        touchpoint: { name: "The till", standing: "backed" },
        spot: { name: spot.name, standing: "backed" },
      },
    ]);
  });

  it("has the standing of its spot: backed while it is live, planned while it is an idea, broken when it is retired", async () => {
    const { promise, backBySpot, spot } = await aPromise();
    await backBySpot();
    const as = async (status: "idea" | "ready" | "pilot" | "live" | "retired") => {
      await testDb.spot.updateMany({ where: { id: spot.id }, data: { status } });
      return (await promise())?.how;
    };
    expect([await as("live"), await as("pilot"), await as("ready"), await as("idea"), await as("retired")]).toEqual([
      "backed",
      "backed",
      "planned",
      "planned",
      "broken",
    ]);
  });

  it("is broken when the journey of its backing is archived", async () => {
    const { promise, backBySpot, journey } = await aPromise();
    await backBySpot();
    await testDb.journey.updateMany({ where: { id: journey.id }, data: { archivedAt: new Date() } });
    expect(await promise()).toMatchObject({ how: "broken", traces: [{ spot: { standing: "broken" } }] });
  });

  it("cannot be linked to a retired spot, and the refusal has the reason", async () => {
    const { backBySpot, spot } = await aPromise();
    await testDb.spot.updateMany({ where: { id: spot.id }, data: { status: "retired" } });
    await expect(backBySpot()).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { reason: "spotIsRetired", detail: { values: { spot: spot.name } } },
    });
  });

  it("cannot be linked to a spot or touchpoint of another business", async () => {
    const [mine, theirs] = [await aPromise(), await aPromise()];
    const { business, owner, brandPromiseId } = mine;
    const link = { business, id: newId(), brandPromiseId };
    await expect(owner.brandPromise.addBacking({ ...link, by: "spot", spotId: theirs.spot.id })).rejects.toThrow(
      "notFound",
    );
    await expect(
      owner.brandPromise.addBacking({ ...link, by: "touchpoint", touchpointId: theirs.touchpoint.id }),
    ).rejects.toThrow("notFound");
    expect((await mine.promise())?.traces).toEqual([]);
  });

  it("can be unlinked and removed, and the spot of its backing stays", async () => {
    const { business, owner, brandPromiseId, promise, backBySpot, spot } = await aPromise();
    const { id: backingId } = await backBySpot();
    await owner.brandPromise.removeBacking({ business, backingId });
    expect(await promise()).toMatchObject({ how: "unbacked" });
    await backBySpot();
    await owner.brandPromise.remove({ business, brandPromiseId });
    expect(await promise()).toBeUndefined();
    expect(await testDb.spot.count({ where: { id: spot.id } })).toBe(1);
  });

  it("is changed field by field, and a conflict returns both values", async () => {
    const { business, owner, brandPromiseId } = await aPromise();
    const text = (to: string) => ({ business, brandPromiseId, edits: { text: { was: "Never a dull wait", to } } });
    await owner.brandPromise.edit(text("Waiting is a gift"));
    await owner.brandPromise.edit(text("Waiting is a gift"));
    await expect(owner.brandPromise.edit(text("No waiting"))).rejects.toMatchObject({
      cause: { detail: { conflicts: { text: { theirs: "Waiting is a gift", yours: "No waiting" } } } },
    });
  });
});

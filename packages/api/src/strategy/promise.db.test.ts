import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

/** A business with a promise of its own that nothing keeps yet. */
async function aPromise() {
  const shop = await aFullBusiness(testDb);
  const owner = as(database, shop.owner.userId);
  const business = shop.slug;
  const promiseId = newId();
  await owner.promise.make({ business, id: promiseId, text: "Never a dull wait", madeIn: "the website" });
  const promise = async () => (await owner.promise.list({ business })).find(({ id }) => id === promiseId);
  const keepBySpot = () => owner.promise.keep({ business, id: newId(), promiseId, by: "spot", spotId: shop.spot.id });
  return { ...shop, owner, business, promiseId, promise, keepBySpot };
}

describe("a promise", () => {
  it("is made once, however often it is sent; nobody keeps it, so it is told first", async () => {
    const { business, businessId, owner, promiseId, promise } = await aPromise();
    await owner.promise.make({ business, id: promiseId, text: "Never a dull wait", madeIn: "the website" });
    expect(await promise()).toMatchObject({
      text: "Never a dull wait",
      madeIn: "the website",
      how: "nobody",
      traces: [],
    });
    expect((await owner.promise.list({ business }))[0]?.id).toBe(promiseId);
    expect(await testDb.event.count({ where: { businessId, type: "promise.made" } })).toBe(1);
  });

  it("is traced from its touchpoint to its spot, and each link is there once though two make it at once", async () => {
    const { business, owner, promiseId, promise, touchpoint, spot, stage: place } = await aPromise();
    const keep = () =>
      owner.promise.keep({ business, id: newId(), promiseId, by: "touchpoint", touchpointId: touchpoint.id });
    await Promise.all([keep(), keep(), keep()]);
    expect(await promise()).toMatchObject({ how: "kept", traces: [{ touchpoint: { name: "The till" }, spot: null }] });
    await testDb.spot.updateMany({ where: { id: spot.id }, data: { touchpointId: touchpoint.id } });
    await owner.promise.keep({ business, id: newId(), promiseId, by: "spot", spotId: spot.id });
    expect((await promise())?.traces).toMatchObject([
      { stage: place.name, touchpoint: { name: "The till", keeps: "kept" }, spot: { name: spot.name, keeps: "kept" } },
    ]);
  });

  it("stands as its spot does: kept while it is live, planned while it is an idea, broken when it is retired", async () => {
    const { promise, keepBySpot, spot } = await aPromise();
    await keepBySpot();
    const as = async (status: "idea" | "ready" | "pilot" | "live" | "retired") => {
      await testDb.spot.updateMany({ where: { id: spot.id }, data: { status } });
      return (await promise())?.how;
    };
    expect([await as("live"), await as("pilot"), await as("ready"), await as("idea"), await as("retired")]).toEqual([
      "kept",
      "kept",
      "planned",
      "planned",
      "broken",
    ]);
  });

  it("is broken when the journey that kept it was put away", async () => {
    const { promise, keepBySpot, journey } = await aPromise();
    await keepBySpot();
    await testDb.journey.updateMany({ where: { id: journey.id }, data: { archivedAt: new Date() } });
    expect(await promise()).toMatchObject({ how: "broken", traces: [{ spot: { keeps: "broken" } }] });
  });

  it("cannot be linked to a retired spot, and says why", async () => {
    const { keepBySpot, spot } = await aPromise();
    await testDb.spot.updateMany({ where: { id: spot.id }, data: { status: "retired" } });
    await expect(keepBySpot()).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { reason: "spotIsRetired", detail: { values: { spot: spot.name } } },
    });
  });

  it("is not kept by a spot or touchpoint of another business", async () => {
    const [mine, theirs] = [await aPromise(), await aPromise()];
    const { business, owner, promiseId } = mine;
    const link = { business, id: newId(), promiseId };
    await expect(owner.promise.keep({ ...link, by: "spot", spotId: theirs.spot.id })).rejects.toThrow("notFound");
    await expect(owner.promise.keep({ ...link, by: "touchpoint", touchpointId: theirs.touchpoint.id })).rejects.toThrow(
      "notFound",
    );
    expect((await mine.promise())?.traces).toEqual([]);
  });

  it("is loosened and taken back, and what kept it stays", async () => {
    const { business, owner, promiseId, promise, keepBySpot, spot } = await aPromise();
    const { id: keepingId } = await keepBySpot();
    await owner.promise.loosen({ business, keepingId });
    expect(await promise()).toMatchObject({ how: "nobody" });
    await keepBySpot();
    await owner.promise.remove({ business, promiseId });
    expect(await promise()).toBeUndefined();
    expect(await testDb.spot.count({ where: { id: spot.id } })).toBe(1);
  });

  it("is changed field by field, and a conflict shows both", async () => {
    const { business, owner, promiseId } = await aPromise();
    const text = (to: string) => ({ business, promiseId, edits: { text: { was: "Never a dull wait", to } } });
    await owner.promise.edit(text("Waiting is a gift"));
    await owner.promise.edit(text("Waiting is a gift"));
    await expect(owner.promise.edit(text("No waiting"))).rejects.toMatchObject({
      cause: { detail: { conflicts: { text: { theirs: "Waiting is a gift", yours: "No waiting" } } } },
    });
  });
});

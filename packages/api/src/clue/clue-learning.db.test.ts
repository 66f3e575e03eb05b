import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { aShopWithClues } from "../test/shop-with-clues";

const { testDb, database } = useTestDb();
/** 13:00 in Berlin. */
const now = new Date("2026-11-23T12:00:00Z");
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const erased = { words: "", concepts: [], contradictsId: null };
const aShop = () => aShopWithClues(testDb, database, now);
const anotherVisit = () => ({ id: newId(), startedAt: now.toISOString() });

describe("what a business learns from its clues", () => {
  it("weighs: a refused spot is gone for this clue and, refused often, for others like it; a chosen one comes", async () => {
    const { business, by, caught, act, candle, spot, lessons } = await aShop();
    const spotsOf = async (id: string) => {
      const { clues } = await by("maria", minutes(9)).clue.mine({ business });
      return clues.find((clue) => clue.id === id)?.spots.map((each) => each.id);
    };
    const first = await caught();
    expect(await spotsOf(first)).toEqual([candle.id]);
    for (let times = 0; times < 8; times += 1) {
      const id = times === 0 ? first : await caught({ visit: anotherVisit() });
      const step = { business, clueId: id, stepId: newId(), spotId: candle.id };
      await by("maria", minutes(6)).clue.refuseSpot(step);
      await by("maria", minutes(6)).clue.refuseSpot(step);
      expect(await spotsOf(id)).not.toContain(candle.id);
      await by("maria", minutes(7)).clue.act(act(id, { spotId: spot.id }));
    }
    expect(await lessons()).toHaveLength(16);
    const next = await caught({ visit: anotherVisit() });
    expect(await spotsOf(next)).toEqual([spot.id]);
    const { places } = await by("maria", minutes(9)).clue.mine({ business });
    const birthday = places[0]?.chips.find(({ concept }) => concept === "birthday");
    expect(birthday).toMatchObject({
      kind: "occasion",
      spots: [{ id: spot.id, acted: 8, reason: { field: "learned" } }],
    });
  });

  it("doubts clues that were often wrong, and keeps nothing of them but that", async () => {
    const { business, by, given, caught, find, lessons } = await aShop();
    for (let times = 0; times < 3; times += 1) {
      const id = await caught({ visit: anotherVisit() });
      const step = { business, clueId: id, stepId: newId() };
      await by("maria", minutes(6)).clue.reject(step);
      await by("maria", minutes(7)).clue.reject(step);
      expect(await find(id)).toMatchObject({ status: "wrong", ...erased });
    }
    expect(await lessons()).toHaveLength(3);
    const next = await by("maria", minutes(8)).clue.catch(given({ words: "birthday", visit: anotherVisit() }));
    expect(next.doubt).toEqual({ wrong: 3, of: 3 });
  });

  it("offers the signs of its own spots as chips, and teaches no other business", async () => {
    const [mine, other] = [await aShop(), await aShop()];
    const id = await mine.caught();
    await mine.by("maria").clue.act(mine.act(id));
    const chips = async (shop: typeof mine) =>
      (await shop.by("maria", minutes(9)).clue.mine({ business: shop.business })).places[0]?.chips ?? [];
    expect((await chips(mine)).map(({ text }) => text)).toContain("Somebody mentions a birthday");
    const acted = async (shop: typeof mine) =>
      (await chips(shop)).find(({ concept }) => concept === "birthday")?.spots[0]?.acted;
    expect([await acted(mine), await acted(other)]).toEqual([1, 0]);
  });
});

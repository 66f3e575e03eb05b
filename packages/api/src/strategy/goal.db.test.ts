import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

/** A business with two goals, one of them made by the test. */
async function aGoal() {
  const shop = await aFullBusiness(testDb);
  const owner = as(database, shop.owner.userId);
  const business = shop.slug;
  const goalId = newId();
  const words = { text: "Be told about at home", measure: "recall" as const, target: "1.5 spots an answer" };
  await owner.goal.set({ business, id: goalId, ...words });
  const strategy = () => owner.goal.strategy({ business });
  const goal = async () => (await strategy()).goals.find(({ id }) => id === goalId);
  return { ...shop, owner, business, goalId, words, strategy, goal };
}

describe("a goal", () => {
  it("is added once at the end, and can be moved", async () => {
    const { business, owner, goalId, words, strategy, goal: first } = await aGoal();
    await owner.goal.set({ business, id: goalId, ...words });
    const order = async () => (await strategy()).goals.map(({ text }) => text);
    expect(await order()).toEqual(["More regulars", words.text]);
    const [before] = (await strategy()).goals;
    await owner.goal.move({ business, goalId, beforeGoalId: before?.id ?? null });
    expect(await order()).toEqual([words.text, "More regulars"]);
    expect(await first()).toMatchObject({ ...words, lanes: [] });
  });

  it("lists its stages and spots, each linked once", async () => {
    const { business, owner, goalId, goal, spot, stage, otherStage } = await aGoal();
    const atSpot = () => owner.goal.aim({ business, id: newId(), goalId, at: "spot", spotId: spot.id });
    await Promise.all([atSpot(), atSpot()]);
    const { id: aimId } = await owner.goal.aim({
      business,
      id: newId(),
      goalId,
      at: "stage",
      stageId: otherStage.id,
    });
    expect((await goal())?.lanes).toMatchObject([
      { stage: { id: stage.id }, aimId: null, spots: [{ spot: { name: spot.name, status: "live" } }] },
      { stage: { id: otherStage.id }, aimId, spots: [] },
    ]);
    expect(await testDb.goalAim.count({ where: { goalId } })).toBe(2);
    await owner.goal.unaim({ business, aimId });
    expect((await goal())?.lanes).toHaveLength(1);
  });

  it("takes the live spots that it includes off the list of spots without a goal", async () => {
    const { business, owner, goalId, strategy, spot, goal } = await aGoal();
    await testDb.goalAim.deleteMany({ where: { goal: { businessId: spot.businessId } } });
    expect((await strategy()).withoutGoal.map(({ id }) => id)).toEqual([spot.id]);
    await owner.goal.aim({ business, id: newId(), goalId, at: "stage", stageId: spot.stageId });
    expect((await strategy()).withoutGoal).toEqual([]);
    expect((await goal())?.lanes).toHaveLength(1);
  });

  it("hides every figure with too few answers, and returns their number", async () => {
    const { business, owner, goalId, strategy, goal, spot } = await aGoal();
    await owner.goal.aim({ business, id: newId(), goalId, at: "spot", spotId: spot.id });
    const { measures } = await strategy();
    expect(measures.nps).toEqual({ kind: "hidden", n: 1, needed: 5 });
    expect(measures.delivery).toMatchObject({ kind: "hidden" });
    expect((await goal())?.lanes[0]?.spots[0]?.spot).toMatchObject({
      mention: { kind: "hidden", needed: 5 },
      delivery: { kind: "hidden", needed: 5 },
    });
  });

  it("cannot be linked to a retired spot, or to a stage or spot of another business", async () => {
    const [mine, theirs] = [await aGoal(), await aGoal()];
    const { business, owner, goalId, spot } = mine;
    const aim = { business, id: newId(), goalId };
    await expect(owner.goal.aim({ ...aim, at: "stage", stageId: theirs.stage.id })).rejects.toThrow("notFound");
    await expect(owner.goal.aim({ ...aim, at: "spot", spotId: theirs.spot.id })).rejects.toThrow("notFound");
    await testDb.spot.updateMany({ where: { id: spot.id }, data: { status: "retired" } });
    await expect(owner.goal.aim({ ...aim, at: "spot", spotId: spot.id })).rejects.toMatchObject({
      cause: { reason: "spotIsRetired" },
    });
    expect(await testDb.goalAim.count({ where: { goalId } })).toBe(0);
  });

  it("is changed field by field, a conflict returns both values, and its stages stay when it is deleted", async () => {
    const { business, owner, goalId, words, goal, otherStage } = await aGoal();
    const target = (to: string) => ({ business, goalId, edits: { target: { was: words.target, to } } });
    await owner.goal.edit(target("2 an answer"));
    await expect(owner.goal.edit(target("3 an answer"))).rejects.toMatchObject({
      cause: { detail: { conflicts: { target: { theirs: "2 an answer", yours: "3 an answer" } } } },
    });
    await owner.goal.aim({ business, id: newId(), goalId, at: "stage", stageId: otherStage.id });
    await owner.goal.drop({ business, goalId });
    expect(await goal()).toBeUndefined();
    expect(await testDb.stage.count({ where: { id: otherStage.id } })).toBe(1);
  });
});

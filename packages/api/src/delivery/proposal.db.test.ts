import { aLocation, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T09:00:00Z");

async function aShop() {
  const shop = await aShopWithStaff(testDb, database, now);
  const business = shop.slug;
  const { id: momentId } = await shop.asManager.moment.offer(shop.offer());
  const proposal = (more: object = {}) => ({ business, id: newId(), momentId, text: "Do it before they pay", ...more });
  const asJonas = as(database, shop.jonas.userId, { now });
  return { ...shop, business, momentId, proposal, asJonas };
}

describe("a suggested change of a spot", () => {
  it("is stored once, waits on the home and on the spot, and its author reads what became of it", async () => {
    const shop = await aShop();
    const { business, spot } = shop;
    const made = shop.proposal();
    await shop.asMaria.proposal.make(made);
    await shop.asMaria.proposal.make(made);
    const waiting = { id: made.id, text: made.text, spot: { name: spot.name }, by: { name: "Maria" } };
    expect((await shop.asManager.pulse.home({ business })).needs.proposals).toMatchObject([waiting]);
    expect(await shop.asManager.proposal.list({ business, spotId: spot.id })).toMatchObject([waiting]);
    expect((await shop.asMaria.moment.mine({ business })).proposals).toMatchObject([{ id: made.id, isTakenUp: null }]);
    const answer = { business, proposalId: made.id, isTakenUp: true, answer: "From Monday on" };
    await shop.asManager.proposal.answer(answer);
    await shop.asManager.proposal.answer(answer);
    expect((await shop.asManager.pulse.home({ business })).needs.proposals).toEqual([]);
    expect((await shop.asMaria.moment.mine({ business })).proposals).toMatchObject([
      { isTakenUp: true, answer: "From Monday on", answerer: { name: shop.manager.name } },
    ]);
    expect((await shop.asJonas.moment.mine({ business })).proposals).toEqual([]);
  });

  it("waits for the member who looks after the spot, not for the others", async () => {
    const shop = await aShop();
    const { business, businessId, spot } = shop;
    const key = { businessId_id: { businessId, id: spot.id } };
    await testDb.spot.update({ where: key, data: { responsibleId: shop.owner.id } });
    await shop.asMaria.proposal.make(shop.proposal());
    const asOwner = as(database, shop.owner.userId, { now });
    expect((await asOwner.pulse.home({ business })).needs.proposals).toHaveLength(1);
    expect((await shop.asManager.pulse.home({ business })).needs.proposals).toEqual([]);
  });

  it("is answered by the first of two managers, and the other is told by whom", async () => {
    const shop = await aShop();
    const { business } = shop;
    const made = await shop.asMaria.proposal.make(shop.proposal());
    const asOwner = as(database, shop.owner.userId, { now });
    const answers = await Promise.allSettled([
      shop.asManager.proposal.answer({ business, proposalId: made.id, isTakenUp: true }),
      asOwner.proposal.answer({ business, proposalId: made.id, isTakenUp: false, answer: "Too dear" }),
    ]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(answers.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "CONFLICT", cause: { reason: "answeredAlready" } },
    });
  });

  it("is made at one's own moment only, answered by no staff and by no manager of another location", async () => {
    const shop = await aShop();
    const { business, businessId } = shop;
    await expect(shop.asJonas.proposal.make(shop.proposal())).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(shop.asMaria.proposal.make(shop.proposal({ text: " " }))).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    const made = await shop.asMaria.proposal.make(shop.proposal());
    const answer = { business, proposalId: made.id, isTakenUp: true };
    await expect(shop.asMaria.proposal.answer(answer)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const other = await aLocation(testDb, businessId);
    const limited = await aMember(testDb, businessId, { role: "manager", locationIds: [other.id] });
    const asLimited = as(database, limited.userId, { now });
    await expect(asLimited.proposal.answer(answer)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await asLimited.proposal.list({ business, spotId: shop.spot.id })).toEqual([]);
  });

  it("is refused while twenty of the member wait", async () => {
    const shop = await aShop();
    for (let made = 0; made < 20; made += 1) await shop.asMaria.proposal.make(shop.proposal());
    await expect(shop.asMaria.proposal.make(shop.proposal())).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { reason: "tooManyWaiting" },
    });
  });
});

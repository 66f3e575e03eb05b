import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T09:00:00Z");

const aShop = (timeZone?: string) => aShopWithStaff(testDb, database, now, timeZone);

describe("a moment", () => {
  it("is shown to its member with the briefing, the next one first", async () => {
    const shop = await aShop();
    await shop.asManager.moment.offer(shop.offer({ dueAt: "2026-11-23T15:00" }));
    await shop.asManager.moment.offer(shop.offer({ dueAt: "2026-11-23T11:00" }));
    const { open } = await shop.asMaria.moment.mine({ business: shop.slug });
    expect(open.map((moment) => moment.dueAt.toISOString())).toEqual([
      "2026-11-23T10:00:00.000Z",
      "2026-11-23T14:00:00.000Z",
    ]);
    expect(open[0]?.briefing).toMatchObject({
      name: "The two-minute massage",
      stop: "They look at a clock or a phone.",
    });
  });

  it("is shown on the board with the reason after it was declined", async () => {
    const shop = await aShop();
    const moment = await shop.asManager.moment.offer(shop.offer());
    await shop.asMaria.moment.decline({
      business: shop.slug,
      stepId: newId(),
      momentId: moment.id,
      reason: "Only one chair free at noon.",
    });
    const board = await shop.asManager.moment.board({ business: shop.slug, day: "2026-11-23" });
    expect(board[0]?.moments[0]).toMatchObject({ status: "declined", reason: "Only one chair free at noon." });
  });

  it("is not accepted in a request that was made for the member by another one's session", async () => {
    const shop = await aShop();
    const moment = await shop.asManager.moment.offer(shop.offer());
    const { member } = await shop.asMaria.business.me({ business: shop.slug });
    const step = () => ({ business: shop.slug, stepId: newId(), momentId: moment.id });
    const mariasByJonas = as(database, shop.jonas.userId, { now, asMemberId: member.id });
    await expect(mariasByJonas.moment.accept(step())).rejects.toMatchObject({
      code: "UNAUTHORIZED",
      message: "otherPerson",
    });
    const ofMaria = as(database, shop.maria.userId, { now, asMemberId: member.id });
    expect(await ofMaria.moment.accept(step())).toMatchObject({ status: "accepted" });
  });

  it("lists the live spots with it, so that a spontaneous one is logged without typing", async () => {
    const shop = await aShop();
    const { spots } = await shop.asMaria.moment.mine({ business: shop.slug });
    expect(spots).toContainEqual(expect.objectContaining({ name: "The two-minute massage", offAt: [] }));
  });

  it("is not found for a colleague", async () => {
    const shop = await aShop();
    const moment = await shop.asManager.moment.offer(shop.offer());
    const asJonas = as(database, shop.jonas.userId, { now });
    await expect(
      asJonas.moment.accept({ business: shop.slug, stepId: newId(), momentId: moment.id }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is delivered once by two concurrent taps, with the customer's reaction and one visit", async () => {
    const shop = await aShop();
    const moment = await shop.asManager.moment.offer(shop.offer());
    const deliver = () =>
      shop.asMaria.moment.deliver({
        business: shop.slug,
        stepId: newId(),
        momentId: moment.id,
        reaction: "exceptional",
      });
    await Promise.all([deliver(), deliver(), deliver()]);
    const kept = await testDb.moment.findMany({ where: { businessId: shop.businessId }, include: { steps: true } });
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({ status: "delivered", reaction: "exceptional" });
    expect(kept[0]?.steps.filter((step) => step.status === "delivered")).toHaveLength(1);
    expect(await testDb.visit.count({ where: { businessId: shop.businessId } })).toBe(1);
  });

  it("delivered on two phones with another reaction or a note is a conflict for the second, which loses nothing", async () => {
    const shop = await aShop();
    const { id: momentId } = await shop.asManager.moment.offer(shop.offer());
    const deliver = (reaction: "pleased" | "delighted", note = "", stepId = newId()) =>
      shop.asMaria.moment.deliver({ business: shop.slug, momentId, stepId, reaction, note });
    const first = newId();
    await deliver("pleased", "", first);
    const conflict = { code: "CONFLICT", cause: { reason: "momentMovedOn" } };
    await expect(deliver("delighted")).rejects.toMatchObject(conflict);
    await expect(deliver("pleased", "Red wine")).rejects.toMatchObject(conflict);
    expect(await deliver("pleased")).toMatchObject({ reaction: "pleased" });
    const repeated = await deliver("delighted", "as sent before", first);
    expect(repeated).toMatchObject({ status: "delivered", reaction: "pleased" });
  });

  it("can be undone once by its member while the wrong step is the last one, and the undo is a step of its own", async () => {
    const shop = await aShop();
    const { business, asMaria } = { business: shop.slug, asMaria: shop.asMaria };
    const moment = await shop.asManager.moment.offer(shop.offer());
    const on = { business, momentId: moment.id };
    const [accepted, declined, delivered] = [newId(), newId(), newId()];
    await asMaria.moment.accept({ ...on, stepId: accepted });
    await asMaria.moment.decline({ ...on, stepId: declined, reason: "the wrong button" });
    const undo = { ...on, stepId: newId(), undoes: declined };
    for (const _ of [1, 2]) expect(await asMaria.moment.undo(undo)).toMatchObject({ status: "accepted" });
    await asMaria.moment.deliver({ ...on, stepId: delivered, reaction: "unmoved" });
    expect(await asMaria.moment.undo({ ...on, stepId: newId(), undoes: delivered })).toMatchObject({
      status: "accepted",
      reaction: null,
      deliveredAt: null,
    });
    await asMaria.moment.deliver({ ...on, stepId: newId(), reaction: "delighted" });
    const conflict = { code: "CONFLICT" };
    await expect(asMaria.moment.undo({ ...on, stepId: newId(), undoes: accepted })).rejects.toMatchObject(conflict);
    const late = as(database, shop.maria.userId, { now: new Date(now.getTime() + 11 * 60_000) });
    const last = await testDb.momentStep.findFirstOrThrow({
      where: { momentId: moment.id, status: "delivered", reaction: "delighted" },
    });
    await expect(late.moment.undo({ ...on, stepId: newId(), undoes: last.id })).rejects.toMatchObject(conflict);
    const kept = await testDb.moment.findMany({ where: { businessId: shop.businessId }, include: { steps: true } });
    expect(kept[0]).toMatchObject({ status: "delivered", reaction: "delighted" });
    expect(kept[0]?.steps).toHaveLength(7);
    // The visit of the undone delivery has nothing.
    const visits = await testDb.visit.findMany({ where: { businessId: shop.businessId }, include: { moments: true } });
    expect(visits.map(({ moments }) => moments.length).toSorted()).toEqual([0, 1]);
  });

  it("cannot be undone by another member", async () => {
    const shop = await aShop();
    const moment = await shop.asManager.moment.offer(shop.offer());
    const stepId = newId();
    await shop.asMaria.moment.decline({ business: shop.slug, momentId: moment.id, stepId, reason: "no" });
    const undo = { business: shop.slug, momentId: moment.id, stepId: newId(), undoes: stepId };
    await expect(shop.asManager.moment.undo(undo)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const asJonas = as(database, shop.jonas.userId, { now });
    await expect(asJonas.moment.undo(undo)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("can be undone when it was spontaneous", async () => {
    const shop = await aShop();
    const id = newId();
    await shop.asMaria.moment.improvise({
      business: shop.slug,
      id,
      locationId: shop.location.id,
      description: "An umbrella",
      reaction: "pleased",
    });
    const undo = { business: shop.slug, stepId: newId(), momentId: id, undoes: id };
    expect(await shop.asMaria.moment.undo(undo)).toMatchObject({ status: "cancelled" });
    expect((await shop.asMaria.moment.mine({ business: shop.slug })).done).toEqual([]);
  });

  it("reports its status when the offer was cancelled meanwhile", async () => {
    const shop = await aShop();
    const moment = await shop.asManager.moment.offer(shop.offer());
    await shop.asManager.moment.cancel({ business: shop.slug, stepId: newId(), momentId: moment.id });
    await expect(
      shop.asMaria.moment.accept({ business: shop.slug, stepId: newId(), momentId: moment.id }),
    ).rejects.toMatchObject({ code: "CONFLICT", cause: { detail: { values: { status: "cancelled" } } } });
  });

  it("belongs to the member who logged it when it was spontaneous", async () => {
    const shop = await aShop();
    const said = {
      business: shop.slug,
      id: newId(),
      locationId: shop.location.id,
      description: "Lent an umbrella for the way home.",
      reaction: "delighted" as const,
    };
    await shop.asMaria.moment.improvise(said);
    await shop.asMaria.moment.improvise(said);
    expect(await testDb.moment.findMany({ where: { businessId: shop.businessId } })).toMatchObject([
      { improvised: true, memberId: shop.maria.id, status: "delivered" },
    ]);
  });
});

import { openDatabase } from "@spots/db/database";
import { databaseEnv } from "@spots/db/env";
import { aBusiness, aMember } from "@spots/seed/makers/business";
import { as } from "@spots/seed/makers/call";
import { openStage } from "@spots/seed/makers/client";
import { newId } from "@spots/seed/makers/ids";
import { aJourney, aLiveSpot } from "@spots/seed/makers/journey";
import { afterAll, describe, expect, it } from "vitest";

const url = databaseEnv().DATABASE_URL;
const stage = openStage(url);
const database = openDatabase(url, { connections: 6 });
const now = new Date("2026-11-23T09:00:00Z");

afterAll(async () => {
  await stage.$disconnect();
  await database.close();
});

async function aShop(timeZone = "Europe/Berlin") {
  const shop = await aBusiness(stage, { timeZone });
  const { stages } = await aJourney(stage, shop.businessId);
  const first = stages[0];
  if (!first) throw new Error("a journey has stages");
  const spot = await aLiveSpot(stage, shop.businessId, first.id);
  const maria = await aMember(stage, shop.businessId, {
    role: "staff",
    name: "Maria",
    locationIds: [shop.location.id],
  });
  const jonas = await aMember(stage, shop.businessId, { role: "staff", name: "Jonas" });
  const manager = await aMember(stage, shop.businessId, { role: "manager" });
  const offer = (more = {}) => ({
    business: shop.slug,
    id: newId(),
    spotId: spot.id,
    memberId: maria.id,
    locationId: shop.location.id,
    dueAt: "2026-11-23T10:40",
    place: "chair 2",
    ...more,
  });
  return {
    ...shop,
    spot,
    maria,
    jonas,
    manager,
    offer,
    asManager: as(database, manager.userId, { now }),
    asMaria: as(database, maria.userId, { now }),
  };
}

describe("offering a moment", () => {
  it("means the clock at the location", async () => {
    const auckland = await aShop("Pacific/Auckland");
    const moment = await auckland.asManager.moment.offer(auckland.offer());
    expect(moment.dueAt.toISOString()).toBe("2026-11-22T21:40:00.000Z");
  });

  it("is one offer, however often it is sent", async () => {
    const shop = await aShop();
    const offer = shop.offer();
    await shop.asManager.moment.offer(offer);
    await shop.asManager.moment.offer(offer);
    expect(await stage.moment.count({ where: { businessId: shop.businessId } })).toBe(1);
    expect(await stage.event.count({ where: { businessId: shop.businessId, type: "moment.offered" } })).toBe(1);
  });

  it("gives a declined moment to somebody else, once, and the board says to whom", async () => {
    const shop = await aShop();
    const business = shop.slug;
    const first = await shop.asManager.moment.offer(shop.offer());
    const given = shop.offer({ memberId: shop.jonas.id, insteadOf: first.id });
    await expect(shop.asManager.moment.offer(given)).rejects.toMatchObject({ code: "CONFLICT" });
    await shop.asMaria.moment.decline({ business, stepId: newId(), momentId: first.id, reason: "No chair free" });
    await shop.asManager.moment.offer(given);
    await shop.asManager.moment.offer(given);
    const again = shop.offer({ memberId: shop.jonas.id, insteadOf: first.id });
    await expect(shop.asManager.moment.offer(again)).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { reason: "givenOnAlready", detail: { values: { by: "Jonas" } } },
    });
    const board = await shop.asManager.moment.board({ business, day: "2026-11-23" });
    const rows = board.flatMap(({ moments }) => moments);
    expect(rows.map(({ status, givenTo }) => [status, givenTo]).toSorted()).toEqual([
      ["declined", "Jonas"],
      ["offered", null],
    ]);
    expect((await shop.asManager.pulse.home({ business })).needs.declined).toEqual([]);
  });

  it("is refused for a spot that is not live, at the field to blame", async () => {
    const shop = await aShop();
    await stage.spot.update({
      where: { businessId_id: { businessId: shop.businessId, id: shop.spot.id } },
      data: { status: "ready" },
    });
    await expect(shop.asManager.moment.offer(shop.offer())).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { detail: { fields: { spotId: "spotNotLive" } } },
    });
  });

  it.each(["spotId", "memberId", "locationId"] as const)(
    "finds nothing when %s is another business's",
    async (field) => {
      const [shop, other] = [await aShop(), await aShop()];
      const foreign = { spotId: other.spot.id, memberId: other.maria.id, locationId: other.location.id }[field];
      await expect(shop.asManager.moment.offer(shop.offer({ [field]: foreign }))).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
      expect(await stage.moment.count({ where: { businessId: shop.businessId } })).toBe(0);
    },
  );

  it("is not for staff", async () => {
    const shop = await aShop();
    await expect(shop.asMaria.moment.offer(shop.offer())).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("answering a moment", () => {
  it("shows it to the one it was given to, with the briefing, next first", async () => {
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

  it("brings a decline back to the board with its reason", async () => {
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

  it("is not there for a colleague", async () => {
    const shop = await aShop();
    const moment = await shop.asManager.moment.offer(shop.offer());
    const asJonas = as(database, shop.jonas.userId, { now });
    await expect(
      asJonas.moment.accept({ business: shop.slug, stepId: newId(), momentId: moment.id }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("delivers once when two taps race, with the customer's reaction and a visit of its own", async () => {
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
    const kept = await stage.moment.findMany({ where: { businessId: shop.businessId }, include: { steps: true } });
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({ status: "delivered", reaction: "exceptional" });
    expect(kept[0]?.steps.filter((step) => step.status === "delivered")).toHaveLength(1);
    expect(await stage.visit.count({ where: { businessId: shop.businessId } })).toBe(1);
  });

  it("takes back one's own wrong step, as a fact of its own, once, and only while it is the last one", async () => {
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
    const last = await stage.momentStep.findFirstOrThrow({
      where: { momentId: moment.id, status: "delivered", reaction: "delighted" },
    });
    await expect(late.moment.undo({ ...on, stepId: newId(), undoes: last.id })).rejects.toMatchObject(conflict);
    const kept = await stage.moment.findMany({ where: { businessId: shop.businessId }, include: { steps: true } });
    expect(kept[0]).toMatchObject({ status: "delivered", reaction: "delighted" });
    expect(kept[0]?.steps).toHaveLength(7);
    expect(await stage.visit.count({ where: { businessId: shop.businessId } })).toBe(1);
  });

  it("lets nobody take back another's step", async () => {
    const shop = await aShop();
    const moment = await shop.asManager.moment.offer(shop.offer());
    const stepId = newId();
    await shop.asMaria.moment.decline({ business: shop.slug, momentId: moment.id, stepId, reason: "no" });
    const undo = { business: shop.slug, momentId: moment.id, stepId: newId(), undoes: stepId };
    await expect(shop.asManager.moment.undo(undo)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const asJonas = as(database, shop.jonas.userId, { now });
    await expect(asJonas.moment.undo(undo)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("takes back a spontaneous moment", async () => {
    const shop = await aShop();
    const id = newId();
    await shop.asMaria.moment.improvise({
      business: shop.slug,
      id,
      locationId: shop.location.id,
      story: "An umbrella",
      reaction: "pleased",
    });
    const undo = { business: shop.slug, stepId: newId(), momentId: id, undoes: id };
    expect(await shop.asMaria.moment.undo(undo)).toMatchObject({ status: "cancelled" });
    expect((await shop.asMaria.moment.mine({ business: shop.slug })).done).toEqual([]);
  });

  it("tells which way it went when the offer was taken back meanwhile", async () => {
    const shop = await aShop();
    const moment = await shop.asManager.moment.offer(shop.offer());
    await shop.asManager.moment.cancel({ business: shop.slug, stepId: newId(), momentId: moment.id });
    await expect(
      shop.asMaria.moment.accept({ business: shop.slug, stepId: newId(), momentId: moment.id }),
    ).rejects.toMatchObject({ code: "CONFLICT", cause: { detail: { values: { status: "cancelled" } } } });
  });

  it("keeps an improvised moment with its inventor", async () => {
    const shop = await aShop();
    const said = {
      business: shop.slug,
      id: newId(),
      locationId: shop.location.id,
      story: "Lent an umbrella for the way home.",
      reaction: "delighted" as const,
    };
    await shop.asMaria.moment.improvise(said);
    await shop.asMaria.moment.improvise(said);
    expect(await stage.moment.findMany({ where: { businessId: shop.businessId } })).toMatchObject([
      { improvised: true, memberId: shop.maria.id, status: "delivered" },
    ]);
  });
});

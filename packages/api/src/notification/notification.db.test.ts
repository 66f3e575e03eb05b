import { databaseEnv } from "@spots/db/env";
import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { aLocation, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, describe, expect, it } from "vitest";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";
import { listBusinessesWithNews, makeNotifications } from "./make.commands";

const { testDb, database } = useTestDb();
const worker = openWorkerDatabase(databaseEnv().DATABASE_URL);
afterAll(() => worker.close());
const now = new Date("2026-11-23T09:00:00Z");
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const jobAt = (time: Date) => ({ database: worker, now: () => time, newId });

async function aShop() {
  const shop = await aShopWithStaff(testDb, database, now);
  const { businessId, slug: business } = shop;
  const asJonas = as(database, shop.jonas.userId, { now });
  const asOwner = as(database, shop.owner.userId, { now });
  const told = async (who: { notification: typeof shop.asMaria.notification }) =>
    (await who.notification.list({ business, unreadOnly: true })).rows.map(({ kind }) => kind);
  const make = (time = now) => makeNotifications(jobAt(time), businessId);
  return { ...shop, business, asJonas, asOwner, told, make };
}

describe("members are told", () => {
  it("of an offer, with what it is and where it leads, once for two workers at the same time", async () => {
    const { business, asManager, asMaria, offer, make, told, asOwner, spot } = await aShop();
    const moment = offer();
    await asManager.moment.offer(moment);
    await Promise.all([make(), make(), make()]);
    await make();
    const { rows } = await asMaria.notification.list({ business });
    expect(rows).toMatchObject([
      {
        kind: "momentOffered",
        path: `/my/${business}?moment=${moment.id}`,
        data: { name: spot.name, at: "2026-11-23T09:40:00.000Z" },
      },
    ]);
    expect(await asMaria.notification.count({ business })).toEqual({ unread: 1 });
    expect(await told(asManager)).toEqual([]);
    expect(await told(asOwner)).toEqual([]);
  });

  it("of a change of time, of being replaced and of a cancelled moment, and not of their own doing", async () => {
    const { business, asManager, asMaria, asJonas, offer, make, told, maria, jonas } = await aShop();
    const moment = offer();
    await asManager.moment.offer(moment);
    const change = { business, momentId: moment.id, whereExactly: "chair 3", customer: "", dutyId: null };
    await asManager.moment.change({ ...change, stepId: newId(), memberId: maria.id, dueAt: "2026-11-23T11:30" });
    await make();
    expect(await told(asMaria)).toEqual(["momentMoved"]);
    await asManager.moment.change({ ...change, stepId: newId(), memberId: jonas.id, dueAt: "2026-11-23T11:30" });
    await make();
    expect(await told(asMaria)).toEqual(["momentReassigned"]);
    expect(await told(asJonas)).toEqual(["momentOffered"]);
    await asManager.moment.cancel({ business, momentId: moment.id, stepId: newId(), reason: "closed" });
    await make();
    expect(await told(asJonas)).toEqual(["momentCancelled"]);
    expect(await told(asManager)).toEqual([]);
  });

  it("of an open offer when they may take it, until somebody has", async () => {
    const { business, asManager, asMaria, asJonas, offer, make, told } = await aShop();
    const moment = offer({ memberId: null });
    await asManager.moment.offer(moment);
    await make();
    expect([await told(asMaria), await told(asJonas)]).toEqual([["momentOpen"], ["momentOpen"]]);
    await asJonas.moment.accept({ business, momentId: moment.id, stepId: newId() });
    await make();
    expect([await told(asMaria), await told(asJonas)]).toEqual([[], []]);
  });

  it("before a moment is due, once for its due time, and managers when nobody has accepted", async () => {
    const { business, businessId, asManager, asMaria, offer, make, told, maria } = await aShop();
    const moment = offer();
    await asManager.moment.offer(moment);
    await make(at(9));
    expect(await told(asMaria)).toEqual(["momentOffered"]);
    expect(await listBusinessesWithNews(jobAt(at(11)))).toContain(businessId);
    await Promise.all([make(at(11)), make(at(11))]);
    await make(at(12));
    expect(await told(asMaria)).toEqual(["momentSoon"]);
    expect(await told(asManager)).toEqual(["momentUnclaimed"]);
    const change = { business, momentId: moment.id, stepId: newId(), memberId: maria.id, dutyId: null, customer: "" };
    await asManager.moment.change({ ...change, whereExactly: "", dueAt: "2026-11-23T12:00" });
    await make(at(95));
    expect((await asMaria.notification.list({ business })).rows.map(({ kind }) => kind)).toEqual([
      "momentSoon",
      "momentMoved",
      "momentSoon",
      "momentOffered",
    ]);
  });

  it("once of a moment that is due soon when it is offered", async () => {
    const { asManager, offer, make, told, asMaria } = await aShop();
    await asManager.moment.offer(offer());
    await make(at(11));
    await make(at(12));
    expect(await told(asMaria)).toEqual(["momentOffered"]);
  });

  it("of a declined moment as managers, with who declined", async () => {
    const { business, asManager, asMaria, offer, make, maria } = await aShop();
    const moment = offer();
    await asManager.moment.offer(moment);
    await asMaria.moment.decline({ business, momentId: moment.id, stepId: newId(), reason: "Too busy" });
    await make();
    const { rows } = await asManager.notification.list({ business, unreadOnly: true });
    expect(rows).toMatchObject([
      { kind: "momentDeclined", path: `/${business}/moments?day=2026-11-23`, data: { who: maria.name } },
    ]);
  });
});

describe("what is undone", () => {
  it("is no longer told: managers of a decline, and an open offer is told to those who may take it again", async () => {
    const { business, asManager, asMaria, asJonas, offer, make, told } = await aShop();
    const [moment, open] = [offer(), offer({ memberId: null })];
    await asManager.moment.offer(moment);
    await asManager.moment.offer(open);
    const declined = { business, momentId: moment.id, stepId: newId() };
    const accepted = { business, momentId: open.id, stepId: newId() };
    await asMaria.moment.decline({ ...declined, reason: "Too busy" });
    await asMaria.moment.accept(accepted);
    await make();
    expect([await told(asManager), await told(asJonas)]).toEqual([["momentDeclined"], []]);
    await asMaria.moment.undo({ ...declined, stepId: newId(), undoes: declined.stepId });
    await asMaria.moment.undo({ ...accepted, stepId: newId(), undoes: accepted.stepId });
    await make();
    expect([await told(asManager), await told(asJonas)]).toEqual([[], ["momentOpen"]]);
  });
});

describe("a suggested change of a spot", () => {
  const suggest = async ({ business, asManager, asMaria, offer }: Awaited<ReturnType<typeof aShop>>) => {
    const moment = offer();
    await asManager.moment.offer(moment);
    return asMaria.proposal.make({ business, id: newId(), momentId: moment.id, text: "Before they pay" });
  };

  it("is told to the member who looks after the spot, and to the managers when that one may not answer", async () => {
    const shop = await aShop();
    const { business, businessId, asManager, asOwner, told, make, manager, jonas, spot } = shop;
    const lookAfter = (responsibleId: string) =>
      testDb.spot.update({ where: { businessId_id: { businessId, id: spot.id } }, data: { responsibleId } });
    await lookAfter(manager.id);
    await suggest(shop);
    await make();
    const { rows } = await asManager.notification.list({ business });
    expect(rows).toMatchObject([
      {
        kind: "changeProposed",
        path: `/${business}/results/spots/${spot.id}#proposals`,
        data: { name: spot.name, who: "Maria" },
      },
    ]);
    expect(await told(asOwner)).toEqual([]);
    await lookAfter(jonas.id);
    await suggest(shop);
    await make();
    expect([await told(asOwner), await told(asManager)]).toEqual([
      ["changeProposed"],
      ["changeProposed", "changeProposed"],
    ]);
  });

  it("is done with for everybody when one has answered, and its author is told", async () => {
    const shop = await aShop();
    const { business, asManager, asOwner, asMaria, told, make } = shop;
    const { id: proposalId } = await suggest(shop);
    await make();
    expect([await told(asOwner), await told(asManager)]).toEqual([["changeProposed"], ["changeProposed"]]);
    await asManager.proposal.answer({ business, proposalId, isTakenUp: true });
    await make();
    expect([await told(asOwner), await told(asManager)]).toEqual([[], []]);
    expect(await told(asMaria)).toEqual(["proposalTakenUp", "momentOffered"]);
  });

  it("is told to no manager of another location", async () => {
    const shop = await aShop();
    const other = await aLocation(testDb, shop.businessId);
    const limited = await aMember(testDb, shop.businessId, { role: "manager", locationIds: [other.id] });
    await suggest(shop);
    await shop.make();
    expect(await shop.told(as(database, limited.userId, { now }))).toEqual([]);
  });
});

describe("a member's notifications", () => {
  it("are read one by one or up to one, and are theirs alone", async () => {
    const { business, asManager, asMaria, asJonas, offer, make } = await aShop();
    for (const _ of [1, 2, 3]) await asManager.moment.offer(offer());
    await make();
    const [first, second] = (await asMaria.notification.list({ business })).rows;
    if (!first || !second) throw new Error("three were made");
    await expect(asJonas.notification.read({ business, notificationId: first.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await asMaria.notification.read({ business, notificationId: first.id });
    expect(await asMaria.notification.count({ business })).toEqual({ unread: 2 });
    await asMaria.notification.readAll({ business, through: first.id });
    expect(await asMaria.notification.count({ business })).toEqual({ unread: 0 });
    expect((await asMaria.notification.list({ business, limit: 1, cursor: first.id })).rows).toMatchObject([
      { id: second.id },
    ]);
  });

  it("of an opened push are read, which the member's open pages are told once, and nobody else's are", async () => {
    const { business, businessId, asManager, asMaria, asJonas, maria, offer, make } = await aShop();
    for (const _ of [1, 2, 3]) await asManager.moment.offer(offer());
    await make();
    const ids = (await asMaria.notification.list({ business })).rows.map(({ id }) => id);
    const told = () => testDb.event.count({ where: { businessId, type: "notification.made", subjectId: maria.id } });
    const before = await told();
    const opened = { business, notificationIds: ids.slice(0, 2) };
    await expect(asJonas.notification.readPushed(opened)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await asMaria.notification.count({ business })).toEqual({ unread: 3 });
    expect(await asMaria.notification.readPushed(opened)).toEqual({ read: 2 });
    expect(await asMaria.notification.readPushed(opened)).toEqual({ read: 0 });
    expect(await asMaria.notification.count({ business })).toEqual({ unread: 1 });
    expect((await told()) - before).toBe(1);
  });

  it("of a location leave the list of a manager who is limited to another", async () => {
    const { business, businessId, asManager, asMaria, offer, make, told } = await aShop();
    const elsewhere = await aLocation(testDb, businessId);
    const limited = await aMember(testDb, businessId, { role: "manager" });
    const asLimited = as(database, limited.userId, { now });
    const moment = offer();
    await asManager.moment.offer(moment);
    await asMaria.moment.decline({ business, momentId: moment.id, stepId: newId(), reason: "Too busy" });
    await make();
    expect(await told(asLimited)).toEqual(["momentDeclined"]);
    await testDb.memberLocation.create({ data: { businessId, memberId: limited.id, locationId: elsewhere.id } });
    expect(await told(asLimited)).toEqual([]);
    expect(await asLimited.notification.count({ business })).toEqual({ unread: 0 });
  });

  it("are not made while the business is suspended, nor for a member who has left", async () => {
    const { businessId, asManager, offer, make, maria } = await aShop();
    await asManager.moment.offer(offer());
    const suspension = { businessId, id: newId(), reason: "unpaid", suspendedBy: newId() };
    await testDb.businessSuspension.create({ data: suspension });
    expect(await listBusinessesWithNews(jobAt(now))).not.toContain(businessId);
    await make();
    expect(await testDb.notification.count({ where: { businessId } })).toBe(0);
    await testDb.businessSuspension.update({
      where: { businessId_id: { businessId, id: suspension.id } },
      data: { liftedAt: now },
    });
    await testDb.member.update({ where: { businessId_id: { businessId, id: maria.id } }, data: { leftAt: now } });
    await make();
    expect(await testDb.notification.count({ where: { businessId, memberId: maria.id } })).toBe(0);
  });
});

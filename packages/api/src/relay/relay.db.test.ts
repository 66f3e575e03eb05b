import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { pairDevice } from "../device/device.commands";
import { aBrowser } from "../test/on-device";
import { aRelayShop } from "../test/relay-shop";

const { testDb, database } = useTestDb();
/** Monday, 10:00 in Berlin. */
const now = new Date("2026-11-23T09:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

const refusedWith = (reason: string, values?: object) =>
  expect.objectContaining({
    cause: expect.objectContaining({ reason, ...(values ? { detail: expect.objectContaining({ values }) } : {}) }),
  });

describe("a relay", () => {
  it("is handed from the kitchen to the bar and delivered once, with the credit shared", async () => {
    const shop = await aRelayShop(testDb, database, now);
    const { business, businessId, by, start, act, stand } = shop;
    const relayId = await start();
    expect(await stand(relayId)).toEqual(["asked", "waiting"]);
    const { asks } = await by("louis").relay.mine({ business });
    expect(asks).toMatchObject([{ id: relayId, number: 1, place: "Table 7", asker: { name: "Maria" } }]);
    expect((await by("jonas").relay.mine({ business })).asks).toEqual([]);
    await by("louis").relay.accept(act(relayId));
    expect((await by("ana").relay.mine({ business })).asks).toEqual([]);
    await by("louis").relay.finish(act(relayId));
    expect(await stand(relayId)).toEqual(["done louis", "asked"]);
    await by("jonas").relay.accept(act(relayId, 2));
    const deliver = { business, momentId: relayId, stepId: newId(), reaction: "delighted" as const };
    await by("maria", later(6)).moment.deliver(deliver);
    await by("maria", later(6)).moment.deliver(deliver);
    const delivered = { businessId, status: "delivered" as const };
    expect(await testDb.moment.count({ where: delivered })).toBe(1);
    expect(await testDb.moment.findFirst({ where: delivered })).toMatchObject({ memberId: shop.maria.id, id: relayId });
    for (const who of ["maria", "louis", "jonas"] as const)
      expect((await by(who, later(7)).relay.mine({ business })).done.map(({ id }) => id)).toEqual([relayId]);
    expect((await by("ana", later(7)).relay.mine({ business })).done).toEqual([]);
    // The bar reports its step as done after the moment: it is credited already, and nothing
    // changes.
    await by("jonas", later(8)).relay.finish(act(relayId, 2));
    expect(await stand(relayId)).toEqual(["done louis", "accepted jonas"]);
    const { rows } = await by("manager", later(9)).relay.list({ business, show: "inTime" });
    expect(rows).toMatchObject([
      { id: relayId, outcome: "inTime", by: "Maria", steps: [{ member: "Louis" }, { member: "Jonas" }] },
    ]);
  });

  it("is accepted by one of two who tap at once; the other is told who was quicker", async () => {
    const { by, start, act, stand } = await aRelayShop(testDb, database, now);
    const relayId = await start();
    const both = await Promise.allSettled([
      by("louis").relay.accept(act(relayId)),
      by("ana").relay.accept(act(relayId)),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const winner = both[0].status === "fulfilled" ? "Louis" : "Ana";
    const told = both.find((each) => each.status === "rejected");
    expect(told?.reason).toEqual(refusedWith("relayTaken", { by: winner }));
    expect(await stand(relayId)).toEqual([`accepted ${winner.toLowerCase()}`, "waiting"]);
  });

  it("says that nobody is in a role, and asks another role or a person instead", async () => {
    const shop = await aRelayShop(testDb, database, now);
    const { business, by, start, act, stand, cellar, bar, design, steps, jonas } = shop;
    await design([{ what: "Fetch the old bottle", dutyId: cellar, minutes: 10 }, ...steps.slice(1)], 1);
    const { designs, roles } = await by("maria").relay.mine({ business });
    expect(designs[0]?.steps.map(({ role }) => role)).toEqual(["Cellar", "Bar"]);
    expect(roles.map(({ dutyId }) => dutyId)).not.toContain(cellar);
    const relayId = await start();
    expect(await stand(relayId)).toEqual(["nobody", "waiting"]);
    await expect(by("jonas").relay.accept(act(relayId))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await by("maria").relay.ask({ ...act(relayId), dutyId: bar });
    expect(await stand(relayId)).toEqual(["asked", "waiting"]);
    await by("jonas").relay.refuse({ ...act(relayId), reason: "No key" });
    await by("maria").relay.ask({ ...act(relayId), memberId: jonas.id });
    await by("maria").relay.accept(act(relayId));
    expect(await stand(relayId)).toEqual(["accepted maria", "waiting"]);
    const other = await start({ instead: { memberId: jonas.id } });
    expect((await by("jonas").relay.mine({ business })).asks.map(({ id }) => id)).toEqual([other]);
    await expect(by("maria").relay.ask({ ...act(other), dutyId: bar, memberId: jonas.id })).rejects.toMatchObject({
      ...{ code: "BAD_REQUEST" },
    });
  });

  it("tells the asked the name that the customer agreed to, as long as the visit goes on", async () => {
    const { business, by, locationId, start } = await aRelayShop(testDb, database, now);
    const visit = { id: newId(), place: "Table 7", startedAt: now.toISOString() };
    await by("maria").visit.start({ business, ...visit, locationId });
    const described = { business, visitId: visit.id, occasion: "turns nine" };
    await by("maria").visit.describe({ ...described, name: "Louis", consent: true });
    await start({ visit });
    const asked = async () => (await by("louis").relay.mine({ business })).asks.map(({ customer }) => customer);
    expect(await asked()).toEqual([{ name: "Louis", occasion: "turns nine" }]);
    await by("maria").visit.end({ business, visitId: visit.id, endedAt: later(1).toISOString() });
    expect(await asked()).toEqual([null]);
  });

  it("undoes one's own last act only: an acceptance, a step done, and the start", async () => {
    const { business, businessId, by, start, act, stand } = await aRelayShop(testDb, database, now);
    const relayId = await start();
    const accept = act(relayId);
    await by("louis").relay.accept(accept);
    const undo = (undoes: string) => ({ business, relayId, actId: newId(), undoes });
    await expect(by("ana").relay.undo(undo(accept.actId))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(by("maria").relay.undo(undo(relayId))).rejects.toEqual(refusedWith("relayMovedOn"));
    const undoAccept = undo(accept.actId);
    await by("louis").relay.undo(undoAccept);
    await by("louis").relay.undo(undoAccept);
    expect(await stand(relayId)).toEqual(["asked", "waiting"]);
    const finish = act(relayId);
    await by("ana").relay.finish(finish);
    expect(await stand(relayId)).toEqual(["done ana", "asked"]);
    await expect(by("ana", later(11)).relay.undo(undo(finish.actId))).rejects.toEqual(refusedWith("relayMovedOn"));
    await by("ana").relay.undo(undo(finish.actId));
    expect(await stand(relayId)).toEqual(["asked", "waiting"]);
    const other = await start();
    await by("maria").relay.undo({ business, relayId: other, actId: newId(), undoes: other });
    expect(await testDb.moment.findFirst({ where: { businessId, id: other } })).toMatchObject({ status: "cancelled" });
    expect((await by("louis").relay.mine({ business })).asks.map(({ id }) => id)).toEqual([relayId]);
    await expect(by("louis").relay.accept(act(other))).rejects.toEqual(
      refusedWith("relayEnded", { status: "cancelled" }),
    );
  });

  it("uses a moment that was offered to its starter, whose start can be undone and made again", async () => {
    const shop = await aRelayShop(testDb, database, now);
    const { business, by, act, stand, spot, locationId } = shop;
    const offer = shop.offer();
    await shop.asManager.moment.offer(offer);
    const given = { business, id: offer.id, spotId: spot.id, locationId };
    await expect(by("jonas").relay.start(given)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await by("maria").relay.start(given);
    const [mine] = (await by("maria").relay.mine({ business })).mine;
    expect(mine).toMatchObject({ id: offer.id, status: "accepted", place: "chair 2" });
    await by("maria").relay.undo({ business, relayId: offer.id, actId: newId(), undoes: offer.id });
    expect(await stand(offer.id)).toEqual(["waiting", "waiting"]);
    expect((await by("manager").relay.list({ business, show: "all" })).rows).toEqual([]);
    await by("maria").relay.start(given);
    await by("louis").relay.accept(act(offer.id));
    expect(await stand(offer.id)).toEqual(["accepted louis", "waiting"]);
  });

  it("asks for a step again when whoever has it leaves, and is not started at a closed location", async () => {
    const { business, businessId, by, start, act, stand, louis, locationId, spot } = await aRelayShop(
      testDb,
      database,
      now,
    );
    const [relayId, asked] = [await start(), await start({ instead: { memberId: louis.id } })];
    await by("louis").relay.accept(act(relayId));
    await by("owner").member.remove({ business, memberId: louis.id });
    expect(await stand(relayId)).toEqual(["asked", "waiting"]);
    expect(await stand(asked)).toEqual(["nobody", "waiting"]);
    await expect(start({ instead: { memberId: louis.id } })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await testDb.location.updateMany({ where: { businessId, id: locationId }, data: { archivedAt: now } });
    const late = { business, id: newId(), spotId: spot.id, locationId };
    await expect(by("maria").relay.start(late)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is taken on the screen of a duty by whoever has unlocked it, on no other device", async () => {
    // Sessions of devices end by the clock of the database.
    const present = new Date();
    const shop = await aRelayShop(testDb, database, present);
    const { business, businessId, asManager, by, start, act, stand, cellar, locationId, maria, jonas, design, steps } =
      shop;
    await design([{ what: "Fetch the old bottle", dutyId: cellar, minutes: 10 }, ...steps.slice(1)], 1);
    const onDevice = async (dutyId: string | null, memberId: string) => {
      const { code } = await asManager.device.add({ business, id: newId(), name: "Tablet", locationId, dutyId });
      const device = aBrowser(database, await pairDevice(database, { business, code }, present));
      await asManager.device.resetPin({ business, memberId }).then(async ({ code: pinCode }) => {
        await device.for(null, { now: present }).device.choosePin({ memberId, code: pinCode, pin: "7294" });
      });
      return device;
    };
    const screen = await onDevice(cellar, jonas.id);
    await testDb.sharedDevice.updateMany({ where: { businessId }, data: { seenAt: present } });
    const other = await onDevice(null, maria.id);
    const relayId = await start();
    expect(await stand(relayId)).toEqual(["asked", "waiting"]);
    expect((await screen.for(null, { now: present }).device.here()).asks).toEqual({ duty: "Cellar", count: 1 });
    expect((await other.for(null, { now: present }).device.here()).asks).toBeNull();
    expect((await other.for(maria.id, { now: present }).relay.mine({ business })).asks).toEqual([]);
    const jonasThere = screen.for(jonas.id, { now: present }).relay;
    expect((await jonasThere.mine({ business })).asks).toMatchObject([{ id: relayId, place: "Table 7" }]);
    await jonasThere.accept(act(relayId));
    expect(await stand(relayId)).toEqual(["accepted jonas", "waiting"]);
    await expect(by("ana").relay.finish(act(relayId))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("ends with its moment: a step that nobody took is not asked of anybody any more", async () => {
    const { business, by, start, act } = await aRelayShop(testDb, database, now);
    const relayId = await start();
    await by("maria").moment.decline({ business, momentId: relayId, stepId: newId(), reason: "They left" });
    expect((await by("louis").relay.mine({ business })).asks).toEqual([]);
    await expect(by("louis").relay.accept(act(relayId))).rejects.toEqual(
      refusedWith("relayEnded", { status: "declined" }),
    );
    const cut = await start();
    await by("maria").moment.deliver({ business, momentId: cut, stepId: newId(), reaction: "pleased" });
    for (const [show, id] of [
      ["stopped", relayId],
      ["cut", cut],
    ] as const)
      expect((await by("manager").relay.list({ business, show })).rows).toMatchObject([{ id, outcome: show }]);
  });

  it("is designed with known duties only, field by field, and never over a colleague's change", async () => {
    const { business, asManager, spot, steps, kitchen, cellar, by } = await aRelayShop(testDb, database, now);
    const design = { business, spotId: spot.id, was: 1 };
    await asManager.duty.archive({ business, dutyId: cellar });
    const gone = { what: "Bake", dutyId: cellar, minutes: 5 };
    await expect(asManager.relay.design({ ...design, steps: [{ ...gone, dutyId: newId() }] })).rejects.toMatchObject({
      ...{ code: "NOT_FOUND" },
    });
    await expect(asManager.relay.design({ ...design, steps: [...steps, gone] })).rejects.toMatchObject({
      cause: { detail: { fields: { "steps.2.dutyId": "roleUnknown" } } },
    });
    for (const wrong of [
      { what: " " },
      { what: "Bring it to {table}" },
      { minutes: 0 },
      { minutes: 241 },
      { what: "a\u0000b" },
    ])
      await expect(
        asManager.relay.design({ ...design, steps: [{ what: "Bake", dutyId: kitchen, minutes: 5, ...wrong }] }),
      ).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await asManager.relay.design({ ...design, steps: steps.slice(0, 1) });
    await expect(by("owner").relay.design({ ...design, steps: [] })).rejects.toEqual(refusedWith("relayChanged"));
    await by("owner").relay.design({ ...design, was: 2, steps: [] });
    expect((await asManager.relay.readDesign({ business, spotId: spot.id })).steps).toEqual([]);
    await expect(by("maria").relay.design({ ...design, was: 3, steps })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

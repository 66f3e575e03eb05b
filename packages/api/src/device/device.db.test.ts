import { mayOnDevice } from "@spots/domain/access/device-access";
import { Actions } from "@spots/domain/access/permissions";
import { aBusiness, aGuard, aLocation, aMember } from "@spots/test-kit/business";
import { anAnswer } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot } from "@spots/test-kit/journey";
import { aReferral } from "@spots/test-kit/referral";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";
import { aBrowser } from "../test/on-device";
import { appRouter } from "../trpc/root";
import { pairDevice } from "./device.commands";

const { testDb, database } = useTestDb();
const pin = "7294";

/** A business with a paired device at its first location, and two people there who have a PIN. */
async function aShop() {
  const shop = await aBusiness(testDb);
  const { businessId, location, owner, slug: business } = shop;
  const other = await aLocation(testDb, businessId);
  const manager = await aMember(testDb, businessId, { role: "manager", locationIds: [location.id] });
  const ada = await aGuard(testDb, businessId, { name: "Ada Lind", locationIds: [location.id] });
  const ben = await aMember(testDb, businessId, { name: "Ben Roth", locationIds: [location.id, other.id] });
  const asManager = as(database, manager.userId);
  const deviceId = newId();
  const { code } = await asManager.device.add({ business, id: deviceId, name: "The tablet", locationId: location.id });
  const browser = aBrowser(database, await pairDevice(database, { business, code }, new Date()));
  const choose = async (memberId: string) => {
    const given = await asManager.device.resetPin({ business, memberId });
    await browser.for(null).device.choosePin({ memberId, code: given.code, pin });
  };
  await choose(ada.id);
  await choose(ben.id);
  await browser.for(null).device.lock();
  const { stages } = await aJourney(testDb, businessId);
  const spot = await aLiveSpot(testDb, businessId, stages[0]?.id ?? "");
  const aMoment = async (memberId: string, locationId: string) =>
    testDb.moment.create({
      data: {
        ...{ businessId, id: newId(), spotId: spot.id, spotVersion: 1, memberId, locationId },
        ...{ dueAt: new Date(), status: "offered" },
      },
    });
  return {
    ...shop,
    business,
    other,
    ada,
    ben,
    asManager,
    asOwner: as(database, owner.userId),
    browser,
    deviceId,
    aMoment,
  };
}

const refusal = (code: string, reason: string) => ({ code, cause: { reason } });

describe("a code that pairs", () => {
  it("works once, for a quarter of an hour, and its row has the hash only", async () => {
    const { business, businessId, location, asManager } = await aShop();
    const id = newId();
    const add = () => asManager.device.add({ business, id, name: "The till", locationId: location.id });
    const first = await add();
    const second = await add();
    const row = async () => testDb.sharedDevice.findUniqueOrThrow({ where: { businessId_id: { businessId, id } } });
    expect(JSON.stringify(await row())).not.toContain(second.code);
    const later = new Date(Date.now() + 16 * 60_000);
    for (const [code, at] of [
      [first.code, new Date()],
      [second.code, later],
    ] as const)
      await expect(pairDevice(database, { business, code }, at)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const tries = await Promise.allSettled(
      [1, 2, 3].map(() => pairDevice(database, { business, code: second.code }, new Date())),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await row()).toMatchObject({ pairingHash: null });
    await expect(add()).rejects.toMatchObject(refusal("CONFLICT", "devicePaired"));
  });

  it("is made for the manager's own locations only", async () => {
    const { business, other, asManager, asOwner } = await aShop();
    const input = { business, id: newId(), name: "The till", locationId: other.id };
    await expect(asManager.device.add(input)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await asOwner.device.add(input);
    await expect(asManager.device.revoke({ business, deviceId: input.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect((await asManager.device.list({ business })).devices.map(({ name }) => name)).toEqual(["The tablet"]);
  });
});

describe("a paired device", () => {
  it("shows the names of its location, and nothing else before somebody unlocks it", async () => {
    const { business, browser, ada } = await aShop();
    const here = await browser.for(null).device.here();
    expect(here.people).toContainEqual({ id: ada.id, name: "Ada", jobTitle: "" });
    expect(JSON.stringify(here)).not.toContain("@");
    await expect(browser.for(ada.id).moment.mine({ business })).rejects.toMatchObject(
      refusal("UNAUTHORIZED", "deviceLocked"),
    );
  });

  it("reads and changes moments of its location only, as the member who unlocked it", async () => {
    const { business, location, other, ben, ada, browser, aMoment } = await aShop();
    const [here, there, adas] = [
      await aMoment(ben.id, location.id),
      await aMoment(ben.id, other.id),
      await aMoment(ada.id, location.id),
    ];
    await browser.for(null).device.unlock({ memberId: ben.id, pin });
    const asBen = browser.for(ben.id);
    const mine = await asBen.moment.mine({ business });
    expect(mine.open.map(({ id }) => id)).toEqual([here.id]);
    expect(mine.locations.map(({ id }) => id)).toEqual([location.id]);
    for (const momentId of [there.id, adas.id])
      await expect(asBen.moment.accept({ business, momentId, stepId: newId() })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    await asBen.moment.accept({ business, momentId: here.id, stepId: newId() });
  });

  it("keeps people apart: a locked session sends the steps that wait, and reads nothing", async () => {
    const { business, businessId, location, ada, ben, browser, aMoment } = await aShop();
    const moment = await aMoment(ada.id, location.id);
    await browser.for(null).device.unlock({ memberId: ada.id, pin });
    await browser.for(null).device.unlock({ memberId: ben.id, pin });
    await expect(browser.for(ada.id).moment.mine({ business })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    await expect(browser.for(ada.id).moment.photos({ business, momentId: moment.id })).rejects.toMatchObject({
      code: "UNAUTHORIZED",
    });
    await browser.for(ada.id).moment.accept({ business, momentId: moment.id, stepId: newId() });
    const steps = await testDb.momentStep.findMany({ where: { businessId, momentId: moment.id } });
    expect(steps.map(({ byMemberId }) => byMemberId)).toEqual([ada.id]);
    await expect(
      browser.for(ben.id).moment.accept({ business, momentId: moment.id, stepId: newId() }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is locked by the server when no request came for a while, and still sends the steps that wait", async () => {
    const { business, location, ada, browser, aMoment } = await aShop();
    const moment = await aMoment(ada.id, location.id);
    await browser.for(null).device.unlock({ memberId: ada.id, pin });
    const after = (minutes: number) => browser.for(ada.id, { now: new Date(Date.now() + minutes * 60_000) });
    for (const minutes of [5, 10]) await after(minutes).moment.mine({ business });
    for (const minutes of [23, 24])
      await expect(after(minutes).moment.mine({ business })).rejects.toMatchObject(
        refusal("UNAUTHORIZED", "deviceLocked"),
      );
    await after(24).moment.accept({ business, momentId: moment.id, stepId: newId() });
  });

  it("starts visits at its location alone; a locked session sends their steps and gets no new codes", async () => {
    const { business, businessId, location, other, ada, ben, browser } = await aShop();
    await browser.for(null).device.unlock({ memberId: ben.id, pin });
    const asBen = browser.for(ben.id);
    const startedAt = new Date().toISOString();
    const id = newId();
    await asBen.visit.start({ business, id, locationId: location.id, place: "Table 4", startedAt });
    await expect(
      asBen.visit.start({ business, id: newId(), locationId: other.id, place: "", startedAt }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    const far = { businessId, id: newId(), locationId: other.id, startedAt: new Date(), isOpen: true };
    await testDb.visit.create({ data: { ...far, place: "Table 9", plainPlace: "table 9", memberId: ben.id } });
    expect(await asBen.visit.list({ business })).toMatchObject([
      { locationId: location.id, open: [{ id, place: "Table 4", isMine: true }] },
    ]);
    await expect(asBen.visit.end({ business, visitId: far.id, endedAt: startedAt })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const said = { business, visitId: id, name: "Ana", occasion: "", consent: true };
    await expect(asBen.visit.describe(said)).rejects.toMatchObject(refusal("FORBIDDEN", "notOnDevice"));

    await browser.for(null).device.unlock({ memberId: ada.id, pin });
    await asBen.visit.end({ business, visitId: id, endedAt: startedAt });
    expect(await testDb.visit.findFirst({ where: { businessId, id } })).toMatchObject({
      memberId: ben.id,
      isOpen: false,
    });
    for (const refused of [
      asBen.visit.list({ business }),
      asBen.visit.codes({ business, locationId: location.id, ids: [newId()] }),
    ])
      await expect(refused).rejects.toMatchObject(refusal("UNAUTHORIZED", "deviceLocked"));
  });

  it("takes friends' codes at its location alone, also those that wait in a locked session", async () => {
    const { business, businessId, location, other, ada, ben, browser } = await aShop();
    const at = new Date();
    const responseId = await anAnswer(testDb, { businessId, locationId: location.id, at, mentions: [] });
    await aReferral(testDb, { businessId, responseId, at });
    await testDb.referralOpening.create({
      data: { businessId, id: newId(), responseId, code: "abc235", openedAt: at },
    });
    await browser.for(null).device.unlock({ memberId: ben.id, pin });
    const take = (locationId: string) =>
      browser.for(ben.id).visit.takeFriend({
        ...{ business, id: newId(), code: "abc235", locationId, at: at.toISOString() },
      });
    await expect(take(other.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await browser.for(null).device.unlock({ memberId: ada.id, pin });
    expect(await take(location.id)).toEqual({ gift: null });
  });

  it("may call no procedure besides its own and those of its actions", async () => {
    const { business, ada, browser } = await aShop();
    await browser.for(null).device.unlock({ memberId: ada.id, pin });
    const caller = browser.for(ada.id);
    const own = ["device.here", "device.unlock", "device.choosePin", "device.lock"];
    const outcomes = new Map<string, string>();
    for (const [path, procedure] of Object.entries(appRouter._def.procedures)) {
      const action: unknown = Reflect.get(
        Object(Reflect.get(Object(Reflect.get(procedure, "_def")), "meta")),
        "action",
      );
      if (own.includes(path) || Actions.some((each) => each === action && mayOnDevice(each))) continue;
      const called = path.split(".").reduce<unknown>((at, step) => Reflect.get(Object(at), step), caller);
      if (typeof called !== "function") throw new Error(`${path} is no procedure`);
      const code = await Promise.resolve(Reflect.apply(called, undefined, [{ business }])).then(
        () => "answered",
        (error: unknown) => String(Reflect.get(Object(error), "code")),
      );
      outcomes.set(path, code);
    }
    expect(outcomes.size).toBeGreaterThan(150);
    expect([...outcomes].filter(([, code]) => code !== "FORBIDDEN")).toEqual([]);
  });

  it("is of one business, and answers no request once it is revoked", async () => {
    const { business, businessId, deviceId, ada, browser, asManager } = await aShop();
    const stranger = await aBusiness(testDb);
    await browser.for(null).device.unlock({ memberId: ada.id, pin });
    await expect(browser.for(ada.id).moment.mine({ business: stranger.slug })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await asManager.device.revoke({ business, deviceId });
    const ended = refusal("UNAUTHORIZED", "deviceEnded");
    await expect(browser.for(ada.id).moment.mine({ business })).rejects.toMatchObject(ended);
    await expect(browser.for(null).device.here()).rejects.toMatchObject(ended);
    await expect(browser.for(null).device.unlock({ memberId: ada.id, pin })).rejects.toMatchObject(ended);
    expect(await testDb.deviceSession.count({ where: { businessId } })).toBe(0);
    expect((await asManager.device.list({ business })).devices).toEqual([]);
  });

  it("is not unlocked for a member who has left or works elsewhere", async () => {
    const { business, businessId, other, ada, ben, browser, asManager, asOwner } = await aShop();
    await browser.for(null).device.unlock({ memberId: ada.id, pin });
    await asManager.member.end({ business, memberId: ada.id });
    await expect(browser.for(ada.id).moment.mine({ business })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    await asOwner.member.change({ business, memberId: ben.id, role: "staff", locationIds: [other.id] });
    for (const memberId of [ada.id, ben.id, newId()])
      await expect(browser.for(null).device.unlock({ memberId, pin })).rejects.toMatchObject(
        refusal("BAD_REQUEST", "pinWrong"),
      );
    expect(await testDb.deviceSession.count({ where: { businessId, memberId: ben.id, lockedAt: null } })).toBe(0);
  });
});

import { databaseEnv } from "@spots/db/env";
import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { mostInARow } from "@spots/domain/people/pin-tries";
import { aBusiness, aGuard, aLocation, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { makeNotifications } from "../notification/make.commands";
import { as } from "../test/call";
import { aBrowser } from "../test/on-device";
import type { RequestContext } from "../trpc/context";
import { pairDevice } from "./device.commands";

const { testDb, database } = useTestDb();
const worker = openWorkerDatabase(databaseEnv().DATABASE_URL);
afterAll(() => worker.close());
const pin = "7294";
const start = new Date();
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);

/** PINs in plain, which count how often one is compared. */
function countingPins() {
  const compared: string[] = [];
  const pins: RequestContext["pins"] = {
    hash: async (memberId, typed) => memberId + typed,
    isRight: async (hash, memberId, typed) => {
      compared.push(typed);
      return hash === memberId + typed;
    },
  };
  return { compared, pins };
}

/** A business with paired devices, and a person with a PIN. */
async function aShop(devices = 1) {
  const shop = await aBusiness(testDb);
  const { businessId, location, owner, slug: business } = shop;
  const { compared, pins } = countingPins();
  const asOwner = as(database, owner.userId, { pins, now: start });
  const ada = await aGuard(testDb, businessId, { name: "Ada Lind", locationIds: [location.id] });
  const browsers = [];
  const deviceIds: string[] = [];
  for (let each = 0; each < devices; each += 1) {
    const id = newId();
    deviceIds.push(id);
    const { code } = await asOwner.device.add({ business, id, name: `Tablet ${each}`, locationId: location.id });
    browsers.push(aBrowser(database, await pairDevice(database, { business, code }, start)));
  }
  const [browser] = browsers;
  if (!browser) throw new Error("there is a device");
  const given = await asOwner.device.resetPin({ business, memberId: ada.id });
  const choose = (code: string, chosen: string, now = start) =>
    browser.for(null, { pins, now }).device.choosePin({ memberId: ada.id, code, pin: chosen });
  const guess = (typed: string, now = start, on = browser, memberId = ada.id) =>
    on.for(null, { pins, now }).device.unlock({ memberId, pin: typed });
  return { ...shop, business, asOwner, ada, browsers, deviceIds, compared, code: given.code, choose, guess };
}

/** The reason of a call's refusal; null when it was answered. */
const reasonOf = async (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => String(Reflect.get(Object(Reflect.get(Object(error), "cause")), "reason")),
  );

describe("guessing a PIN", () => {
  it("reaches the hash a bounded number of times, however many guesses come at once and on however many devices", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.integer({ min: 5, max: 12 }), { minLength: 1, maxLength: 3 }),
        async (devices, rounds) => {
          const { browsers, compared, code, choose, guess } = await aShop(devices);
          await choose(code, pin);
          compared.length = 0;
          for (const [at, count] of rounds.entries())
            await Promise.all(
              Array.from({ length: count }, (_, each) =>
                reasonOf(guess("0815", after(at), browsers[each % browsers.length])),
              ),
            );
          // The first two are free of a wait, and the third begins one.
          expect(compared).toHaveLength(3);
        },
      ),
      { numRuns: 4 },
    );
  }, 60_000);

  it("is waited for longer and longer, then locked, and the managers are told once", async () => {
    const { business, businessId, ada, asOwner, compared, code, choose, guess } = await aShop();
    await choose(code, pin);
    compared.length = 0;
    let now = 0;
    const reasons: (string | null)[] = [];
    for (let each = 0; each < mostInARow; each += 1) {
      reasons.push(await reasonOf(guess("0815", after(now))));
      reasons.push(await reasonOf(guess(pin, after(now + 1))));
      if (each === 1) break;
    }
    // A right PIN between two wrong ones begins the row again.
    expect(reasons).toEqual(["pinWrong", null, "pinWrong", null]);
    for (let each = 0; each < mostInARow; each += 1) {
      now += 4000;
      expect(await reasonOf(guess("0815", after(now)))).toBe("pinWrong");
    }
    expect(await reasonOf(guess(pin, after(now + 4000)))).toBe("pinLocked");
    expect(await reasonOf(guess("0815", after(now + 90_000)))).toBe("pinLocked");
    const mails = await testDb.mail.findMany({ where: { businessId, kind: "pinLocked" } });
    expect(mails).toHaveLength(1);
    expect(await testDb.event.count({ where: { businessId, type: "pin.locked", subjectId: ada.id } })).toBe(1);
    const { people } = await asOwner.device.list({ business });
    expect(people.find(({ id }) => id === ada.id)?.pin).toBe("locked");
    const { code: fresh } = await asOwner.device.resetPin({ business, memberId: ada.id });
    expect(await reasonOf(choose(fresh, "830275", after(now + 5000)))).toBeNull();
    expect(await reasonOf(guess("830275", after(now + 5001)))).toBeNull();
  });

  it("gets one answer for a wrong PIN, a person without one, and somebody who is not there", async () => {
    const { businessId, ada, location, compared, guess, browsers } = await aShop();
    const elsewhere = await aGuard(testDb, (await aBusiness(testDb)).businessId);
    const noPin = await aGuard(testDb, businessId, { name: "Cleo", locationIds: [location.id] });
    compared.length = 0;
    for (const memberId of [ada.id, noPin.id, elsewhere.id, newId()])
      expect(await reasonOf(guess(pin, start, browsers[0], memberId))).toBe("pinWrong");
    expect(compared).toHaveLength(4);
  });

  it("is bounded on one device, whoever is guessed", async () => {
    const { compared, guess, browsers } = await aShop();
    compared.length = 0;
    const reasons = await Promise.all(
      Array.from({ length: 40 }, () => reasonOf(guess("0815", start, browsers[0], newId()))),
    );
    expect(reasons.filter((reason) => reason === "pinWait")).toHaveLength(10);
    expect(compared).toHaveLength(30);
  });

  it("tells the managers of the location once, until it is dealt with, and nobody else", async () => {
    const { business, businessId, location, owner, ada, asOwner, deviceIds, guess, browsers } = await aShop();
    const elsewhere = await aLocation(testDb, businessId);
    const [here, there] = await Promise.all(
      [location.id, elsewhere.id].map((id) => aMember(testDb, businessId, { role: "manager", locationIds: [id] })),
    );
    const staff = await aMember(testDb, businessId);
    const make = () => makeNotifications({ database: worker, now: () => start, newId }, businessId);
    const told = async (userId: string | undefined) => {
      const { rows } = await as(database, userId ?? "", { now: start }).notification.list({
        business,
        unreadOnly: true,
      });
      return rows.map(({ kind, path, data: { who } }) => `${kind} ${path} ${who}`);
    };
    for (let each = 0; each < mostInARow; each += 1) await reasonOf(guess("0815", after(each * 4000)));
    await Promise.all([make(), make()]);
    const aLock = [`pinLocked /${business}/devices Ada Lind`];
    expect(await Promise.all([owner, here, there, staff].map((each) => told(each?.userId)))).toEqual([
      aLock,
      aLock,
      [],
      [],
    ]);
    await asOwner.device.resetPin({ business, memberId: ada.id });
    await make();
    expect(await told(here?.userId)).toEqual([]);

    const late = after(100_000);
    await Promise.all(Array.from({ length: 40 }, () => reasonOf(guess("0815", late, browsers[0], newId()))));
    await Promise.all([make(), make()]);
    const held = [`pinLocked /${business}/devices `];
    expect(await Promise.all([owner, here, there, staff].map((each) => told(each?.userId)))).toEqual([
      held,
      held,
      [],
      [],
    ]);
    expect(await testDb.mail.count({ where: { businessId, kind: "deviceHeld" } })).toBe(2);
    await asOwner.device.revoke({ business, deviceId: deviceIds[0] ?? "" });
    await make();
    expect(await told(owner.userId)).toEqual([]);
  });
});

describe("a one-time code", () => {
  it("works once, for two days, is refused with a common PIN, and ends the PIN before", async () => {
    const { business, ada, asOwner, code, choose, guess } = await aShop();
    expect(await reasonOf(choose(code, "1234"))).not.toBeNull();
    expect(await reasonOf(choose(code, pin, after(49 * 3600)))).toBe("pinCodeWrong");
    expect(await reasonOf(choose(code, pin))).toBeNull();
    expect(await reasonOf(choose(code, "830275"))).toBe("pinCodeWrong");
    expect(await reasonOf(guess(pin))).toBeNull();
    await asOwner.device.resetPin({ business, memberId: ada.id });
    expect(await reasonOf(guess(pin))).toBe("pinWrong");
  });

  it("for an owner is made by owners only", async () => {
    const { business, businessId, owner } = await aShop();
    const manager = await aMember(testDb, businessId, { role: "manager" });
    await expect(as(database, manager.userId).device.resetPin({ business, memberId: owner.id })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { as, contextOf } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";
import { answerKeyCall } from "../trpc/key-call";
import { putShifts } from "./put-shifts.commands";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T09:00:00Z");

const Body = z.object({
  stored: z.boolean().optional(),
  shifts: z.array(z.object({ kind: z.string() })).optional(),
  errors: z.array(z.object({ field: z.string(), code: z.string() })).optional(),
});

async function aShop() {
  const shop = await aShopWithStaff(testDb, database, now);
  const { secret } = await as(database, shop.owner.userId, { now }).apiKey.make({
    ...{ business: shop.slug, id: newId(), name: "Roster", scopes: ["roster"], days: null },
  });
  const shift = (more: object = {}) => ({
    ...{ person: "Maria", location: shop.location.name, startsAt: "2026-11-23T09:00", endsAt: "2026-11-23T17:00" },
    ...more,
  });
  const put = async (shifts: readonly object[], more: object = {}) => {
    const request = new Request("http://localhost/v1/shifts", {
      method: "PUT",
      headers: { "content-type": "application/json", authorization: `Bearer ${secret}` },
      body: JSON.stringify({ shifts, ...more }),
    });
    const context = contextOf(database, null, { now });
    const source = { context, waitOfKey: async () => 0, waitOfStranger: async () => 0 };
    const response = await answerKeyCall(request, source, putShifts);
    const body = Body.parse(await response.json());
    return { status: response.status, body, kinds: body.shifts?.map(({ kind }) => kind) };
  };
  const stored = async () => {
    const rows = await testDb.shift.findMany({ where: { businessId: shop.businessId }, orderBy: { startsAt: "asc" } });
    return rows.map(({ memberId, startsAt }) => [memberId, startsAt.toISOString()]);
  };
  return { ...shop, shift, put, stored };
}

describe("PUT /v1/shifts", () => {
  it("adds shifts with their duty, and changes nothing when the same is sent again", async () => {
    const shop = await aShop();
    const list = [shop.shift({ duty: "Bar" }), shop.shift({ person: "Jonas" })];
    expect(await shop.put(list)).toMatchObject({ status: 200, kinds: ["added", "added"] });
    expect(await shop.put(list)).toMatchObject({ status: 200, kinds: ["same", "same"] });
    expect(await shop.stored()).toHaveLength(2);
  });

  it("moves a shift by its reference, also where two of them change places", async () => {
    const shop = await aShop();
    const early = { startsAt: "2026-11-23T06:00", endsAt: "2026-11-23T12:00" };
    const late = { startsAt: "2026-11-23T12:00", endsAt: "2026-11-23T18:00" };
    await shop.put([shop.shift({ reference: "a", ...early }), shop.shift({ reference: "b", ...late })]);
    const swapped = [shop.shift({ reference: "a", ...late }), shop.shift({ reference: "b", ...early })];
    expect(await shop.put(swapped)).toMatchObject({ status: 200, kinds: ["changed", "changed"] });
    const toJonas = [shop.shift({ reference: "a", person: "Jonas", ...late })];
    expect(await shop.put(toJonas)).toMatchObject({ status: 200, kinds: ["changed"] });
    expect(await shop.stored()).toEqual([
      [shop.maria.id, "2026-11-23T05:00:00.000Z"],
      [shop.jonas.id, "2026-11-23T11:00:00.000Z"],
    ]);
  });

  it("stores nothing of a dry run, nor when one shift overlaps", async () => {
    const shop = await aShop();
    expect(await shop.put([shop.shift()], { dryRun: true })).toMatchObject({ status: 200, body: { stored: false } });
    const list = [shop.shift(), shop.shift({ startsAt: "2026-11-23T16:00", endsAt: "2026-11-23T20:00" })];
    expect(await shop.put(list)).toMatchObject({
      status: 409,
      body: { errors: [{ field: "shifts.1", code: "overlapsListed" }] },
    });
    expect(await shop.stored()).toEqual([]);
  });

  it("names unknown people, unknown locations and unknown fields", async () => {
    const shop = await aShop();
    const refused = await shop.put([shop.shift({ person: "Nobody" }), shop.shift({ location: "Nowhere" })]);
    expect(refused).toMatchObject({
      status: 422,
      body: {
        errors: [
          { field: "shifts.0.person", code: "unknownPerson" },
          { field: "shifts.1.location", code: "unknownLocation" },
        ],
      },
    });
    expect((await shop.put([shop.shift({ breakMinutes: 30 })])).body.errors).toEqual([
      { field: "shifts.0.breakMinutes", code: "unknown" },
    ]);
  });
});

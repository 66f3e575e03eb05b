import { ForgetCustomers, ReportVisits } from "@spots/domain/delivery/visit-report";
import { anApiKey } from "@spots/test-kit/api-key";
import { aBusiness, aLocation, aMember } from "@spots/test-kit/business";
import { anAnswer } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { forgetCustomers } from "../delivery/known-customer.commands";
import { reportVisits } from "../delivery/visit-report.commands";
import { as, contextOf } from "../test/call";
import { answerKeyCall } from "../trpc/key-call";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T12:00:00Z");
const at = (days: number, hours = 0) => new Date(now.getTime() - days * 86_400_000 + hours * 3_600_000);
type Visits = { visits: { visitId: string; reference: string }[] };

async function aShop() {
  const { businessId, slug: business, owner, location } = await aBusiness(testDb, { minimumN: 5 });
  const { stages } = await aJourney(testDb, businessId);
  const spot = await aLiveSpot(testDb, businessId, stages[0]?.id ?? "");
  const { secret } = await anApiKey(testDb, { businessId, memberId: owner.id });
  const source = {
    context: contextOf(database, null, { now }),
    waitOfKey: async () => 0,
    waitOfStranger: async () => 0,
  };
  const send = async (path: string, body: unknown) => {
    const headers = { "content-type": "application/json", authorization: `Bearer ${secret}` };
    const request = new Request(`http://x/v1/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    const call = { scope: "visits", mostBytes: 128 * 1024 } as const;
    const answer =
      path === "visits"
        ? await answerKeyCall(request, source, { ...call, schema: ReportVisits, run: reportVisits })
        : await answerKeyCall(request, source, { ...call, schema: ForgetCustomers, run: forgetCustomers });
    return { status: answer.status, body: await answer.json() };
  };
  const visitOf = (customer: unknown, startsAt: Date) => ({
    ...{ reference: newId(), location: location.id, startsAt: startsAt.toISOString() },
    ...(customer === null ? {} : { customer }),
  });
  /** A visit of a customer, reported as a till does, on which the spot was delivered. */
  const visit = async (card: string | null, startsAt: Date, spotId = spot.id): Promise<string> => {
    const customer = card === null ? null : { reference: card, consent: true };
    const { body } = await send("visits", { visits: [visitOf(customer, startsAt)] });
    const visitId = (body as Visits).visits[0]?.visitId ?? "";
    await testDb.moment.create({
      data: {
        ...{ businessId, id: newId(), spotId, spotVersion: 1, memberId: owner.id, locationId: location.id, visitId },
        ...{ dueAt: startsAt, deliveredAt: startsAt, status: "delivered" },
      },
    });
    return visitId;
  };
  const asOwner = as(database, owner.userId, { now });
  return { businessId, business, owner, location, spot, send, visitOf, visit, asOwner };
}

describe("a returning customer of a till", () => {
  it("is known by a hash of this business only, with consent, and is forgotten for good", async () => {
    const { businessId, send, visitOf } = await aShop();
    const other = await aShop();
    const of = (reference: unknown, consent: unknown = true) => visitOf({ reference, consent }, at(2));
    for (const bad of [
      of("card-1", false),
      of("card-1", "yes"),
      of(""),
      of("x".repeat(101)),
      of(7),
      visitOf("card-1", at(2)),
    ])
      expect((await send("visits", { visits: [bad] })).status).toBe(422);
    expect(await testDb.visit.count({ where: { businessId } })).toBe(0);

    const visits = [of("card-1"), of("card-1"), of("card-2"), visitOf(null, at(1))];
    expect((await send("visits", { visits })).status).toBe(200);
    expect((await send("visits", { visits })).status).toBe(200);
    await other.visit("card-1", at(2));
    const hashes = async (id: string) =>
      (await testDb.visit.findMany({ where: { businessId: id }, orderBy: { startedAt: "asc" } })).map(
        ({ customerHash }) => customerHash,
      );
    const own = await hashes(businessId);
    expect(own).toHaveLength(4);
    expect(new Set(own).size).toBe(3);
    const [theirs] = await hashes(other.businessId);
    expect(theirs).toMatch(/^[0-9a-f]{64}$/);
    expect(own).not.toContain(theirs);
    expect(
      JSON.stringify((await testDb.event.findMany({ where: { businessId } })).map(({ data }) => data)),
    ).not.toContain("card-1");

    expect((await send("customers/forget", { references: ["card-1", "card-9"] })).body).toEqual({ visits: 2 });
    expect((await send("customers/forget", { references: ["card-1"] })).body).toEqual({ visits: 0 });
    expect((await hashes(businessId)).filter((hash) => hash !== null)).toHaveLength(1);
    expect(await hashes(other.businessId)).toEqual([theirs]);
    for (const bad of [{}, { references: [] }, { references: [""] }, { references: Array(101).fill("a") }])
      expect((await send("customers/forget", bad)).status).toBe(422);
  });

  it("counts as returned within 28 days, when these days are over, and the figure opens to its rows", async () => {
    const { business, spot, visit, asOwner } = await aShop();
    // Six customers 29 days ago: four came again, one of them on the last of the 28 days, one too
    // late.
    for (const card of ["a", "b", "c", "d", "e", "f"]) await visit(card, at(29));
    for (const card of ["a", "b"]) await visit(card, at(20));
    await visit("c", at(29 - 28, -1));
    await visit("d", at(29 - 28, 1));
    await visit(null, at(29));
    const { links } = await asOwner.results.chain({ business, spotId: spot.id });
    const returned = links.find(({ link }) => link === "returned");
    expect(returned).toMatchObject({ estimate: { kind: "shown", n: 6, value: 0.5 }, loss: { value: 0.5 } });
    const rowsOf = async (which: "known" | "returned") =>
      (await asOwner.results.momentsBehind({ business, spotId: spot.id, which, limit: 50 })).rows.length;
    expect([await rowsOf("known"), await rowsOf("returned")]).toEqual([6, 3]);
    const { spots } = await asOwner.results.chains({ business });
    expect(spots[0]?.links.find(({ link }) => link === "returned")).toMatchObject({ estimate: { n: 6, value: 0.5 } });
  });

  it("mentions a spot less the third time, and Results say that it wears off", async () => {
    const { businessId, business, location, spot, visit, asOwner } = await aShop();
    expect(await asOwner.results.freshness({ business, spotId: spot.id })).toBeNull();
    const answer = (visitId: string, days: number, mentions: boolean) =>
      anAnswer(testDb, {
        ...{ businessId, locationId: location.id, visitId, at: at(days, 1) },
        mentions: mentions ? [{ spotId: spot.id, status: "counted" }] : [],
      });
    for (let card = 0; card < 30; card += 1) {
      const name = `card-${card}`;
      await answer(await visit(name, at(9)), 9, card < 20);
      await visit(name, at(6));
      await answer(await visit(name, at(3)), 3, card < 4);
    }
    // Not known, or known and without the spot.
    await answer(await visit(null, at(3)), 3, true);
    const freshness = await asOwner.results.freshness({ business, spotId: spot.id });
    expect(freshness?.groups).toMatchObject([
      { times: 1, estimate: { n: 30, value: 2 / 3 } },
      { times: 2, estimate: { kind: "hidden", n: 0 } },
      { times: 3, estimate: { n: 30, value: 4 / 30 } },
    ]);
    expect(freshness).toMatchObject({ wearsOff: true, fall: { value: expect.closeTo(16 / 30) } });
    const { rows } = await asOwner.results.answersBehind({ business, spotId: spot.id, which: "regulars", limit: 100 });
    expect(rows).toHaveLength(60);
  }, 60_000);

  it("is seen by a manager of another location in none of these figures", async () => {
    const { businessId, business, spot, visit } = await aShop();
    for (const card of ["a", "b", "c", "d", "e"]) await visit(card, at(29));
    const elsewhere = await aLocation(testDb, businessId);
    const { userId } = await aMember(testDb, businessId, { role: "manager", locationIds: [elsewhere.id] });
    const seen = as(database, userId, { now });
    const { links } = await seen.results.chain({ business, spotId: spot.id });
    expect(links.map(({ estimate }) => estimate.n)).toEqual([0, 0, 0, 0, 0]);
    await expect(seen.results.freshness({ business, spotId: newId() })).rejects.toThrow("notFound");
  });
});

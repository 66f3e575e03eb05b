import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { ReportInvitations } from "@spots/domain/asking/asking";
import { ReportVisits } from "@spots/domain/delivery/visit-report";
import { anApiKey } from "@spots/test-kit/api-key";
import { aShopThatAsks } from "@spots/test-kit/asking";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { reportVisits } from "../delivery/visit-report.commands";
import { contextOf } from "../test/call";
import { answerKeyCall, keyCall } from "../trpc/key-call";
import { reportInvitations } from "./invitation-report.commands";
import { sendAskings } from "./send-askings.commands";

const { testDb, database, url } = useTestDb();
const worker = openWorkerDatabase(url);
afterAll(() => worker.close());

const noon = new Date("2026-11-23T11:00:00Z");
const Told = z.object({
  invitations: z
    .array(z.object({ reference: z.string(), id: z.string(), isNew: z.boolean(), url: z.string().optional() }))
    .optional(),
  errors: z.array(z.object({ field: z.string(), code: z.string() })).optional(),
});

const toInvitations = keyCall({
  scope: "invitations",
  schema: ReportInvitations,
  mostBytes: 128 * 1024,
  run: reportInvitations,
});
const toVisits = keyCall({ scope: "visits", schema: ReportVisits, mostBytes: 128 * 1024, run: reportVisits });

async function aShop() {
  const shop = await aShopThatAsks(testDb);
  const { businessId, location } = shop;
  const { secret } = await anApiKey(testDb, { businessId, memberId: shop.owner.id });
  const send = async (call: Parameters<typeof answerKeyCall>[2], body: unknown) => {
    const headers = { "content-type": "application/json", authorization: `Bearer ${secret}` };
    const request = new Request("http://x/v1/x", { method: "POST", headers, body: JSON.stringify(body) });
    const context = contextOf(database, null, { now: noon });
    const source = { context, waitOfKey: async () => 0, waitOfStranger: async () => 0 };
    const answer = await answerKeyCall(request, source, call);
    return { status: answer.status, ...Told.parse(await answer.json()) };
  };
  const invite = (...invitations: readonly object[]) => send(toInvitations as never, { invitations });
  const report = (...visits: readonly object[]) => send(toVisits as never, { visits });
  const askings = () => testDb.asking.findMany({ where: { businessId }, orderBy: { madeAt: "asc" } });
  const usual = { location: location.name, consent: true };
  return { ...shop, invite, report, askings, usual };
}

describe("POST /v1/invitations", () => {
  it("takes an invitation once for each reference, however often it is sent", async () => {
    const { invite, askings, usual } = await aShop();
    const asked = { ...usual, reference: "order-1", contact: "ana@example.com", language: "de" };
    const first = await invite(asked, asked);
    expect(first).toMatchObject({ status: 200, invitations: [{ isNew: true }, { isNew: true }] });
    const again = await invite(asked);
    expect(again.invitations).toMatchObject([{ id: first.invitations?.[0]?.id, isNew: false }]);
    expect(again.invitations?.[0]?.url).toBeUndefined();
    expect(await askings()).toMatchObject([{ contact: "ana@example.com", locale: "de", source: "program" }]);
  });

  it("gives a link to hand over when there is no address", async () => {
    const { invite, usual } = await aShop();
    const { invitations } = await invite({ ...usual, reference: "order-2" });
    expect(invitations?.[0]?.url).toMatch(/^http:\/\/localhost:3001\/a\/[\w-]{22}$/);
  });

  it("refuses all when one is wrong, and names each field", async () => {
    const { invite, askings, usual } = await aShop();
    expect(await invite({ ...usual, reference: "a", contact: "ana@example.com", consent: false })).toMatchObject({
      ...{ status: 422, errors: [{ field: "invitations.0.consent", code: "consentNeeded" }] },
    });
    const wrong = await invite(
      { ...usual, reference: "b", contact: "ana@example.com" },
      { ...usual, reference: "c", location: "Nowhere" },
      { ...usual, reference: "d", visit: "bill of another key" },
      { ...usual, reference: "e", channel: newId() },
    );
    expect(wrong.errors).toEqual([
      { field: "invitations.1.location", code: "unknown" },
      { field: "invitations.2.visit", code: "unknown" },
      { field: "invitations.3.channel", code: "unknown" },
    ]);
    expect(await askings()).toEqual([]);
  });
});

describe("a reported visit with an address", () => {
  it("is asked about once, some time after its end, and the answer is of the visit", async () => {
    const { report, askings, businessId, location } = await aShop();
    const visit = {
      ...{ reference: "bill-1", location: location.name, startsAt: noon.toISOString() },
      ...{ endsAt: "2026-11-23T12:00:00Z", contact: "ana@example.com", consent: true, timeZone: "Europe/Berlin" },
    };
    await report(visit);
    await report(visit);
    const [asking, ...others] = await askings();
    expect(others).toEqual([]);
    expect(asking).toMatchObject({
      source: "visit",
      dueAt: new Date("2026-11-23T14:00:00Z"),
      visitId: expect.anything(),
    });
    const job = { database: worker, newId, addresses: { feedback: "https://say.example" } };
    await sendAskings({ ...job, now: () => new Date("2026-11-23T13:59:00Z") }, businessId);
    expect(await testDb.mail.count({ where: { businessId, kind: "askCustomer" } })).toBe(0);
    await sendAskings({ ...job, now: () => new Date("2026-11-23T14:00:00Z") }, businessId);
    expect(await testDb.mail.count({ where: { businessId, kind: "askCustomer" } })).toBe(1);
  });

  it("needs the customer's consent", async () => {
    const { report, location, askings } = await aShop();
    const visit = { reference: "bill-2", location: location.name, startsAt: noon.toISOString() };
    expect(await report({ ...visit, contact: "ana@example.com" })).toMatchObject({ status: 422 });
    expect(await askings()).toEqual([]);
  });
});

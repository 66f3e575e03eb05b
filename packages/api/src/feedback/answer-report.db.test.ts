import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { ReportVisits } from "@spots/domain/delivery/visit-report";
import { ReportAnswers } from "@spots/domain/feedback/answer-report";
import { anApiKey } from "@spots/test-kit/api-key";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { openCases } from "../case/opening.commands";
import { reportVisits } from "../delivery/visit-report.commands";
import { contextOf } from "../test/call";
import { answerKeyCall, keyCall } from "../trpc/key-call";
import { reportAnswers, statusOfReport } from "./answer-report.commands";

const { testDb, database, url } = useTestDb();
const worker = openWorkerDatabase(url);
afterAll(() => worker.close());
const now = new Date("2026-11-23T11:00:00Z");

const Told = z.object({
  answers: z.array(z.object({ reference: z.string(), id: z.string(), isNew: z.boolean() })).optional(),
  visits: z.array(z.object({ visitId: z.string(), url: z.string() })).optional(),
  errors: z.array(z.object({ field: z.string(), code: z.string() })).optional(),
});

const toAnswers = keyCall({
  ...{ scope: "answers", schema: ReportAnswers, mostBytes: 512 * 1024 },
  ...{ run: reportAnswers, status: statusOfReport },
});
const toVisits = keyCall({ scope: "visits", schema: ReportVisits, mostBytes: 128 * 1024, run: reportVisits });

async function aShop() {
  const shop = await aFullBusiness(testDb);
  const { businessId, location } = shop;
  const key = await anApiKey(testDb, { businessId, memberId: shop.owner.id });
  const send = async (call: Parameters<typeof answerKeyCall>[2], body: unknown, secret = key.secret) => {
    const headers = { "content-type": "application/json", authorization: `Bearer ${secret}` };
    const request = new Request("http://x/v1/x", { method: "POST", headers, body: JSON.stringify(body) });
    const context = contextOf(database, null, { now });
    const source = { context, waitOfKey: async () => 0, waitOfStranger: async () => 0 };
    const answer = await answerKeyCall(request, source, call);
    return { status: answer.status, ...Told.parse(await answer.json()) };
  };
  const tell = (...answers: readonly object[]) => send(toAnswers as never, { answers });
  const answer = { location: location.name, recallText: "The warm towel", recommend: 9 };
  const stored = () =>
    testDb.response.findMany({
      where: { businessId, channel: { kind: "api" } },
      include: { consents: true, channel: true },
      orderBy: { answeredAt: "asc" },
    });
  return { ...shop, key, send, tell, answer, stored };
}

describe("POST /v1/answers", () => {
  it("is 201 for what it stored, 200 when all was stored before, also for the same request at the same time", async () => {
    const { tell, answer, stored } = await aShop();
    const asked = { ...answer, reference: "a1", contact: "ana@example.com", consent: true, language: "de" };
    const both = await Promise.all([tell(asked), tell(asked)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 201]);
    const again = await tell(asked, { ...answer, reference: "a2" });
    expect(again).toMatchObject({ status: 201, answers: [{ isNew: false }, { reference: "a2", isNew: true }] });
    expect(await tell(asked)).toMatchObject({ status: 200, answers: [{ isNew: false }] });
    expect(await stored()).toHaveLength(2);
    expect((await stored()).find(({ contact }) => contact !== null)).toMatchObject({
      ...{ contact: "ana@example.com", locale: "de", recommend: 9, receivedAt: now, answeredAt: now },
      ...{ consents: [{ purpose: "reply" }], channel: { name: "Answers from programs" } },
    });
  });

  it("is 409 for a reference with another answer, and stores nothing of that request", async () => {
    const { tell, answer, stored } = await aShop();
    await tell({ ...answer, reference: "a1" });
    expect(await tell({ ...answer, reference: "a2" }, { ...answer, reference: "a1", recommend: 2 })).toMatchObject({
      ...{ status: 409, errors: [{ field: "answers.1.reference", code: "taken" }] },
    });
    expect(await stored()).toHaveLength(1);
  });

  it("refuses all when one is wrong, and names each field", async () => {
    const { tell, answer, stored } = await aShop();
    const read = await tell(
      { ...answer, reference: "a", recommend: 11 },
      { ...answer, reference: "b", contact: "ana@example.com" },
      { location: answer.location, reference: "c" },
      { ...answer, reference: "d", mood: "good" },
      { ...answer, reference: "e", answeredAt: "yesterday" },
    );
    expect(read).toMatchObject({ status: 422 });
    expect(read.errors).toEqual(
      expect.arrayContaining([
        { field: "answers.0.recommend", code: "invalid" },
        { field: "answers.1.consent", code: "consentNeeded" },
        { field: "answers.2.recallText", code: "required" },
        { field: "answers.3.mood", code: "unknown" },
        { field: "answers.4.answeredAt", code: "badDate" },
      ]),
    );
    const placed = await tell(
      { ...answer, reference: "a" },
      { ...answer, reference: "b", location: "Nowhere" },
      { ...answer, reference: "c", answeredAt: "2026-10-20T12:00:00Z" },
      { ...answer, reference: "d", answeredAt: "2026-11-24T12:00:00Z" },
    );
    expect(placed.errors).toEqual([
      { field: "answers.1.location", code: "unknown" },
      { field: "answers.2.answeredAt", code: "tooLongAgo" },
      { field: "answers.3.answeredAt", code: "inFuture" },
    ]);
    expect(await stored()).toEqual([]);
  });

  it("ties the answer to the visit of its code, which no other answer takes", async () => {
    const { tell, send, answer, location, stored } = await aShop();
    const visit = { reference: "bill-1", location: location.name, startsAt: "2026-11-23T10:00:00Z" };
    const { visits } = await send(toVisits as never, { visits: [visit] });
    const code = visits?.[0]?.url.split("/").at(-1);
    expect(await tell({ ...answer, reference: "a1", visit: code })).toMatchObject({ status: 201 });
    expect(await tell({ ...answer, reference: "a1", visit: code })).toMatchObject({ status: 200 });
    expect(await tell({ ...answer, reference: "a2", visit: code })).toMatchObject({
      ...{ status: 422, errors: [{ field: "answers.0.visit", code: "used" }] },
    });
    expect(await tell({ ...answer, reference: "a3", visit: "x".repeat(22) })).toMatchObject({
      ...{ status: 422, errors: [{ field: "answers.0.visit", code: "invalid" }] },
    });
    expect((await stored()).map(({ visitId }) => visitId)).toEqual([visits?.[0]?.visitId]);
  });

  it("opens a case for a recent answer only, due from when it came", async () => {
    const { tell, answer, businessId, stored } = await aShop();
    await testDb.caseRule.deleteMany({ where: { businessId } });
    const bad = { location: answer.location, recommend: 0, contact: "ana@example.com", consent: true };
    await tell(
      { ...bad, reference: "recent", answeredAt: "2026-11-21T12:00:00Z" },
      { ...bad, reference: "old", answeredAt: "2026-11-10T12:00:00Z" },
    );
    const job = { database: worker, now: () => now, newId, log: () => undefined } as never;
    while ((await openCases(job, businessId)) > 0);
    const [old, recent] = await stored();
    const ids = [old?.id ?? "", recent?.id ?? ""];
    const cases = await testDb.serviceCase.findMany({ where: { businessId, responseId: { in: ids } } });
    expect(cases.map(({ responseId }) => responseId)).toEqual([recent?.id]);
    expect(cases[0]?.dueAt.getTime()).toBeGreaterThan(now.getTime());
  });

  it("has references of its own for each key, takes a hundred answers, and needs the scope", async () => {
    const { tell, send, answer, businessId, owner, key } = await aShop();
    const other = await anApiKey(testDb, { businessId, memberId: owner.id });
    const body = { answers: [{ ...answer, reference: "a1" }] };
    expect(await send(toAnswers as never, body)).toMatchObject({ status: 201 });
    expect(await send(toAnswers as never, body, other.secret)).toMatchObject({ status: 201 });
    const many = Array.from({ length: 101 }, (_, nth) => ({ ...answer, reference: `many ${nth}` }));
    expect(await tell(...many)).toMatchObject({ status: 422, errors: [{ field: "answers", code: "tooMany" }] });
    expect(await tell(...many.slice(1))).toMatchObject({ status: 201 });
    const where = { businessId_id: { businessId, id: key.id } };
    await testDb.apiKey.update({ where, data: { scopes: ["visits"] } });
    expect(await send(toAnswers as never, body)).toMatchObject({ status: 403 });
  });
});

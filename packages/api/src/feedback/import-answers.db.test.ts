import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import type { AnswerOutcome, ListedAnswer } from "@spots/domain/feedback/answer-import";
import { readAnswerList } from "@spots/domain/feedback/answer-list";
import { aLocation, aMember } from "@spots/test-kit/business";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, describe, expect, it } from "vitest";
import { openCases } from "../case/opening.commands";
import { as } from "../test/call";
import { codeResponses } from "./coding.commands";

const { testDb, database, url } = useTestDb();
const worker = openWorkerDatabase(url);
afterAll(() => worker.close());
const now = new Date("2026-11-23T12:00:00Z");
const job = { database: worker, now: () => now, newId, log: () => undefined } as never;

const told = (outcomes: readonly AnswerOutcome[]) =>
  outcomes.map((each) => (each.kind === "refused" ? each.reason : each.kind));

async function aShop(timeZone = "Europe/Berlin") {
  const shop = await aFullBusiness(testDb);
  const { businessId, owner, slug: business } = shop;
  const location = await aLocation(testDb, businessId, { timeZone });
  const manager = await aMember(testDb, businessId, { role: "manager", locationIds: [location.id] });
  const asOwner = as(database, owner.userId, { now });
  const asManager = as(database, manager.userId, { now });
  const later = (hours: number) => as(database, manager.userId, { now: new Date(now.getTime() + hours * 3_600_000) });
  const answer = (reference: string, more: Partial<ListedAnswer> = {}): ListedAnswer => ({
    ...{ reference, locationId: location.id, answeredAt: "2026-11-22T12:30", recommend: 9 },
    ...{ recallText: "", comment: "", contact: "", locale: null },
    ...more,
  });
  const importId = newId();
  const send = async (answers: ListedAnswer[], mode: "check" | "good" = "good", by = asManager, id = importId) =>
    told((await by.response.import({ business, importId: id, name: "november.csv", mode, answers })).outcomes);
  const stored = () =>
    testDb.response.findMany({
      where: { businessId, locationId: location.id },
      include: { channel: true, consents: true, mentions: true },
      orderBy: [{ answeredAt: "asc" }, { recommend: "asc" }],
    });
  return { ...shop, business, location, manager, asOwner, asManager, later, answer, importId, send, stored };
}

describe("answers of a list", () => {
  it("are not stored by a check, and once when they are sent, also at the same time and by another import", async () => {
    const { answer, send, stored, asOwner } = await aShop();
    const list = [
      answer("1", { recallText: "The warm towel", contact: "ana@example.com", locale: "de" }),
      answer("", { recallText: "The song" }),
      answer("2", { recommend: 3, answeredAt: "2026-07-01T09:00" }),
    ];
    expect(await send(list, "check")).toEqual(["new", "new", "new"]);
    expect(await stored()).toEqual([]);
    const both = await Promise.all([send(list), send(list)]);
    expect(both.flat().toSorted()).toEqual([...Array(3).fill("known"), ...Array(3).fill("new")]);
    expect(await send(list.toReversed(), "check")).toEqual(["known", "known", "known"]);
    expect(await send(list, "good", asOwner, newId())).toEqual(["known", "known", "known"]);
    const rows = await stored();
    expect(rows.map(({ answeredAt }) => answeredAt.toISOString())).toEqual([
      "2026-07-01T07:00:00.000Z",
      "2026-11-22T11:30:00.000Z",
      "2026-11-22T11:30:00.000Z",
    ]);
    expect(new Set(rows.map(({ channel }) => channel.kind))).toEqual(new Set(["import"]));
    expect(rows.find(({ contact }) => contact !== null)).toMatchObject({
      ...{ contact: "ana@example.com", locale: "de", receivedAt: now },
      consents: [{ purpose: "reply", withdrawnAt: null }],
    });
  });

  it("are matched with spots like all others", async () => {
    const { answer, send, stored, businessId, spot } = await aShop();
    await send([answer("1", { recallText: `I still think of it: ${spot.name}, so kind` })]);
    expect(await codeResponses(job, businessId)).toBeGreaterThan(0);
    expect((await stored())[0]?.mentions.length).toBeGreaterThan(0);
  });

  it("open no cases, and have one event for their import", async () => {
    const { answer, send, businessId, stored } = await aShop();
    await send([answer("1", { recommend: 0, contact: "ana@example.com" }), answer("2", { recommend: 1 })]);
    while ((await openCases(job, businessId)) > 0);
    const ids = (await stored()).map(({ id }) => id);
    expect(await testDb.serviceCase.count({ where: { businessId, responseId: { in: ids } } })).toBe(0);
    expect(await testDb.event.count({ where: { businessId, subjectId: { in: ids } } })).toBe(0);
    expect(await testDb.event.findMany({ where: { businessId, type: "response.imported" } })).toMatchObject([
      { data: { after: { number: 2 } } },
    ]);
  });

  it("name times that the clock skips, that are to come and that are too long ago, and store the others", async () => {
    const { answer, send, stored } = await aShop("America/Los_Angeles");
    const list = [
      answer("1", { answeredAt: "2026-03-08T02:30" }),
      answer("2", { answeredAt: "2026-11-23T12:00" }),
      answer("3", { answeredAt: "2016-01-01T12:00" }),
      answer("4", { answeredAt: "2025-11-02T01:30" }),
    ];
    expect(await send(list)).toEqual(["skippedTime", "inFuture", "tooLongAgo", "new"]);
    expect((await stored()).map(({ answeredAt }) => answeredAt.toISOString())).toEqual(["2025-11-02T08:30:00.000Z"]);
  });

  it("are deleted by undo within 24 hours with what was read out of them, except those with a case", async () => {
    const { answer, send, stored, businessId, asManager, business, importId, location, spot } = await aShop();
    const list = [answer("1", { recallText: spot.name }), answer("2", { recommend: 2 })];
    await send(list);
    await codeResponses(job, businessId);
    const [worst] = await testDb.response.findMany({ where: { businessId, locationId: location.id, recommend: 2 } });
    await testDb.serviceCase.create({
      data: {
        ...{ businessId, id: newId(), responseId: worst?.id ?? "", locationId: location.id, reason: "lowScore" },
        ...{ openedAt: now, dueAt: now, escalateAt: now },
      },
    });
    expect(await asManager.response.undoImport({ business, importId })).toMatchObject({ gone: 1, left: 1 });
    expect(await asManager.response.undoImport({ business, importId })).toMatchObject({ gone: 0, left: 1 });
    expect((await stored()).map(({ recommend }) => recommend)).toEqual([2]);
    await expect(send(list)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await send(list, "good", asManager, newId())).toEqual(["new", "known"]);
  });

  it("stay when the time of undo is over, and are undone by nobody else than who sees them all", async () => {
    const { answer, send, later, business, businessId, importId, location, asOwner } = await aShop();
    await send([answer("1")]);
    const other = await aMember(testDb, businessId, { role: "manager", locationIds: [location.id] });
    const asOther = as(database, other.userId, { now });
    await expect(asOther.response.undoImport({ business, importId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await asOther.response.imports({ business })).imports).toEqual([]);
    await expect(later(24).response.undoImport({ business, importId })).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await asOwner.response.imports({ business })).imports).toMatchObject([
      { id: importId, name: "november.csv", answers: 1, canUndo: true, undoneAt: null },
    ]);
    expect(await asOwner.response.undoImport({ business, importId })).toMatchObject({ gone: 1, left: 0 });
  });

  it("have a channel without a page, which cannot be opened", async () => {
    const { answer, send, asOwner, business } = await aShop();
    await send([answer("1")]);
    const { channels } = await asOwner.channel.list({ business });
    const [channel] = channels.filter(({ kind }) => kind === "import");
    expect(channel).toMatchObject({ name: "Imported answers", responses: 1, closedAt: now });
    await expect(asOwner.channel.reopen({ business, channelId: channel?.id ?? "" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("are stored from a list whose columns were chosen by hand, as they were checked", async () => {
    const { location, send, stored } = await aShop();
    const list = "a;b;c;d\nWarm towels;9;2026-11-20 14:30;x\n;eleven;2026-11-21;y\nThe music;;2026-11-22;z";
    const columns = { recall: 0, score: 1, date: 2, reference: 3 };
    const { good, bad } = readAnswerList(list, { locations: [location], order: null, columns });
    expect(bad).toMatchObject([{ line: 3, column: "score" }]);
    const answers = good.map(
      ({ line: _, lines: _lines, text: _text, isContactLeftOut: _left, ...answer }): ListedAnswer => answer,
    );
    expect([await send(answers, "check"), await send(answers), await send(answers)]).toEqual([
      ["new", "new"],
      ["new", "new"],
      ["known", "known"],
    ]);
    expect(await stored()).toMatchObject([
      { recommend: 9, recallText: "Warm towels", answeredAt: new Date("2026-11-20T13:30:00Z") },
      { recommend: null, recallText: "The music" },
    ]);
  });

  it("are NOT_FOUND for a foreign or archived location, and one where a manager does not act", async () => {
    const { answer, send, businessId, asOwner } = await aShop();
    const foreign = (await aShop()).location;
    const elsewhere = await aLocation(testDb, businessId);
    const archived = await aLocation(testDb, businessId);
    const where = { businessId_id: { businessId, id: archived.id } };
    await testDb.location.update({ where, data: { archivedAt: now } });
    const at = ({ id }: { id: string }) => [answer("1", { locationId: id })];
    await expect(send(at(elsewhere))).rejects.toMatchObject({ code: "NOT_FOUND" });
    for (const each of [foreign, archived])
      await expect(send(at(each), "good", asOwner, newId())).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("are ten thousand an import at most, and five hundred a request", async () => {
    const { answer, send, businessId, importId, location, manager, channel } = await aShop();
    const list = Array.from({ length: 500 }, (_, nth) => answer(`${nth}`, { comment: `Number ${nth}` }));
    expect(new Set(await send(list))).toEqual(new Set(["new"]));
    await expect(send([...list, answer("more")])).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await testDb.$executeRaw`
      insert into response (business_id, id, channel_id, location_id, answered_at, received_at, import_id, locale, recommend)
      select ${businessId}::uuid, gen_random_uuid(), ${channel.id}::uuid, ${location.id}::uuid, ${now}, ${now}, ${importId}::uuid, 'en', 9
      from generate_series(1, 9500)`;
    await expect(send([answer("one more")])).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(manager.id).toBeTruthy();
  });
});

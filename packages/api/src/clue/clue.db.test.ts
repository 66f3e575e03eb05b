import { databaseEnv } from "@spots/db/env";
import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, describe, expect, it } from "vitest";
import { closeVisits } from "../delivery/close-visits.commands";
import { aShopWithClues } from "../test/shop-with-clues";
import { expireClues, listBusinessesWithCluesOver } from "./expire-clues.commands";

const { testDb, database } = useTestDb();
const worker = openWorkerDatabase(databaseEnv().DATABASE_URL);
afterAll(() => worker.close());
/** 13:00 in Berlin. */
const now = new Date("2026-11-23T12:00:00Z");
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const days = (count: number) => minutes(count * 1440).toISOString();

const aShop = () => aShopWithClues(testDb, database, now);

const faultAt = (field: string, reason: string, code = "CONFLICT") => ({
  code,
  cause: { detail: { fields: { [field]: reason } } },
});
const erased = { words: "", concepts: [], contradictsId: null };

describe("a clue about a customer", () => {
  it("is noted once however often it is sent, and suggests the spot whose sign fits, with the reason", async () => {
    const { business, by, given, candle, visit, find } = await aShop();
    const input = given();
    const [first] = await Promise.all(
      [by("maria").clue.catch(input), by("maria").clue.catch(input)].map((each) => each.catch(() => null)),
    );
    const again = await by("maria").clue.catch(input);
    expect(again).toMatchObject({
      ...{ id: input.id, status: "open", visitId: visit.id },
      spots: [{ id: candle.id, reason: { field: "cue", text: "Somebody mentions a birthday" }, acted: 0 }],
    });
    if (first) expect(first).toEqual(again);
    expect(await find(input.id)).toMatchObject({
      words: input.words,
      concepts: ["birthday", "child"],
      visitId: visit.id,
    });
    const { clues } = await by("maria").clue.mine({ business });
    expect(clues).toMatchObject([
      { id: input.id, spots: [{ id: candle.id }], isMine: true, visit: { place: "Table 7" } },
    ]);
    expect((await by("jonas").clue.mine({ business })).clues).toEqual([]);
    await expect(by("jonas").clue.catch(input)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is suggested for before it is noted, and then nothing is stored", async () => {
    const { businessId, business, by, candle, location } = await aShop();
    const asked = { business, locationId: location.id, kind: "occasion" as const };
    const found = await by("maria").clue.suggest({ ...asked, words: "Der Sohn wird 9" });
    expect(found.spots.map(({ id }) => id)).toContain(candle.id);
    await expect(by("maria").clue.suggest({ ...asked, words: "she has diabetes" })).rejects.toMatchObject(
      faultAt("words", "ofHealth"),
    );
    expect(await testDb.clue.count({ where: { businessId } })).toBe(0);
  });

  it("is refused without consent, with a diagnosis or another special category, and longer than the consent", async () => {
    const { businessId, by, given } = await aShop();
    const refused = (more: object) => expect(by("maria").clue.catch(given(more))).rejects;
    await refused({ consent: false }).toMatchObject(faultAt("consent", "customerMustAgree"));
    for (const [words, reason] of [
      ["was diagnosed with MS", "ofHealth"],
      ["hat Diabetes", "ofHealth"],
      ["eats kosher", "ofReligion"],
      ["ist Gewerkschafter", "ofUnion"],
      ["is a convicted thief", "ofCrime"],
    ] as const)
      await refused({ words }).toMatchObject(faultAt("words", reason));
    const until = (keepUntil: string, consentUntil: string | null) => refused({ keepUntil, consentUntil });
    await until(days(2), null).toMatchObject(faultAt("keepUntil", "outlivesConsent", "BAD_REQUEST"));
    await until(days(2), days(1)).toMatchObject(faultAt("keepUntil", "outlivesConsent", "BAD_REQUEST"));
    await until(days(40), days(40)).toMatchObject(faultAt("keepUntil", "keptTooLong", "BAD_REQUEST"));
    await refused({ words: "a\nb" }).toMatchObject({ code: "BAD_REQUEST" });
    expect(await testDb.clue.count({ where: { businessId } })).toBe(0);
  });

  it("is erased when its visit ends: by hand, by the next one at its place, and by itself", async () => {
    const { businessId, business, by, caught, find, end, location } = await aShop();
    const byHand = await caught();
    await end();
    const places = { locationId: location.id, place: "Table 8" };
    const visitAt = (at: Date) => ({ id: newId(), place: "Table 8", startedAt: at.toISOString() });
    const byNext = await caught({ visit: visitAt(now) });
    await by("maria", minutes(20)).visit.start({ business, ...visitAt(minutes(20)), ...places });
    const byItself = await caught({ visit: visitAt(minutes(30)) }, minutes(31));
    await closeVisits({ database: worker, now: () => minutes(3000), newId }, businessId);
    for (const id of [byHand, byNext, byItself]) expect(await find(id)).toMatchObject({ status: "expired", ...erased });
    expect((await by("maria").clue.mine({ business })).clues).toEqual([]);
  });

  it("is kept after the visit as long as the customer agreed, and erased then by the worker, once", async () => {
    const { businessId, business, by, caught, find, end } = await aShop();
    const kept = await caught({ keepUntil: days(1), consentUntil: days(7) });
    await end();
    expect(await find(kept)).toMatchObject({ status: "open", words: "their son turns nine" });
    const call = { database: worker, now: () => minutes(1441), newId };
    expect((await by("maria", minutes(1441)).clue.mine({ business })).clues).toEqual([]);
    expect(await listBusinessesWithCluesOver(call)).toContain(businessId);
    const done = await Promise.all([expireClues(call, businessId), expireClues(call, businessId)]);
    expect(done[0] + done[1]).toBe(1);
    expect(await expireClues(call, businessId)).toBe(0);
    expect(await find(kept)).toMatchObject({ status: "expired", ...erased, endedAt: new Date(days(1)) });
  });

  it("that arrives after its visit has ended is counted, and nothing of it is stored", async () => {
    const { business, caught, find, end, visit, by, given } = await aShop();
    await caught();
    await end(minutes(10));
    const late = await caught({ visit: { ...visit }, caughtAt: minutes(6).toISOString() }, minutes(30));
    expect(await find(late)).toMatchObject({ status: "expired", endedAt: minutes(10), ...erased });
    await expect(by("jonas", minutes(40)).clue.catch(given({ id: late }))).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await by("manager", minutes(40)).clue.list({ business })).rows).toHaveLength(2);
  });

  it("is in no event with its words", async () => {
    const { businessId, business, by, caught, act } = await aShop();
    const id = await caught();
    await by("maria", minutes(6)).clue.act(act(id));
    await by("maria", minutes(7)).clue.reject({ business, clueId: id, stepId: newId() });
    const events = await testDb.event.findMany({ where: { businessId, subjectId: id }, orderBy: { seq: "asc" } });
    expect(events.map(({ type }) => type)).toEqual(["clue.caught", "clue.acted", "clue.rejected"]);
    expect(JSON.stringify(events.map(({ data }) => data))).not.toMatch(/nine|birthday|son/);
  });

  it("cannot be stored after its end or beyond its consent by any program", async () => {
    const { businessId, caught, find } = await aShop();
    const id = await caught();
    const write = (data: object) => testDb.clue.updateMany({ where: { businessId, id }, data });
    await expect(write({ status: "wrong", endedAt: now })).rejects.toThrow("clue_erases_its_words");
    await expect(write({ expiresAt: minutes(60) })).rejects.toThrow("clue_is_kept_with_consent");
    expect(await find(id)).toMatchObject({ status: "open" });
  });
});

describe("a clue that is acted on", () => {
  it("becomes a moment of its visit for whoever taps, once, which is delivered like any other", async () => {
    const { businessId, business, by, caught, act, candle, visit, maria, end, lessons } = await aShop();
    const id = await caught();
    const input = act(id);
    await Promise.allSettled([by("maria", minutes(6)).clue.act(input), by("maria", minutes(6)).clue.act(input)]);
    await by("maria", minutes(6)).clue.act(input);
    const { open } = await by("maria", minutes(7)).moment.mine({ business });
    expect(open).toMatchObject([
      { id: input.momentId, spotId: candle.id, status: "accepted", whereExactly: "Table 7" },
    ]);
    const delivery = { business, momentId: input.momentId, stepId: newId(), reaction: "delighted" as const };
    await by("maria", minutes(9)).moment.deliver(delivery);
    const undo = { business, momentId: input.momentId, stepId: newId(), undoes: delivery.stepId };
    expect(await by("maria", minutes(9)).moment.undo(undo)).toMatchObject({ status: "accepted", visitId: visit.id });
    await by("maria", minutes(10)).moment.deliver({ ...delivery, stepId: newId() });
    await end();
    expect(await testDb.moment.findMany({ where: { businessId, visitId: visit.id } })).toMatchObject([
      { status: "delivered", memberId: maria.id },
    ]);
    expect(await lessons()).toMatchObject([{ outcome: "acted", spotId: candle.id, concepts: ["birthday", "child"] }]);
    const { rows } = await by("manager", minutes(70)).clue.list({ business, show: "delivered" });
    expect(rows).toMatchObject([{ id, words: "", inTime: true, moment: { spot: { name: "The sparkler" } } }]);
  });

  it("has one moment: a second one is refused, also of a clue that is wrong, erased or over", async () => {
    const { business, by, caught, act, end } = await aShop();
    const ended = { message: "CONFLICT: clueEnded" };
    const id = await caught();
    await by("maria", minutes(6)).clue.act(act(id));
    await expect(by("maria", minutes(7)).clue.act(act(id))).rejects.toMatchObject({ cause: ended });
    const wrong = await caught({ words: "turns ten" });
    await by("maria").clue.reject({ business, clueId: wrong, stepId: newId() });
    await expect(by("maria").clue.act(act(wrong))).rejects.toMatchObject({ cause: ended });
    const gone = await caught({ words: "a long trip" });
    await by("maria").clue.erase({ business, clueId: gone });
    await expect(by("maria").clue.act(act(gone))).rejects.toMatchObject({ cause: ended });
    const over = await caught({ words: "loves walnuts" });
    await end(minutes(20));
    await expect(by("maria", minutes(30)).clue.act(act(over))).rejects.toMatchObject({ cause: ended });
    // What a phone without a network did before the end counts.
    const late = act(over, { at: minutes(15).toISOString() });
    expect(await by("maria", minutes(30)).clue.act(late)).toMatchObject({ momentId: late.momentId });
  });

  it("is refused for a spot that is not live, that the location leaves out, and by a colleague", async () => {
    const { businessId, by, caught, act, spot, candle, location, owner } = await aShop();
    const id = await caught();
    await testDb.spot.update({ where: { businessId_id: { businessId, id: spot.id } }, data: { status: "retired" } });
    await expect(by("maria").clue.act(act(id, { spotId: spot.id }))).rejects.toMatchObject(
      faultAt("spotId", "spotNotLive"),
    );
    await testDb.spotOverride.create({
      data: {
        businessId,
        spotId: candle.id,
        locationId: location.id,
        isOff: true,
        content: {},
        byMemberId: owner.id,
        at: now,
      },
    });
    await expect(by("maria").clue.act(act(id))).rejects.toMatchObject(faultAt("spotId", "spotOffHere"));
    await expect(by("jonas").clue.act(act(id))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("two clues of one visit that contradict each other", () => {
  it("are both shown, and the later one is asked about until somebody says which holds", async () => {
    const { business, by, caught, find } = await aShop();
    const first = await caught({ kind: "mood", words: "in a hurry" });
    const second = await caught({ kind: "mood", words: "plenty of time" }, minutes(6));
    const shown = async () =>
      (await by("maria", minutes(9)).clue.mine({ business })).clues.map(({ id, contradicts }) => [
        id,
        contradicts?.id ?? null,
      ]);
    expect(await shown()).toEqual([
      [second, first],
      [first, null],
    ]);
    await by("maria").clue.keep({ business, clueId: second });
    await by("maria").clue.keep({ business, clueId: second });
    expect(await shown()).toEqual([
      [second, null],
      [first, null],
    ]);
    const third = await caught({ kind: "mood", words: "relaxed, but must leave soon, in a hurry" }, minutes(7));
    expect((await find(third)).contradictsId).not.toBeNull();
    await by("maria").clue.reject({ business, clueId: (await find(third)).contradictsId ?? "", stepId: newId() });
    expect((await find(third)).contradictsId).toBeNull();
  });
});

describe("a customer who wants nothing noted", () => {
  it("has everything erased, and further clues, a name and an occasion are refused", async () => {
    const { businessId, business, by, caught, given, find, visit } = await aShop();
    const id = await caught({ keepUntil: days(7), consentUntil: days(7) });
    const described = { business, visitId: visit.id, name: "Anna", occasion: "", consent: true };
    await by("maria").visit.describe(described);
    await by("maria").clue.withdraw({ business, visitId: visit.id });
    await by("maria").clue.withdraw({ business, visitId: visit.id });
    expect(await find(id)).toMatchObject({ status: "erased", ...erased });
    expect(
      await testDb.visit.findUniqueOrThrow({ where: { businessId_id: { businessId, id: visit.id } } }),
    ).toMatchObject({
      ...{ customerName: "", consentAt: null, isOpen: true },
    });
    await expect(by("maria").clue.catch(given())).rejects.toThrow("notesUnwanted");
    await expect(by("maria").visit.describe(described)).rejects.toThrow("notesUnwanted");
    await expect(
      by("maria").clue.suggest({ business, locationId: newId(), kind: "mood", words: "x" }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("who sees clues", () => {
  it("is whoever serves the customer, and the managers of the location, of today with the words", async () => {
    const { businessId, business, by, caught, location, act, end, candle } = await aShop();
    const id = await caught();
    const today = { business, day: "2026-11-23" };
    expect(await by("manager", minutes(9)).clue.ofDay(today)).toMatchObject([
      { id, words: "their son turns nine", place: "Table 7", by: "Maria", status: "open", spot: null },
    ]);
    const input = act(id);
    await by("maria", minutes(10)).clue.act(input);
    await by("maria", minutes(12)).moment.deliver({
      ...{ business, momentId: input.momentId, stepId: newId(), reaction: "pleased" as const },
    });
    await end();
    // The words are gone with the visit; who noted it and what became of it stays.
    expect(await by("manager", minutes(90)).clue.ofDay(today)).toMatchObject([
      { id, words: "", by: "Maria", status: "acted", spot: { id: candle.id }, inTime: true },
    ]);
    expect(await by("manager", minutes(90)).clue.ofDay({ business, day: "2026-11-24" })).toEqual([]);
    await expect(by("maria").clue.ofDay(today)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(by("maria").clue.list({ business })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const elsewhere = await testDb.location.create({
      data: { businessId, id: newId(), name: "Elsewhere", timeZone: location.timeZone },
    });
    const manager = await testDb.member.findFirstOrThrow({ where: { businessId, role: "manager" } });
    await testDb.memberLocation.create({ data: { businessId, memberId: manager.id, locationId: elsewhere.id } });
    expect(await by("manager", minutes(9)).clue.ofDay(today)).toEqual([]);
    expect((await by("manager", minutes(9)).clue.list({ business })).rows).toEqual([]);
    await expect(by("manager").clue.erase({ business, clueId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is nobody of another business", async () => {
    const [mine, other] = [await aShop(), await aShop()];
    const id = await mine.caught();
    const { business } = other;
    for (const attempt of [
      () => other.by("owner").clue.reject({ business, clueId: id, stepId: newId() }),
      () => other.by("owner").clue.erase({ business, clueId: id }),
      () => other.by("owner").clue.act(other.act(id)),
      () => other.by("owner").clue.withdraw({ business, visitId: mine.visit.id }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await mine.find(id)).toMatchObject({ status: "open" });
  });

  it("has a limit per visit", async () => {
    const { caught } = await aShop();
    for (let nth = 0; nth < 12; nth += 1) await caught({ words: `wish ${nth}`, kind: "preference" });
    await expect(caught({ words: "one more" })).rejects.toThrow("tooManyClues");
  });
});

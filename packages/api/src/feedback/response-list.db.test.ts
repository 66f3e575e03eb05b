import { asTenant } from "@spots/db/tenancy/as-tenant";
import { memberOf } from "@spots/db/tenancy/tenant";
import { AnswerCases, type AnswerFilter, AnswerSorts, everyAnswer } from "@spots/domain/feedback/answer-filter";
import { aBusiness, aLocation, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import fc from "fast-check";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database, url } = useTestDb();
const now = new Date("2026-11-23T12:00:00Z");
const pick = <Value>(values: readonly Value[], at: number): Value => {
  const value = values[at % values.length];
  if (value === undefined) throw new Error("an empty list has no values");
  return value;
};

type Facts = {
  text?: string;
  comment?: string;
  recommend?: number | null;
  locale?: string;
  at?: Date;
  contact?: string;
};

/** A business with two locations and two spots, and a function that makes many answers at once. */
async function aShop() {
  const shop = await aBusiness(testDb);
  const { businessId } = shop;
  const other = await aLocation(testDb, businessId);
  const { stages, journey } = await aJourney(testDb, businessId);
  const persona = await testDb.persona.create({ data: { businessId, id: newId(), name: "Regulars" } });
  await testDb.journey.update({
    where: { businessId_id: { businessId, id: journey.id } },
    data: { personaId: persona.id },
  });
  const spots = [
    await aLiveSpot(testDb, businessId, stages[0]?.id ?? ""),
    await aLiveSpot(testDb, businessId, stages[1]?.id ?? "", { name: "The coffee" }),
  ] as const;
  const locations = [shop.location, other] as const;
  const channels = await Promise.all(
    locations.map(({ id }) =>
      testDb.channel.create({ data: { businessId, id: newId(), token: newId(), name: "At the door", locationId: id } }),
    ),
  );
  const answers = async (all: readonly (Facts & { place?: number })[]) => {
    const rows = all.map(
      ({ text = "Fine.", comment = "", recommend = 9, locale = "en", at = now, contact, place = 0 }) => ({
        businessId,
        id: newId(),
        channelId: pick(channels, place).id,
        locationId: pick(locations, place).id,
        answeredAt: at,
        locale,
        recallText: text,
        recommend,
        comment,
        contact: contact ?? null,
      }),
    );
    await testDb.response.createMany({ data: rows });
    return rows;
  };
  const asOwner = as(database, shop.owner.userId, { now });
  const texts = async (filter: Partial<AnswerFilter>, caller = asOwner) =>
    (await caller.response.list({ business: shop.slug, filter })).rows.map(({ recallText }) => recallText);
  return { ...shop, business: shop.slug, other, stages, persona, spots, locations, channels, answers, asOwner, texts };
}

describe("the list of answers", () => {
  it("holds the answers that meet every part of the filter, page by page, and the counts say how many", async () => {
    const { business, businessId, owner, stages, persona, spots, locations, channels, answers, asOwner } =
      await aShop();
    const manager = await aMember(testDb, businessId, { role: "manager" });
    const scores = [null, 0, 6, 7, 9, 10];
    const rows = await answers(
      Array.from({ length: 60 }, (_, at) => ({
        place: at % 2,
        recommend: pick(scores, at),
        locale: pick(["en", "de"], Math.floor(at / 3)),
        at: new Date(now.getTime() - Math.floor(at / 2) * 86_400_000 * 3),
        ...(at % 5 === 0 && { contact: `c${at}@example.com` }),
      })),
    );
    const said = rows.flatMap(({ id }, at) =>
      spots.flatMap(({ id: spotId }, which) => {
        const status = pick(["counted", "doubtful", "dismissed", null] as const, at + which * 3);
        return status ? [{ responseId: id, spotId, status }] : [];
      }),
    );
    await testDb.mention.createMany({
      data: said.map((each) => ({ businessId, id: newId(), spotVersion: 1, createdAt: now, ...each })),
    });
    const cases = rows.flatMap(({ id: responseId, locationId }, at) => {
      const status = pick(["open", "inProgress", "waiting", "closed", null, null] as const, at * 5 + (at >> 3));
      if (status === null) return [];
      const dueAt = new Date(now.getTime() + pick([-1, 0, 1], at >> 1) * 3_600_000);
      const assigneeId = pick([owner.id, manager.id, null], at >> 2);
      return [{ id: newId(), responseId, locationId, status, dueAt, assigneeId }];
    });
    await testDb.serviceCase.createMany({
      data: cases.map((each) => ({
        ...each,
        businessId,
        reason: "lowScore" as const,
        openedAt: now,
        escalateAt: each.dueAt,
        ...(each.status === "closed" && { closedAt: now, closedById: owner.id, outcome: "solved" as const }),
      })),
    });
    const statesOf = (responseId: string) => {
      const mine = cases.find((each) => each.responseId === responseId);
      if (!mine) return ["none"];
      const isOverdue = mine.status !== "closed" && mine.dueAt <= now;
      return [mine.status, ...(isOverdue ? ["overdue"] : [])];
    };
    const askedAt = spots[1];
    await testDb.channel.update({
      where: { businessId_id: { businessId, id: channels[1]?.id ?? "" } },
      data: { spotId: askedAt.id },
    });
    const spotAt = (row: (typeof rows)[number]) => (row.channelId === channels[1]?.id ? askedAt : undefined);
    const stageOf = new Map(spots.map(({ id, stageId }) => [id, stageId]));
    const meets = <Value>(wanted: readonly Value[], has: readonly (Value | undefined)[]) =>
      wanted.length === 0 || wanted.some((value) => has.includes(value));
    const day = (at: Date) => at.toLocaleDateString("sv-SE", { timeZone: "Europe/Berlin" });
    const holds = (filter: AnswerFilter, row: (typeof rows)[number]) => {
      const mine = said.filter(({ responseId }) => responseId === row.id);
      const counted = mine.filter(({ status }) => status === "counted");
      const first = new Date(Date.parse(day(now)) - ((filter.period ?? 0) - 1) * 86_400_000).toISOString().slice(0, 10);
      return (
        (filter.period === null || day(row.answeredAt) >= first) &&
        (filter.from === null || day(row.answeredAt) >= filter.from) &&
        (filter.to === null || day(row.answeredAt) <= filter.to) &&
        meets(filter.locationIds, [row.locationId]) &&
        meets(filter.channelIds, [row.channelId]) &&
        meets(filter.atSpotIds, [spotAt(row)?.id]) &&
        meets(filter.locales, [row.locale]) &&
        meets(
          filter.spotIds,
          counted.map(({ spotId }) => spotId),
        ) &&
        meets(filter.stageIds, [...counted.map(({ spotId }) => stageOf.get(spotId)), spotAt(row)?.stageId]) &&
        meets(filter.personaIds, counted.length > 0 || spotAt(row) ? [persona.id] : []) &&
        meets(filter.scores, [row.recommend ?? "none"]) &&
        meets(filter.cases, statesOf(row.id)) &&
        meets(
          filter.assignees.map((who) => (who === "me" ? owner.id : who)),
          cases.filter(({ responseId }) => responseId === row.id).map(({ assigneeId }) => assigneeId ?? "nobody"),
        ) &&
        [null, row.contact !== null].includes(filter.contact) &&
        [null, mine.some(({ status }) => status === "doubtful")].includes(filter.waiting) &&
        [null, counted.length > 0].includes(filter.mention)
      );
    };
    const maybe = <Value>(...values: Value[]) =>
      fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.constantFrom(...values));
    const some = <Value>(...values: Value[]) =>
      fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.subarray(values, { minLength: 1 }));
    const filters = fc.record({
      period: maybe(7 as const, 28 as const),
      from: maybe("2026-10-01"),
      to: maybe("2026-11-20"),
      locationIds: some(...locations.map(({ id }) => id)),
      channelIds: some(...channels.map(({ id }) => id)),
      atSpotIds: some(...spots.map(({ id }) => id)),
      spotIds: some(...spots.map(({ id }) => id)),
      stageIds: some(...stages.slice(0, 2).map(({ id }) => id)),
      personaIds: some(persona.id),
      locales: some("en", "de"),
      scores: some<number | "none">("none", 0, 6, 7, 8, 9, 10),
      cases: some(...AnswerCases),
      assignees: some("me", "nobody", owner.id, manager.id),
      contact: maybe(true, false),
      waiting: maybe(true, false),
      mention: maybe(true, false),
      sort: fc.constantFrom(...AnswerSorts),
    });
    await fc.assert(
      fc.asyncProperty(filters, async (parts) => {
        const days = parts.period === null ? {} : { from: null, to: null };
        const filter: AnswerFilter = { ...everyAnswer, ...parts, ...days };
        const given: { id: string; answeredAt: Date; recommend: number | null }[] = [];
        let cursor: string | undefined;
        do {
          const page = await asOwner.response.list({
            business,
            filter,
            limit: 7,
            ...(cursor && { cursor }),
          });
          given.push(...page.rows);
          cursor = page.next ?? undefined;
        } while (cursor);
        const byTime = (a: (typeof given)[number], b: (typeof given)[number]) =>
          b.answeredAt.getTime() - a.answeredAt.getTime() || (a.id < b.id ? 1 : -1);
        const expected = rows.filter((row) => holds(filter, row)).toSorted(byTime);
        if (filter.sort === "oldest") expected.reverse();
        if (filter.sort === "lowest")
          expected.sort((a, b) => (a.recommend ?? 11) - (b.recommend ?? 11) || byTime(a, b));
        expect(given.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
        const counts = await asOwner.response.counts({ business, filter });
        expect([counts.total, counts.isWhole]).toEqual([expected.length, true]);
        const with_ = (part: Partial<AnswerFilter>) => rows.filter((row) => holds({ ...filter, ...part }, row)).length;
        for (const { id, count } of counts.locations) expect(count).toBe(with_({ locationIds: [id] }));
        for (const { id, count } of counts.spots) expect(count).toBe(with_({ spotIds: [id] }));
        for (const { id, count } of counts.atSpots) expect(count).toBe(with_({ atSpotIds: [id] }));
        for (const { id, count } of counts.personas) expect(count).toBe(with_({ personaIds: [id] }));
        for (const { id, count } of counts.stages) expect(count).toBe(with_({ stageIds: [id] }));
        for (const { id, count } of counts.members) expect(count).toBe(with_({ assignees: [id] }));
        expect([counts.me, counts.mine]).toEqual([owner.id, with_({ assignees: ["me"] })]);
        expect(counts.unassigned).toBe(with_({ assignees: ["nobody"] }));
        for (const of of AnswerCases) expect(counts.cases[of] ?? 0, of).toBe(with_({ cases: [of] }));
        expect(counts.locales.de ?? 0).toBe(with_({ locales: ["de"] }));
        expect(counts.scores.none ?? 0).toBe(with_({ scores: ["none"] }));
        expect(counts.scores["6"] ?? 0).toBe(with_({ scores: [6] }));
        expect(counts.waiting.true ?? 0).toBe(with_({ waiting: true }));
        expect(counts.mention.false ?? 0).toBe(with_({ mention: false }));
        expect(counts.contact.true ?? 0).toBe(with_({ contact: true }));
      }),
      { numRuns: 60 },
    );
  });

  it("shows a limited manager the answers and counts of their own locations only", async () => {
    const { business, businessId, other, locations, channels, answers, texts } = await aShop();
    await answers([{ text: "Here." }, { text: "There.", place: 1 }]);
    const manager = await aMember(testDb, businessId, { role: "manager", locationIds: [locations[0].id] });
    const limited = as(database, manager.userId, { now });
    expect(await texts({}, limited)).toEqual(["Here."]);
    const counts = await limited.response.counts({ business, filter: { channelIds: [channels[1]?.id ?? ""] } });
    expect([counts.total, counts.locations.map(({ id }) => id), counts.channels.map(({ id }) => id)]).toEqual([
      0,
      [],
      [channels[0]?.id],
    ]);
    await expect(texts({ locationIds: [locations[0].id, other.id] }, limited)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const hidden = await testDb.response.findFirstOrThrow({ where: { businessId, locationId: other.id } });
    await expect(limited.response.read({ business, responseId: hidden.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("refuses a cursor that it did not give", async () => {
    const { business, asOwner } = await aShop();
    for (const cursor of ["", "x", "~x", "3~", `9~${btoa("[]")}`])
      await expect(asOwner.response.list({ business, cursor })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("a search of answers", () => {
  it("finds words without regard to case, accents and order, long ones inside of words, and comments too", async () => {
    const { answers, texts } = await aShop();
    await answers([
      { text: "Die KOPFMASSAGE war großartig" },
      { text: "A café in the back", comment: "the massages too" },
      { text: "Nothing. At. All" },
      { text: "很好的按摩" },
    ]);
    expect(await texts({ text: "massage" })).toHaveLength(2);
    expect(await texts({ text: "GROSSARTIG kopf" })).toEqual(["Die KOPFMASSAGE war großartig"]);
    expect(await texts({ text: "cafe massages" })).toEqual(["A café in the back"]);
    expect(await texts({ text: "caf" })).toHaveLength(1);
    for (const text of ["afe", "mass kopfm", "opfmassage"]) expect(await texts({ text }), text).toEqual([]);
    expect(await texts({ text: "很好" })).toHaveLength(1);
    for (const text of ["massage nothing", "!?", "' | *", "all:*", "\\", "%"])
      expect(await texts({ text }), text).toEqual(text === "all:*" ? ["Nothing. At. All"] : []);
  });

  it("takes short and very common words for whole ones where there are several", async () => {
    const { answers, texts } = await aShop();
    await answers([
      { text: "They did something for the teas" },
      { text: "Theyre didactic, something for thence" },
      { text: "A thermos of tea" },
    ]);
    const first = ["They did something for the teas"];
    expect(await texts({ text: "they did someth" })).toEqual(first);
    expect(await texts({ text: "the tea" })).toEqual(first);
    expect(await texts({ text: "tea of a" })).toEqual(["A thermos of tea"]);
    expect(await texts({ text: "the" })).toHaveLength(3);
    expect(await texts({ text: "they" })).toHaveLength(2);
  });

  it("finds the same answers from the index and row by row, in one business only", async () => {
    const [shop, stranger] = [await aShop(), await aShop()];
    const many = Array.from({ length: 5_100 }, (_, at) => ({
      text: at % 100 ? "often" : "often and rarely",
      comment: "Schulterkopfmassage",
    }));
    await shop.answers(many);
    await stranger.answers([{ text: "often and rarely" }]);
    const count = async (text: string) =>
      (await shop.asOwner.response.counts({ business: shop.business, filter: { text } })).total;
    const searches = [
      "often",
      "rarely",
      "ofte rarely",
      "massage rare",
      "and rare",
      "an rare",
      "massage",
      "kopfm",
      "hult",
      "sage",
    ];
    const counts: number[] = [];
    for (const text of searches) counts.push(await count(text));
    expect(counts).toEqual([5_100, 51, 51, 51, 51, 0, 5_100, 5_100, 0, 0]);
  });

  it("reads the index of words", async () => {
    const { slug, owner, answers } = await aShop();
    await answers(Array.from({ length: 3_000 }, (_, at) => ({ text: `word${at} and more` })));
    // Only the owner of the table may analyse it.
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query("analyze response");
    await client.end();
    const membership = await memberOf(database, slug, owner.userId);
    if (!membership) throw new Error("the owner is a member");
    const scans = await asTenant(database, membership.tenant, async (db) => {
      const found = await db.$queryRaw<{ id: string }[]>`select id::text from search_answers('word77', 100) as id`;
      const [row] = await db.$queryRaw<{ scans: bigint }[]>`
        select pg_stat_get_xact_numscans('response_entries'::regclass) as scans`;
      return { found: found.length, scans: Number(row?.scans) };
    });
    expect(scans).toEqual({ found: 11, scans: 1 });
  });
});

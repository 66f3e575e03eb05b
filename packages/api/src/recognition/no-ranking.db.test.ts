import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";
import { appRouter } from "../trpc/root";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T09:00:00Z");

/** The names of all fields in a JSON schema, however deep. */
function fieldsIn(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const own = "properties" in schema && typeof schema.properties === "object" && schema.properties;
  return [...(own ? Object.keys(own) : []), ...Object.values(schema).flatMap(fieldsIn)];
}

/** Names of fields that put rows in an order or in groups: `sort`, `orderBy`, `top`, `groupBy`. */
const isOrder = (field: string) =>
  /^(sort|order|rank|top|best|worst|leaders?)(By|ed|[A-Z]\w*)?$|(Sort|Order|Rank)(By|ed)?$|^(group|per)By$/.test(field);

/** What is read of a procedure: the schemas of its input. */
const Inputs = z.custom<{ readonly _def: { readonly inputs: readonly z.ZodType[] } }>(
  (value) => typeof value === "function" && "_def" in value,
);

/**
 * What may be put in an order: answers, by their time or their score. A row is an answer, and no
 * person.
 */
const ordersAnswers = ["response.counts.sort", "response.list.sort", "transfer.answers.sort"];

describe("people are never ranked", () => {
  it("because no procedure takes an order or a grouping from its caller, except of answers", () => {
    const procedures = Object.entries(appRouter._def.procedures as Readonly<Record<string, unknown>>);
    const taken = procedures.flatMap(([name, procedure]) =>
      Inputs.parse(procedure)._def.inputs.flatMap((input) =>
        fieldsIn(z.toJSONSchema(input, { io: "input", unrepresentable: "any" }))
          .filter(isOrder)
          .map((field) => `${name}.${field}`),
      ),
    );
    expect(procedures.length).toBeGreaterThan(200);
    expect(taken.toSorted()).toEqual(ordersAnswers);
  });

  it("because thanks are listed by their time alone, and another order or a list by person is refused", async () => {
    const { slug: business, asManager, maria } = await aShopWithStaff(testDb, database, now);
    // What the pages send: the first one, and the reader's direction.
    const asPage = { business, direction: "forward" as const };
    expect((await asManager.kudos.list(asPage)).rows).toEqual([]);
    expect((await asManager.thanks.list(asPage)).rows).toEqual([]);
    for (const more of [
      { sort: "count" },
      { orderBy: "thanks" },
      { memberId: maria.id },
      { groupBy: "member" },
      { top: 10 },
    ]) {
      const asked = { business, ...more };
      for (const list of [asManager.kudos.list, asManager.thanks.list])
        await expect(list(asked), JSON.stringify(more)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
  });

  it("because who delivered a spot is listed by name alone, and another order is refused", async () => {
    const { slug: business, asManager, asMaria, jonas, spot, location } = await aShopWithStaff(testDb, database, now);
    const asJonas = as(database, jonas.userId, { now });
    const log = (caller: typeof asJonas) =>
      caller.moment.improvise({
        ...{ business, id: crypto.randomUUID(), locationId: location.id, spotId: spot.id },
        ...{ description: "The candle", reaction: "exceptional" as const },
      });
    for (let times = 0; times < 3; times += 1) await log(asMaria);
    await log(asJonas);
    const asked = { business, spotId: spot.id };
    const rows = await asManager.results.deliveredBy(asked);
    expect(rows.map(({ name, delivered }) => [name, delivered])).toEqual([
      ["Jonas", 1],
      ["Maria", 3],
    ]);
    for (const more of [{ sort: "delivered" }, { orderBy: "reactions" }, { top: 3 }, { memberId: jonas.id }])
      await expect(asManager.results.deliveredBy({ ...asked, ...more }), JSON.stringify(more)).rejects.toMatchObject({
        code: "BAD_REQUEST",
      });
  });

  it("because no answer counts thanks per person", async () => {
    const shop = await aShopWithStaff(testDb, database, now);
    const { slug: business, asManager, asMaria, jonas, maria } = shop;
    const asJonas = as(database, jonas.userId, { now });
    for (const caller of [asManager, asJonas])
      for (const words of ["You stayed late", "You helped me carry"])
        await caller.kudos.give({ business, id: crypto.randomUUID(), memberId: maria.id, words });
    await asMaria.kudos.give({ business, id: crypto.randomUUID(), memberId: jonas.id, words: "You listened" });
    const { rows } = await asManager.kudos.list({ business });
    expect(rows).toHaveLength(5);
    const numbers = rows.flatMap((row) => Object.values(row).filter((value) => typeof value === "number"));
    expect(numbers).toEqual([]);
    expect(rows.map(({ givenAt }) => givenAt.getTime())).toEqual(
      rows.map(({ givenAt }) => givenAt.getTime()).toSorted((a, b) => b - a),
    );
  });
});

import { newId } from "@spots/test-kit/ids";
import { aTargetBusiness } from "@spots/test-kit/target-business";
import { useTestDb } from "@spots/test-kit/test-db";
import { TRPCError } from "@trpc/server";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";
import { refusalFrom } from "../trpc/errors";
import { appRouter } from "../trpc/root";
import { inputsOf, noIds } from "./aim";
import { aims } from "./aims";
import { hostileInputs } from "./hostile";

const { testDb, database } = useTestDb();

/** Calls a procedure; of a stream, waits for the first item. */
async function call(userId: string, path: string, input: unknown): Promise<void> {
  const procedure = path.split(".").reduce<unknown>((at, step) => Reflect.get(Object(at), step), as(database, userId));
  if (typeof procedure !== "function") throw new Error(`${path} is no procedure`);
  const answer: unknown = await Reflect.apply(procedure, undefined, [input]);
  if (answer && typeof answer === "object" && Symbol.asyncIterator in answer)
    for await (const _ of answer as AsyncIterable<unknown>) return;
}

/**
 * A business with rows of every kind, whose owner is also a platform admin: the broadest
 * permissions reach the most code.
 */
async function anAttacker() {
  const business = await aTargetBusiness(testDb);
  const { userId } = business.owner;
  await testDb.platformAdmin.create({ data: { userId } });
  const steps = await testDb.momentStep.findMany({ where: { businessId: business.businessId }, select: { id: true } });
  const ids = Object.values(business).flatMap((thing: unknown) =>
    thing && typeof thing === "object" && "id" in thing && typeof thing.id === "string" ? [thing.id] : [],
  );
  // Every third id is enough: procedures do not tell kinds of things apart by id.
  return { business, userId, ids: [...ids, ...steps.map(({ id }) => id)].filter((_, index) => index % 3 === 0) };
}

const procedures = Object.keys(appRouter._def.procedures)
  // It waits for new events, and its only input besides the slug is a number.
  .filter((path) => path !== "event.follow")
  .sort();

describe.each(procedures)("%s", (path) => {
  it("accepts or refuses hostile input and never fails with an unexpected error", async () => {
    const { business, userId, ids } = await anAttacker();
    const base = { business: business.slug, ...inputsOf(aims[path] ?? noIds, business)[0] };
    const failures: unknown[] = [];
    for (const { field, input } of hostileInputs(path, base, { ids, id: newId })) {
      try {
        await call(userId, path, input);
      } catch (error) {
        const { code } = refusalFrom(error instanceof TRPCError ? error.cause : error);
        if (code === "UNEXPECTED" || code === "UNAVAILABLE")
          failures.push({
            field,
            value: String(field.split(".").reduce((at, step) => Reflect.get(Object(at), step), Object(input))).slice(
              0,
              80,
            ),
            error: String(error instanceof TRPCError ? error.cause : error).slice(-300),
          });
      }
    }
    expect(failures).toEqual([]);
  });
});

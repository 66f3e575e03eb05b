import { openDatabase } from "@spots/db/database";
import { databaseEnv } from "@spots/db/env";
import { aUser } from "@spots/seed/makers/business";
import { as } from "@spots/seed/makers/call";
import { openStage } from "@spots/seed/makers/client";
import { aFullBusiness, type FullBusiness } from "@spots/seed/makers/full-business";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appRouter } from "../trpc/root";
import { noIds } from "./aim";
import { aims, outsideBusinesses, ownIdsOnly } from "./aims";
import { contentOf } from "./content";

const url = databaseEnv().DATABASE_URL;
const stage = openStage(url);
const database = openDatabase(url, { connections: 4 });
let victim: FullBusiness;
let attacker: FullBusiness;

beforeAll(async () => {
  victim = await aFullBusiness(stage);
  attacker = await aFullBusiness(stage);
});
afterAll(async () => {
  await stage.$disconnect();
  await database.close();
});

type Procedure = (input: unknown) => Promise<unknown>;

/** The procedure at `noun.verb`, as this person calls it. */
function procedureOf(userId: string | null, path: string): Procedure {
  const found = path.split(".").reduce<unknown>((at, step) => Reflect.get(Object(at), step), as(database, userId));
  if (typeof found !== "function") throw new Error(`${path} is no procedure`);
  return (input) => Promise.resolve(Reflect.apply(found, undefined, [input]));
}

/** What came of a call: the code of the refusal, or "answered" with the answer as text. Of a stream, its first word. */
async function outcome(call: Promise<unknown>): Promise<{ code: string; text: string }> {
  try {
    const answer = await call;
    if (answer && typeof answer === "object" && Symbol.asyncIterator in answer) {
      for await (const word of answer as AsyncIterable<unknown>)
        return { code: "answered", text: JSON.stringify(word) };
    }
    return {
      code: "answered",
      text: JSON.stringify(answer, (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value)),
    };
  } catch (error) {
    return { code: error instanceof Error && "code" in error ? String(error.code) : "thrown", text: String(error) };
  }
}

const procedures = Object.keys(appRouter._def.procedures).sort();
const inBusinesses = procedures.filter((path) => !(path in outsideBusinesses));

describe("every procedure of the router", () => {
  it("is listed with how to aim it at another business, and nothing else is", () => {
    expect(inBusinesses).toEqual(Object.keys(aims).sort());
    expect(procedures.filter((path) => path in outsideBusinesses)).toEqual(Object.keys(outsideBusinesses).sort());
  });

  it("asks for a permission", () => {
    for (const [path, procedure] of Object.entries(appRouter._def.procedures)) {
      expect({ path, action: Reflect.get(Object(Reflect.get(procedure, "_def")), "meta")?.action }).toEqual({
        path,
        action: expect.any(String),
      });
    }
  });
});

describe.each(inBusinesses)("%s", (path) => {
  const aim = aims[path] ?? noIds;

  it("finds nothing for an owner of another business, a stranger and nobody, and changes nothing", async () => {
    const before = await contentOf(stage, victim.businessId);
    const input = { business: victim.slug, ...aim(victim, attacker) };
    expect((await outcome(procedureOf(attacker.owner.userId, path)(input))).code).toBe("NOT_FOUND");
    expect((await outcome(procedureOf((await aUser(stage)).id, path)(input))).code).toBe("NOT_FOUND");
    expect((await outcome(procedureOf(null, path)(input))).code).toBe("UNAUTHORIZED");
    expect(await contentOf(stage, victim.businessId)).toEqual(before);
  });

  it("finds nothing of another business from inside one's own, and changes nothing in either", async () => {
    const [theirs, mine] = [await contentOf(stage, victim.businessId), await contentOf(stage, attacker.businessId)];
    const ids = aim(victim, attacker);
    const { code, text } = await outcome(procedureOf(attacker.owner.userId, path)({ business: attacker.slug, ...ids }));
    const isOwn = Object.keys(ids).length === 0 || ownIdsOnly.has(path);
    expect(code).toBe(isOwn ? "answered" : "NOT_FOUND");
    for (const secret of [victim.businessId, victim.slug, victim.response.id, victim.spot.id, victim.location.id])
      expect(text).not.toContain(secret);
    expect(await contentOf(stage, victim.businessId)).toEqual(theirs);
    if (!ownIdsOnly.has(path)) expect(await contentOf(stage, attacker.businessId)).toEqual(mine);
  });
});

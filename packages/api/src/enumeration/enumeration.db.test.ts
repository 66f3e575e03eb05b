import { aUser } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { aTargetBusiness, type TargetBusiness } from "@spots/test-kit/target-business";
import { useTestDb } from "@spots/test-kit/test-db";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { as } from "../test/call";
import { appRouter } from "../trpc/root";
import { inputsOf, noIds } from "./aim";
import { aims, filters, outsideBusinesses } from "./aims";
import { contentOf } from "./content";
import { idPathsOf, shapeOf, textsOf, valueAt, withValueAt } from "./input-ids";

const { testDb, database } = useTestDb();
let victim: TargetBusiness;
let attacker: TargetBusiness;

beforeAll(async () => {
  victim = await aTargetBusiness(testDb);
  attacker = await aTargetBusiness(testDb);
});
type Procedure = (input: unknown) => Promise<unknown>;

/** The procedure at `noun.verb`, called as this person. */
function procedureOf(userId: string | null, path: string): Procedure {
  const found = path.split(".").reduce<unknown>((at, step) => Reflect.get(Object(at), step), as(database, userId));
  if (typeof found !== "function") throw new Error(`${path} is no procedure`);
  return (input) => Promise.resolve(Reflect.apply(found, undefined, [input]));
}

/** The schemas of a procedure's input, one per `.input()`. */
function inputSchemasOf(path: string): z.core.$ZodType[] {
  const inputs: unknown = Reflect.get(Object(Reflect.get(appRouter._def.procedures, path)), "_def")?.inputs;
  return z.array(z.instanceof(z.core.$ZodType)).parse(inputs);
}

/**
 * The outcome of a call: the error code, or "answered" with the result as text. For a stream, its
 * first item.
 */
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
  it("has an aim or is listed as outside businesses", () => {
    expect(inBusinesses).toEqual(Object.keys(aims).sort());
    expect(procedures.filter((path) => path in outsideBusinesses)).toEqual(Object.keys(outsideBusinesses).sort());
  });

  it("requires a permission", () => {
    for (const [path, procedure] of Object.entries(appRouter._def.procedures)) {
      expect({ path, action: Reflect.get(Object(Reflect.get(procedure, "_def")), "meta")?.action }).toEqual({
        path,
        action: expect.any(String),
      });
    }
  });
});

const idsOf = (rows: unknown) =>
  new Set(textsOf(rows).flatMap(({ text }) => (z.uuid().safeParse(text).success ? [text] : [])));

/** The ids of the victim in an input, each with its path. */
function foreignIn(input: unknown) {
  const ids = idsOf(victim);
  return textsOf(input).flatMap(({ at, text }) => (ids.has(text) ? [{ at, id: text }] : []));
}

async function expectNothingTold(text: string) {
  for (const secret of [victim.businessId, victim.slug, victim.response.id, victim.spot.id, victim.location.id])
    expect(text).not.toContain(secret);
}

describe.each(inBusinesses)("%s", (path) => {
  const aim = aims[path] ?? noIds;

  it("is refused for an owner of another business, a stranger and a visitor, and changes nothing", async () => {
    const stranger = await aUser(testDb);
    for (const ids of inputsOf(aim, victim)) {
      const before = await contentOf(testDb, victim.businessId);
      const input = { business: victim.slug, ...ids };
      expect((await outcome(procedureOf(attacker.owner.userId, path)(input))).code).toBe("NOT_FOUND");
      expect((await outcome(procedureOf(stranger.id, path)(input))).code).toBe("NOT_FOUND");
      expect((await outcome(procedureOf(null, path)(input))).code).toBe("UNAUTHORIZED");
      expect(await contentOf(testDb, victim.businessId)).toEqual(before);
    }
  });

  it("has an aim with every id that it takes", () => {
    const taken = inputSchemasOf(path).flatMap((schema) => idPathsOf(schema));
    const [first, second] = [inputsOf(aim, victim), inputsOf(aim, victim)];
    const aimed = first.flatMap((input, index) => [
      ...foreignIn(input).map(({ at }) => shapeOf(at)),
      // An id that the caller makes differs between two calls.
      ...textsOf(input).flatMap(({ at, text }) => (valueAt(second[index], at) === text ? [] : [shapeOf(at)])),
    ]);
    expect(new Set(aimed)).toEqual(new Set(taken.filter((at) => at !== ".business")));
  });

  it("treats each foreign id like an unknown id, and changes nothing", async () => {
    const call = procedureOf(attacker.owner.userId, path);
    const contents = async () => {
      // Presence changes every few seconds and is not content.
      const { presence: _, ...own } = await contentOf(testDb, attacker.businessId);
      return [await contentOf(testDb, victim.businessId), own];
    };
    for (const [index, aimed] of inputsOf(aim, victim).entries()) {
      for (const { at, id } of foreignIn(aimed)) {
        const own = () => ({ business: attacker.slug, ...inputsOf(aim, attacker)[index] });
        const before = await contents();
        const foreign = await outcome(call(withValueAt(own(), at, id)));
        expect({ at, code: foreign.code }).toEqual({
          at,
          code: filters.has(`${path}${shapeOf(at)}`) ? "answered" : "NOT_FOUND",
        });
        await expectNothingTold(foreign.text);
        expect(foreign).toEqual(await outcome(call(withValueAt(own(), at, newId()))));
        expect(await contents()).toEqual(before);
      }
    }
  });

  it("succeeds with ids of one's own business, so that a refusal above is due to the foreign id", async () => {
    for (const index of inputsOf(aim, victim).keys()) {
      const mine = await aTargetBusiness(testDb);
      const theirs = await contentOf(testDb, victim.businessId);
      const input = { business: mine.slug, ...inputsOf(aim, mine)[index] };
      const { code, text } = await outcome(procedureOf(mine.owner.userId, path)(input));
      expect({ index, code, text: code === "answered" ? "" : text }).toEqual({ index, code: "answered", text: "" });
      await expectNothingTold(text);
      expect(await contentOf(testDb, victim.businessId)).toEqual(theirs);
    }
  });
});

import { z } from "zod";

/** The path of a value in an input: keys of objects and indexes of lists. */
export type Path = readonly (string | number)[];

/** Every string of an input with its path. */
export function textsOf(value: unknown, at: Path = []): { readonly at: Path; readonly text: string }[] {
  if (typeof value === "string") return [{ at, text: value }];
  if (Array.isArray(value)) return value.flatMap((each, index) => textsOf(each, [...at, index]));
  if (typeof value !== "object" || value === null || value instanceof Date) return [];
  return Object.entries(value).flatMap(([key, each]) => textsOf(each, [...at, key]));
}

/** The value at a path; undefined where there is none. */
export function valueAt(value: unknown, at: Path): unknown {
  return at.reduce<unknown>((inside, key) => Reflect.get(Object(inside), key), value);
}

/** A copy of an input with another value at one path. */
export function withValueAt<Value>(value: Value, at: Path, to: unknown): Value {
  const copy = structuredClone(value);
  const last = at.at(-1);
  if (last === undefined) throw new Error("a path names at least one key");
  Reflect.set(Object(valueAt(copy, at.slice(0, -1))), last, to);
  return copy;
}

/** A path without list indexes: all items of a list have the same path. */
export const shapeOf = (at: Path) => at.map((key) => (typeof key === "number" ? "[]" : `.${key}`)).join("");

/**
 * The paths at which a schema takes an id, such as `.spots[].stageId`.
 * @throws on an unsupported kind of schema, so that no id is missed
 */
export function idPathsOf(schema: z.core.$ZodType, at = ""): string[] {
  const { def } = schema._zod;
  const inside = (inner: z.core.$ZodType, more = "") => idPathsOf(inner, at + more);
  if (schema instanceof z.core.$ZodObject)
    return Object.entries(schema._zod.def.shape).flatMap(([key, each]) => inside(each, `.${key}`));
  if (schema instanceof z.core.$ZodArray) return inside(schema._zod.def.element, "[]");
  if (schema instanceof z.core.$ZodRecord) return inside(schema._zod.def.valueType, ".*");
  if (schema instanceof z.core.$ZodUnion) return schema._zod.def.options.flatMap((each) => inside(each));
  if (schema instanceof z.core.$ZodPipe) return [...inside(schema._zod.def.in), ...inside(schema._zod.def.out)];
  if ("innerType" in def && def.innerType instanceof z.core.$ZodType) return inside(def.innerType);
  if (schema instanceof z.core.$ZodUUID) return [at];
  if (
    schema instanceof z.core.$ZodLazy ||
    schema instanceof z.core.$ZodIntersection ||
    schema instanceof z.core.$ZodTuple
  )
    throw new Error(`${at}: ids inside a ${def.type} are not looked for`);
  return [];
}

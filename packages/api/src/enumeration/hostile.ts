import { z } from "zod";
import { appRouter } from "../trpc/root";

/*
 * Inputs that no browser sends: for each field of a procedure's input, values that a careless
 * schema accepts and later code fails on.
 */

/** The part of a JSON schema that this module reads. */
type Schema = {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly minimum?: number;
  readonly minItems?: number;
};
type Path = readonly (string | number)[];
type Field = { readonly path: Path; readonly schema: Schema };

/** The schemas that parse a procedure's input, in order. */
function schemasOf(procedure: string): readonly z.ZodType[] {
  const definition: unknown = Reflect.get(Object(Reflect.get(appRouter._def.procedures, procedure)), "_def");
  const inputs: unknown = Reflect.get(Object(definition), "inputs");
  return Array.isArray(inputs) ? inputs.filter((input) => input instanceof z.ZodType) : [];
}

/** Converts a zod schema to a JSON schema. */
const asJson = (schema: z.ZodType) => z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Schema;

const choices = ({ anyOf, oneOf, allOf }: Schema): readonly Schema[] => anyOf ?? oneOf ?? allOf ?? [];

/**
 * Every field of an input, including optional ones: the properties of records, of the first item of
 * lists, and of each alternative.
 */
function fieldsOf(schema: Schema, path: Path = []): readonly Field[] {
  return [
    ...(path.length > 0 ? [{ path, schema }] : []),
    ...choices(schema).flatMap((each) => fieldsOf(each, path).slice(path.length > 0 ? 1 : 0)),
    ...Object.entries(schema.properties ?? {}).flatMap(([key, part]) => fieldsOf(part, [...path, key])),
    ...(schema.items ? fieldsOf(schema.items, [...path, 0]) : []),
  ];
}

/**
 * A valid value of a schema, for records that contain a field and are missing in the base input.
 */
function harmless(schema: Schema, id: () => string): unknown {
  const first = choices(schema).find(({ type }) => type !== "null");
  if (first) return harmless(first, id);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.properties)
    return Object.fromEntries(Object.entries(schema.properties).map(([key, part]) => [key, harmless(part, id)]));
  if (schema.items) return schema.minItems ? [harmless(schema.items, id)] : [];
  if (schema.type === "boolean") return true;
  if (schema.type === "integer" || schema.type === "number") return Math.max(1, schema.minimum ?? 1);
  if (schema.format === "uuid") return id();
  if (schema.format === "date") return "2026-11-23";
  if (schema.format === "date-time") return "2026-11-23T10:00:00Z";
  return "text";
}

const nested = (depth: number): unknown => {
  let value: unknown = [];
  for (let at = 0; at < depth; at += 1) value = [value];
  return value;
};
const loop: Record<string, unknown> = {};
loop.again = loop;

const cursors = ["0000-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z"];

/** Values for any field. */
const anywhere = (id: string): readonly unknown[] => [
  "a\u0000b",
  "\ud800",
  "\u3164",
  "\u202Egnol",
  "x".repeat(200_000),
  "__proto__",
  "constructor",
  "0000-01-01",
  "0001-01-01",
  "0000-01-01T00:00",
  "9999-12-31T23:59",
  "0000-01-01T00:00:00Z",
  "0001-01-01T00:00:00.000Z",
  "999999999999999999",
  ...cursors.map((at) => btoa(JSON.stringify([at, id]))),
  2_147_483_648,
  -2_147_483_649,
  Number.MAX_SAFE_INTEGER,
  1e308,
  0.5,
  -0,
  Number.NaN,
  12n,
  null,
  undefined,
  {},
  [],
  nested(2000),
  loop,
  JSON.parse('{"__proto__":{"x":1},"constructor":{"prototype":{}}}'),
];

function put(base: unknown, path: Path, value: unknown, schemas: readonly Field[], id: () => string, at = 0): unknown {
  const key = path[at];
  if (key === undefined) return value;
  const known = schemas.find(
    (field) => field.path.length === at && field.path.every((step, index) => step === path[index]),
  );
  const here = base ?? (known ? harmless(known.schema, id) : typeof key === "number" ? [] : {});
  const inner = put(Reflect.get(Object(here), key), path, value, schemas, id, at + 1);
  if (Array.isArray(here)) return Object.assign([...here], { [key]: inner });
  return { ...Object(here), [key]: inner };
}

/** A hostile input that the schemas accept, and the changed field. */
export type HostileInput = { readonly field: string; readonly input: unknown };

/**
 * The inputs for a procedure: its valid input with one field changed at a time, without those that
 * its schemas refuse.
 * @param base required values of the valid input; the others are generated
 * @param ids ids of other things of the same business
 * @throws the error of a schema that throws instead of refusing
 */
export function hostileInputs(
  procedure: string,
  base: Readonly<Record<string, unknown>>,
  { ids, id }: { readonly ids: readonly string[]; readonly id: () => string },
): readonly HostileInput[] {
  const schemas = schemasOf(procedure);
  const written = schemas.map(asJson);
  const whole = Object.assign({}, ...written.map((schema) => harmless(schema, id)), base);
  const fields = written.flatMap((schema) => fieldsOf(schema));
  return fields
    .filter(({ path }) => path.join() !== "business")
    .flatMap(({ path, schema }) => {
      const taken = (value: unknown) => {
        const input = put(whole, path, value, fields, id);
        return schemas.every((each) => each.safeParse(input).success) ? [{ value, input }] : [];
      };
      const any = fewOfEachKind(anywhere(ids[0] ?? id()).flatMap(taken));
      return [...any, ...(isId(schema) ? ids.flatMap(taken) : [])].map(({ input }) => ({
        field: path.join("."),
        input,
      }));
    });
}

/** The first four values of each type: a field that accepts any text accepts every text. */
function fewOfEachKind<Taken extends { readonly value: unknown }>(all: readonly Taken[]): readonly Taken[] {
  const seen = new Map<string, number>();
  return all.filter(({ value }) => {
    const count = (seen.get(typeof value) ?? 0) + 1;
    seen.set(typeof value, count);
    return count <= 4;
  });
}

const isId = (schema: Schema): boolean => schema.format === "uuid" || choices(schema).some(isId);

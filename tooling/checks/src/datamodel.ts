import { get_dmmf } from "@prisma/prisma-schema-wasm";
import type { SchemaFile } from "@spots/migrations/schema-files";
import { z } from "zod";

const Field = z.object({
  name: z.string(),
  kind: z.enum(["scalar", "enum", "object", "unsupported"]),
  type: z.string(),
  isId: z.boolean(),
  isUnique: z.boolean(),
  relationFromFields: z.array(z.string()).default([]),
  relationToFields: z.array(z.string()).default([]),
});

const Model = z.object({
  name: z.string(),
  dbName: z.string().nullable(),
  fields: z.array(Field),
  primaryKey: z.object({ fields: z.array(z.string()) }).nullable(),
  uniqueFields: z.array(z.array(z.string())),
});
export type Model = z.infer<typeof Model>;

const Dmmf = z.object({ datamodel: z.object({ models: z.array(Model) }) });

/** The models of a Prisma schema, as Prisma's own parser reads them. */
export function readModels(schema: SchemaFile[]): Model[] {
  const prismaSchema = schema.map(({ path, content }) => [path, content]);
  return Dmmf.parse(JSON.parse(get_dmmf(JSON.stringify({ prismaSchema, noColor: true })))).datamodel.models;
}

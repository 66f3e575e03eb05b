import { expect, it } from "vitest";
import { locksFor } from "./new-migration";
import { diffSchemas } from "./schema-engine";

const schema = (models: string) => [
  { path: "/schema.prisma", content: `datasource db {\n  provider = "postgresql"\n}\n${models}` },
];
const cup = `
model Cup {
  businessId String @map("business_id") @db.Uuid
  id         String @db.Uuid
  @@id([businessId, id])
  @@map("cup")
}`;
const planet = `
model Planet {
  name String @id
  @@map("planet")
}`;

it("writes the SQL from one schema to the next, and nothing when nothing changed", async () => {
  const sql = await diffSchemas(schema(planet), schema(planet + cup));
  expect(sql).toContain('CREATE TABLE "cup"');
  expect(sql).not.toContain("planet");
  expect(await diffSchemas(schema(cup), schema(cup))).toBe("");
});

it("locks each new table of a business, and no other", async () => {
  const locks = locksFor(await diffSchemas("empty", schema(planet + cup)));
  expect(locks).toContain('ALTER TABLE "cup" FORCE ROW LEVEL SECURITY');
  expect(locks).toContain('CREATE POLICY platform ON "cup" TO spots_platform');
  expect(locks).not.toContain("planet");
});

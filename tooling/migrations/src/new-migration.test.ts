import { expect, it } from "vitest";
import { locksFor, spreadTables } from "./new-migration";
import { diffSchemas } from "./schema-engine";
import { splitStatements } from "./split-statements";

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

it("adds policies and rights for each new tenant table, and for no other", async () => {
  const locks = locksFor(await diffSchemas("empty", schema(planet + cup)));
  expect(locks).toContain('ALTER TABLE "cup" FORCE ROW LEVEL SECURITY');
  expect(locks).toContain('CREATE POLICY platform ON "cup" TO spots_platform');
  expect(locks).not.toContain("planet");
});

it("distributes each new tenant table after its creation and before its foreign keys, and casts each new enum", async () => {
  const models = schema(`${planet}${cup.replace('@@map("cup")', 'kind CupKind\n  @@map("cup")')}
enum CupKind {
  small
  @@map("cup_kind")
}
model Saucer {
  businessId String @map("business_id") @db.Uuid
  id         String @db.Uuid
  cupId      String @map("cup_id") @db.Uuid
  cup        Cup    @relation(fields: [businessId, cupId], references: [businessId, id], onUpdate: NoAction)
  @@id([businessId, id])
  @@map("saucer")
}`).map(({ path, content }) => ({
    path,
    content: content.replace("kind CupKind", "kind CupKind\n  saucers Saucer[]"),
  }));
  const statements = splitStatements(spreadTables(await diffSchemas("empty", models))).map(
    ({ text }) =>
      text
        .replace(/^--.*$/gm, "")
        .trim()
        .split(" (")[0],
  );
  expect(statements.filter((text) => !text?.startsWith("CREATE SCHEMA"))).toEqual([
    'CREATE TYPE "cup_kind" AS ENUM',
    "SELECT add_enum_casts('cup_kind')",
    'CREATE TABLE "planet"',
    'CREATE TABLE "cup"',
    "SELECT spread('cup')",
    'CREATE TABLE "saucer"',
    "SELECT spread('saucer')",
    'ALTER TABLE "saucer" ADD CONSTRAINT "saucer_business_id_cup_id_fkey" FOREIGN KEY',
  ]);
});

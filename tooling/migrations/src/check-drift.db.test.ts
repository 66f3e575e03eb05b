import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { findDrift } from "./check-drift";
import { writeMigration } from "./schema-files";
import { emptyDatabase } from "@spots/postgres/test-database";

const schema = [
  {
    path: "/schema.prisma",
    content: `
      datasource db {
        provider = "postgresql"
      }
      enum Size {
        small
        large
      }
      model Cup {
        businessId String @map("business_id") @db.Uuid
        id         String @db.Uuid
        size       Size   @default(small)
        note       String?
        @@id([businessId, id])
        @@index([businessId, size])
        @@map("cup")
      }`,
  },
];

const cup = `
  create type "Size" as enum ('small', 'large');
  create table cup (
    business_id uuid not null, id uuid not null, size "Size" not null default 'small', note text,
    constraint cup_pkey primary key (business_id, id));
  create index cup_business_id_size_idx on cup (business_id, size);`;

let folder: string;
let scratch: { migrated: string; modelled: string };

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "migrations-"));
  scratch = { migrated: await emptyDatabase(), modelled: await emptyDatabase() };
});

async function driftOf(...migrations: string[]) {
  for (const [hour, sql] of migrations.entries())
    await writeMigration("change", sql, new Date(Date.UTC(2026, 0, 1, hour)), folder);
  return findDrift(scratch, { folder, schema });
}

describe("the drift check", () => {
  it("reports nothing when both sides agree, whatever the Prisma schema language cannot express", async () => {
    const added = `
      alter table cup add constraint note_is_short check (length(note) < 10);
      alter table cup alter column note type text collate "C";
      alter table cup enable row level security;
      create policy own on cup using (true);
      create unique index one_large on cup (business_id) where size = 'large';
      create index by_note on cup (lower(note));`;
    expect(await driftOf(cup, added)).toEqual([]);
  });

  it.each([
    ["a column's type", "alter table cup alter column note type varchar(20)", "column cup.note"],
    ["a column that may be null", "alter table cup alter column size drop not null", "column cup.size"],
    ["a default", "alter table cup alter column size drop default", "column cup.size"],
    ["a column the models lack", "alter table cup add colour text", "column cup.colour"],
    ["a table the models lack", "create table saucer (id int)", "table saucer"],
    ["a key", "alter table cup drop constraint cup_pkey; alter table cup add primary key (id)", "constraint cup_pkey"],
    ["a missing index", "drop index cup_business_id_size_idx", "INDEX cup_business_id_size_idx"],
    ["a label", `alter type "Size" add value 'huge'`, "enum Size"],
  ])("reports %s", async (_what, sql, named) => {
    expect((await driftOf(cup, sql)).join("\n")).toContain(named);
  });
});

it("finds that this product's migrations match its models", async () => {
  expect(await findDrift(scratch)).toEqual([]);
});

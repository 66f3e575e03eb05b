import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { beforeEach, describe, expect, it } from "vitest";
import { migrate } from "./migrate";
import { writeMigration } from "./schema-files";
import { emptyDatabase } from "@spots/postgres/test-database";

let url: string;
let folder: string;

beforeEach(async () => {
  url = await emptyDatabase();
  folder = await mkdtemp(path.join(tmpdir(), "migrations-"));
});

const write = (hour: number, sentence: string, sql: string) =>
  writeMigration(sentence, sql, new Date(Date.UTC(2026, 0, 1, hour)), folder);

async function ask(sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe("migrate", () => {
  it("applies missing migrations once, in order", async () => {
    await write(1, "Add a cup", "create table cup (id int)");
    expect(await migrate(url, folder)).toEqual(["20260101010000_add_a_cup"]);

    await write(2, "Add a saucer", "create table saucer (id int)");
    expect(await migrate(url, folder)).toEqual(["20260101020000_add_a_saucer"]);
    expect(await migrate(url, folder)).toEqual([]);
  });

  it("applies functions, triggers, policies and DO blocks unchanged", async () => {
    await write(
      1,
      "Guard the cup",
      `create table cup (id int, note text default 'a; b');
       do $$ begin
         perform 1; perform 2;
       end $$;
       create function refuse() returns trigger language plpgsql as $body$
       begin
         raise exception 'no; not this one';
       end $body$;
       create trigger never before insert on cup for each row execute function refuse();
       alter table cup enable row level security;
       create policy all_of_it on cup using (true);`,
    );
    await migrate(url, folder);
    await expect(ask("insert into cup values (1)")).rejects.toThrow("no; not this one");
  });

  it("rolls back a migration that fails, and names its file and line", async () => {
    await write(1, "Break", "create table cup (id int);\ncreate table saucer (id nonsense);");
    await expect(migrate(url, folder)).rejects.toThrow(
      'The migration 20260101010000_break does not run (line 2): type "nonsense" does not exist',
    );
    expect(await ask("select to_regclass('cup')")).toEqual([{ to_regclass: null }]);
  });

  it("allows two concurrent processes", async () => {
    await write(1, "Add a cup", "select pg_sleep(0.1); create table cup (id int)");
    const both = await Promise.all([migrate(url, folder), migrate(url, folder)]);
    expect(both.flat()).toEqual(["20260101010000_add_a_cup"]);
  });

  it("refuses a migration that was changed after it was applied", async () => {
    const made = await write(1, "Add a cup", "create table cup (id int)");
    await migrate(url, folder);
    await writeFile(path.join(made, "migration.sql"), "create table cup (id bigint)");
    await expect(migrate(url, folder)).rejects.toThrow("20260101010000_add_a_cup was changed");
  });

  it("records migrations in the table of Prisma's own tools", async () => {
    await write(1, "Add a cup", "create table cup (id int)");
    await migrate(url, folder);
    expect(
      await ask(
        "select migration_name, checksum, applied_steps_count, finished_at >= started_at as done from _prisma_migrations",
      ),
    ).toEqual([
      {
        migration_name: "20260101010000_add_a_cup",
        // sha256sum of the file
        checksum: "a830f3b14cea577bb1a5b3152f5172bb35669978c726517a763dcb15e1d4fe3a",
        applied_steps_count: 1,
        done: true,
      },
    ]);
  });
});

import { readSchema } from "@spots/database/schema-files";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readModels } from "./datamodel";
import { globalModels } from "./tenancy";

let client: pg.Client;
let tenantTables: string[];

beforeAll(async () => {
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const models = readModels(await readSchema());
  tenantTables = models.filter(({ name }) => !(name in globalModels)).map(({ name, dbName }) => dbName ?? name);
});

afterAll(() => client.end());

async function list(sql: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(sql);
  return rows.map(({ name }) => name);
}

describe("lock 3, read from a migrated database", () => {
  it("is in force on every table of a business, for its owner too", async () => {
    const locked = await list(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity and relforcerowsecurity",
    );
    expect(locked.sort()).toEqual([...tenantTables, "business"].sort());
  });

  it("lets the app see and write the rows of its own business only", async () => {
    const open = await list(`
      select format('%s (%s)', tablename, policyname) as name from pg_policies
      where schemaname = 'public' and 'spots_app' = any (roles)
        and (qual is distinct from format('(%s = app_business())', case tablename when 'business' then 'id' else 'business_id' end)
          or with_check is distinct from qual)`);
    expect(open).toEqual([]);
    const guarded = await list(
      "select distinct tablename::text as name from pg_policies where schemaname = 'public' and 'spots_app' = any (roles)",
    );
    expect(guarded.sort()).toEqual([...tenantTables, "business"].sort());
  });

  it("has no policy for whoever comes along", async () => {
    expect(
      await list("select tablename || ': ' || policyname as name from pg_policies where 'public' = any (roles)"),
    ).toEqual([]);
  });

  it("gives the product roles that pass no policy, own no table and cannot log in", async () => {
    const strong = await list(`
      select rolname as name from pg_roles
      where rolname in ('spots_app', 'spots_door', 'spots_platform')
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolcanlogin
          or exists (select from pg_class where relowner = pg_roles.oid))`);
    expect(strong).toEqual([]);
  });

  it("lets the customers' door read nothing but the ids of responses", async () => {
    const readable = await list(`
      select format('%s.%s', table_name, column_name) as name from information_schema.column_privileges
      where grantee = 'spots_door' and privilege_type = 'SELECT' and table_schema = 'public'
        and table_name not in ('throttle', '_prisma_migrations')`);
    expect(readable.sort()).toEqual(["response.business_id", "response.id"]);
  });
});

describe("lock 2, read from a migrated database", () => {
  it("puts the business first in every unique index, hand-written ones included", async () => {
    const loose = await list(`
      select indexrelid::regclass::text as name from pg_index
      where indisunique and indrelid::regclass::text = any (array['${tenantTables.join("','")}'])
        and (select attname from pg_attribute where attrelid = indrelid and attnum = indkey[0]) <> 'business_id'`);
    expect(loose).toEqual([]);
  });

  it("carries the business in every reference between its tables", async () => {
    const loose = await list(`
      select conname as name from pg_constraint
      where contype = 'f' and conrelid::regclass::text = any (array['${tenantTables.join("','")}'])
        and confrelid::regclass::text = any (array['${tenantTables.join("','")}'])
        and not ((select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) = 'business_id'
          and (select attname from pg_attribute where attrelid = confrelid and attnum = confkey[1]) = 'business_id')`);
    expect(loose).toEqual([]);
  });
});

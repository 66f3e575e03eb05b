import { readSchema } from "@spots/migrations/schema-files";
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

describe("the row-level security (lock 3) of a migrated database", () => {
  it("is enabled and forced on every table", async () => {
    const open = await list(`
      select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> '_prisma_migrations'
        and not (relrowsecurity and relforcerowsecurity)`);
    expect(open).toEqual([]);
  });

  it("lets the app and the worker read and write only the rows of the transaction's business", async () => {
    const open = await list(`
      select format('%s (%s)', tablename, policyname) as name from pg_policies
      where schemaname = 'public' and roles && array['spots_app', 'spots_worker']::name[]
        and tablename = any (array['${tenantTables.join("','")}','business'])
        and (qual is distinct from format('(%s = app_business())', case tablename when 'business' then 'id' else 'business_id' end)
          or with_check is distinct from qual)`);
    expect(open).toEqual([]);
    const guarded = await list(
      "select distinct tablename::text as name from pg_policies where schemaname = 'public' and 'spots_app' = any (roles)",
    );
    expect(guarded).toEqual(expect.arrayContaining([...tenantTables, "business"]));
  });

  it("shows the app no row without a business except colleagues' users and the offered templates", async () => {
    const readable = await list(`
      select format('%s.%s', table_name, column_name) as name from information_schema.column_privileges
      where grantee = 'spots_app' and privilege_type = 'SELECT' and table_schema = 'public'
        and table_name <> all (array['${tenantTables.join("','")}','business', '_prisma_migrations', 'offered_template'])`);
    expect(readable.sort()).toEqual(["user.email", "user.id", "user.locale", "user.name"]);
    const [colleague] = await list(
      "select qual as name from pg_policies where tablename = 'user' and 'spots_app' = any (roles)",
    );
    expect(colleague).toContain("m.business_id = app_business()");
  });

  it("lets sign-in and intake read, change and delete no row of a business", async () => {
    const readable = await list(`
      select distinct format('%s: %s', grantee, table_name) as name from information_schema.role_table_grants
      where grantee in ('spots_auth', 'spots_intake') and privilege_type <> 'INSERT' and table_schema = 'public'
        and table_name = any (array['${tenantTables.join("','")}','business'])`);
    expect(readable).toEqual([]);
  });

  it("lets only the intended role execute each function that runs as the platform role", async () => {
    const callers = await list(`
      select format('%s: %s', proname, case when proacl is null then 'anybody' else coalesce((
        select string_agg(case grantee when 0 then 'anybody' else grantee::regrole::text end, ' ' order by grantee::regrole::text)
        from aclexplode(proacl) where privilege_type = 'EXECUTE' and grantee <> proowner), 'nobody') end) as name
      from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`);
    expect(callers.filter((each) => / (anybody|spots_platform)/.test(each))).toEqual([]);
    expect(callers).toEqual(
      expect.arrayContaining([
        "tenant_of_member: spots_app",
        "invitation_of_token: spots_auth",
        "tenant_of_pairing: spots_app",
        "tenant_on_device: spots_app",
        "public_channel: spots_intake",
        "worker_tenant: spots_worker",
      ]),
    );
  });

  it("has no policy for PUBLIC", async () => {
    expect(
      await list("select tablename || ': ' || policyname as name from pg_policies where 'public' = any (roles)"),
    ).toEqual([]);
  });

  it("has product roles that bypass no policy, own no table and cannot log in", async () => {
    const strong = await list(`
      select rolname as name from pg_roles
      where rolname in ('spots_app', 'spots_auth', 'spots_intake', 'spots_worker', 'spots_platform')
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolcanlogin
          or exists (select from pg_class where relowner = pg_roles.oid))`);
    expect(strong).toEqual([]);
  });

  it("lets intake read only the ids of responses", async () => {
    const readable = await list(`
      select format('%s.%s', table_name, column_name) as name from information_schema.column_privileges
      where grantee = 'spots_intake' and privilege_type = 'SELECT' and table_schema = 'public'
        and table_name not in ('throttle', '_prisma_migrations')`);
    expect(readable.sort()).toEqual(["response.business_id", "response.id"]);
  });
});

describe("the keys and indexes (lock 2) of a migrated database", () => {
  it("have the business as first column of every unique index, including hand-written ones", async () => {
    const loose = await list(`
      select indexrelid::regclass::text as name from pg_index
      where indisunique and indrelid::regclass::text = any (array['${tenantTables.join("','")}'])
        and (select attname from pg_attribute where attrelid = indrelid and attnum = indkey[0]) <> 'business_id'`);
    expect(loose).toEqual([]);
  });

  it("include the business in every foreign key between its tables", async () => {
    const loose = await list(`
      select conname as name from pg_constraint
      where contype = 'f' and conrelid::regclass::text = any (array['${tenantTables.join("','")}'])
        and confrelid::regclass::text = any (array['${tenantTables.join("','")}'])
        and not ((select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) = 'business_id'
          and (select attname from pg_attribute where attrelid = confrelid and attnum = confkey[1]) = 'business_id')`);
    expect(loose).toEqual([]);
  });
});

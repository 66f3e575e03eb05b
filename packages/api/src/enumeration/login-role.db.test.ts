import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { beginAs } from "@spots/db/connection/role";
import { migrate } from "@spots/migrations/migrate";
import { createDatabase, dropDatabases } from "@spots/postgres/databases";
import { bootPostgres, freePort } from "@spots/postgres/embedded-postgres";
import { scratchFolder } from "@spots/postgres/scratch-postgres";
import { emptyDatabase } from "@spots/postgres/test-database";
import { openTestDatabase } from "@spots/test-kit/database";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import pg from "pg";
import { afterEach, describe, expect, it } from "vitest";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const debian15 = "/usr/lib/postgresql/15/bin";

/** An empty database on Debian's Postgres 15, where grants have no INHERIT option. */
async function onPostgres15(): Promise<string> {
  const folder = await scratchFolder();
  closing.push(() => rm(folder, { recursive: true, force: true }));
  const server = await bootPostgres({ folder, port: await freePort(), durable: false, programs: debian15 });
  closing.push(server.stop);
  return createDatabase(server.url, "empty");
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  closing.push(() => client.end());
  return client;
}

/** Creates rows in the tables of a business and of the platform. */
async function fill(url: string): Promise<void> {
  const testDb = openTestDatabase(url);
  closing.push(() => testDb.$disconnect());
  const { owner } = await aFullBusiness(testDb);
  const [id, expires] = [newId(), new Date(Date.now() + 1e6)];
  await testDb.session.create({ data: { sessionToken: id, userId: owner.userId, expires } });
  await testDb.verificationToken.create({ data: { identifier: "reset:a@example.com", token: id, expires } });
  await testDb.mail.create({ data: { id, kind: "k", to: "a@example.com", subject: "s", text: "t", html: "h" } });
  await testDb.platformAct.create({ data: { reason: "test" } });
}

/** The tables of which the connection can currently read a row. */
async function readable(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select quote_ident(relname) as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> '_prisma_migrations'",
  );
  const seen: string[] = [];
  for (const { name } of rows) if ((await client.query(`select from ${name} limit 1`)).rowCount) seen.push(name);
  return seen;
}

const servers = [
  { name: "the newest Postgres", isHere: true, open: emptyDatabase },
  { name: "Postgres 15", isHere: existsSync(debian15), open: onPostgres15 },
];

describe.each(servers)("the login role on $name", ({ isHere, open }) => {
  it.skipIf(!isHere)("sees no row of any table before it assumes a role, and each role sees its rows", async () => {
    const url = await open();
    await migrate(url);
    await fill(url);
    const client = await connect(url);
    expect(await readable(client)).toEqual([]);
    await client.query(beginAs("spots_platform"));
    const there = await readable(client);
    expect(there).toEqual(expect.arrayContaining(["business", "member", "response", '"user"', "session", "mail"]));
    expect(there.length).toBeGreaterThan(25);
    await client.query("rollback");
    expect(await readable(client)).toEqual([]);
  });

  it.skipIf(!isHere)("loses rights that it inherited through a grant made before the migrations", async () => {
    const url = await open();
    await migrate(url); // creates the roles, which belong to the server
    const client = await connect(url);
    const { rows } = await client.query<{ version: number }>(
      "select current_setting('server_version_num')::int as version",
    );
    const inherits = async (role: string) =>
      (await client.query("select pg_has_role($1, 'USAGE') as yes", [role])).rows[0]?.yes as boolean;
    if ((rows[0]?.version ?? 0) >= 160000) await client.query("grant spots_platform to current_user with inherit true");
    else await client.query("alter role spots inherit");
    expect(await inherits("spots_platform")).toBe(true);
    const other = `${new URL(url).pathname.slice(1)}_other`;
    closing.push(() => dropDatabases(url, other));
    await migrate(await createDatabase(url, other));
    for (const role of ["spots_app", "spots_auth", "spots_intake", "spots_worker", "spots_platform"])
      expect(await inherits(role)).toBe(false);
  });
});

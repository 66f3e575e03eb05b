import pg from "pg";
import type { Access } from "./postgres-cluster";

/**
 * Creates the role and the database of the product if they are missing, and returns their URLs. A
 * standby has those of its primary.
 */
export async function reach(access: Access): Promise<{ url: string; adminUrl: string; port: number }> {
  const urls = {
    url: `postgres://spots:${access.password}@127.0.0.1:${access.port}/spots`,
    adminUrl: adminUrl(access),
    port: access.port,
  };
  const admin = new pg.Client({ connectionString: urls.adminUrl });
  await admin.connect();
  try {
    const standby = await admin.query("select where pg_is_in_recovery()");
    if (standby.rowCount) return urls;
    await admin.query("begin");
    await admin.query("select pg_advisory_xact_lock(5499)");
    const role = await admin.query("select 1 from pg_roles where rolname = 'spots'");
    const verb = role.rowCount ? "alter" : "create";
    await admin.query(
      `${verb} role spots login nosuperuser createdb createrole nobypassrls password ${pg.escapeLiteral(access.password)}`,
    );
    await admin.query("commit");
    const database = await admin.query("select 1 from pg_database where datname = 'spots'");
    if (!database.rowCount)
      await admin.query("create database spots owner spots").catch((error: unknown) => {
        // A concurrent first start has created it.
        if (!(error instanceof pg.DatabaseError && ["42P04", "23505"].includes(error.code ?? ""))) throw error;
      });
  } finally {
    await admin.end();
  }
  return urls;
}

export const adminUrl = (access: Access) =>
  `postgres://postgres:${access.superuserPassword}@127.0.0.1:${access.port}/postgres`;

export async function canConnect(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

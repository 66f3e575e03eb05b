import { hashPassword } from "@spots/auth/password";
import { freshDatabase } from "@spots/postgres/test-database";
import { makePlatformAdmin } from "@spots/seed/admin";
import { beginSeeding, openSeedClient, seedAdmin } from "@spots/seed/demo";
import { demoPassword } from "@spots/seed/demo-sign-ins";
import { expect, it } from "vitest";
import { examine } from "./doctor";
import { doctorDatabase } from "./doctor-database";

const linesOf = async (url: string) =>
  (await doctorDatabase(url)).map((finding) => `${"ok" in finding ? "ok" : "wrong"}: ${finding.about}`);

it("the doctor reports a database without a platform admin, and nothing once there is one", async () => {
  const url = await freshDatabase();
  expect(await linesOf(url)).toEqual(["ok: DATABASE_URL", "ok: migrations", "wrong: platform admin", "ok: demo"]);
  expect(await makePlatformAdmin(url, "Ada@Spots.example")).toMatch(/^[\w-]{20}$/);
  expect(await makePlatformAdmin(url, "ada@spots.example")).toBeNull();
  expect(await linesOf(url)).toEqual(["ok: DATABASE_URL", "ok: migrations", "ok: platform admin", "ok: demo"]);
});

it("the doctor reports demo users who can sign in with the published password", async () => {
  const url = await freshDatabase();
  const client = await openSeedClient(url);
  await client.query(beginSeeding);
  await seedAdmin(client, await hashPassword(demoPassword));
  await client.query("commit");
  expect(await linesOf(url)).toContain("wrong: demo");
  await client.query(beginSeeding);
  await client.query('update "user" set password_hash = $1', [await hashPassword("seven kettles and one owl")]);
  await client.query("commit");
  await client.end();
  expect(await linesOf(url)).toContain("ok: demo");
});

it("the doctor reports why a database is unreachable, and fails", async () => {
  const said: string[] = [];
  const isWell = await examine({ DATABASE_URL: "postgres://me@127.0.0.1:1/spots" }, (line) => said.push(line));
  expect(isWell).toBe(false);
  expect(said.join("\n")).toMatch(/✗ DATABASE_URL +cannot be reached/);
  expect(said.at(-1)).toMatch(/^\n\d+ of \d+ need mending\.$/);
});

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { freePort } from "@spots/postgres/embedded-postgres";
import { freshDatabase } from "@spots/postgres/test-database";
import { giveToken } from "@spots/test-kit/business";
import { openTestDatabase } from "@spots/test-kit/database";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { killIntakes } from "@spots/test-kit/killed-intake";
import { expect, it, onTestFinished } from "vitest";
import { token } from "./test/app";

/**
 * Builds the app into a folder of its own, from which its packages are found, by its build command.
 */
async function built(): Promise<string> {
  const app = path.resolve(import.meta.dirname, "..");
  const folder = await mkdtemp(path.join(app, "node_modules/intake-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const { scripts } = JSON.parse(await readFile(path.join(app, "package.json"), "utf8"));
  const [, ...args] = scripts.build.split(" ");
  await promisify(execFile)(process.execPath, ["--import", "tsx", ...args, `--outdir=${folder}`], { cwd: app });
  return path.join(folder, "main.mjs");
}

it("stores every acknowledged answer exactly once, with its thanks and event, though the intake is killed 50 times", async () => {
  const url = await freshDatabase();
  const testDb = openTestDatabase(url);
  onTestFinished(() => testDb.$disconnect());
  const { businessId, channel } = await aFullBusiness(testDb);
  await giveToken(testDb, channel, token);
  const ports = [await freePort(), await freePort()];
  const env = { DATABASE_URL: url, AUTH_SECRET: "a secret of the tests, long enough", FLOOD_LIMIT: "1000000" };
  const { acknowledged, killed } = await killIntakes({ main: await built(), env, ports, token, kills: 50 });
  expect(killed).toBeGreaterThanOrEqual(50);
  expect(new Set(acknowledged).size).toBe(acknowledged.length);

  const ids = acknowledged.toSorted();
  const rows = await testDb.response.findMany({ where: { businessId }, orderBy: { id: "asc" }, select: { id: true } });
  const stored = rows.map(({ id }) => id);
  // Nothing else is stored either: each customer sent until it was acknowledged.
  expect(stored.filter((id) => ids.includes(id))).toEqual(ids);
  const events = await testDb.event.findMany({ where: { businessId, type: "response.received" } });
  expect(events.map(({ subjectId }) => subjectId ?? "").toSorted()).toEqual(stored);
  const kudos = await testDb.kudos.findMany({ where: { businessId, responseId: { in: ids } } });
  expect(kudos.map(({ responseId }) => responseId ?? "").toSorted()).toEqual(ids);
}, 900_000);

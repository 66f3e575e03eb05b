import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { databaseEnv } from "@spots/db/env";
import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { diskStore } from "@spots/files/disk-store";
import { fileKey } from "@spots/files/store";
import { freshDatabase } from "@spots/postgres/test-database";
import { openTestDatabase } from "@spots/test-kit/database";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, expect, it, onTestFinished } from "vitest";
import { sweep } from "./sweep";
import { startWorker } from "./worker";

const { testDb } = useTestDb();
const worker = openWorkerDatabase(databaseEnv().DATABASE_URL);
afterAll(() => worker.close());
const now = new Date("2026-11-23T09:00:00Z");
const call = { database: worker, now: () => now, newId };
const [hourMs, dayMs] = [3_600_000, 86_400_000];

/** A real folder of photos, in which each has an age. */
async function aFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), "sweep-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const store = diskStore(folder);
  const age = (file: string, ms: number) => utimes(file, now, new Date(now.getTime() - ms));
  const put = async (businessId: string, ageMs: number, id = newId(), kind: "photo" | "briefing" = "photo") => {
    const key = fileKey(businessId, kind, id);
    await store.put(key, new Uint8Array([1]));
    await age(path.join(folder, key), ageMs);
    return id;
  };
  const half = async (businessId: string, ageMs: number) => {
    const file = path.join(folder, businessId, "photo", `${newId()}.7.${newId()}.part`);
    await writeFile(file, "half");
    await age(file, ageMs);
  };
  const idsOf = async (businessId: string) => (await store.list(businessId)).map(({ id }) => id).sort();
  return { store, put, half, idsOf };
}

async function aShop() {
  const { businessId, moment, owner } = await aFullBusiness(testDb);
  const row = { businessId, momentId: moment.id, byMemberId: owner.id, at: now, width: 8, height: 6 };
  const photo = async (id: string, removedAt: Date | null = null) => {
    await testDb.momentPhoto.create({ data: { ...row, id, removedAt } });
    return id;
  };
  return { businessId, photo };
}

it("removes the files without a row after a day, and keeps those with one, young ones, and another business's", async () => {
  const [mine, theirs] = [await aShop(), await aShop()];
  const { store, put, half, idsOf } = await aFolder();
  const named = await mine.photo(await put(mine.businessId, 30 * dayMs));
  const young = await put(mine.businessId, 23 * hourMs);
  await put(mine.businessId, dayMs + hourMs);
  await mine.photo(await put(mine.businessId, 2 * dayMs), now);
  await half(mine.businessId, 2 * dayMs);
  // Named by a row of another business alone: it is no file of this one.
  const same = await theirs.photo(await put(theirs.businessId, 2 * dayMs));
  await put(mine.businessId, 2 * dayMs, same);
  const unnamed = await put(theirs.businessId, 2 * dayMs);
  expect(await sweep(call, store, mine.businessId)).toBe(
    `files of ${mine.businessId}: 4 without a row removed, 1 kept, 1 younger than a day`,
  );
  expect(await idsOf(mine.businessId)).toEqual([named, young].sort());
  expect(await idsOf(theirs.businessId)).toEqual([same, unnamed].sort());
  expect(await sweep(call, store, mine.businessId)).toContain(": 0 without a row removed, 1 kept, 1 younger");
  expect(await sweep(call, store, theirs.businessId)).toContain(": 1 without a row removed, 1 kept, 0 younger");
  expect(await idsOf(theirs.businessId)).toEqual([same]);
});

it("keeps the photo or clip of a briefing, and for a day the one that it showed before", async () => {
  const { businessId, spot, owner } = await aFullBusiness(testDb);
  const { store, put, idsOf } = await aFolder();
  const file = async (unusedSince: Date | null) => {
    const id = await put(businessId, 3 * dayMs, newId(), "briefing");
    const row = { businessId, id, spotId: spot.id, type: "video/mp4", seconds: 9, bytes: 1, captions: {} };
    await testDb.briefingFile.create({ data: { ...row, byMemberId: owner.id, at: now, unusedSince } });
    return id;
  };
  const [shown, before] = [await file(null), await file(new Date(now.getTime() - 23 * hourMs))];
  await file(new Date(now.getTime() - 25 * hourMs));
  expect(await sweep(call, store, businessId)).toContain(": 1 without a row removed, 2 kept, 0 younger");
  expect(await idsOf(businessId)).toEqual([shown, before].sort());
});

it("compares more files than one transaction takes", async () => {
  const { businessId, photo } = await aShop();
  const { store, put, idsOf } = await aFolder();
  const named: string[] = [];
  for (let at = 0; at < 1100; at += 1) {
    const id = await put(businessId, 2 * dayMs);
    if (at % 100 === 0) named.push(await photo(id));
  }
  expect(await sweep(call, store, businessId)).toContain(": 1089 without a row removed, 11 kept, 0 younger");
  expect(await idsOf(businessId)).toEqual(named.sort());
});

it("is done by a worker that has the folder when it starts, and the counts are in its log", async () => {
  const url = await freshDatabase();
  const own = openTestDatabase(url);
  const { businessId } = await aFullBusiness(own);
  const { store, put, idsOf } = await aFolder();
  await put(businessId, 2 * dayMs);
  const young = await put(businessId, 0);
  const lines: string[] = [];
  const parts = {
    url,
    transport: null,
    log: (line: string) => void lines.push(line),
    pollSeconds: 0.5,
    now: () => now,
  };
  const atWork = await startWorker({ ...parts, files: store });
  onTestFinished(() => Promise.all([atWork.stop(), own.$disconnect()]).then(() => undefined));
  await expect
    .poll(() => lines, { interval: 200 })
    .toContain(`files of ${businessId}: 1 without a row removed, 0 kept, 1 younger than a day`);
  expect(await idsOf(businessId)).toEqual([young]);
});

it("touches nothing of a business that is not in the database, such as that of another installation", async () => {
  const { store, put, idsOf } = await aFolder();
  const unknown = newId();
  const id = await put(unknown, 2 * dayMs);
  expect(await sweep(call, store, unknown)).toContain("not touched");
  expect(await idsOf(unknown)).toEqual([id]);
});

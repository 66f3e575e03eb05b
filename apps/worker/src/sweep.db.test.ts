import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { databaseEnv } from "@spots/db/env";
import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { diskStore } from "@spots/files/disk-store";
import { s3Store } from "@spots/files/s3-store";
import { fileKey } from "@spots/files/store";
import { freshDatabase } from "@spots/postgres/test-database";
import { openTestDatabase } from "@spots/test-kit/database";
import { aForm } from "@spots/test-kit/form";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import { anS3Bucket } from "@spots/test-kit/s3-server";
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

it("keeps the photo that an answer names in a bucket too, and removes one that was sent with no stored answer", async () => {
  const [mine, theirs] = [await aFullBusiness(testDb), await aFullBusiness(testDb)];
  const bucket = await anS3Bucket();
  const store = s3Store(bucket.place);
  const put = async (businessId: string) => {
    const key = fileKey(businessId, "answerPhoto", newId());
    await store.put(key, new Uint8Array([1]));
    bucket.age(key, new Date(now.getTime() - 2 * dayMs));
    return key;
  };
  const named = await put(mine.businessId);
  const photo = { photo: named.split("/")[2], width: 8, height: 6 };
  const form = await aForm(testDb, { businessId: mine.businessId, memberId: mine.owner.id });
  const where = { businessId: mine.businessId, channelId: mine.channel.id, locationId: mine.location.id };
  await testDb.response.create({
    data: {
      ...{ ...where, id: newId(), answeredAt: now, locale: "en", formId: form.id, formVersion: 1 },
      answers: { q1: "a text", q2: ["one"], q3: photo },
    },
  });
  await put(mine.businessId);
  const same = await put(theirs.businessId);
  expect(await sweep(call, store, mine.businessId)).toContain(": 1 without a row removed, 1 kept, 0 younger");
  expect(bucket.keys().toSorted()).toEqual([named, same].toSorted());
  // The other business names no file, whatever the first one names.
  expect(await sweep(call, store, theirs.businessId)).toContain(": 1 without a row removed, 0 kept");
  expect(bucket.keys()).toEqual([named]);
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

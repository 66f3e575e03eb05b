import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { anS3Bucket } from "@spots/test-kit/s3-server";
import { expect, it, onTestFinished } from "vitest";
import { openStore, storageSettings } from "./open-store";
import { type S3Place, s3Store } from "./s3-store";
import { fileKey, StoreAway } from "./store";

const [mine, theirs, id] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
const bytes = (text: string) => new TextEncoder().encode(text);

/** The settings of a process whose files are in this bucket. */
const settingsOf = (place: S3Place) => ({
  FILES_FOLDER: "",
  STORAGE_S3_ENDPOINT: place.endpoint,
  STORAGE_S3_BUCKET: place.bucket,
  STORAGE_S3_REGION: place.region,
  STORAGE_S3_KEY: place.key,
  STORAGE_S3_SECRET: place.secret,
});

it("keeps a file in a bucket under its business, replaces it, and removes it for good", async () => {
  const store = openStore(settingsOf((await anS3Bucket()).place));
  const key = fileKey(mine, "photo", id);
  expect(await store.get(key)).toBeNull();
  await store.put(key, bytes("one"));
  await store.put(key, bytes("two"));
  expect(Buffer.from((await store.get(key)) ?? []).toString()).toBe("two");
  expect(await store.get(fileKey(theirs, "photo", id))).toBeNull();
  expect(await store.get(fileKey(mine, "answerVoice", id))).toBeNull();
  await store.remove(key);
  await store.remove(key);
  expect(await store.get(key)).toBeNull();
});

it("stores every byte of a large file as it is", async () => {
  const store = s3Store((await anS3Bucket()).place);
  const large = crypto.getRandomValues(new Uint8Array(65_536));
  const whole = new Uint8Array(65_536 * 40).map((_, at) => large[at % large.length] ?? 0);
  await store.put(fileKey(mine, "briefing", id), whole);
  const back = (await store.get(fileKey(mine, "briefing", id))) ?? new Uint8Array();
  expect(Buffer.compare(Buffer.from(back), Buffer.from(whole))).toBe(0);
});

it("lists the files of one business over several pages, and nothing that it did not store", async () => {
  const { place } = await anS3Bucket();
  const store = s3Store(place);
  expect([await store.listBusinesses(), await store.list(mine)]).toEqual([[], []]);
  const ids = Array.from({ length: 1005 }, () => crypto.randomUUID());
  for (let from = 0; from < ids.length; from += 50)
    await Promise.all(ids.slice(from, from + 50).map((each) => store.put(fileKey(mine, "photo", each), bytes("x"))));
  await store.put(fileKey(theirs, "answerPhoto", id), bytes("two"));
  await store.put(`${mine}/photo/README`, bytes("x"));
  await store.put(`lost/photo/${id}`, bytes("x"));
  const files = await store.list(mine);
  expect(files.map((file) => file.id).toSorted()).toEqual(ids.toSorted());
  for (const { storedAt, isWhole } of files) {
    expect(isWhole).toBe(true);
    expect(Math.abs(storedAt.getTime() - Date.now())).toBeLessThan(120_000);
  }
  expect((await store.listBusinesses()).toSorted()).toEqual([mine, theirs].toSorted());
  expect(await store.list("..")).toEqual([]);
});

it("is refused with a wrong secret, and without its bucket no file is taken for absent", async () => {
  const { place } = await anS3Bucket();
  const key = fileKey(mine, "photo", id);
  const isAway = { name: "StoreAway", cause: { message: expect.stringContaining("403 SignatureDoesNotMatch") } };
  const stranger = openStore(settingsOf({ ...place, secret: "another" }));
  await expect(stranger.put(key, bytes("x"))).rejects.toMatchObject(isAway);
  await expect(stranger.list(mine)).rejects.toMatchObject(isAway);
  expect(await s3Store(place).get(key)).toBeNull();
  const elsewhere = openStore(settingsOf({ ...place, bucket: "no-such-bucket" }));
  await expect(elsewhere.get(key)).rejects.toBeInstanceOf(StoreAway);
});

it("fails as away when the service does not answer as S3, or not at all", async () => {
  const server = createServer((_request, answer) => answer.writeHead(503).end("<html>busy</html>"));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const place = { endpoint: `http://127.0.0.1:${port}`, bucket: "b", region: "r", key: "k", secret: "s" };
  const busy = openStore(settingsOf(place));
  for (const ask of [() => busy.put(fileKey(mine, "photo", id), bytes("x")), busy.listBusinesses])
    await expect(ask()).rejects.toBeInstanceOf(StoreAway);
  server.close();
  server.closeAllConnections();
  await expect(busy.get(fileKey(mine, "photo", id))).rejects.toBeInstanceOf(StoreAway);
});

it("does not open with half of its settings", () => {
  const { STORAGE_S3_ENDPOINT, STORAGE_S3_REGION } = storageSettings;
  const half = {
    FILES_FOLDER: ".",
    STORAGE_S3_ENDPOINT: STORAGE_S3_ENDPOINT.parse("https://s3.example.com"),
    STORAGE_S3_REGION: STORAGE_S3_REGION.parse(undefined),
  };
  expect(() => openStore(half)).toThrow("STORAGE_S3_BUCKET");
});

import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { diskStore } from "./disk-store";
import { fileKey } from "./store";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "files-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const [mine, theirs, id] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
const bytes = (text: string) => new TextEncoder().encode(text);

it("keeps a file under its business, replaces it, and removes it for good", async () => {
  // A folder that does not exist yet, as in a first start.
  const store = diskStore(path.join(folder, "new", "files"));
  const key = fileKey(mine, "photo", id);
  expect(await store.get(key)).toBeNull();
  await store.put(key, bytes("one"));
  await store.put(key, bytes("two"));
  expect(Buffer.from((await store.get(key)) ?? []).toString()).toBe("two");
  expect(await store.get(fileKey(theirs, "photo", id))).toBeNull();
  expect(await store.get(fileKey(mine, "briefing", id))).toBeNull();
  await store.remove(key);
  await store.remove(key);
  expect(await store.get(key)).toBeNull();
  expect(await readdir(path.join(folder, "new", "files", mine, "photo"))).toEqual([]);
});

it("never has half of a file, whoever writes at the same time", async () => {
  const store = diskStore(folder);
  const key = fileKey(mine, "photo", id);
  const texts = Array.from({ length: 20 }, (_, at) => String(at).repeat(5_000));
  await Promise.all(texts.map((text) => store.put(key, bytes(text))));
  expect(texts).toContain(Buffer.from((await store.get(key)) ?? []).toString());
  expect(await readdir(path.join(folder, mine, "photo"))).toEqual([id]);
});

it("lists the files of one business with the time of their storing, and nothing that it did not store", async () => {
  const store = diskStore(folder);
  expect([await store.listBusinesses(), await store.list(mine)]).toEqual([[], []]);
  await store.put(fileKey(mine, "photo", id), bytes("one"));
  await store.put(fileKey(theirs, "photo", id), bytes("two"));
  await writeFile(path.join(folder, mine, "photo", `${id}.17.${crypto.randomUUID()}.part`), "half");
  for (const name of ["README", `${id}.jpg`, ".nfs01"]) await writeFile(path.join(folder, mine, "photo", name), "");
  await mkdir(path.join(folder, "lost+found"));
  const files = await store.list(mine);
  expect(files.map(({ id: of, kind, isWhole }) => [of, kind, isWhole]).sort()).toEqual([
    [id, "photo", false],
    [id, "photo", true],
  ]);
  for (const { storedAt } of files) expect(Math.abs(storedAt.getTime() - Date.now())).toBeLessThan(60_000);
  expect((await store.listBusinesses()).toSorted()).toEqual([mine, theirs].toSorted());
  expect(await store.list("..")).toEqual([]);
});

it.each(["../../etc", "", "a/b", `${id}/..`, `${id}\u0000`])("has no key for %j", (wrong) => {
  expect(() => fileKey(mine, "photo", wrong)).toThrow();
  expect(() => fileKey(wrong, "photo", id)).toThrow();
});

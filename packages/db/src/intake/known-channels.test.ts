import { expect, it } from "vitest";
import { knownChannels } from "./known-channels";
import type { PublicChannel } from "./public-channel";

/** A clock that is moved by hand, and channels that count how often each is read. */
function aStore() {
  const reads = new Map<string, number>();
  const store = { time: 0, isAway: false, reads };
  const channelOf = knownChannels(
    async (token) => {
      if (store.isAway) throw new Error("away");
      const nth = (reads.get(token) ?? 0) + 1;
      reads.set(token, nth);
      // Only the name is compared here.
      return token === "none" ? null : ({ business: `${token} ${nth}` } as PublicChannel);
    },
    () => store.time,
  );
  const nameOf = async (token: string) => (await channelOf(token))?.business ?? null;
  return { store, nameOf };
}

it("reads a channel once for two seconds, however many ask for it at once, and an unknown one as well", async () => {
  const { store, nameOf } = aStore();
  expect(await Promise.all([nameOf("a"), nameOf("none"), nameOf("a"), nameOf("none")])).toEqual([
    "a 1",
    null,
    "a 1",
    null,
  ]);
  store.time = 1999;
  expect(await Promise.all([nameOf("a"), nameOf("none")])).toEqual(["a 1", null]);
  store.time = 2000;
  expect(await Promise.all([nameOf("a"), nameOf("a"), nameOf("a")])).toEqual(["a 2", "a 2", "a 2"]);
  expect(store.reads).toEqual(
    new Map([
      ["a", 2],
      ["none", 1],
    ]),
  );
});

it("reads at most 300 known channels again in a second, and each after a minute at the latest", async () => {
  const { store, nameOf } = aStore();
  const tokens = Array.from({ length: 1000 }, (_, nth) => `t${nth}`);
  const askAll = () => Promise.all(tokens.map(nameOf));
  const total = () => [...store.reads.values()].reduce((sum, count) => sum + count, 0);
  await askAll();
  store.time = 5000;
  await askAll();
  expect(total()).toBe(1300);
  for (store.time = 6000; store.time <= 66_000; store.time += 1000) await askAll();
  for (const token of tokens) expect(store.reads.get(token)).toBeGreaterThan(1);
  store.time += 60_000;
  const before = total();
  await askAll();
  expect(total() - before).toBe(1000);
});

it("uses a known channel while it cannot be read, and reads it afterwards", async () => {
  const { store, nameOf } = aStore();
  await nameOf("a");
  store.isAway = true;
  store.time = 600_000;
  expect(await nameOf("a")).toBe("a 1");
  await expect(nameOf("b")).rejects.toThrow("away");
  store.isAway = false;
  expect(await nameOf("a")).toBe("a 2");
});

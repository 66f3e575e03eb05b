import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, expect, it } from "vitest";
import { waitOfApiKey, waitOfWrongApiKey } from "./api-key-limit";
import { throttlePool } from "./throttle";

useTestDb();
afterAll(() => throttlePool().end());

/** Calls many times at once; the seconds to wait, of each call. */
const storm = (calls: number, call: () => Promise<number>) => Promise.all(Array.from({ length: calls }, call));

it("a storm of calls with one key gets 120 a minute, and another key is not held up by it", async () => {
  const key = { businessId: newId(), id: newId() };
  const sameId = { businessId: newId(), id: key.id };
  const other = { businessId: key.businessId, id: newId() };
  const began = Date.now();
  const waits = await storm(1000, () => waitOfApiKey(key));
  // A machine on which the storm takes longer than a minute begins the next one meanwhile.
  const minutes = 1 + Math.floor((Date.now() - began) / 60_000);
  const free = waits.filter((wait) => wait === 0).length;
  expect(free).toBeGreaterThanOrEqual(120);
  expect(free).toBeLessThanOrEqual(120 * minutes);
  for (const wait of waits) expect(wait).toBeLessThanOrEqual(60);
  expect([await waitOfApiKey(other), await waitOfApiKey(sameId)]).toEqual([0, 0]);
});

it("guessing keys from one network gets 30 tries a minute", async () => {
  const network = `test-${newId()}`;
  const began = Date.now();
  const waits = await storm(200, () => waitOfWrongApiKey(network));
  const minutes = 1 + Math.floor((Date.now() - began) / 60_000);
  const free = waits.filter((wait) => wait === 0).length;
  expect(free).toBeGreaterThanOrEqual(30);
  expect(free).toBeLessThanOrEqual(30 * minutes);
  expect(await waitOfWrongApiKey(`other-${network}`)).toBe(0);
});

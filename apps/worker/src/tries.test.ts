import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openTries } from "./tries";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("work that fails runs again after growing delays, until it succeeds", async () => {
  const log = vi.fn();
  const tries = openTries(log, { firstMs: 1000, longestMs: 3000 });
  const at: number[] = [];
  const began = Date.now();
  tries.start("handing out", async () => {
    at.push(Date.now() - began);
    if (at.length < 5) throw new Error("no connection");
  });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(at).toEqual([0, 1000, 3000, 6000, 9000]);
  expect(log).toHaveBeenCalledTimes(4);
});

it("of equal work only one waits, and work of another business waits beside it", async () => {
  const tries = openTries(() => undefined);
  const ran: string[] = [];
  const fails = (of: string) => async () => {
    ran.push(of);
    if (ran.length <= 6) throw new Error("no connection");
  };
  for (const of of ["a", "a", "a", "b", "b", "b"]) tries.start("handing out", fails(of), of);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ran.slice(6)).toEqual(["a", "b"]);
});

it("work that throws before it waits for anything runs again, too", async () => {
  const log = vi.fn();
  const tries = openTries(log);
  const work = vi.fn(async () => undefined);
  work.mockImplementationOnce(() => {
    throw new Error("no such queue");
  });
  tries.start("handing out", work);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([work.mock.calls.length, log.mock.calls.length]).toEqual([2, 1]);
});

it("nothing is tried again after the end", async () => {
  const tries = openTries(() => undefined);
  const work = vi.fn(async () => Promise.reject(new Error("no connection")));
  tries.start("handing out", work);
  await vi.advanceTimersByTimeAsync(500);
  tries.close();
  tries.start("handing out", work);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(work).toHaveBeenCalledTimes(2);
});

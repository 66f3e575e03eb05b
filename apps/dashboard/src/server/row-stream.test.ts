import { writeRows } from "@spots/domain/list/write-rows";
import { expect, it, onTestFinished, vi } from "vitest";
import { rowStream } from "./row-stream";

const columns = ["n"] as const;
const writer = () => writeRows("jsonl", columns, "en");
/** Parts of ten rows, `parts` of them. Counts how many were read. */
function source(parts: number) {
  let reads = 1;
  const partAt = (at: number) => ({
    rows: Array.from({ length: 10 }, (_, row) => ({ n: at * 10 + row })),
    next: at + 1 < parts ? String(at + 1) : null,
  });
  return {
    first: partAt(0),
    read: async (cursor: string) => {
      reads += 1;
      return partAt(Number(cursor));
    },
    reads: () => reads,
  };
}

it("holds every row of every part once, in order", async () => {
  const onEnd = vi.fn();
  const text = await new Response(rowStream({ writer: writer(), ...source(7), onEnd })).text();
  const numbers = text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).n);
  expect(numbers).toEqual(Array.from({ length: 70 }, (_, at) => at));
  expect(onEnd).toHaveBeenCalledTimes(1);
});

it("reads one part ahead of its reader and no more", async () => {
  const from = source(1000);
  const reader = rowStream({ writer: writer(), ...from, onEnd: () => undefined }).getReader();
  for (let taken = 1; taken <= 5; taken += 1) {
    await reader.read();
    expect(from.reads()).toBeLessThanOrEqual(taken + 1);
  }
  await reader.cancel();
});

it("ends its turn when the reader goes away", async () => {
  const onEnd = vi.fn();
  const reader = rowStream({ writer: writer(), ...source(5), onEnd }).getReader();
  await reader.read();
  await reader.cancel();
  expect(onEnd).toHaveBeenCalledTimes(1);
});

it("breaks off when a part cannot be read, so that no short file passes for a whole one", async () => {
  const onEnd = vi.fn();
  const failure = new Error("the database is away");
  const read = async () => {
    throw failure;
  };
  const stream = rowStream({ writer: writer(), ...source(5), read, onEnd });
  await expect(new Response(stream).text()).rejects.toThrow("the database is away");
  expect(onEnd).toHaveBeenCalledExactlyOnceWith(failure);
});

it("breaks off when its reader pauses for too long", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const onEnd = vi.fn();
  const reader = rowStream({ writer: writer(), ...source(5), onEnd, idleMs: 1000 }).getReader();
  await reader.read();
  await vi.advanceTimersByTimeAsync(1001);
  expect(onEnd).toHaveBeenCalledTimes(1);
  await expect(reader.read()).rejects.toThrow("does not read any more");
});

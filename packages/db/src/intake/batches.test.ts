import { describe, expect, it } from "vitest";
import { inBatches } from "./batches";

/** A writer whose batches stay pending until the test ends each of them. */
function aWriter(limits: { most: number; atOnce: number }) {
  const batches: { items: readonly string[]; end: (fates: readonly (string | Error)[]) => void; fail: () => void }[] =
    [];
  const put = inBatches<string, string>(
    (items) =>
      new Promise((resolve, reject) => {
        batches.push({ items, end: resolve, fail: () => reject(new Error("the database is away")) });
      }),
    limits,
  );
  const written = () => batches.map(({ items }) => items.join(""));
  return { put, batches, written };
}

/** Resolves after all pending microtasks have run. */
const idle = () => new Promise((resolve) => setImmediate(resolve));

describe("items in batches", () => {
  it("are written at once while few batches are pending, and together once the limit is reached", async () => {
    const { put, batches, written } = aWriter({ most: 3, atOnce: 2 });
    const first = ["a", "b"].map(put);
    await idle();
    const others = ["c", "d", "e", "f", "g"].map(put);
    await idle();
    expect(written()).toEqual(["ab", "cde"]);
    batches[0]?.end(["A", "B"]);
    expect(await Promise.all(first)).toEqual(["A", "B"]);
    await idle();
    expect(written()).toEqual(["ab", "cde", "fg"]);
    batches[2]?.end(["F", "G"]);
    batches[1]?.end(["C", "D", "E"]);
    expect(await Promise.all(others)).toEqual(["C", "D", "E", "F", "G"]);
  });

  it("have a result each: a refusal of one item does not refuse the others", async () => {
    const { put, batches } = aWriter({ most: 10, atOnce: 1 });
    const fates = Promise.allSettled(["a", "b", "c"].map(put));
    await idle();
    batches[0]?.end(["A", new Error("b is refused"), "C"]);
    expect(await fates).toMatchObject([
      { value: "A" },
      { status: "rejected", reason: { message: "b is refused" } },
      { value: "C" },
    ]);
  });

  it("are all refused when their batch fails, and the next batch is still written", async () => {
    const { put, batches, written } = aWriter({ most: 2, atOnce: 1 });
    const lost = Promise.allSettled(["a", "b"].map(put));
    const next = put("c");
    await idle();
    batches[0]?.fail();
    expect((await lost).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    await idle();
    expect(written()).toEqual(["ab", "c"]);
    batches[1]?.end(["C"]);
    expect(await next).toBe("C");
  });

  it("without a result from the writer are refused and do not stay pending", async () => {
    const { put, batches } = aWriter({ most: 2, atOnce: 1 });
    const fates = Promise.allSettled(["a", "b"].map(put));
    await idle();
    batches[0]?.end(["A"]);
    expect(await fates).toMatchObject([
      { value: "A" },
      { status: "rejected", reason: { message: "a batch lost an item" } },
    ]);
  });
});

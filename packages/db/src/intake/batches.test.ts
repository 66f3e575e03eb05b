import { describe, expect, it } from "vitest";
import { inBatches, TooManyWaiting } from "./batches";

/** A writer whose batches stay pending until the test ends each of them. */
function aWriter(limits: Partial<Parameters<typeof inBatches>[1]>) {
  const batches: { items: readonly string[]; end: (fates: readonly (string | Error)[]) => void; fail: () => void }[] =
    [];
  const put = inBatches<string, string>(
    (items) =>
      new Promise((resolve, reject) => {
        batches.push({ items, end: resolve, fail: () => reject(new Error("the database is away")) });
      }),
    { most: 10, atOnce: 1, crowd: 100, patienceMs: 60_000, mostWaiting: 100, ...limits },
  );
  const written = () => batches.map(({ items }) => items.join(""));
  return { put, batches, written };
}

/** Resolves after what is set for the next turn of the event loop has run. */
async function idle() {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe("items in batches", () => {
  it("are written together with all that arrived with them, and then with what arrived meanwhile", async () => {
    const { put, batches, written } = aWriter({});
    const first = ["a", "b"].map(put);
    await idle();
    const others = ["c", "d", "e"].map(put);
    await idle();
    expect(written()).toEqual(["ab"]);
    batches[0]?.end(["A", "B"]);
    expect(await Promise.all(first)).toEqual(["A", "B"]);
    await idle();
    expect(written()).toEqual(["ab", "cde"]);
    batches[1]?.end(["C", "D", "E"]);
    expect(await Promise.all(others)).toEqual(["C", "D", "E"]);
  });

  it("are written beside the batch under way when they are a crowd, and never more than the limits allow", async () => {
    const { put, batches, written } = aWriter({ most: 3, atOnce: 2, crowd: 4 });
    for (const item of "ab") void put(item);
    await idle();
    for (const item of "cde") void put(item);
    await idle();
    expect(written()).toEqual(["ab"]);
    for (const item of "fghijkl") void put(item);
    await idle();
    expect(written()).toEqual(["ab", "cde"]);
    batches[0]?.end(["A", "B"]);
    await idle();
    expect(written()).toEqual(["ab", "cde", "fgh"]);
  });

  it("do not wait longer for a batch that takes long", async () => {
    const { put, written } = aWriter({ atOnce: 2, patienceMs: 1 });
    void put("a");
    await idle();
    void put("b");
    await expect.poll(written, { interval: 1 }).toEqual(["a", "b"]);
  });

  it("are refused when too many wait, and taken again when fewer do", async () => {
    const { put, batches, written } = aWriter({ most: 2, mostWaiting: 2 });
    void put("a");
    await idle();
    const waiting = ["b", "c"].map(put);
    await expect(put("d")).rejects.toThrow(TooManyWaiting);
    batches[0]?.end(["A"]);
    await idle();
    void put("e");
    batches[1]?.end(["B", "C"]);
    expect(await Promise.all(waiting)).toEqual(["B", "C"]);
    await idle();
    expect(written()).toEqual(["a", "bc", "e"]);
  });

  it("have a result each: a refusal of one item does not refuse the others", async () => {
    const { put, batches } = aWriter({});
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
    const { put, batches, written } = aWriter({ most: 2 });
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
    const { put, batches } = aWriter({ most: 2 });
    const fates = Promise.allSettled(["a", "b"].map(put));
    await idle();
    batches[0]?.end(["A"]);
    expect(await fates).toMatchObject([
      { value: "A" },
      { status: "rejected", reason: { message: "a batch lost an item" } },
    ]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { together } from "./together";

const doubled = async (questions: readonly number[]) => questions.map((question) => question * 2);

describe("questions that are asked together", () => {
  it("are one read, and each gets its own answer", async () => {
    const reads: number[][] = [];
    const ask = together((_: object, questions: readonly number[]) => {
      reads.push([...questions]);
      return doubled(questions);
    });
    const source = {};
    const answers = await Promise.all([3, 1, 2, 1].map((question) => ask(source, question)));
    expect(answers).toEqual([6, 2, 4, 2]);
    expect(reads).toEqual([[3, 1, 2, 1]]);
  });

  it("are read again when they are asked again", async () => {
    let answer = "open";
    const ask = together(async (_: object, questions: readonly string[]) => questions.map(() => answer));
    const source = {};
    expect(await ask(source, "a")).toBe("open");
    answer = "ended";
    expect(await ask(source, "a")).toBe("ended");
  });

  it("are answered by a read that begins after the last of them was asked", async () => {
    const source = {};
    let began = 0;
    const ask = together(async (_: object, questions: readonly number[]) => {
      began += 1;
      return questions.map(() => began);
    });
    const first = ask(source, 1);
    expect(began).toBe(0);
    await first;
    // The first read is over; this question is not answered by it.
    expect(await ask(source, 1)).toBe(2);
  });

  it("of several sources are never one read", async () => {
    const ask = together(async (source: { name: string }, questions: readonly number[]) =>
      questions.map((question) => `${source.name} ${question}`),
    );
    const [one, other] = [{ name: "one" }, { name: "other" }];
    expect(await Promise.all([ask(one, 1), ask(other, 1), ask(one, 2)])).toEqual(["one 1", "other 1", "one 2"]);
  });

  it("fail together, and the next ones are read anew", async () => {
    let isAway = true;
    const ask = together(async (_: object, questions: readonly number[]) => {
      if (isAway) throw new Error("away");
      return questions;
    });
    const source = {};
    const failed = await Promise.allSettled([ask(source, 1), ask(source, 2)]);
    expect(failed.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    isAway = false;
    expect(await ask(source, 3)).toBe(3);
  });

  it("fail when the read answers too few, because an answer could be another question's", async () => {
    const ask = together(async (_: object, questions: readonly number[]) => questions.slice(1));
    const source = {};
    await expect(Promise.all([ask(source, 1), ask(source, 2)])).rejects.toThrow("did not answer every question");
  });

  it("get their own answers whatever the order and the number of a read", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 60 }), fc.integer({ min: 1, max: 7 }), async (all, most) => {
        const sizes: number[] = [];
        const ask = together(
          (_: object, questions: readonly number[]) => {
            sizes.push(questions.length);
            return doubled(questions);
          },
          { withinMs: 1, most },
        );
        const source = {};
        expect(await Promise.all(all.map((question) => ask(source, question)))).toEqual(all.map((each) => each * 2));
        expect(sizes.every((size) => size <= most)).toBe(true);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(all.length);
      }),
      { numRuns: 50 },
    );
  });
});

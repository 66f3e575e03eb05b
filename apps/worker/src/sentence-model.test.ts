import { afterEach, expect, it } from "vitest";
import { openSentenceModel } from "./sentence-model";

const model = openSentenceModel();
afterEach(() => model?.close());

it("finds a paraphrase more similar than another spot, and starts again after its thread has ended", async () => {
  const texts = [
    "They brought my drooping tulips back to life",
    "A letter with one pressed flower",
    "What I thought was dead looked fresh again",
  ];
  for (let time = 0; time < 2; time += 1) {
    const [rescue = [], letter = [], answer = []] = (await model?.embed(texts)) ?? [];
    const similarity = (a: readonly number[]) => a.reduce((sum, value, at) => sum + value * (answer[at] ?? 0), 0);
    expect(similarity(answer)).toBeCloseTo(1, 2);
    expect(similarity(rescue)).toBeGreaterThan(similarity(letter));
    await model?.close();
  }
});

import { once } from "node:events";
import { Worker } from "node:worker_threads";
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

it("answers a text that comes while the thread of the one before it ends", async () => {
  await model?.embed(["The first thread"]);
  const ended = model?.close();
  const vectors = await model?.embed(["The second thread"]);
  await ended;
  expect(vectors).toHaveLength(1);
});

it("reads the weights after the backend is ready, however late that is", async () => {
  const slowBackend = `
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = async (...all) => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return instantiate(...all);
    };`;
  const thread = new Worker(new URL("./sentence-thread.mjs", import.meta.url), {
    execArgv: ["--import", `data:text/javascript,${encodeURIComponent(slowBackend)}`],
  });
  thread.postMessage({ id: 1, texts: ["The bunch on the door"] });
  const [reply] = await once(thread, "message");
  await thread.terminate();
  expect(reply).toMatchObject({ id: 1, vectors: [expect.any(Array)] });
});

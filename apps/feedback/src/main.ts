import { serve } from "@hono/node-server";
import { feedbackApp } from "./app";
import { feedbackEnv } from "./env";

const env = feedbackEnv();

function log(message: string, cause?: unknown): void {
  const reason = cause instanceof Error ? { name: cause.name, message: cause.message } : cause;
  process.stderr.write(
    `${JSON.stringify({ level: cause ? "error" : "info", at: new Date().toISOString(), message, ...(reason ? { cause: reason } : {}) })}\n`,
  );
}

const { app, close } = feedbackApp(env, { log });
const server = serve({ fetch: app.fetch, port: env.PORT }, ({ port }) =>
  log(`the customers' door is open on port ${port}`),
);

let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    // What was received is answered first; then the door closes.
    server.close(() => void close().finally(() => process.exit(0)));
    setTimeout(() => process.exit(0), 8000).unref();
  });
}

import { checkConnections } from "@spots/api/database";
import { logLine } from "@spots/domain/platform/log-line";
import { feedbackApp } from "./app";
import { feedbackEnv } from "./env";
import { serveApp } from "./serve-app";

const env = feedbackEnv();

function log(message: string, cause?: unknown): void {
  process.stderr.write(logLine({ level: cause ? "error" : "info", message, cause }, new Date()));
}

const { app, close, requireRole } = feedbackApp(env, { log });
await checkConnections([{ requireRole }]).catch((error: unknown) => {
  process.stderr.write(`The feedback app does not start. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
const server = serveApp(app, {
  port: env.PORT,
  bindAddress: env.BIND_ADDRESS,
  onListening: (port) => log(`customers' pages are served on port ${port}`),
});

let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    // Finishes the open requests, then closes the intake connection.
    server.close(() => void close().finally(() => process.exit(0)));
    setTimeout(() => process.exit(0), 8000).unref();
  });
}

import { logLine } from "@spots/domain/platform/log-line";
import { openStore } from "@spots/files/open-store";
import { smtpTransport } from "@spots/mail/transport";
import { workerEnv } from "./env";
import { httpMessageSender } from "./send-messages";
import { startWorker } from "./worker";

const env = workerEnv();

function log(message: string, cause?: unknown): void {
  process.stderr.write(logLine({ level: cause ? "error" : "info", message, cause }, new Date()));
}

const { FILES_FOLDER = "", ...storage } = env;
const hasFiles = FILES_FOLDER !== "" || storage.STORAGE_S3_ENDPOINT !== undefined;
const files = hasFiles ? openStore({ ...storage, FILES_FOLDER }) : null;

const worker = await startWorker({
  url: env.DATABASE_URL,
  listenUrl: env.DATABASE_LISTEN_URL,
  transport: env.SMTP_URL ? smtpTransport(env.SMTP_URL, env.MAIL_FROM, env.BOUNCE_ADDRESS) : null,
  push: { privateKey: env.VAPID_PRIVATE_KEY, contact: env.PUSH_CONTACT, allowed: env.PUSH_ORIGINS },
  messaging: env.AUTH_SECRET
    ? { send: httpMessageSender({ allowed: env.MESSAGE_ORIGINS }), secret: env.AUTH_SECRET }
    : null,
  files,
  address: env.PUBLIC_URL.replace(/\/$/, ""),
  feedbackAddress: env.FEEDBACK_URL.replace(/\/$/, ""),
  log,
}).catch((error: unknown) => {
  process.stderr.write(`The worker does not start. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
log("the worker is at work");

let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    worker.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log("the worker did not stop cleanly", error);
        process.exit(1);
      },
    );
  });
}

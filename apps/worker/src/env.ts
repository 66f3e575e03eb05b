import { PushOrigins } from "@spots/domain/notification/push-endpoint";
import { storageSettings } from "@spots/files/open-store";
import { z } from "zod";

export const WorkerEnv = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /**
   * The same database without a pooler in transaction mode, for LISTEN and jobs; unset:
   * `DATABASE_URL`.
   */
  DATABASE_LISTEN_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Unset: mails stay in the outbox. */
  SMTP_URL: z.string().optional(),
  /** The dashboard's public URL; links in mails start with it. */
  PUBLIC_URL: z.url().default("http://localhost:3000"),
  /** The public URL of the customers' pages; links in mails to customers start with it. */
  FEEDBACK_URL: z.url().default("http://localhost:3001"),
  /**
   * Where mail servers report failed deliveries; each mail gets a return path `name+<id>@…` of it.
   * Unset: to the sender.
   */
  BOUNCE_ADDRESS: z.email().optional(),
  /**
   * More origins that pushes may be sent to, separated by commas, beside the push services of the
   * browsers; also for tests with a push service of their own.
   */
  PUSH_ORIGINS: PushOrigins,
  /**
   * More origins that text messages may be handed to, separated by commas; theirs may be private
   * addresses.
   */
  MESSAGE_ORIGINS: PushOrigins,
  /**
   * The secret of the deployment, with which secrets of businesses are encrypted; unset: no text
   * messages.
   */
  AUTH_SECRET: z.string().min(32).optional(),
  /** The private key that signs pushes (P-256, base64url); unset: made once, and kept in the database. */
  VAPID_PRIVATE_KEY: z.string().optional(),
  /** Whom a push service may contact, `mailto:` or https; unset: the public URL. */
  PUSH_CONTACT: z
    .string()
    .regex(/^(mailto:|https:)/)
    .optional(),
  ...storageSettings,
  /** The folder of uploaded files, which the apps write; unset, and no bucket: nothing is swept. */
  FILES_FOLDER: z.string().optional(),
  /** The sender of every mail. */
  MAIL_FROM: z.string().default("Magic Spots <no-reply@localhost>"),
});
export type WorkerEnv = z.infer<typeof WorkerEnv>;

export const workerEnv = (): WorkerEnv => WorkerEnv.parse(process.env);

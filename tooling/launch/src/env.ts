import { z } from "zod";

/**
 * The variables of `npm start` and `pnpm dev`. An empty value means unset, as in a copied
 * `.env.example`.
 */
export const LaunchEnv = z.object({
  /** Port of the dashboard. */
  PORT: z.coerce.number().int().default(3000),
  /** Port of the feedback app. */
  FEEDBACK_PORT: z.coerce.number().int().default(3001),
  /** A Postgres from version 15 on. Unset: the built-in one, in `.data/postgres`. */
  DATABASE_URL: z.string().optional(),
  /**
   * The same database without a pooler in transaction mode, for LISTEN and jobs. Unset:
   * `DATABASE_URL`.
   */
  DATABASE_LISTEN_URL: z.string().optional(),
  /** A streaming standby for the reads of reports. Unset: the primary serves them. */
  DATABASE_REPLICA_URL: z.string().optional(),
  /** The mail server. Unset: mails are stored and shown on the outbox page. */
  SMTP_URL: z.string().optional(),
  /**
   * Signs sessions and links; at least 32 characters. Unset: generated once and stored in
   * `.data/auth-secret`.
   */
  AUTH_SECRET: z.string().min(32).optional(),
  /** The public address of the dashboard. Unset: `http://localhost:<PORT>`. */
  PUBLIC_URL: z.string().optional(),
  /** The public address of the feedback app. Unset: `http://localhost:<FEEDBACK_PORT>`. */
  FEEDBACK_URL: z.string().optional(),
  /**
   * The initial content of the built-in database. Unset: `demo` while only this machine can reach
   * the product, otherwise `none`.
   */
  SEED: z.enum(["demo", "none"]).optional(),
  /**
   * Whether the outbox page shows all mails. Unset: open while only this machine can reach the
   * product and no mail server is set.
   */
  OUTBOX: z.enum(["open", "closed"]).optional(),
  /**
   * The network address to listen on. Unset: loopback only, while PUBLIC_URL and FEEDBACK_URL are
   * loopback addresses.
   */
  BIND_ADDRESS: z.string().optional(),
  /** The folder of the built-in database and of the generated secret. */
  DATA_FOLDER: z.string().optional(),
});
export type LaunchEnv = z.infer<typeof LaunchEnv>;

export function launchEnv(): LaunchEnv {
  const set = Object.entries(process.env).filter(([, value]) => value !== "");
  return LaunchEnv.parse(Object.fromEntries(set));
}

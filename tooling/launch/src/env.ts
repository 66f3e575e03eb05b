import { z } from "zod";

/** What `npm start` and `pnpm dev` listen to. Empty means unset, as in a copied `.env.example`. */
export const LaunchEnv = z.object({
  /** Port of the dashboard. */
  PORT: z.coerce.number().int().default(3000),
  /** Port of the feedback app. */
  FEEDBACK_PORT: z.coerce.number().int().default(3001),
  /** Any Postgres from 15 on. Unset: the built-in one, in `.data/postgres`. */
  DATABASE_URL: z.string().optional(),
  /**
   * The same database without a pooler in transaction mode, for LISTEN and jobs. Unset:
   * `DATABASE_URL`.
   */
  DATABASE_LISTEN_URL: z.string().optional(),
  /** Where mail is handed over. Unset: it is kept and shown on the outbox page. */
  SMTP_URL: z.string().optional(),
  /**
   * Signs sessions and links; at least 32 characters. Unset: made once and kept in
   * `.data/auth-secret`.
   */
  AUTH_SECRET: z.string().min(32).optional(),
  /** The dashboard's address as its users write it. Unset: `http://localhost:<PORT>`. */
  PUBLIC_URL: z.string().optional(),
  /**
   * The feedback app's address as customers write it. Unset: `http://localhost:<FEEDBACK_PORT>`.
   */
  FEEDBACK_URL: z.string().optional(),
  /**
   * What the built-in database is filled with on the first start. Unset: `demo` on one's own
   * machine, `none` where others come in.
   */
  SEED: z.enum(["demo", "none"]).optional(),
  /** Whether a page shows every mail. Unset: open on one's own machine without a mail server. */
  OUTBOX: z.enum(["open", "closed"]).optional(),
  /**
   * The network address to listen on. Unset: this machine alone while PUBLIC_URL and FEEDBACK_URL
   * are its own.
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

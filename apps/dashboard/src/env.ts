import { isLoopback, TrustProxy } from "@spots/domain/access/network-address";
import { z } from "zod";

export const DashboardEnv = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /**
   * The same database without a pooler in transaction mode, for LISTEN and jobs; unset:
   * `DATABASE_URL`.
   */
  DATABASE_LISTEN_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Where people with an account reach the dashboard; links in mails begin with it. */
  PUBLIC_URL: z.url().default("http://localhost:3000"),
  /** Where customers reach the feedback app; QR posters point at it. */
  FEEDBACK_URL: z.url().default("http://localhost:3001"),
  /** Unset: mails are kept and sent nowhere. */
  SMTP_URL: z.string().optional(),
  /**
   * `open`: without a mail server, a page shows every mail to everybody, links to sign in included.
   * For one's own machine only.
   */
  OUTBOX: z.enum(["open", "closed"]).default("closed"),
  /** How many proxies stand before us, or their networks: whose X-Forwarded-For is believed. */
  TRUST_PROXY: TrustProxy,
  /**
   * A browser with the cookie `pseudo` reads every message in the pseudo-language, which shows what
   * was never translated. For tests.
   */
  PSEUDO_LANGUAGE: z.stringbool().default(false),
});

/** Read when first needed, so that building the app needs no environment. */
export function dashboardEnv() {
  return DashboardEnv.parse(process.env);
}

/** Whether modules are reloaded as they change, for which a page may evaluate code. */
export const isDevelopment = (): boolean => process.env.NODE_ENV === "development";

/**
 * Whether this visitor may see the outbox page: where it was opened and there is no mail server, on
 * this machine, at an address that no other machine has.
 * @param host of the request; a page elsewhere whose name was made to point at this machine bears
 * its own
 */
export function isOutboxOpen(host: string | null): boolean {
  const { SMTP_URL, OUTBOX, PUBLIC_URL } = dashboardEnv();
  return OUTBOX === "open" && !SMTP_URL && isLoopback(PUBLIC_URL) && isLoopback(host ?? "");
}

/** Why the dashboard must not start with these settings; null when it may. */
export function whyNotToStart({ OUTBOX, PUBLIC_URL }: z.infer<typeof DashboardEnv>): string | null {
  if (OUTBOX !== "open" || isLoopback(PUBLIC_URL)) return null;
  return `OUTBOX=open shows every mail to everybody, and PUBLIC_URL (${PUBLIC_URL}) is reached from other machines: set OUTBOX=closed.`;
}

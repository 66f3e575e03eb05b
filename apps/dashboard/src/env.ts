import { isLoopback, TrustProxy } from "@spots/domain/access/network-address";
import { PushOrigins } from "@spots/domain/notification/push-endpoint";
import { storageSettings } from "@spots/files/open-store";
import { z } from "zod";

export const DashboardEnv = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /**
   * The URL of the same database without a pooler in transaction mode, for LISTEN and jobs.
   * Default: `DATABASE_URL`.
   */
  DATABASE_LISTEN_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** A streaming standby that serves the reads of reports. Unset: the primary does. */
  DATABASE_REPLICA_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Seconds that the replica may be behind; beyond them the primary is read. */
  DATABASE_REPLICA_LAG: z.coerce.number().int().min(1).max(3600).default(30),
  /** The dashboard's public URL; links in mails start with it. */
  PUBLIC_URL: z.url().default("http://localhost:3000"),
  /** The feedback app's public URL; QR codes contain it. */
  FEEDBACK_URL: z.url().default("http://localhost:3001"),
  /** The mail server. Unset: mails are stored and not sent. */
  SMTP_URL: z.string().optional(),
  /**
   * More origins that pushes may be sent to, separated by commas, beside the push services of the
   * browsers; also for tests with a push service of their own.
   */
  PUSH_ORIGINS: PushOrigins,
  /** More origins that providers of text messages may have, separated by commas. */
  MESSAGE_ORIGINS: PushOrigins,
  /**
   * `open`: without a mail server, a page shows every mail to everybody, including sign-in links.
   * For a local machine only.
   */
  OUTBOX: z.enum(["open", "closed"]).default("closed"),
  /**
   * The number of proxies in front of the app, or their networks: their X-Forwarded-For is trusted.
   */
  TRUST_PROXY: TrustProxy,
  ...storageSettings,
  /**
   * Lets a browser with the cookie `pseudo` read every message in the pseudo-language, which shows
   * untranslated text. For tests.
   */
  PSEUDO_LANGUAGE: z.stringbool().default(false),
});

/** Parsed on first use, so that building the app needs no environment variables. */
export function dashboardEnv() {
  return DashboardEnv.parse(process.env);
}

/** Whether modules are hot-reloaded, for which a page needs `unsafe-eval`. */
export const isDevelopment = (): boolean => process.env.NODE_ENV === "development";

/**
 * Whether a request may see the outbox page: `OUTBOX` is open, no mail server is configured, and
 * both the public URL and the host are addresses of the local machine.
 * @param host the Host header of the request; after DNS rebinding it is the name of the other site
 */
export function isOutboxOpen(host: string | null): boolean {
  const { SMTP_URL, OUTBOX, PUBLIC_URL } = dashboardEnv();
  return OUTBOX === "open" && !SMTP_URL && isLoopback(PUBLIC_URL) && isLoopback(host ?? "");
}

/** Returns why the dashboard must not start with these settings; null when it may. */
export function whyNotToStart({ OUTBOX, PUBLIC_URL }: z.infer<typeof DashboardEnv>): string | null {
  if (OUTBOX !== "open" || isLoopback(PUBLIC_URL)) return null;
  return `OUTBOX=open shows every mail to everybody, and PUBLIC_URL (${PUBLIC_URL}) is reached from other machines: set OUTBOX=closed.`;
}

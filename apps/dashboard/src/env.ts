import { TrustProxy } from "@spots/domain/access/network-address";
import { z } from "zod";

export const DashboardEnv = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Where people with an account reach the dashboard; links in mails begin with it. */
  PUBLIC_URL: z.url().default("http://localhost:3000"),
  /** Where customers reach the feedback app; QR posters point at it. */
  FEEDBACK_URL: z.url().default("http://localhost:3001"),
  /** Unset: mails land in the outbox page and are sent nowhere. */
  SMTP_URL: z.string().optional(),
  /** `closed`: no outbox page even without a mail server. It shows everybody every mail, so close it on a machine that others reach. */
  OUTBOX: z.enum(["open", "closed"]).default("open"),
  /** How many proxies stand before us, or their networks: whose X-Forwarded-For is believed. */
  TRUST_PROXY: TrustProxy,
  /** A browser with the cookie `pseudo` reads every message in the pseudo-language, which shows what was never translated. For tests. */
  PSEUDO_LANGUAGE: z.stringbool().default(false),
});

/** Read when first needed, so that building the app needs no environment. */
export function dashboardEnv() {
  return DashboardEnv.parse(process.env);
}

/** Whether modules are reloaded as they change, for which a page may evaluate code. */
export const isDevelopment = (): boolean => process.env.NODE_ENV === "development";

/** Whether mails land on the outbox page: while there is no mail server, and not switched off. */
export function isOutboxOpen(): boolean {
  const { SMTP_URL, OUTBOX } = dashboardEnv();
  return !SMTP_URL && OUTBOX !== "closed";
}

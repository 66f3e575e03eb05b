import { z } from "zod";

export const DashboardEnv = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Where people with an account reach the dashboard; links in mails begin with it. */
  PUBLIC_URL: z.url().default("http://localhost:3000"),
  /** Where customers reach the feedback app; QR posters point at it. */
  FEEDBACK_URL: z.url().default("http://localhost:3001"),
  /** Unset: mails land in the outbox page and are sent nowhere. */
  SMTP_URL: z.string().optional(),
});

/** Read when first needed, so that building the app needs no environment. */
export function dashboardEnv() {
  return DashboardEnv.parse(process.env);
}

/** Whether modules are reloaded as they change, for which a page may evaluate code. */
export const isDevelopment = (): boolean => process.env.NODE_ENV === "development";

import { z } from "zod";

export const FeedbackEnv = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3001),
  /** Signs the time a form was made and the visits it belongs to. */
  AUTH_SECRET: z.string().min(16),
  /** Behind a proxy that sets X-Forwarded-For: its last address, the one the proxy wrote, counts as the customer's. */
  TRUST_PROXY: z.stringbool().default(false),
  /** Answers a minute from one network address to one channel; a shop's guests may share one. */
  FLOOD_LIMIT: z.coerce.number().int().min(1).default(60),
});
export type FeedbackEnv = z.infer<typeof FeedbackEnv>;

export const feedbackEnv = (): FeedbackEnv => FeedbackEnv.parse(process.env);

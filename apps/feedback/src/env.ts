import { z } from "zod";

export const FeedbackEnv = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3001),
  /** Seals the time a form was made and the visits that answers belong to. */
  AUTH_SECRET: z.string().min(16),
  /** How many proxies stand in front and add to X-Forwarded-For. 0: none, and the header is a stranger's word. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  /** Answers a minute from one network address to one channel. All guests of a shop may share its address. */
  FLOOD_LIMIT: z.coerce.number().int().min(1).default(60),
});
export type FeedbackEnv = z.infer<typeof FeedbackEnv>;

export const feedbackEnv = (): FeedbackEnv => FeedbackEnv.parse(process.env);

import { TrustProxy } from "@spots/domain/access/network-address";
import { z } from "zod";

export const FeedbackEnv = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3001),
  /** The network address to listen on. Unset: all of this machine's. */
  BIND_ADDRESS: z.string().optional(),
  /** Signs the time a form was made and the visits it belongs to. */
  AUTH_SECRET: z.string().min(32),
  /** How many proxies stand before us, or their networks: whose X-Forwarded-For is believed. */
  TRUST_PROXY: TrustProxy,
  /**
   * Answers a minute from one network (an IPv4 address, an IPv6 /64) to one channel; a shop's
   * customers may share one.
   */
  FLOOD_LIMIT: z.coerce.number().int().min(1).default(60),
});
export type FeedbackEnv = z.infer<typeof FeedbackEnv>;

export const feedbackEnv = (): FeedbackEnv => FeedbackEnv.parse(process.env);

import { TrustProxy } from "@spots/domain/access/network-address";
import { storageSettings } from "@spots/files/open-store";
import { z } from "zod";

export const FeedbackEnv = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3001),
  /** The network address to listen on. Unset: all interfaces. */
  BIND_ADDRESS: z.string().optional(),
  /** Key of the signatures on a form's creation time and on visits. */
  AUTH_SECRET: z.string().min(32),
  /**
   * The number of trusted proxies in front of the app, or their networks. Decides which
   * X-Forwarded-For entries are used.
   */
  TRUST_PROXY: TrustProxy,
  /** What mail servers send with their reports of failed deliveries; unset: none are taken. */
  BOUNCE_SECRET: z.string().min(32).optional(),
  /**
   * Answers per minute from one network (an IPv4 address, an IPv6 /64) to one channel. Customers of
   * a shop may share a network.
   */
  FLOOD_LIMIT: z.coerce.number().int().min(1).default(60),
  /**
   * Answers that may wait to be stored at once; further ones are refused with 503 and Retry-After.
   */
  MOST_WAITING: z.coerce.number().int().min(1).default(5000),
  /** The address of this app as customers write it: links that they pass on begin with it. */
  FEEDBACK_URL: z.url().default("http://localhost:3001"),
  ...storageSettings,
});
export type FeedbackEnv = z.infer<typeof FeedbackEnv>;

export const feedbackEnv = (): FeedbackEnv => FeedbackEnv.parse(process.env);

import type { Intake, PublicChannel } from "@spots/api/feedback/intake.queries";
import type { Context } from "hono";
import type { Flood } from "./flood";

/** The maximum size of a request body, in bytes. */
export const mostBytes = 64 * 1024;

/** The dependencies of every route. */
export type Parts = {
  readonly intake: Intake;
  readonly channelOf: (token: string) => Promise<PublicChannel | null>;
  readonly flood: Flood;
  readonly secret: string;
  /** What reports of failed deliveries are sent with; unset: none are taken. */
  readonly bounceSecret: string | undefined;
  readonly now: () => Date;
  readonly networkOf: (c: Context) => string;
  readonly log: (message: string, cause: unknown) => void;
};

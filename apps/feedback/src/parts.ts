import type { Intake, PublicChannel } from "@spots/api/feedback/intake.queries";
import type { FileStore } from "@spots/files/store";
import type { InTurns } from "@spots/files/turns";
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
  /** The address of this app, without a slash at its end. */
  readonly address: string;
  /** What reports of failed deliveries are sent with; unset: none are taken. */
  readonly bounceSecret: string | undefined;
  readonly now: () => Date;
  readonly networkOf: (c: Context) => string;
  /** Where photos of answers are kept. */
  readonly files: FileStore;
  /** Runs what decodes a file, so that few are decoded at once. */
  readonly inTurn: InTurns;
  readonly log: (message: string, cause: unknown) => void;
};

import type { Refusal } from "@spots/api/trpc/errors";
import { refusalFrom } from "@spots/api/trpc/errors";
import { TRPCError } from "@trpc/server";

/** Why the router said no, for a page that called it in this process. */
export function refusalOf(error: unknown): Refusal {
  return refusalFrom(error instanceof TRPCError ? (error.cause ?? error) : error);
}

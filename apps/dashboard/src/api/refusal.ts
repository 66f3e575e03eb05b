import type { Refusal } from "@spots/api/trpc/errors";
import { refusalFrom } from "@spots/api/trpc/errors";
import { TRPCError } from "@trpc/server";
import { notFound } from "next/navigation";

/** Why the router said no, for a page that called it in this process. */
export function refusalOf(error: unknown): Refusal {
  return refusalFrom(error instanceof TRPCError ? (error.cause ?? error) : error);
}

/** The answer, or the page that says that there is none: NOT_FOUND and malformed ids look alike. */
export async function orNotFound<Answer>(call: Promise<Answer>): Promise<Answer> {
  return call.catch((error: unknown) => {
    if (["NOT_FOUND", "BAD_REQUEST"].includes(refusalOf(error).code)) notFound();
    throw error;
  });
}

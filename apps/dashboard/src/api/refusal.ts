import type { Refusal } from "@spots/api/trpc/errors";
import { refusalFrom } from "@spots/api/trpc/errors";
import { TRPCError } from "@trpc/server";
import { notFound } from "next/navigation";

/** Returns the code of the router's refusal, for a page that called it in this process. */
export function refusalOf(error: unknown): Refusal {
  return refusalFrom(error instanceof TRPCError ? (error.cause ?? error) : error);
}

/** Returns the answer, or shows the not-found page for NOT_FOUND and for malformed ids. */
export async function orNotFound<Answer>(call: Promise<Answer>): Promise<Answer> {
  return call.catch((error: unknown) => {
    if (["NOT_FOUND", "BAD_REQUEST"].includes(refusalOf(error).code)) notFound();
    throw error;
  });
}

import "server-only";
import type { Outputs } from "@spots/api/trpc/root";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { refusalOf } from "@/api/refusal";
import { ask, trpc } from "@/api/server";

/** Reads a journey's draft. */
export const journeyOf = (business: string, journeyId: string): Promise<Outputs["journey"]["read"]> =>
  ask(trpc.journey.read.queryOptions({ business, journeyId }));

/**
 * The title of a page about one thing: what the page is, and the thing's name. Where the thing does
 * not exist, the title is that of the not-found page. Any other refusal is left to the page itself.
 */
export async function titleWith(name: Promise<string>, part?: string): Promise<Metadata> {
  try {
    const title = await name;
    return { title: part ? `${part} · ${title}` : title };
  } catch (error) {
    if (["NOT_FOUND", "BAD_REQUEST"].includes(refusalOf(error).code)) notFound();
    return part ? { title: part } : {};
  }
}

/** Returns the title of a page of a journey. */
export async function journeyTitle(
  params: Promise<{ business: string; journeyId: string }>,
  part?: string,
): Promise<Metadata> {
  const { business, journeyId } = await params;
  return titleWith(
    journeyOf(business, journeyId).then(({ name }) => name),
    part,
  );
}

import "server-only";
import type { Outputs } from "@spots/api/trpc/root";
import type { Action } from "@spots/domain/access/permissions";
import { staffAppPath } from "@spots/domain/delivery/on-device";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { refusalOf } from "@/api/refusal";
import { caller } from "@/api/server";

/** Reads the signed-in member of the business at this address, once per request. */
export const meIn = cache(async (business: string): Promise<Outputs["business"]["me"]> => {
  const api = await caller();
  return api.business.me({ business });
});

/**
 * Opens a page of a business for a member who may see it. Everyone else gets "not found", as from
 * the router. Members whose role has another home page are redirected to it.
 */
export async function openPage(
  params: Promise<{ business: string }>,
  action: Action,
): Promise<Outputs["business"]["me"]> {
  const { business } = await params;
  const here = (await headers()).get("x-path") ?? `/${business}`;
  const me = await meIn(business).catch((error: unknown) => {
    const { code } = refusalOf(error);
    if (code === "UNAUTHENTICATED") redirect(`/sign-in?to=${encodeURIComponent(here)}`);
    if (code === "UNAVAILABLE" || code === "UNEXPECTED") throw error;
    return null;
  });
  if (!me) notFound();
  if (!me.actions.includes(action)) {
    if (me.member.role === "staff" && me.actions.includes("moment.mine")) redirect(`${staffAppPath}/${me.slug}`);
    notFound();
  }
  return me;
}

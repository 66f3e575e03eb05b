import "server-only";
import type { Outputs } from "@spots/api/trpc/root";
import type { Action } from "@spots/domain/access/permissions";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { refusalOf } from "@/api/refusal";
import { caller } from "@/api/server";

/** Who I am in the business of this address; asked once a request. */
export const meIn = cache(async (business: string): Promise<Outputs["business"]["me"]> => {
  const api = await caller();
  return api.business.me({ business });
});

/**
 * Opens a page of a business for a member who may see it. Everyone else gets "not found", as the
 * router would say; members whose role has another home are sent there.
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
    if (me.member.role === "staff" && me.actions.includes("moment.mine")) redirect(`/${me.slug}/mine`);
    notFound();
  }
  return me;
}

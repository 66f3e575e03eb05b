import { permissions } from "@spots/domain/access/permissions";
import { GermanAddress } from "@spots/domain/kernel/locale";
import type { Call } from "../trpc/context";

/**
 * The business as the member who asks sees it: its face, who they are in it, what they may do, and
 * the last event before this answer: a page that follows from there misses nothing of what happens
 * while it is made.
 */
export async function getMyBusiness({ ctx }: Pick<Call, "ctx">) {
  const { businessId: _, member: __, ...business } = ctx.tenant;
  const { id, name, role, locationIds } = ctx.member;
  const counter = await ctx.db.eventCounter.findUnique({ where: { businessId: ctx.tenant.businessId } });
  return {
    ...business,
    member: { id, name, role, locationIds },
    actions: permissions[role],
    seenEvent: String(counter?.last ?? 0),
  };
}

/** What an owner has decided about the business beyond its face. */
export async function readSettings({ ctx }: Pick<Call, "ctx">) {
  const { businessId } = ctx.tenant;
  const select = { mostLive: true, germanAddress: true } as const;
  const { mostLive, germanAddress } = await ctx.db.business.findUniqueOrThrow({ where: { id: businessId }, select });
  return { mostLive, germanAddress: GermanAddress.parse(germanAddress) };
}

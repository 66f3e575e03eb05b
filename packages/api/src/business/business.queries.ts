import { permissions } from "@spots/domain/access/permissions";
import { GermanAddress } from "@spots/domain/kernel/locale";
import { Logo } from "@spots/domain/platform/logo";
import type { Call } from "../trpc/context";

/**
 * The business as the member sees it: its settings, the member's role and permissions, and the
 * number of the last event. A page that follows the events from that number misses nothing.
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

/** Settings that only owners change. */
export async function readSettings({ ctx }: Pick<Call, "ctx">) {
  const { businessId } = ctx.tenant;
  const limits = { mostLive: true, mostPerDay: true, mostPerVisit: true, minutesBetween: true } as const;
  const select = { ...limits, germanAddress: true } as const;
  const found = await ctx.db.business.findUniqueOrThrow({ where: { id: businessId }, select });
  return { ...found, germanAddress: GermanAddress.parse(found.germanAddress) };
}

/** The logo of the customers' pages, and the business whose file it is; null: none. */
export async function readLogo({ ctx }: Pick<Call, "ctx">) {
  const { businessId } = ctx.tenant;
  const { logo } = await ctx.db.business.findUniqueOrThrow({ where: { id: businessId }, select: { logo: true } });
  return { businessId, logo: Logo.nullable().parse(logo) };
}

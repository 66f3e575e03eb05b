import { businessHealth } from "@spots/db/reports/business-health";
import type { PlatformReason } from "@spots/domain/access/permissions";
import { notFound } from "@spots/domain/kernel/errors";
import type { ListBusinesses, ReadBusiness } from "@spots/domain/platform/business";
import type { PlatformCall } from "../trpc/context";

const weekAgo = (now: Date) => new Date(now.getTime() - 7 * 86_400_000);

/** The businesses by name, with their activity over the last seven days. */
export async function listBusinesses({ ctx, input }: PlatformCall<ListBusinesses>) {
  const rows = await businessHealth(ctx.db, { ...input, limit: input.limit + 1, since: weekAgo(ctx.now()) });
  const shown = rows.slice(0, input.limit);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > input.limit && last ? { name: last.name, id: last.id } : null };
}

/** One business with its activity, owners, invitations and suspensions. @throws NOT_FOUND */
export async function readBusiness({ ctx, input }: PlatformCall<ReadBusiness>) {
  const { db } = ctx;
  const { businessId } = input;
  const health = (
    await businessHealth(db, { search: "", after: null, limit: 1, since: weekAgo(ctx.now()), businessId })
  )[0];
  if (!health) throw notFound();
  const business = await db.business.findUniqueOrThrow({
    where: { id: businessId },
    select: { timeZone: true, locale: true },
  });
  const owners = await db.member.findMany({
    where: { businessId, role: "owner", leftAt: null },
    select: { name: true, user: { select: { email: true } } },
  });
  const invitations = await db.invitation.findMany({
    where: { businessId, role: "owner", acceptedAt: null, revokedAt: null },
    select: { name: true, email: true, expiresAt: true },
  });
  const invited = await db.invitation.count({ where: { businessId, acceptedAt: null, revokedAt: null } });
  const suspensions = await db.businessSuspension.findMany({
    where: { businessId },
    orderBy: { suspendedAt: "desc" },
    take: 20,
  });
  return {
    ...health,
    ...business,
    owners: owners.map(({ name, user }) => ({ name, email: user?.email ?? null })),
    invitations,
    invited,
    suspensions,
  };
}

/** Whether a slug is free. The onboarding form asks during input. */
export async function isSlugFree({ ctx, input }: PlatformCall<{ slug: string }>) {
  return (await ctx.db.business.count({ where: { slug: input.slug } })) === 0;
}

/** The recorded acts of platform admins, with their reasons. */
export async function listActs({ ctx }: Pick<PlatformCall, "ctx">) {
  return ctx.db.$queryRaw<
    { id: string; reason: PlatformReason; at: Date; by: string | null; business: string | null }[]
  >`
    select a.id::text, a.reason, a.at, u.email as by, b.name as business from platform_act a
    left join "user" u on u.id = a.user_id left join business b on b.id = a.business_id order by a.at desc limit 200`;
}

/** Jobs without retries left, newest first. */
export async function listDeadLetters({ ctx }: Pick<PlatformCall, "ctx">) {
  return ctx.db.deadLetter.findMany({ orderBy: { failedAt: "desc" }, take: 200 });
}

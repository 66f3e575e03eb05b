import { locationsSeenBy } from "@spots/domain/access/object-rules";
import { BriefingCheck, type ListBriefings } from "@spots/domain/delivery/briefing";
import { estimateOf } from "@spots/domain/insight/estimate";
import { minimumForWhole } from "@spots/domain/insight/privacy";
import { shareOf } from "@spots/domain/insight/share";
import type { Id } from "@spots/domain/kernel/ids";
import { worksWithin } from "../people/member.queries";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";

type Ctx = Call["ctx"];
/** Moments of the last year count. */
const daysBack = 365;

/** The check question of a spot, or null. */
export const checkOf = (stored: unknown): BriefingCheck | null => BriefingCheck.safeParse(stored).data ?? null;

/** The spot versions, as `<spot> <version>`, whose briefing the member has read. */
export async function listReadBriefings({ db, tenant, member }: Ctx, spotIds: readonly Id[]) {
  const rows = await db.briefing.findMany({
    where: {
      businessId: tenant.businessId,
      memberId: member.id,
      spotId: { in: [...spotIds] },
      readAt: { not: null },
    },
    select: { spotId: true, spotVersion: true },
  });
  return new Set(rows.map(({ spotId, spotVersion }) => `${spotId} ${spotVersion}`));
}

/**
 * The share of due moments of a spot that were delivered, with and without the member's read receipt at
 * their due time, at the locations that the reader sees. Both are hidden when one has too few moments.
 */
async function deliveredByBriefing(ctx: Ctx, spotId: Id) {
  const { db, tenant, now } = ctx;
  const seen = locationsSeenBy(ctx.member);
  const here = seen === null ? null : [...seen];
  const rows = await db.$queryRaw<{ isBriefed: boolean; delivered: number; due: number }[]>`
    select coalesce(b.read_at <= m.due_at, false) as "isBriefed",
           count(*) filter (where m.status = 'delivered')::int as delivered, count(*)::int as due
    from moment m left join briefing b on b.business_id = m.business_id and b.spot_id = m.spot_id
      and b.spot_version = m.spot_version and b.member_id = m.member_id
    where m.business_id = ${tenant.businessId}::uuid and m.spot_id = ${spotId}::uuid and m.member_id is not null
      and not m.improvised and m.status in ('delivered', 'missed', 'declined')
      and m.due_at between ${new Date(now().getTime() - daysBack * 86_400_000)} and ${now()}
      and (${here}::uuid[] is null or m.location_id = any(${here}::uuid[]))
    group by 1`;
  const minimum = minimumForWhole(tenant.minimumN);
  const of = (isBriefed: boolean) => {
    const { delivered = 0, due = 0 } = rows.find((row) => row.isBriefed === isBriefed) ?? {};
    return estimateOf(shareOf({ hits: delivered, n: due }), minimum);
  };
  const [briefed, others] = [of(true), of(false)];
  return briefed.kind === "shown" && others.kind === "shown" ? { briefed, others } : null;
}

/**
 * Who has read the briefing of a spot's last version, and of which earlier one; its check question; and
 * the delivered shares with and without a receipt.
 * @throws NOT_FOUND
 */
export async function listBriefings({ ctx, input }: Call<ListBriefings>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const spot = await getSpot(ctx, input.spotId);
  const members = await db.member.findMany({
    where: { businessId, leftAt: null, ...worksWithin(member) },
    select: {
      id: true,
      name: true,
      briefings: {
        where: { spotId: spot.id },
        select: { spotVersion: true, askedAt: true, readAt: true, tries: true },
        orderBy: { spotVersion: "desc" },
      },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 1000,
  });
  return {
    version: spot.version,
    check: checkOf(spot.briefingCheck),
    members: members.map(({ id, name, briefings }) => {
      const last = briefings.find(({ spotVersion }) => spotVersion === spot.version);
      const older = briefings.find(({ spotVersion, readAt }) => spotVersion < spot.version && readAt !== null);
      const { readAt = null, askedAt = null, tries = 0 } = last ?? {};
      return { id, name, readAt, askedAt, tries, readOlder: older !== undefined };
    }),
    delivered: await deliveredByBriefing(ctx, spot.id),
  };
}

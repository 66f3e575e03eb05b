import { locationsSeenBy } from "@spots/domain/access/object-rules";
import { BriefingCheck, type ListBriefings } from "@spots/domain/delivery/briefing";
import { estimateOf } from "@spots/domain/insight/estimate";
import { minimumForWhole } from "@spots/domain/insight/privacy";
import { shareOf } from "@spots/domain/insight/share";
import type { Id } from "@spots/domain/kernel/ids";
import { worksWithin } from "../people/member.queries";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { editedFile, fileInList } from "./briefing-file.queries";

type Ctx = Call["ctx"];
/** Moments of the last year count. */
const daysBack = 365;

/** The check question of a spot, or null. */
export const checkOf = (stored: unknown): BriefingCheck | null => BriefingCheck.safeParse(stored).data ?? null;

type Receipt = { readonly readAt: Date | null; readonly fileId: Id | null };

/** Whether a receipt is of the briefing as it is: with the photo or clip that it shows now. */
export const isCurrent = (receipt: Receipt | null | undefined, fileId: Id | null): boolean =>
  receipt?.readAt != null && receipt.fileId === fileId;

/** Whether the member was asked and has not read it since. */
export const isAskedSince = ({ askedAt, readAt }: Pick<Receipt, "readAt"> & { readonly askedAt: Date | null }) =>
  askedAt !== null && (readAt === null || readAt <= askedAt);

/** The spot versions, as `<spot> <version>`, whose briefing the member has read with its photo or clip. */
export async function listReadBriefings({ db, tenant, member }: Ctx, spotIds: readonly Id[]) {
  const rows = await db.briefing.findMany({
    where: {
      businessId: tenant.businessId,
      memberId: member.id,
      spotId: { in: [...spotIds] },
      readAt: { not: null },
    },
    select: {
      ...{ spotId: true, spotVersion: true, readAt: true, fileId: true },
      version: { select: { spot: { select: { briefingFileId: true } } } },
    },
  });
  const current = rows.filter((row) => isCurrent(row, row.version.spot.briefingFileId));
  return new Set(current.map(({ spotId, spotVersion }) => `${spotId} ${spotVersion}`));
}

/**
 * The share of due moments of a spot that were delivered, with and without the member's first read receipt of
 * the version at their due time, at the locations that the reader sees. Both are hidden when one has too few moments.
 */
async function deliveredByBriefing(ctx: Ctx, spotId: Id) {
  const { db, tenant, now } = ctx;
  const seen = locationsSeenBy(ctx.member);
  const here = seen === null ? null : [...seen];
  const rows = await db.$queryRaw<{ isBriefed: boolean; delivered: number; due: number }[]>`
    select coalesce(coalesce(b.first_read_at, b.read_at) <= m.due_at, false) as "isBriefed",
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
 * Who has read the briefing of a spot's last version, and of which earlier one; its photo or clip; its check question; and
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
        select: { spotVersion: true, askedAt: true, readAt: true, tries: true, fileId: true },
        orderBy: { spotVersion: "desc" },
      },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 1000,
  });
  const file =
    spot.briefingFileId === null
      ? null
      : await db.briefingFile.findUnique({ where: tenantKey(ctx, spot.briefingFileId), ...fileInList });
  return {
    version: spot.version,
    file: editedFile(file),
    check: checkOf(spot.briefingCheck),
    members: members.map(({ id, name, briefings }) => {
      const last = briefings.find(({ spotVersion }) => spotVersion === spot.version);
      const isRead = isCurrent(last, spot.briefingFileId);
      const { askedAt = null, tries = 0 } = last && (isRead || isAskedSince(last)) ? last : {};
      const readOlder = !isRead && briefings.some(({ readAt }) => readAt !== null);
      return { id, name, readAt: isRead ? (last?.readAt ?? null) : null, askedAt, tries, readOlder };
    }),
    delivered: await deliveredByBriefing(ctx, spot.id),
  };
}

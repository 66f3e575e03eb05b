import type { Prisma } from "@spots/db/generated/client";
import { locationsSeenBy, mayActAt } from "@spots/domain/access/object-rules";
import { groupAlike } from "@spots/domain/delivery/alike-groups";
import { groupedDays, type ListImprovised, mostGrouped } from "@spots/domain/delivery/improvised";
import { compareTexts } from "@spots/domain/feedback/matcher/alike";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

type Ctx = Call["ctx"];

/**
 * The spontaneous moments of which a group can be made: what was done is in words, and went well.
 */
export const groupable = {
  ...{ improvised: true, spotId: null, status: "delivered", description: { not: "" } },
  OR: [{ reaction: null }, { reaction: { not: "wentWrong" } }],
} as const satisfies Prisma.MomentWhereInput;

const row = {
  ...{ id: true, description: true, deliveredAt: true, dueAt: true, reaction: true },
  member: { select: { id: true, name: true } },
  location: { select: { id: true, name: true } },
  story: { select: { id: true } },
  inGroup: {
    select: {
      groupId: true,
      group: {
        select: {
          isApart: true,
          spot: { select: { id: true, name: true, status: true, stage: { select: { journeyId: true } } } },
        },
      },
    },
  },
} satisfies Prisma.MomentSelect;

/**
 * The spontaneous moments of a place and time in groups of alike ones, by the words that describe
 * them. Of more than `most` the newest are grouped.
 */
export async function groupsOf(
  { db, tenant }: Pick<Ctx, "db" | "tenant">,
  where: Prisma.MomentWhereInput,
  most: number,
) {
  const rows = await db.moment.findMany({
    where: { AND: [{ businessId: tenant.businessId, ...groupable }, where] },
    select: row,
    orderBy: [{ deliveredAt: "desc" }, { id: "desc" }],
    take: most,
  });
  const moments = rows.map(({ inGroup, deliveredAt, dueAt, ...moment }, number) => ({
    ...{ ...moment, number, at: deliveredAt ?? dueAt },
    groupId: inGroup?.groupId ?? null,
    isApart: inGroup?.group.isApart ?? false,
    spot: inGroup?.group.spot ?? null,
  }));
  const likeness = compareTexts(
    moments.map(({ description }) => description),
    tenant,
  );
  return groupAlike(moments, (one, other) => likeness(one.number, other.number)).map((group) => ({
    groupId: group.groupId,
    spot: group.moments.find(({ spot }) => spot !== null)?.spot ?? null,
    moments: group.moments.map(({ number: _, groupId, spot: __, isApart: ___, story, ...moment }) => ({
      ...moment,
      isChosen: groupId !== null,
      storyId: story?.id ?? null,
    })),
  }));
}

/** A filter for the locations that the member sees, or one of them. @throws NOT_FOUND */
async function whereAt({ db, tenant, member }: Ctx, locationId: Id | null): Promise<Prisma.MomentWhereInput> {
  const seen = locationsSeenBy(member);
  if (locationId === null) return seen === null ? {} : { locationId: { in: [...seen] } };
  const location = await db.location.findUnique({ where: tenantKey({ tenant }, locationId), select: { id: true } });
  if (!location || !mayActAt(member, locationId)) throw notFound();
  return { locationId };
}

/**
 * The spontaneous moments of the last `groupedDays` in groups: those without a spot first, and the
 * larger before the smaller.
 */
export async function listImprovised({ ctx, input }: Call<ListImprovised>) {
  const since = new Date(ctx.now().getTime() - groupedDays * 86_400_000);
  const where = { ...(await whereAt(ctx, input.locationId)), deliveredAt: { gte: since } };
  const groups = await groupsOf(ctx, where, mostGrouped);
  const newest = ({ moments }: Pick<(typeof groups)[number], "moments">) => moments.at(-1)?.at.getTime() ?? 0;
  return groups
    .map(({ spot, ...group }) => ({
      ...group,
      spot: spot && { id: spot.id, name: spot.name, status: spot.status, journeyId: spot.stage.journeyId },
    }))
    .toSorted(
      (a, b) =>
        Number(a.spot !== null) - Number(b.spot !== null) ||
        b.moments.length - a.moments.length ||
        newest(b) - newest(a),
    );
}

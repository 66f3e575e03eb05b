import type { Prisma } from "@spots/db/generated/client";
import { locationsSeenBy } from "@spots/domain/access/object-rules";
import { byPosition } from "@spots/domain/kernel/position";
import { boundsOfDay, dayOf } from "@spots/domain/kernel/zoned-time";
import { coveredSpot, coveredSpotOf, listCoveredLocations } from "../journey/coverage.queries";
import type { Call } from "../trpc/context";

/** Hours for which an event counts as new. */
const freshHours = 24;

/**
 * The home without its figures: journeys with the spots that coverage is counted from, what needs
 * attention today, the latest answers, and the next steps of a new business.
 */
export async function readHome({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const seen = locationsSeenBy(member);
  const here = seen === null ? {} : { locationId: { in: [...seen] } };
  const since = new Date(ctx.now().getTime() - freshHours * 3_600_000);
  const { from, to } = boundsOfDay(dayOf(ctx.now(), tenant.timeZone), tenant.timeZone);

  const journeys = await db.journey.findMany({
    where: { businessId, archivedAt: null },
    select: {
      id: true,
      name: true,
      versions: { select: { number: true }, orderBy: { number: "desc" }, take: 1 },
      stages: {
        select: {
          id: true,
          name: true,
          kind: true,
          feeling: true,
          position: true,
          spots: { select: coveredSpot },
        },
      },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const words = {
    select: {
      id: true,
      recallText: true,
      answeredAt: true,
      locale: true,
      location: { select: { name: true, timeZone: true } },
      mentions: {
        where: { question: "recall", status: "counted" },
        select: { spanStart: true, spanEnd: true, spot: { select: { name: true } } },
      },
    },
    orderBy: [{ answeredAt: "desc" }, { id: "desc" }],
    take: 6,
  } satisfies Prisma.ResponseFindManyArgs;
  const said = { businessId, ...here, recallText: { not: "" } };
  const recalling = await db.response.findMany({
    where: { ...said, mentions: { some: { question: "recall", status: "counted" } } },
    ...words,
  });
  const others =
    recalling.length < words.take
      ? await db.response.findMany({
          where: { ...said, mentions: { none: { question: "recall", status: "counted" } } },
          ...words,
        })
      : [];
  const stories = [...recalling, ...others].slice(0, words.take);
  const members = await db.member.groupBy({ by: ["role"], where: { businessId, leftAt: null }, _count: true });
  return {
    journeys: journeys.map(({ versions, stages, ...journey }) => ({
      ...journey,
      version: versions[0]?.number ?? 0,
      stages: stages
        .toSorted(byPosition)
        .map(({ spots, position: _, ...stage }) => ({ ...stage, spots: spots.map(coveredSpotOf) })),
    })),
    locations: await listCoveredLocations(ctx),
    needs: {
      doubtful: await db.response.count({
        where: { businessId, ...here, mentions: { some: { question: "recall", status: "doubtful" } } },
      }),
      declined: await db.moment.findMany({
        where: {
          businessId,
          ...here,
          status: "declined",
          replacedBy: null,
          steps: { some: { status: "declined", at: { gte: since } } },
        },
        select: {
          id: true,
          spot: { select: { name: true } },
          member: { select: { name: true } },
          steps: { where: { status: "declined" }, select: { reason: true }, take: 1 },
        },
        take: 5,
      }),
      letDown: await db.response.count({
        where: { businessId, ...here, recommend: { lte: 6 }, answeredAt: { gte: since } },
      }),
      toReach: await db.response.count({
        where: { businessId, ...here, recommend: { lte: 6 }, contact: { not: null }, answeredAt: { gte: since } },
      }),
      missed: await db.moment.count({ where: { businessId, ...here, status: "missed", dueAt: { gte: since } } }),
    },
    todayCounts: {
      offered: await db.moment.count({ where: { businessId, ...here, dueAt: { gte: from, lt: to } } }),
      delivered: await db.moment.count({
        where: { businessId, ...here, dueAt: { gte: from, lt: to }, status: "delivered" },
      }),
    },
    stories,
    begun: {
      members: members.reduce((sum, { _count }) => sum + _count, 0),
      invitations: await db.invitation.count({ where: { businessId, revokedAt: null } }),
      channels: await db.channel.count({ where: { businessId, closedAt: null, ...here } }),
      moments: await db.moment.count({ where: { businessId, ...here } }),
      responses: await db.response.count({ where: { businessId, ...here } }),
    },
  };
}

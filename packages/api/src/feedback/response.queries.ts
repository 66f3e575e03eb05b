import { locationsSeenBy, mayActAt } from "@spots/domain/access/object-rules";
import type { ListResponses } from "@spots/domain/feedback/mention";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { type PageOf, pageFrom, readCursor } from "@spots/domain/kernel/page";
import type { Call } from "../trpc/context";

/** The answers of the locations that the member sees, or of one of them. @throws NOT_FOUND for one they do not see */
async function whereSeen({ db, tenant, member }: Call["ctx"], locationId: Id | null) {
  if (locationId !== null) {
    const location = await db.location.findUnique({
      where: { businessId_id: { businessId: tenant.businessId, id: locationId } },
    });
    if (!location || !mayActAt(member, locationId)) throw notFound();
  }
  const seen = locationId === null ? locationsSeenBy(member) : [locationId];
  return { businessId: tenant.businessId, ...(seen === null ? {} : { locationId: { in: [...seen] } }) };
}

/** What customers said, newest first, with the spots they recalled and whom they thanked. */
export async function listResponses({ ctx, input }: Call<ListResponses>) {
  const before = readCursor(input.cursor);
  const older =
    before === null
      ? {}
      : { OR: [{ answeredAt: { lt: before.at } }, { answeredAt: before.at, id: { lt: before.id } }] };
  const rows = await ctx.db.response.findMany({
    where: { ...(await whereSeen(ctx, input.locationId)), ...older },
    select: {
      id: true,
      answeredAt: true,
      locale: true,
      story: true,
      recommend: true,
      comment: true,
      contact: true,
      location: { select: { id: true, name: true, timeZone: true } },
      channel: { select: { name: true } },
      mentions: {
        where: { status: { not: "dismissed" } },
        select: { id: true, status: true, spanStart: true, spanEnd: true, spot: { select: { id: true, name: true } } },
      },
      kudos: {
        select: {
          id: true,
          words: true,
          decision: true,
          member: { select: { name: true } },
          decidedBy: { select: { name: true } },
        },
      },
    },
    orderBy: [{ answeredAt: "desc" }, { id: "desc" }],
    take: input.limit + 1,
  });
  return pageFrom(rows, input.limit, ({ answeredAt, id }) => ({ at: answeredAt, id }));
}

/** Mentions that wait for a person, the oldest first; how many there are in all; and the spots a correction can choose from. */
export async function listDoubtful({ ctx, input }: Call<PageOf>) {
  const { db } = ctx;
  const after = readCursor(input.cursor);
  const { businessId, ...response } = await whereSeen(ctx, null);
  const waiting = { businessId, status: "doubtful", response } as const;
  const later =
    after === null ? {} : { OR: [{ createdAt: { gt: after.at } }, { createdAt: after.at, id: { gt: after.id } }] };
  const rows = await db.mention.findMany({
    where: { ...waiting, ...later },
    select: {
      id: true,
      createdAt: true,
      confidence: true,
      spanStart: true,
      spanEnd: true,
      spot: { select: { id: true, name: true, talkLine: true } },
      response: {
        select: {
          id: true,
          story: true,
          locale: true,
          answeredAt: true,
          location: { select: { name: true, timeZone: true } },
        },
      },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: input.limit + 1,
  });
  const spots = await db.spot.findMany({
    where: { businessId, version: { gt: 0 } },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const page = pageFrom(rows, input.limit, ({ createdAt, id }) => ({ at: createdAt, id }));
  return { ...page, spots, waiting: await db.mention.count({ where: waiting }) };
}

import { locationsSeenBy, mayActAt } from "@spots/domain/access/object-rules";
import type { ListResponses } from "@spots/domain/feedback/mention";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { type PageOf, pageFrom, readCursor } from "@spots/domain/kernel/page";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { listChoices } from "./met.queries";

/**
 * A filter for the answers of the locations that the member sees, or of one of them.
 * @throws NOT_FOUND for a location that they do not see
 */
export async function whereSeen({ db, tenant, member }: Call["ctx"], locationId: Id | null) {
  if (locationId !== null) {
    const location = await db.location.findUnique({
      where: tenantKey({ tenant }, locationId),
    });
    if (!location || !mayActAt(member, locationId)) throw notFound();
  }
  const seen = locationId === null ? locationsSeenBy(member) : [locationId];
  return { businessId: tenant.businessId, ...(seen === null ? {} : { locationId: { in: [...seen] } }) };
}

/**
 * The answers, newest first, with the thanked members and all mentions, including dismissed ones,
 * each with its standing decision. `choices` are the spots that an answer can mention.
 */
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
      recallText: true,
      recommend: true,
      comment: true,
      contact: true,
      location: { select: { id: true, name: true, timeZone: true } },
      channel: { select: { name: true } },
      case: { select: { id: true, status: true } },
      visitId: true,
      locationId: true,
      mentions: {
        where: { source: "unaided" },
        select: {
          id: true,
          question: true,
          status: true,
          spanStart: true,
          spanEnd: true,
          spot: { select: { id: true, name: true } },
          decisions: { where: { supersededBy: null }, select: { id: true, by: { select: { name: true } } } },
        },
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
  const choices = await listChoices(ctx, rows);
  const withChoices = rows.map(({ visitId: _visit, locationId: _location, mentions, ...row }) => ({
    ...row,
    mentions: mentions.map(({ decisions: [decision], ...mention }) => ({ ...mention, decision: decision ?? null })),
    choices: (choices.get(row.id) ?? []).map(({ id, name }) => ({ id, name })),
  }));
  return pageFrom(withChoices, input.limit, ({ answeredAt, id }) => ({ at: answeredAt, id }));
}

/**
 * The mentions in recall texts that wait to be checked, oldest first, each with the spots that its answer can
 * mention instead, and their total number.
 */
export async function listDoubtful({ ctx, input }: Call<PageOf>) {
  const { db } = ctx;
  const after = readCursor(input.cursor);
  const { businessId, ...response } = await whereSeen(ctx, null);
  const waiting = { businessId, question: "recall", status: "doubtful", response } as const;
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
          recallText: true,
          locale: true,
          answeredAt: true,
          visitId: true,
          locationId: true,
          location: { select: { name: true, timeZone: true } },
        },
      },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: input.limit + 1,
  });
  const choices = await listChoices(
    ctx,
    rows.map((row) => row.response),
  );
  const withChoices = rows.map(({ response: { visitId: _visit, locationId: _location, ...answer }, ...row }) => ({
    ...row,
    response: answer,
    choices: (choices.get(answer.id) ?? []).map(({ id, name }) => ({ id, name })),
  }));
  const page = pageFrom(withChoices, input.limit, ({ createdAt, id }) => ({ at: createdAt, id }));
  return { ...page, waiting: await db.mention.count({ where: waiting }) };
}

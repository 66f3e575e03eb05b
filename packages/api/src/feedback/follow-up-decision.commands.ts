import { mayActAt } from "@spots/domain/access/object-rules";
import type { DecideFollowUp } from "@spots/domain/feedback/mention";
import { notFound } from "@spots/domain/kernel/errors";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";

/**
 * Decides whether the unaided text of a follow-up means a spot. The last decision holds, and each
 * is recorded; the worker, which may code the text again, leaves it. Twice is like once.
 * @throws NOT_FOUND for a spot that the text was not read as, or a location that the member does
 * not see
 */
export async function decideFollowUp({ ctx, input: { askingId, spotId, isMeant } }: Call<DecideFollowUp>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const where = { businessId_askingId_spotId: { businessId, askingId, spotId } };
  const found = await db.followUpMention.findUnique({
    where,
    select: {
      ...{ status: true, decidedAt: true, version: { select: { spot: { select: { name: true } } } } },
      followUp: { select: { asking: { select: { locationId: true } } } },
    },
  });
  const locationId = found?.followUp.asking.locationId;
  if (!found || locationId === undefined || !mayActAt(member, locationId)) throw notFound();
  const status = isMeant ? ("counted" as const) : ("dismissed" as const);
  if (found.decidedAt !== null && found.status === status) return { askingId, spotId, status };
  await db.followUpMention.update({ where, data: { status, decidedById: member.id, decidedAt: ctx.now() } });
  const { name } = found.version.spot;
  const verdict = isMeant ? "confirmed" : "dismissed";
  record(ctx, {
    ...{ type: "mention.decided", subjectId: askingId, before: { name, status: found.status } },
    after: { verdict, name, status, locationId },
  });
  return { askingId, spotId, status };
}

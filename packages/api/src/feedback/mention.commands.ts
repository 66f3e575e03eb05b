import { mayActAt } from "@spots/domain/access/object-rules";
import type { DecideMention } from "@spots/domain/feedback/mention";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import { record } from "../event/event.commands";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";

/**
 * A person decides what a customer meant. The mention follows the last decision; every decision is kept.
 * @throws NOT_FOUND when the mention is not ours; CONFLICT when the spot it shall be was never live
 */
export async function decideMention({ ctx, input }: Call<DecideMention>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const there = await db.mentionDecision.findUnique({ where: { businessId_id: { businessId, id: input.decisionId } } });
  if (there) return { mentionId: there.mentionId };
  const mention = await db.mention.findUnique({
    where: { businessId_id: { businessId, id: input.mentionId } },
    include: { response: { select: { locationId: true } }, spot: { select: { name: true } } },
  });
  if (!mention || !mayActAt(member, mention.response.locationId)) throw notFound();
  const meant = input.spotId === null ? null : await getSpot(ctx, input.spotId);
  if (meant?.version === 0) throw new DomainError("CONFLICT", "spotNotLive", { fields: { spotId: "spotNotLive" } });

  const at = ctx.now();
  const { decisionId: id, verdict } = input;
  await db.mentionDecision.create({
    data: { businessId, id, mentionId: mention.id, verdict, spotId: meant?.id ?? null, byMemberId: member.id, at },
  });
  const isSame = verdict === "confirmed" || meant?.id === mention.spotId;
  await db.mention.update({
    where: { businessId_id: { businessId, id: mention.id } },
    data: { status: isSame ? "counted" : "dismissed" },
  });
  if (meant && !isSame) {
    const { responseId, spanStart, spanEnd } = mention;
    await db.mention.upsert({
      where: { businessId_responseId_spotId: { businessId, responseId, spotId: meant.id } },
      create: {
        businessId,
        id: ctx.newId(),
        responseId,
        spotId: meant.id,
        spotVersion: meant.version,
        status: "counted",
        spanStart,
        spanEnd,
        createdAt: at,
      },
      update: { status: "counted" },
    });
  }
  await record(ctx, {
    type: "mention.decided",
    subjectId: mention.id,
    before: { name: mention.spot.name, status: mention.status },
    after: { verdict, name: meant?.name ?? mention.spot.name },
  });
  return { mentionId: mention.id };
}

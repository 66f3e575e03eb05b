import { mayActAt } from "@spots/domain/access/object-rules";
import type { DecideKudos } from "@spots/domain/feedback/kudos";
import { notFound } from "@spots/domain/kernel/errors";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";

/**
 * Releases an answer to the member it thanks, keeps it back, or undoes that decision. Repeating a
 * decision changes nothing.
 * @throws NOT_FOUND for an unknown answer, one that thanks no current member, or one of a location
 * that the deciding member may not act at
 */
export async function decideKudos({ ctx, input }: Call<DecideKudos>) {
  const { db, member } = ctx;
  const { kudosId, decision } = input;
  const kudos = await db.kudos.findUnique({
    where: tenantKey(ctx, kudosId),
    include: { member: { select: { name: true } }, response: { select: { locationId: true } } },
  });
  if (!kudos?.member || !kudos.response || !mayActAt(member, kudos.response.locationId)) throw notFound();
  if (kudos.decision === decision) return { id: kudos.id };
  await db.kudos.update({
    where: tenantKey(ctx, kudos.id),
    data:
      decision === null
        ? { decision, decidedAt: null, decidedById: null }
        : { decision, decidedAt: ctx.now(), decidedById: member.id },
  });
  record(ctx, {
    type: decision === null ? "kudos.undecided" : decision === "released" ? "kudos.released" : "kudos.keptBack",
    subjectId: kudos.id,
    before: { decision: kudos.decision },
    // The event repeats the location, because a correction of the answer deletes its kudos.
    after: { name: kudos.member.name, decision, locationId: kudos.response.locationId },
  });
  return { id: kudos.id };
}

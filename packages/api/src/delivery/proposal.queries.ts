import { locationsSeenBy } from "@spots/domain/access/object-rules";
import type { ListProposals } from "@spots/domain/delivery/proposal";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";

/** How long an answered suggestion is shown to the member who made it, in days. */
const shownDays = 30;

const shown = {
  ...{ id: true, text: true, at: true, answeredAt: true, isTakenUp: true, answer: true },
  spot: { select: { id: true, name: true } },
} as const;

/** A filter for the suggestions made at moments of locations that the member sees. */
function within(member: Call["ctx"]["member"]) {
  const seen = locationsSeenBy(member);
  return seen === null ? {} : { moment: { locationId: { in: [...seen] } } };
}

/**
 * The suggestions for a spot: those without an answer first, then the newest.
 * @throws NOT_FOUND for an unknown spot
 */
export async function listProposals({ ctx, input }: Call<ListProposals>) {
  const spot = await getSpot(ctx, input.spotId);
  return ctx.db.spotProposal.findMany({
    where: { businessId: ctx.tenant.businessId, spotId: spot.id, ...within(ctx.member) },
    select: { ...shown, by: { select: { name: true } }, answerer: { select: { name: true } } },
    orderBy: [{ answeredAt: { sort: "desc", nulls: "first" } }, { at: "desc" }, { id: "desc" }],
    take: 50,
  });
}

/** What became of the member's own suggestions: those that wait, and those answered lately. */
export async function listOwnProposals(ctx: Call["ctx"]) {
  const since = new Date(ctx.now().getTime() - shownDays * 86_400_000);
  return ctx.db.spotProposal.findMany({
    where: {
      ...{ businessId: ctx.tenant.businessId, byMemberId: ctx.member.id },
      // A shared device shows nothing of other locations.
      ...(ctx.member.onlyAt === undefined ? {} : within(ctx.member)),
      OR: [{ answeredAt: null }, { answeredAt: { gte: since } }],
    },
    select: { ...shown, answerer: { select: { name: true } } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 10,
  });
}

import { type ListShares, stateOfShare } from "@spots/domain/sharing/share";
import { getOpenJourney } from "../conversation/subject.queries";
import { findLastVersion } from "../journey/design.queries";
import type { Call } from "../trpc/context";

/**
 * The links to a journey, newest first, and the number of the version that they show; 0 when none
 * is published. Contains no token and no password.
 */
export async function listShares({ ctx, input }: Call<ListShares>) {
  const { businessId } = ctx.tenant;
  const journey = await getOpenJourney(ctx, input.journeyId);
  const shares = await ctx.db.share.findMany({
    where: { businessId, journeyId: journey.id },
    include: { by: { select: { name: true } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 200,
  });
  return {
    journey: { id: journey.id, name: journey.name },
    version: (await findLastVersion(ctx, journey.id))?.number ?? 0,
    shares: shares.map(({ id, parts, note, by, createdAt, expiresAt, revokedAt, passwordHash }) => ({
      id,
      parts,
      note,
      by: by.name,
      createdAt,
      expiresAt,
      hasPassword: passwordHash !== null,
      state: stateOfShare({ expiresAt, revokedAt }, ctx.now()),
    })),
  };
}

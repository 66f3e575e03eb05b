import { countEvidence, listEvidence } from "@spots/db/reports/growth-evidence";
import { locationsSeenBy } from "@spots/domain/access/object-rules";
import { praiseFrom } from "@spots/domain/feedback/praise";
import type { ReadEvidence } from "@spots/domain/growth/growth";
import type { GrowthSide } from "@spots/domain/growth/topics";
import type { Id } from "@spots/domain/kernel/ids";
import { maskingOf } from "../feedback/masking.queries";
import type { Call } from "../trpc/context";
import { getGrowing } from "./subject.queries";

/** How far back evidence counts, in days. */
export const evidenceDays = 182;
/** The most rows behind one cell. */
const mostRows = 50;

/**
 * What evidence the caller sees of a person: managers that of the locations that they see, and the
 * person all of their own, of the thanks those that reach them.
 */
function scopeOf({ tenant, member, now }: Call["ctx"], memberId: Id, side: GrowthSide) {
  return {
    ...{ businessId: tenant.businessId, memberId, since: new Date(now().getTime() - evidenceDays * 86_400_000) },
    locationIds: side === "self" ? null : locationsSeenBy(member),
    praiseFrom: side === "self" ? praiseFrom : null,
  };
}

/** How many rows stand behind each cell. */
export const countCells = (ctx: Call["ctx"], memberId: Id, side: GrowthSide) =>
  countEvidence(ctx.db, scopeOf(ctx, memberId, side));

/**
 * The rows behind one cell, newest first, with customers' words masked.
 * @throws NOT_FOUND when the growth is not theirs to see
 */
export async function readEvidence({ ctx, input }: Call<ReadEvidence>) {
  const { id, side } = await getGrowing(ctx, input.memberId);
  const rows = await listEvidence(ctx.db, scopeOf(ctx, id, side), input.topic, mostRows);
  const mask = await maskingOf(
    ctx,
    rows.map(({ words }) => words),
  );
  return rows.map(({ words, topic: _, ...row }) => ({ ...row, words: mask(words) }));
}

import { mayActAt } from "@spots/domain/access/object-rules";
import type { DismissSuggestion } from "@spots/domain/feedback/suggestion";
import { notFound } from "@spots/domain/kernel/errors";
import type { Call } from "../trpc/context";

/**
 * Dismisses a suggestion; repeating it changes nothing.
 * @throws NOT_FOUND when there is no such suggestion at a location that the member sees
 */
export async function dismissSuggestion({ ctx, input }: Call<DismissSuggestion>) {
  const { db, tenant, member, now } = ctx;
  const { businessId } = tenant;
  const { responseId, spotId } = input;
  const suggestion = await db.suggestion.findFirst({
    where: { businessId, responseId, spotId, listed: true },
    select: { coding: { select: { response: { select: { locationId: true } } } } },
  });
  if (!suggestion || !mayActAt(member, suggestion.coding.response.locationId)) throw notFound();
  await db.suggestion.updateMany({
    where: { businessId, responseId, spotId, listed: true, dismissedAt: null },
    data: { dismissedAt: now() },
  });
  return { responseId };
}

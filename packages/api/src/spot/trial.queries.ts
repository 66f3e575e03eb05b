import type { ReadSpot } from "@spots/domain/spot/spot-life";
import { isShown } from "@spots/domain/spot/trial";
import { isPressured } from "../insight/pressure.queries";
import type { Call } from "../trpc/context";
import { getSpot } from "./spot.queries";

type Reader = Pick<Call["ctx"], "db" | "tenant">;

/**
 * The deliveries, answers and mentions since a spot's trial began; null for a spot that is not on
 * trial.
 */
export async function trialOf({ db, tenant }: Reader, spot: { readonly id: string; readonly status: string }) {
  const { businessId } = tenant;
  if (spot.status !== "pilot") return null;
  const began = await db.spotStep.findFirst({
    where: { businessId, spotId: spot.id, to: "pilot" },
    orderBy: { at: "desc" },
  });
  const since = began?.at ?? new Date(0);
  const mentioning = { some: { spotId: spot.id, question: "recall", status: "counted", source: "unaided" } } as const;
  const answered = { businessId, recallText: { not: "" }, coding: { isNot: null }, answeredAt: { gte: since } };
  const count = {
    delivered: await db.moment.count({
      where: { businessId, spotId: spot.id, status: "delivered", deliveredAt: { gte: since } },
    }),
    answers: await db.response.count({ where: answered }),
    mentions: await db.response.count({ where: { ...answered, mentions: mentioning } }),
  };
  return { since: began?.at ?? null, ...count, isShown: isShown(count) };
}

/**
 * A spot's trial over all locations, and whether its customers feel pressured, so that it goes live
 * only with a reason.
 * @throws NOT_FOUND for an unknown spot
 */
export async function readTrial({ ctx, input }: Call<ReadSpot>) {
  const trial = await trialOf(ctx, await getSpot(ctx, input.spotId));
  return { trial: trial && { ...trial, isPressured: await isPressured(ctx, input.spotId) } };
}

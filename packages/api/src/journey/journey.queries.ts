import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";

/** @throws NOT_FOUND when it is not ours */
export async function getStage(ctx: Call["ctx"], stageId: Id) {
  const stage = await ctx.db.stage.findUnique({
    where: { businessId_id: { businessId: ctx.tenant.businessId, id: stageId } },
  });
  if (!stage) throw notFound();
  return stage;
}

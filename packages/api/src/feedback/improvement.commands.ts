import {
  mostImprovements,
  type RemoveImprovement,
  type ShowImprovement,
  type TellImprovement,
} from "@spots/domain/feedback/improvement";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";

/** Stores what was improved; it is shown to customers. */
export async function tellImprovement({ ctx, input }: Call<TellImprovement>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const there = await db.improvement.findUnique({ where: tenantKey(ctx, input.id) });
  if (there) return { id: there.id };
  if ((await db.improvement.count({ where: { businessId } })) >= mostImprovements)
    throw new DomainError("CONFLICT", "improvementsFull", { values: { most: mostImprovements } });
  const { id, saidEn, didEn, saidDe, didDe } = input;
  await db.improvement.create({ data: { businessId, id, saidEn, didEn, saidDe, didDe, createdAt: ctx.now() } });
  record(ctx, { type: "improvement.told", subjectId: id, after: { name: didEn || didDe } });
  return { id };
}

async function getImprovement(ctx: Call["ctx"], id: Id) {
  const found = await ctx.db.improvement.findUnique({ where: tenantKey(ctx, id) });
  if (!found) throw notFound();
  return found;
}

/** Shows an improvement to customers, or hides it. */
export async function showImprovement({ ctx, input }: Call<ShowImprovement>) {
  const found = await getImprovement(ctx, input.improvementId);
  const { isShown } = input;
  if (found.isShown === isShown) return { id: found.id };
  await ctx.db.improvement.update({ where: tenantKey(ctx, found.id), data: { isShown } });
  record(ctx, {
    type: isShown ? "improvement.shown" : "improvement.hidden",
    subjectId: found.id,
    after: { name: found.didEn || found.didDe },
  });
  return { id: found.id };
}

export async function removeImprovement({ ctx, input }: Call<RemoveImprovement>) {
  const found = await getImprovement(ctx, input.improvementId);
  await ctx.db.improvement.delete({ where: tenantKey(ctx, found.id) });
  record(ctx, { type: "improvement.removed", subjectId: found.id, before: { name: found.didEn || found.didDe } });
  return { id: found.id };
}

import { mostImprovements } from "@spots/domain/feedback/improvement";
import type { Call } from "../trpc/context";

/** What was improved, newest first. */
export async function listImprovements({ ctx }: Pick<Call, "ctx">) {
  return ctx.db.improvement.findMany({
    where: { businessId: ctx.tenant.businessId },
    select: { id: true, saidEn: true, didEn: true, saidDe: true, didDe: true, isShown: true, createdAt: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: mostImprovements,
  });
}

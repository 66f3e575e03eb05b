import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";

/**
 * Whether a mail to the customer's address came back, and the customer has not changed the answer
 * and with it the address since.
 */
export async function doesAddressBounce(
  { db, tenant: { businessId } }: Pick<Call["ctx"], "db" | "tenant">,
  { id: caseId, response }: { readonly id: Id; readonly response: { readonly id: Id } | null },
): Promise<boolean> {
  if (response === null) return false;
  const last = await db.caseReply.findFirst({
    where: { businessId, caseId, bouncedAt: { not: null } },
    orderBy: { bouncedAt: "desc" },
    select: { bouncedAt: true },
  });
  if (!last?.bouncedAt) return false;
  const changed = await db.event.findFirst({
    where: { businessId, subjectId: response.id, type: "response.corrected", at: { gt: last.bouncedAt } },
    select: { seq: true },
  });
  return changed === null;
}

/** Whether the customer at an address reported a mail of the business as spam. */
export async function hasComplained(
  { db, tenant: { businessId } }: Pick<Call["ctx"], "db" | "tenant">,
  contact: string,
): Promise<boolean> {
  const response = { contact };
  const complaint =
    (await db.caseReply.findFirst({
      where: { businessId, complained: true, of: { response } },
      select: { id: true },
    })) ??
    (await db.serviceCase.findFirst({ where: { businessId, askComplained: true, response }, select: { id: true } }));
  return complaint !== null;
}

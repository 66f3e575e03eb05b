import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";
import { lockPresent } from "../writing/lock";
import { tenantKey } from "../writing/tenant-key";
import type { Takers } from "./case-rule.queries";

type Inside = Pick<Call["ctx"], "db" | "tenant">;

/** A case, or what a case may be opened for; a location stands for what is not stored yet. */
type Of =
  | { readonly caseId: Id }
  | { readonly momentId: Id }
  | { readonly promiseId: Id }
  | { readonly locationId: Id };

const location = { select: { caseMemberId: true } } as const;
const has = { select: { assigneeId: true } } as const;

/** Who may get the case: who has it, and who gets the new cases of the location. */
async function listTakers(ctx: Inside, of: Of): Promise<readonly (Id | null | undefined)[]> {
  const { db } = ctx;
  if ("caseId" in of) {
    const select = { location, assigneeId: true } as const;
    const found = await db.serviceCase.findUnique({ where: tenantKey(ctx, of.caseId), select });
    return [found?.location.caseMemberId, found?.assigneeId];
  }
  if ("momentId" in of) {
    const select = { location, wrongCase: has } as const;
    const found = await db.moment.findUnique({ where: tenantKey(ctx, of.momentId), select });
    return [found?.location.caseMemberId, found?.wrongCase?.assigneeId];
  }
  if ("promiseId" in of) {
    const select = { location, case: has } as const;
    const found = await db.customerPromise.findUnique({ where: tenantKey(ctx, of.promiseId), select });
    return [found?.location.caseMemberId, found?.case?.assigneeId];
  }
  const found = await db.location.findUnique({ where: tenantKey(ctx, of.locationId), ...location });
  return [found?.caseMemberId];
}

/**
 * Locks the members who may get a case, and these others, against leaving until the transaction
 * ends. Call it before the case, its moment or its promise is locked. A case is given to nobody who
 * is not among them.
 * @returns those who have not left
 */
export async function lockTakers(ctx: Inside, of: Of, others: readonly Id[] = []): Promise<Takers> {
  const takers = await listTakers(ctx, of);
  return lockPresent(ctx, [...new Set([...takers.flatMap((id) => id ?? []), ...others])]);
}

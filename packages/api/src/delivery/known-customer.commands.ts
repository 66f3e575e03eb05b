import { hashOfSecret } from "@spots/db/link-secret";
import type { ForgetCustomers } from "@spots/domain/delivery/visit-report";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";

type Ctx = Call["ctx"];

/**
 * Hashes what a till calls a customer, with the business's salt: the same reference of two
 * businesses has two hashes, and the reference itself is stored nowhere.
 */
async function hasherOf({ db, tenant }: Ctx): Promise<(reference: string) => string> {
  const { customerSalt } = await db.business.findUniqueOrThrow({
    where: { id: tenant.businessId },
    select: { customerSalt: true },
  });
  return (reference) => hashOfSecret(`${customerSalt} ${reference}`);
}

/** Stores whose visits these are. A visit that is known to be somebody's stays theirs. */
export async function tieCustomers(
  ctx: Ctx,
  visits: readonly { readonly visitId: Id; readonly customer: string }[],
): Promise<void> {
  if (visits.length === 0) return;
  const { businessId } = ctx.tenant;
  const hash = await hasherOf(ctx);
  for (const { visitId, customer } of visits)
    await ctx.db.visit.updateMany({
      where: { businessId, id: visitId, customerHash: null },
      data: { customerHash: hash(customer) },
    });
}

/**
 * Forgets customers whom a till reported: their visits stay, and belong to nobody known. Twice is
 * like once, and an unknown customer is forgotten already.
 */
export async function forgetCustomers({ ctx, input }: Call<ForgetCustomers>) {
  const hash = await hasherOf(ctx);
  const customerHash = { in: [...new Set(input.references.map(hash))] };
  const { count } = await ctx.db.visit.updateMany({
    where: { businessId: ctx.tenant.businessId, customerHash },
    data: { customerHash: null },
  });
  if (count > 0) record(ctx, { type: "visit.customerForgotten", subjectId: null, after: { number: count } });
  return { visits: count };
}

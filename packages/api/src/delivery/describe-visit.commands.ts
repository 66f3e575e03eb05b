import type { DescribeVisit } from "@spots/domain/delivery/visit";
import { refuseSpecialCategory } from "@spots/domain/feedback/masking/special-categories";
import { DomainError } from "@spots/domain/kernel/errors";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { lockVisit, undescribed } from "./visit.commands";

const refusedAt = (field: string, reason: string) =>
  new DomainError("CONFLICT", reason, { fields: { [field]: reason } });

/**
 * Keeps what the customer of a visit is called and why they came, as long as it goes on; it is in
 * no event, so that nothing of it stays afterwards. Repeating it changes nothing.
 * @throws NOT_FOUND; CONFLICT for a visit that has ended or whose customer wants nothing noted, at
 * the field `consent` without the customer's consent, and at `occasion` for one of a special
 * category, such as health or religion
 */
export async function describeVisit({ ctx, input }: Call<DescribeVisit>) {
  const { id, isOpen, consentAt, notesRefusedAt } = await lockVisit(ctx, input);
  const { name, occasion, consent } = input;
  const where = tenantKey(ctx, id);
  if (name === "" && occasion === "") {
    await ctx.db.visit.update({ where, data: undescribed });
    return { id };
  }
  if (!consent) throw refusedAt("consent", "customerMustAgree");
  refuseSpecialCategory("occasion", occasion);
  if (notesRefusedAt !== null) throw new DomainError("CONFLICT", "notesUnwanted");
  if (!isOpen) throw new DomainError("CONFLICT", "visitIsOver");
  await ctx.db.visit.update({ where, data: { customerName: name, occasion, consentAt: consentAt ?? ctx.now() } });
  return { id };
}

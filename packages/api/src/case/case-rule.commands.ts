import { mayActAt } from "@spots/domain/access/object-rules";
import type { SetCaseLocation, SetCaseRules } from "@spots/domain/case/case-rule";
import { notFound } from "@spots/domain/kernel/errors";
import { makePlansAnew } from "../delivery/make-moments.commands";
import type { Call } from "../trpc/context";
import { lockPresent } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { listAssignable, rulesOf } from "./case-rule.queries";

/** Sets the rules. They apply to answers that were not compared with the former rules yet. */
export async function setCaseRules({ ctx, input }: Call<SetCaseRules>) {
  const { businessId } = ctx.tenant;
  const before = await rulesOf(ctx);
  const { lowScore, onContact, dueHours, escalateHours, replyTo } = input;
  const after = { lowScore, onContact, dueHours, escalateHours, replyTo: replyTo === "" ? null : replyTo };
  await ctx.db.caseRule.upsert({ where: { businessId }, create: { businessId, ...after }, update: after });
  record(ctx, { type: "case.ruled", subjectId: businessId, before, after });
  return { id: businessId };
}

/** Sets a location's opening hours and closed days, and who gets its new cases. */
export async function setCaseLocation({ ctx, input }: Call<SetCaseLocation>) {
  await lockPresent(ctx, input.memberId === null ? [] : [input.memberId]);
  const location = await ctx.db.location.findUnique({ where: tenantKey(ctx, input.locationId) });
  if (!location || location.archivedAt !== null) throw notFound();
  const { openingHours, closedDays, memberId } = input;
  const assignee = (await listAssignable(ctx)).find(({ id }) => id === memberId);
  if (memberId !== null && !(assignee && mayActAt(assignee, location.id))) throw notFound();
  await ctx.db.location.update({
    where: tenantKey(ctx, location.id),
    data: { openingHours, closedDays, caseMemberId: memberId },
  });
  if (closedDays.join() !== location.closedDays.join()) await makePlansAnew(ctx, location.id, "all");
  record(ctx, {
    type: "location.changed",
    subjectId: location.id,
    before: { name: location.name },
    after: { name: location.name, openingHours, closedDays, caseMemberId: memberId },
  });
  return { id: location.id };
}

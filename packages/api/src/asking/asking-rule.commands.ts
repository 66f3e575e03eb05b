import type { AskingRule } from "@spots/domain/asking/rule";
import type { Call } from "../trpc/context";
import { lockBusiness } from "../writing/lock";
import { record } from "../writing/record";
import { askingRuleOf } from "./asking-rule.queries";

/**
 * Stores how often, when and for how long the business asks. It counts for what is planned, too.
 */
export async function setAskingRule({ ctx, input }: Call<AskingRule>) {
  const { businessId } = ctx.tenant;
  const { everyDays, mostPerMonth, quiet, remindDays, expireDays, afterVisit, followUp } = input;
  await lockBusiness(ctx, "askings");
  const before = await askingRuleOf(ctx);
  const data = {
    ...{ everyDays, mostPerMonth, remindDays, expireDays, afterVisit },
    ...{ quietFrom: quiet?.from ?? null, quietTo: quiet?.to ?? null },
    ...{ firstFollowUp: followUp.first, secondFollowUp: followUp.second },
  };
  await ctx.db.askingRule.upsert({ where: { businessId }, create: { businessId, ...data }, update: data });
  record(ctx, { type: "asking.ruleSet", subjectId: null, before, after: { everyDays, mostPerMonth, quiet, followUp } });
  return input;
}

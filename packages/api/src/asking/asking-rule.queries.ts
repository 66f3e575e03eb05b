import type { AskingRule } from "@spots/domain/asking/rule";
import { defaultRule } from "@spots/domain/asking/rule-defaults";
import type { Call } from "../trpc/context";

type Reader = Pick<Call["ctx"], "db" | "tenant">;

/** What the business chose about asking, or the default. */
export async function askingRuleOf({ db, tenant: { businessId } }: Reader): Promise<AskingRule> {
  const row = await db.askingRule.findUnique({ where: { businessId } });
  if (!row) return defaultRule;
  const { everyDays, mostPerMonth, quietFrom, quietTo, remindDays, expireDays, afterVisit } = row;
  const followUp = { first: row.firstFollowUp, second: row.secondFollowUp };
  const quiet = quietFrom === null || quietTo === null ? null : { from: quietFrom, to: quietTo };
  return { everyDays, mostPerMonth, quiet, remindDays, expireDays, afterVisit, followUp };
}

export const readAskingRule = ({ ctx }: Pick<Call, "ctx">) => askingRuleOf(ctx);

import type { AskingRule } from "./rule";

export type { AskingRule };

/** How a business asks that has chosen nothing. */
export const defaultRule: AskingRule = {
  everyDays: 30,
  mostPerMonth: 4,
  quiet: { from: 20 * 60, to: 8 * 60 },
  remindDays: 3,
  expireDays: 14,
  afterVisit: 120,
  followUp: { first: 3, second: 21 },
};

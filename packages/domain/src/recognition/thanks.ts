import { z } from "zod";
import { DomainError } from "../kernel/errors";
import { Id } from "../kernel/ids";
import { pageFields } from "../kernel/page";
import { lineUpTo, Sentence } from "../kernel/text";
import { addDays } from "../kernel/time-zone";

export const BudgetPeriods = ["week", "month", "quarter"] as const;
export const BudgetPeriod = z.enum(BudgetPeriods);
export type BudgetPeriod = z.infer<typeof BudgetPeriod>;

/** How many kinds of thanks a business may have at a time. */
export const mostThanksKinds = 12;

/** Words for money. Thanks are no pay, so that they cannot be what somebody works for. */
const money =
  /[€$£¥]|\b(eur|euro|euros|usd|dollars?|pounds?|chf|franken|cash|bargeld|geld|money|bonus|bonuszahlung|prämie|prämien|salary|gehalt|lohn|pay ?rise|raise|wage|wages)\b/iu;

const facts = {
  name: lineUpTo(60)
    .min(1, "required")
    .refine((name) => !money.test(name), "noMoney"),
  pieces: z.int("required").min(1, "atLeastOne").max(1000, "tooMany"),
  period: BudgetPeriod,
};

/** A small thank-you that is no money, and how many pieces of it may be given in a period. */
export const AddThanksKind = z.object({ id: Id, ...facts });
export type AddThanksKind = z.infer<typeof AddThanksKind>;
export const ChangeThanksKind = z.object({ kindId: Id, ...facts });
export type ChangeThanksKind = z.infer<typeof ChangeThanksKind>;
export const ArchiveThanksKind = z.object({ kindId: Id });
export type ArchiveThanksKind = z.infer<typeof ArchiveThanksKind>;

/** Gives somebody a small thank-you, with the words that say for what. */
export const GiveThanks = z.object({
  id: Id,
  kindId: Id,
  memberId: z.string().min(1, "required").pipe(Id),
  words: Sentence.min(1, "required"),
});
export type GiveThanks = z.infer<typeof GiveThanks>;
export const TakeBackThanks = z.object({ giftId: Id });
export type TakeBackThanks = z.infer<typeof TakeBackThanks>;

/** The gifts of a business, newest first: in no other order, and not by person. */
export const ListThanks = z.strictObject({ business: z.string(), ...pageFields });
export type ListThanks = z.infer<typeof ListThanks>;

/** The first day of the period that a day is in. Weeks begin on Mondays. */
export function periodOf(day: string, period: BudgetPeriod): string {
  const [year = "", month = "01"] = day.split("-");
  if (period === "month") return `${year}-${month}-01`;
  if (period === "quarter") return `${year}-${String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, "0")}-01`;
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** Checks that one more piece is left. @throws CONFLICT `thanksSpent` */
export function checkBudget(given: number, { pieces, name }: { readonly pieces: number; readonly name: string }): void {
  if (given >= pieces) throw new DomainError("CONFLICT", "thanksSpent", { values: { name, pieces } });
}

import { AddGestureBudget, SetAllowance } from "@spots/domain/gesture/gesture";
import { amountFrom, Currencies, GestureUnits } from "@spots/domain/gesture/kinds";
import { z } from "zod";

const unit = z.enum(GestureUnits);
const currency = z.enum(Currencies);
const noChoice = z.string().transform((id) => (id === "" ? null : id));

type Counted = { readonly unit: z.infer<typeof unit>; readonly currency: z.infer<typeof currency> };
const countedIn = ({ unit: of, currency: money }: Counted) =>
  ({ unit: of, currency: of === "money" ? money : "" }) as const;
const isAmount =
  <Name extends string>(name: Name) =>
  (typed: Counted & Readonly<Record<Name, string>>) =>
    amountFrom(typed[name], countedIn(typed)) !== null;

/** The form of a budget: the amount is typed in whole units. */
export const WrittenBudget = z
  .object({
    ...{ id: AddGestureBudget.shape.id, scope: AddGestureBudget.shape.scope },
    period: AddGestureBudget.shape.period,
    ...{ locationId: noChoice, memberId: noChoice, unit, currency, amount: z.string() },
  })
  .refine(isAmount("amount"), { path: ["amount"], message: "required" })
  .refine(({ scope, locationId }) => scope !== "location" || locationId !== null, {
    path: ["locationId"],
    message: "required",
  })
  .refine(({ scope, memberId }) => scope !== "member" || memberId !== null, { path: ["memberId"], message: "required" })
  .transform(({ amount, ...typed }) => ({
    ...{ ...typed, ...countedIn(typed), amount: amountFrom(amount, countedIn(typed)) ?? 0 },
  }));

/** The form of a spot's allowance. */
export const WrittenAllowance = z
  .object({ ...{ what: SetAllowance.shape.what, unit, currency, usual: z.string(), most: z.string() } })
  .refine(isAmount("usual"), { path: ["usual"], message: "required" })
  .refine(isAmount("most"), { path: ["most"], message: "required" })
  .refine(
    (typed) =>
      (amountFrom(typed.usual, countedIn(typed)) ?? 0) <= (amountFrom(typed.most, countedIn(typed)) ?? Infinity),
    { path: ["most"], message: "gestureMost" },
  )
  .transform(({ usual, most, ...typed }) => ({
    ...{ ...typed, ...countedIn(typed) },
    usual: amountFrom(usual, countedIn(typed)) ?? 0,
    most: amountFrom(most, countedIn(typed)) ?? 0,
  }));

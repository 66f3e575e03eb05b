/** What a gesture costs: money, the minutes of whoever gives it, or pieces of something. */
export const GestureUnits = ["money", "minutes", "pieces"] as const;
export type GestureUnit = (typeof GestureUnits)[number];

export const GesturePeriods = ["day", "week", "month"] as const;
export type GesturePeriod = (typeof GesturePeriods)[number];

/** Whose budget it is: all together, a location's, a member's, or as much for each member. */
export const GestureScopes = ["everyone", "member", "location", "business"] as const;
export type GestureScope = (typeof GestureScopes)[number];

export const GestureStatuses = ["given", "asked", "refused", "takenBack"] as const;
export type GestureStatus = (typeof GestureStatuses)[number];

/** Why a manager is asked. `otherUnit`: the spot's allowance is in another unit or currency. */
export const GestureReasons = ["overAllowance", "otherUnit", "overBudget", "noBudget"] as const;
export type GestureReason = (typeof GestureReasons)[number];

/**
 * The lists that managers can choose. `answered`: visits with a coded answer; `mentioned`: one that
 * mentions the spot.
 */
export const GestureFilters = ["all", "asked", "spent", "answered", "mentioned", "refused", "takenBack"] as const;
export type GestureFilter = (typeof GestureFilters)[number];

/** The currencies that can be chosen (ISO 4217). All but the yen have cents. */
export const Currencies = [
  "EUR",
  "CHF",
  "GBP",
  "USD",
  "AUD",
  "CAD",
  "CZK",
  "DKK",
  "HUF",
  "JPY",
  "NOK",
  "NZD",
  "PLN",
  "SEK",
] as const;
export type Currency = (typeof Currencies)[number];

/** The most characters of what is given, and the highest cost, budget and numbers of them. */
export const mostOfGesture = {
  ...{ words: 80, cost: 1_000_000, budget: 100_000_000 },
  ...{ budgets: 100, perDay: 100 },
} as const;

/** A cost as it is stored: whole minutes, pieces, or the smallest units of a currency. */
export type GestureAmount = { readonly unit: GestureUnit; readonly currency: string; readonly cost: number };

const digitsOf = ({ unit, currency }: Omit<GestureAmount, "cost">): number =>
  unit === "money" && currency !== "JPY" ? 2 : 0;

/**
 * Reads a typed amount; null when it is no number, has more digits than the currency, or is not
 * over 0.
 * @example amountFrom("4,50", { unit: "money", currency: "EUR" }) // 450
 */
export function amountFrom(text: string, of: Omit<GestureAmount, "cost">): number | null {
  const found = /^(\d{1,8})(?:[.,](\d{1,2}))?$/.exec(text.trim());
  if (!found) return null;
  const [, whole = "", part = ""] = found;
  const digits = digitsOf(of);
  if (part.length > digits) return null;
  const amount = Number(whole) * 10 ** digits + Number(part.padEnd(digits, "0") || "0");
  return amount > 0 ? amount : null;
}

/**
 * An amount in whole units, as a number to format. @example amountOf({ unit: "money", currency:
 * "EUR", cost: 450 }) // 4.5
 */
export const amountOf = (amount: GestureAmount): number => amount.cost / 10 ** digitsOf(amount);

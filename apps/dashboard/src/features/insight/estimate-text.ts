import type { Estimate } from "@spots/domain/insight/estimate";

/** How a number of a unit is formatted. */
export type Unit = "share" | "index" | "score";

export type Formatter = { number(value: number, options?: Intl.NumberFormatOptions): string };

/** Formats a value of this unit: "41 %", "1.3", "+47". */
export function valueText(format: Formatter, unit: Unit, value: number): string {
  if (unit === "share") return format.number(value, { style: "percent", maximumFractionDigits: 0 });
  if (unit === "index") return format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  // Uses the same minus sign as the message catalogues.
  return format.number(Math.round(value), { signDisplay: "exceptZero" }).replace("-", "−");
}

/** Formats the 95 % interval: "33–49 %", "1.1–1.5", "+37 to +57". */
export function intervalText(
  format: Formatter,
  unit: Unit,
  { low, high }: { low: number; high: number },
  to: string,
): string {
  if (unit === "score") return `${valueText(format, unit, low)} ${to} ${valueText(format, unit, high)}`;
  if (unit === "share")
    return `${format.number(low * 100, { maximumFractionDigits: 0 })}–${valueText(format, unit, high)}`;
  return `${valueText(format, unit, low)}–${valueText(format, unit, high)}`;
}

/** The number of answers missing before a hidden figure may be shown. */
export const missingFor = (estimate: Extract<Estimate, { kind: "hidden" }>): number =>
  Math.max(0, estimate.needed - estimate.n);

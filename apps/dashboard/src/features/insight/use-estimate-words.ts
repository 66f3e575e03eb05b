import type { Estimate } from "@spots/domain/insight/estimate";
import { useFormatter, useTranslations } from "next-intl";
import { intervalText, missingFor, type Unit, valueText } from "./estimate-text";

/** The unit of n: answers, due moments, visits, or promises to customers. */
export type CountedThing = "answers" | "due" | "visits" | "promises";
type Shown = Extract<Estimate, { kind: "shown" }>;
type Hidden = Extract<Estimate, { kind: "hidden" }>;

const earlyWords = { answers: "early", due: "earlyDue", visits: "earlyVisits", promises: "earlyPromises" } as const;

/** The texts beside a figure: its interval, its n, the unclear answers, and why it is hidden. */
export function useEstimateWords(unit: Unit, of: CountedThing) {
  const say = useTranslations("insight");
  const format = useFormatter();
  const value = (number: number) => valueText(format, unit, number);
  return {
    value,
    interval: (shown: Shown) => intervalText(format, unit, shown, say("to")),
    /** "26 of 144 answers", and "n = 144" where the figure is not a share. */
    size: ({ value: share, n }: Shown) =>
      unit === "share" ? say(`share.${of}`, { hits: Math.round(share * n), n }) : say(`n.${of}`, { n }),
    early: ({ stage }: Shown) => (stage === "early" ? say(earlyWords[of]) : ""),
    waiting: ({ waiting }: Shown) =>
      waiting ? say("waiting", { count: waiting.answers, low: value(waiting.low), high: value(waiting.high) }) : "",
    /** What the figure leaves out to protect small groups. */
    leftOut: (count: number) => (count > 0 ? say(`leftOut.${of}`, { count }) : ""),
    missing: (hidden: Hidden) =>
      missingFor(hidden) === 0
        ? say("withheld", { needed: hidden.needed })
        : say(`missing.${of}`, { count: missingFor(hidden) }),
  };
}

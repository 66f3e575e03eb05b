import type { Estimate } from "@spots/domain/insight/estimate";
import { waitingValues } from "@spots/domain/insight/waiting-values";
import { useFormatter, useTranslations } from "next-intl";
import { intervalText, missingFor, type Unit, valueText } from "./estimate-text";

/** The unit of n. `due` are moments planned for a time that has come, `moments` any others. */
export type CountedThing = "answers" | "due" | "moments" | "visits" | "promises" | "clues" | "relays" | "askings";
type Shown = Extract<Estimate, { kind: "shown" }>;
type Hidden = Extract<Estimate, { kind: "hidden" }>;

const earlyWords = {
  answers: "early",
  due: "earlyDue",
  moments: "earlyDue",
  visits: "earlyVisits",
  promises: "earlyPromises",
  clues: "earlyClues",
  relays: "earlyRelays",
  askings: "earlyAskings",
} as const;

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
      waiting ? say("waiting", waitingValues(waiting.answers, value(waiting.low), value(waiting.high))) : "",
    /** What the figure leaves out to protect small groups. */
    leftOut: (count: number) => (count > 0 ? say(`leftOut.${of}`, { count }) : ""),
    missing: (hidden: Hidden) =>
      missingFor(hidden) === 0
        ? say("withheld", { needed: hidden.needed })
        : say(`missing.${of}`, { count: missingFor(hidden) }),
  };
}

"use client";

import type { Estimate } from "@spots/domain/insight/estimate";
import { Figure } from "@spots/ui/figure";
import { useFormatter, useTranslations } from "next-intl";
import { intervalText, missingFor, type Unit, valueText } from "./estimate-text";

type Props = {
  label: string;
  estimate: Estimate;
  unit: Unit;
  /** What is counted: answers, or moments due. */
  of: "answers" | "due";
  note?: string | undefined;
};

/** A number with its n and interval; early ones in grey, and under the minimum what is missing instead of a number. */
export function EstimateFigure({ label, estimate, unit, of, note }: Props) {
  const say = useTranslations("insight");
  const format = useFormatter();
  if (estimate.kind === "hidden") {
    return (
      <Figure
        label={label}
        state="hidden"
        value={say("notYet")}
        missing={say(`missing.${of}`, { count: missingFor(estimate) })}
      />
    );
  }
  return (
    <Figure
      label={label}
      state={estimate.stage === "early" ? "early" : "known"}
      value={valueText(format, unit, estimate.value)}
      interval={intervalText(format, unit, estimate, say("to"))}
      n={say(`n.${of}`, { n: estimate.n })}
      note={estimate.stage === "early" ? say("early") : note}
    />
  );
}

"use client";

import type { Estimate } from "@spots/domain/insight/estimate";
import { useFormatter, useTranslations } from "next-intl";
import { intervalText, missingFor, type Unit, valueText } from "./estimate-text";

type Props = {
  label: string;
  estimate: Estimate;
  unit: Unit;
  /** What is counted: answers, or moments due. */
  of: "answers" | "due";
};

/** A number with its n and interval in one line of text; under the minimum, that there are too few answers yet. */
export function EstimateLine({ label, estimate, unit, of }: Props) {
  const say = useTranslations("insight");
  const format = useFormatter();
  if (estimate.kind === "hidden")
    return (
      <p className="text-small">
        <span className="text-ink-2">{label}</span>{" "}
        <span className="text-ink-3 italic">
          {[say(`tooFew.${of}`), say(`missing.${of}`, { count: missingFor(estimate) })].join(" · ")}
        </span>
      </p>
    );
  return (
    <p className="num text-small">
      <span className="text-ink-2">{label}</span>{" "}
      <b className={estimate.stage === "early" ? "font-medium text-ink-3" : "font-semibold"}>
        {valueText(format, unit, estimate.value)}
      </b>{" "}
      <span className="text-ink-3">
        {[
          `(${intervalText(format, unit, estimate, say("to"))})`,
          say(`n.${of}`, { n: estimate.n }),
          estimate.stage === "early" ? say("early") : "",
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </p>
  );
}

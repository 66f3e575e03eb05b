import type { Estimate } from "@spots/domain/insight/estimate";
import { useTranslations } from "next-intl";
import type { Unit } from "./estimate-text";
import { missingFor } from "./estimate-text";
import { type CountedThing, useEstimateWords } from "./use-estimate-words";

type Props = {
  label: string;
  estimate: Estimate;
  unit: Unit;
  of: CountedThing;
};

/**
 * A figure with its n and interval in one line; below the minimum, that there are too few answers.
 */
export function EstimateLine({ label, estimate, unit, of }: Props) {
  const say = useTranslations("insight");
  const words = useEstimateWords(unit, of);
  if (estimate.kind === "hidden")
    return (
      <p className="text-small">
        <span className="text-ink-2">{label}</span>{" "}
        <span className="text-ink-3 italic">
          {[missingFor(estimate) > 0 ? say(`tooFew.${of}`) : "", words.missing(estimate)].filter(Boolean).join(" · ")}
        </span>
      </p>
    );
  return (
    <p className="num text-small">
      <span className="text-ink-2">{label}</span>{" "}
      <b className={estimate.stage === "early" ? "font-medium text-ink-3" : "font-semibold"}>
        {words.value(estimate.value)}
      </b>{" "}
      <span className="text-ink-3">
        {[`(${words.interval(estimate)})`, words.size(estimate), words.early(estimate), words.waiting(estimate)]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </p>
  );
}

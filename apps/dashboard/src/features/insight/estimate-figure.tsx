import type { Estimate } from "@spots/domain/insight/estimate";
import { Figure } from "@spots/ui/figure";
import { useTranslations } from "next-intl";
import { Help, type Term } from "@/help/help";
import type { Unit } from "./estimate-text";
import { type CountedThing, useEstimateWords } from "./use-estimate-words";

type Props = {
  label: string;
  estimate: Estimate;
  /** The answers or moments that the figure left out to protect small groups. */
  leftOut?: number;
  unit: Unit;
  of: CountedThing;
  note?: string | undefined;
  /** "12 of 40 deliveries"; by default, the words for what is counted. */
  size?: string | undefined;
  /** A glossary entry that explains the label. */
  help?: Term | undefined;
  /** The page of the answers or moments behind the figure. */
  href?: string | undefined;
};

/**
 * A figure with its n and interval. Early figures are grey. Below the minimum, the number of
 * missing answers is shown instead.
 */
export function EstimateFigure({ label, estimate, leftOut = 0, unit, of, note, size, help, href }: Props) {
  const say = useTranslations("insight");
  const words = useEstimateWords(unit, of);
  const about = help && <Help term={help} />;
  if (estimate.kind === "hidden")
    return (
      <Figure
        label={label}
        help={about}
        href={href}
        state="hidden"
        value={say("notYet")}
        missing={[words.missing(estimate), words.leftOut(leftOut)].filter(Boolean).join(" · ")}
      />
    );
  return (
    <Figure
      label={label}
      help={about}
      href={href}
      state={estimate.stage === "early" ? "early" : "known"}
      value={words.value(estimate.value)}
      interval={words.interval(estimate)}
      n={size ?? words.size(estimate)}
      note={[words.early(estimate), note, words.waiting(estimate), words.leftOut(leftOut)].filter(Boolean).join(" · ")}
    />
  );
}

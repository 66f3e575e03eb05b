import type { Estimate } from "@spots/domain/insight/estimate";
import { Anchor } from "@spots/ui/link";
import { useTranslations } from "next-intl";
import type { Unit } from "./estimate-text";
import { missingFor } from "./estimate-text";
import { type CountedThing, useEstimateWords } from "./use-estimate-words";

type Props = {
  label: string;
  estimate: Estimate;
  unit: Unit;
  of: CountedThing;
  /** The page of the rows behind the figure, and the accessible name of the link. */
  behind: { href: string; label: string };
};

const link =
  "underline decoration-line-2 underline-offset-3 hover:text-ink hover:decoration-current pointer-coarse:inline-block pointer-coarse:py-2";

/**
 * A figure with its n and interval in one line; below the minimum, that there are too few answers.
 * Where there are rows behind it, a link opens them.
 */
export function EstimateLine({ label, estimate, unit, of, behind }: Props) {
  const say = useTranslations("insight");
  const words = useEstimateWords(unit, of);
  const rows = (text: string) => (
    <Anchor href={behind.href} aria-label={`${behind.label}: ${text}`} className={link}>
      {text}
    </Anchor>
  );
  if (estimate.kind === "hidden") {
    const missing = [missingFor(estimate) > 0 ? say(`tooFew.${of}`) : "", words.missing(estimate)];
    const text = missing.filter(Boolean).join(" · ");
    return (
      <p className="text-small">
        <span className="text-ink-2">{label}</span>{" "}
        <span className="text-ink-3 italic">{estimate.n > 0 ? rows(text) : text}</span>
      </p>
    );
  }
  const more = [words.early(estimate), words.waiting(estimate)].filter(Boolean);
  return (
    <p className="num text-small">
      <span className="text-ink-2">{label}</span>{" "}
      <b className={estimate.stage === "early" ? "font-medium text-ink-3" : "font-semibold"}>
        {words.value(estimate.value)}
      </b>{" "}
      <span className="text-ink-3">
        {`(${words.interval(estimate)}) · `}
        {rows(words.size(estimate))}
        {more.map((text) => ` · ${text}`)}
      </span>
    </p>
  );
}

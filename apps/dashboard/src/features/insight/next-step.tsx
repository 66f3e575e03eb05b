import { nextValues, stepOfSpot } from "@spots/domain/insight/next-step";
import type { ResultsFilter } from "@spots/domain/insight/results-filter";
import type { SpotAdvice } from "@spots/domain/insight/spot-advice";
import { Button } from "@spots/ui/button";
import { useTranslations } from "next-intl";
import { nextStepHref } from "./next-step-href";
import { useStepWriting } from "./use-step-writing";

type Props = {
  home: string;
  spot: {
    readonly id: string;
    readonly name: string;
    readonly next: SpotAdvice;
    readonly stage: { readonly journey: { readonly id: string } };
  };
  filter: ResultsFilter;
  mayOffer: boolean;
  /** Whether this is the spot's page of results, to which no button leads. */
  isSpotPage?: boolean;
};

/** The next step for a spot: its reason, and the button that leads to it. */
export function NextStep({ home, spot, filter, mayOffer, isSpotPage = false }: Props) {
  const say = useTranslations("insight.next");
  const step = stepOfSpot(spot);
  const to = nextStepHref(home, step, filter, mayOffer);
  const values = nextValues(step, useStepWriting());
  const isHere = isSpotPage && to.isSpotPage;
  return (
    <span className={isSpotPage ? "flex flex-wrap items-center gap-3" : "grid max-w-64 gap-1.5 text-start"}>
      <span className={isSpotPage ? "" : "text-small text-ink-2"}>{say(`${step.kind}.why`, values)}</span>
      {!isHere && (
        <span>
          <Button size="small" href={to.href}>
            {say(`${step.kind}.do`)}
          </Button>
        </span>
      )}
    </span>
  );
}

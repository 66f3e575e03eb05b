import type { ResultsFilter } from "@spots/domain/insight/results-filter";
import type { SpotAdvice } from "@spots/domain/insight/spot-advice";
import { Button } from "@spots/ui/button";
import { useFormatter, useTranslations } from "next-intl";
import { nextStepHref } from "./next-step-href";
import { nextStepValues } from "./next-step-values";
import { resultsQuery } from "./results-address";

type Props = {
  home: string;
  spot: {
    readonly id: string;
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
  const say = useTranslations("results.next");
  const format = useFormatter();
  const date = (day: string) =>
    format.dateTime(new Date(`${day}T12:00:00Z`), { day: "numeric", month: "short", timeZone: "UTC" });
  const { id, next } = spot;
  const page = `${home}/results/spots/${id}${resultsQuery(filter)}`;
  const href = nextStepHref(home, spot, filter, mayOffer) ?? (isSpotPage ? null : page);
  return (
    <span className={isSpotPage ? "flex flex-wrap items-center gap-3" : "grid max-w-64 gap-1.5 text-start"}>
      <span className={isSpotPage ? "" : "text-small text-ink-2"}>
        {say(`${next.kind}.why`, nextStepValues(format, date, next))}
      </span>
      {href && (
        <span>
          <Button size="small" href={href}>
            {say(`${next.kind}.do`)}
          </Button>
        </span>
      )}
    </span>
  );
}

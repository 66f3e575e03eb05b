import type { ResultsFilter } from "@spots/domain/insight/results-filter";
import type { SpotAdvice } from "@spots/domain/insight/spot-advice";
import { resultsQuery } from "./results-address";

type Spot = {
  readonly id: string;
  readonly next: SpotAdvice;
  readonly stage: { readonly journey: { readonly id: string } };
};

/** The page on which a spot's next step is taken; null when it is the spot's page of results. */
export function nextStepHref(
  home: string,
  { id, next, stage }: Spot,
  filter: ResultsFilter,
  mayOffer: boolean,
): string | null {
  const results = `${home}/results/spots/${id}`;
  switch (next.kind) {
    case "check-answers":
      return `${home}/feedback/unclear`;
    case "offer-more":
      return mayOffer ? `${home}/moments?offer=${id}` : null;
    case "retire":
    case "give-something-to-take-away":
      return `${home}/journeys/${stage.journey.id}?spot=${id}`;
    case "ask-more":
      return `${home}/qr-codes`;
    case "find-out-why-missed":
      return `${results}/moments${resultsQuery(filter, { which: "missed" })}`;
    case "watch-reactions":
      return `${results}/moments${resultsQuery(filter, { which: "delivered" })}`;
    case "keep-on":
      return `${results}/answers${resultsQuery(filter, { which: "mentioned" })}`;
    case "look-at-version":
    case "look-at-fall":
    case "wait":
      return null;
  }
}

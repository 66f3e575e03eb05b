import type { NextStep } from "@spots/domain/insight/next-step";
import type { ResultsFilter } from "@spots/domain/insight/results-filter";
import { resultsQuery, rowsQuery } from "./results-address";
import { ofPart } from "./spot-tabs";

/** Where a next step is taken, and whether that is the spot's own page of results. */
type Destination = { readonly href: string; readonly isSpotPage: boolean };

/** The page on which a next step is taken. */
export function nextStepHref(home: string, step: NextStep, filter: ResultsFilter, mayOffer: boolean): Destination {
  const to = (href: string): Destination => ({ href, isSpotPage: false });
  if ("stage" in step)
    return to(step.kind === "fill-stage" ? `${home}/guided-path` : `${home}/journeys/${step.journeyId}`);
  const { spotId, journeyId } = step;
  const results = `${home}/results/spots/${spotId}`;
  const page = { href: results + resultsQuery(filter), isSpotPage: true };
  switch (step.kind) {
    case "check-answers":
      return to(`${home}/feedback/unclear`);
    case "offer-more":
    case "offer-again":
      return mayOffer ? to(`${home}/moments?offer=${spotId}`) : page;
    case "retire":
    case "give-something-to-take-away":
      return to(`${home}/journeys/${journeyId}?spot=${spotId}`);
    case "ask-more":
      return to(`${home}/qr-codes`);
    case "find-out-why-missed":
      return to(`${results}/moments${rowsQuery(filter, { which: "missed" })}`);
    case "watch-reactions":
      return to(`${results}/moments${rowsQuery(filter, { which: "delivered" })}`);
    case "keep-on":
      return to(`${results}/answers${rowsQuery(filter, { which: "mentioned" })}`);
    case "look-at-version":
      return to(`${results}${resultsQuery(filter, ofPart("time"))}#history`);
    case "look-at-fall":
      return to(`${results}${resultsQuery(filter, ofPart("time"))}#course`);
    case "wait":
      return page;
  }
}

import type { TargetBusiness } from "@spots/test-kit/target-business";
import { type Aim, noIds } from "./aim";

/**
 * The ids of a filter of Results. A location is compared with itself, because there is only one.
 */
export const filtered = ({ location, journey, persona, channel, stage }: TargetBusiness) => [
  { locationId: location.id, journeyId: journey.id, personaId: persona.id, channelId: channel.id },
  { compareWith: { locationId: location.id } },
  { stageId: stage.id },
];

/** The same with a spot. */
const filteredSpot: Aim = (target) => filtered(target).map((filter) => ({ ...filter, spotId: target.spot.id }));

/** The inputs with foreign ids for the procedures of Results. */
export const aimsOfResults: Readonly<Record<string, Aim>> = {
  "results.locations": filteredSpot,
  "results.why": (target) =>
    filtered(target)
      .filter((filter) => !("compareWith" in filter))
      .map((filter) => ({ ...filter, spotId: target.spot.id })),
  "results.choices": noIds,
  "results.spots": filtered,
  "results.questions": filteredSpot,
  "results.answersTo": (target) =>
    filtered(target).map((filter) => ({ ...filter, spotId: target.spot.id, question: "csat" as const })),
  "results.peace": filtered,
  "results.referrals": filtered,
  "results.referralsBehind": (target) =>
    filtered(target).map((filter) => ({ ...filter, spotId: target.spot.id, which: "shared" as const })),
  "results.followUps": filtered,
  "results.spotFollowUps": filteredSpot,
  "results.followUpsBehind": filteredSpot,
  "results.chains": filtered,
  "results.pressured": noIds,
  "results.pressure": ({ spot }) => ({ spotId: spot.id }),
  "results.chain": filteredSpot,
  "results.freshness": filteredSpot,
  "results.course": filteredSpot,
  "results.declines": filteredSpot,
  "results.deliveredBy": filteredSpot,
  "results.clues": ({ location }) => ({ locationId: location.id }),
  "results.promises": ({ location }) => ({ locationId: location.id }),
  "results.gestures": ({ location }) => ({ locationId: location.id }),
  "results.relays": ({ location }) => ({ locationId: location.id }),
  "results.places": ({ journey, persona }) => [{ journeyId: journey.id }, { personaId: persona.id }],
  "results.words": filteredSpot,
  "results.spot": filteredSpot,
  "results.answersBehind": filteredSpot,
  "results.momentsBehind": filteredSpot,
};

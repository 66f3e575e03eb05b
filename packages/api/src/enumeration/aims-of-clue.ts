import { newId } from "@spots/test-kit/ids";
import type { TargetBusiness } from "@spots/test-kit/target-business";
import { type Aim, noIds } from "./aim";

const words = { kind: "occasion", words: "their son turns nine" } as const;
const named = ({ clue }: TargetBusiness) => ({ clueId: clue.id });

const startedAt = new Date().toISOString();

/** The inputs with foreign ids for the procedures of clues. */
export const aimsOfClue: Readonly<Record<string, Aim>> = {
  "clue.mine": noIds,
  "clue.suggest": ({ location }) => ({ locationId: location.id, ...words }),
  "clue.list": ({ location, spot }) => ({ locationId: location.id, spotId: spot.id }),
  "clue.ofDay": ({ location }) => ({ day: "2026-11-23", locationId: location.id }),
  "clue.catch": ({ location }) => ({
    ...{ id: newId(), locationId: location.id, ...words, consent: true },
    visit: { id: newId(), startedAt },
  }),
  "clue.act": ({ clue, spot }) => ({ clueId: clue.id, stepId: newId(), momentId: newId(), spotId: spot.id }),
  "clue.refuseSpot": ({ clue, spot }) => ({ clueId: clue.id, stepId: newId(), spotId: spot.id }),
  "clue.reject": (target) => ({ ...named(target), stepId: newId() }),
  "clue.keep": named,
  "clue.erase": named,
  "clue.withdraw": ({ clue }) => ({ visitId: clue.visitId }),
};

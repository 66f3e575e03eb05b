import type { Outputs } from "@spots/api/trpc/root";
import { type ClueStep, clueOf, isOfClue } from "./clue-step";
import type { Taken } from "./step";

export type Clues = Outputs["clue"]["mine"];
export type Clue = Clues["clues"][number];
export type Chip = Clues["places"][number]["chips"][number];
export type Suggested = Pick<Clue, "spots" | "doubt">;

const nothing: Suggested = { spots: [], doubt: null };

/** What a chip says: the sign of a spot, or the name of a concept. */
export const wordsOf = ({ text, concept }: Pick<Chip, "text" | "concept">, nameOf: (concept: string) => string) =>
  concept === null ? text : nameOf(concept);

/**
 * The spots that this phone knows to fit, without a network: those of the chip that says the same,
 * or of the first whose words are among these.
 */
export function suggestedHere(words: string, chips: readonly Chip[], nameOf: (concept: string) => string): Suggested {
  const said = words.toLowerCase();
  const isIn = (chip: Chip) => said.includes(wordsOf(chip, nameOf).toLowerCase());
  const exact = chips.find((chip) => wordsOf(chip, nameOf).toLowerCase() === said);
  const found = exact ?? chips.find((chip) => chip.spots.length > 0 && isIn(chip));
  return found ? { spots: found.spots, doubt: found.doubt } : nothing;
}

/** A clue that the server does not know yet. */
function caughtHere({ input }: ClueStep & { kind: "catchClue" }, at: Date): Clue {
  const { id, locationId, kind, words, certainty = "said", keepUntil = null, visit } = input;
  return {
    ...{ id, locationId, visitId: visit.id, kind, words, certainty, status: "open", caughtAt: at, endedAt: null },
    ...{ expiresAt: keepUntil === null ? null : new Date(keepUntil), momentId: null, refusedSpotIds: [] },
    ...{ contradictsId: null, contradicts: null, isMine: true, spot: null, ...nothing },
    visit: { id: visit.id, place: visit.place ?? "", memberId: null, isOpen: true, endedAt: null, startedAt: at },
  };
}

function cluesAfter(now: readonly Clue[], step: ClueStep, at: Date): readonly Clue[] {
  const id = clueOf(step);
  const change = (changes: (clue: Clue) => Partial<Clue>) =>
    now.map((clue) => (clue.id === id ? { ...clue, ...changes(clue) } : clue));
  switch (step.kind) {
    case "catchClue":
      return now.some((clue) => clue.id === id) ? now : [caughtHere(step, at), ...now];
    case "actClue": {
      const { spotId, momentId } = step.input;
      return change(() => ({ status: "acted", momentId, spot: { id: spotId, name: step.at.name } }));
    }
    case "refuseClue": {
      const { spotId } = step.input;
      return change((clue) => ({ refusedSpotIds: [...clue.refusedSpotIds, spotId] }));
    }
    case "keepClue":
      return change(() => ({ contradicts: null }));
    case "withdrawClue":
      return now.filter(({ visitId }) => visitId !== id);
    default:
      return now
        .filter((clue) => clue.id !== id)
        .map((clue) => (clue.contradicts?.id === id ? { ...clue, contradicts: null } : clue));
  }
}

/** The clues as the server told them, with the steps of this phone applied, newest first. */
export function cluesWith(told: Clues | undefined, steps: readonly Taken[]): readonly Clue[] {
  return steps.reduce<readonly Clue[]>((now, { step, at }) => {
    if (isOfClue(step)) return cluesAfter(now, step, at);
    if (step.kind !== "visitEnd") return now;
    return now.filter(({ visitId, expiresAt }) => visitId !== step.input.visitId || expiresAt !== null);
  }, told?.clues ?? []);
}

import type { Inputs, Outputs } from "@spots/api/trpc/root";
import type { Client } from "../api/client";

type In = Inputs["clue"];
type Mine = Outputs["moment"]["mine"];

/** What a member does with clues about a customer; each has an id made when it was tapped. */
export type ClueStep =
  | { readonly kind: "catchClue"; readonly input: In["catch"] }
  | {
      readonly kind: "actClue";
      readonly input: In["act"];
      /** Where its moment is, to show it before the server knows it. */
      readonly at: { readonly locationId: string; readonly place: string; readonly name: string };
    }
  | { readonly kind: "refuseClue"; readonly input: In["refuseSpot"] }
  | { readonly kind: "rejectClue"; readonly input: In["reject"] }
  | { readonly kind: "keepClue"; readonly input: In["keep"] }
  | { readonly kind: "eraseClue"; readonly input: In["erase"] }
  | { readonly kind: "withdrawClue"; readonly input: In["withdraw"] };

export const isOfClue = <Other extends { readonly kind: string }>(step: Other | ClueStep): step is ClueStep =>
  step.kind.endsWith("Clue");

/** The id of the clue, or of the visit whose clues are withdrawn. */
export function clueOf(step: ClueStep): string {
  if (step.kind === "catchClue") return step.input.id;
  return step.kind === "withdrawClue" ? step.input.visitId : step.input.clueId;
}

/** Sends a step. `taken` is when it was taken, by the server's clock. */
export function sendClueStep({ clue }: Client, step: ClueStep, taken: Date): Promise<unknown> {
  const at = taken.toISOString();
  switch (step.kind) {
    case "catchClue":
      return clue.catch.mutate({ ...step.input, caughtAt: at });
    case "actClue":
      return clue.act.mutate({ ...step.input, at });
    case "refuseClue":
      return clue.refuseSpot.mutate(step.input);
    case "rejectClue":
      return clue.reject.mutate({ ...step.input, at });
    case "keepClue":
      return clue.keep.mutate(step.input);
    case "eraseClue":
      return clue.erase.mutate(step.input);
    case "withdrawClue":
      return clue.withdraw.mutate(step.input);
  }
}

/** Returns the day with the moment that was made of a clue, until the server's day has it. */
export function dayClued(mine: Mine, { input, at: there }: ClueStep & { kind: "actClue" }, at: Date): Mine {
  const { momentId: id, spotId } = input;
  const location = mine.locations.find((each) => each.id === there.locationId);
  if (!location || [...mine.open, ...mine.done].some((moment) => moment.id === id)) return mine;
  const made = {
    ...{ id, spotId, location, name: there.name, whereExactly: there.place, customer: "", description: "" },
    ...{ status: "accepted" as const, dueAt: at, deliveredAt: null, improvised: false, reaction: null, duty: null },
    ...{ briefing: null, spotVersion: null, file: null, isBriefed: true, check: null, member: { id: "", name: "" } },
  };
  return { ...mine, open: [made, ...mine.open] };
}

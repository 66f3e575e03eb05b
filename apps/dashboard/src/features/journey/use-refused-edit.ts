"use client";

import { emptySpot, ownTexts } from "@spots/domain/spot/empty-spot";
import { showToast } from "@spots/ui/toast";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import type { FieldEdits } from "@/editing/field-edits";
import type { Refused } from "@/editing/use-edits";
import { writeDraft } from "@/forms/draft-store";
import type { JourneyEdit, JourneySpot, JourneyStage } from "./journey-edit";
import type { Where } from "./use-editor";

/** The open sheet: a new spot on a stage, or an existing one. */
export type OpenSpot = {
  readonly stage: JourneyStage;
  readonly spot: JourneySpot | null;
  /** The refusal of an earlier edit; its text is in the draft. */
  readonly refused?: Refused<JourneyEdit>;
};

const textsIn = (edits: FieldEdits): string[] =>
  Object.values(edits).flatMap(({ to }) => (Array.isArray(to) ? to.map(String) : typeof to === "string" ? [to] : []));

/** Returns the texts that a person typed for an edit; none for a move or a removal. */
function wordsIn(edit: JourneyEdit): string[] {
  switch (edit.kind) {
    case "journey.edit":
    case "stage.edit":
    case "touchpoint.edit":
    case "spot.edit":
      return textsIn(edit.edits);
    case "stage.add":
      return [edit.stage.name];
    case "touchpoint.add":
      return [edit.touchpoint.name];
    case "spot.add":
      return [edit.spot.content.name];
    default:
      return [];
  }
}

/**
 * Handles a refused edit. The text of a spot is stored as a draft again, and its sheet opens with
 * the text and the reason. For every other edit, a toast that stays until it is closed shows the
 * reason and the text.
 */
export function useRefusedEdit({ business, journeyId, memberId }: Where, open: (spot: OpenSpot) => void) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const say = useTranslations("journey");
  return (refused: Refused<JourneyEdit>) => {
    const { edit, reason } = refused;
    const stages = queries.getQueryData(trpc.journey.read.queryKey({ business, journeyId }))?.stages ?? [];
    const draft = (form: string, subject: string, base: unknown, value: unknown) =>
      writeDraft(window.localStorage, { person: memberId, business, form, subject }, { at: Date.now(), base, value });
    if (edit.kind === "spot.add") {
      // When its stage no longer exists, the spot can be placed on the first one.
      const stage = stages.find(({ id }) => id === edit.stageId) ?? stages[0];
      if (stage && draft("spot.place", stage.id, ownTexts(emptySpot), ownTexts(edit.spot.content)))
        return open({ stage, spot: null, refused });
    }
    if (edit.kind === "spot.edit") {
      const stage = stages.find(({ spots }) => spots.some(({ id }) => id === edit.id));
      const spot = stage?.spots.find(({ id }) => id === edit.id);
      const known = Object.entries(edit.edits).filter(([field]) => field in ownTexts(emptySpot));
      if (stage && spot && known.length > 0) {
        const own = ownTexts(spot.content);
        const base = { ...own, ...Object.fromEntries(known.map(([field, { was }]) => [field, was])) };
        const value = { ...own, ...Object.fromEntries(known.map(([field, { to }]) => [field, to])) };
        if (draft("spot.revise", spot.id, base, value)) return open({ stage, spot, refused });
      }
    }
    const words = wordsIn(edit).join(", ");
    showToast({
      tone: "bad",
      title: say("refused"),
      detail: [reason, words].filter(Boolean).join(" — "),
      lasting: true,
    });
  };
}

"use client";

import type { Judgement } from "@spots/domain/spot/judgement";
import { draftStatusOf, noOpinions } from "@spots/domain/spot/question";
import type { SpotContent } from "@spots/domain/spot/spot";
import { useTranslations } from "next-intl";
import { useMemo, useRef } from "react";
import { v7 } from "uuid";
import { editsBetween, type FieldEdits } from "@/editing/field-edits";
import type { Thanks } from "@/editing/use-edits";
import {
  type Journey,
  type JourneyEdit,
  type JourneySpot,
  type JourneyStage,
  type JourneyTouchpoint,
  nextAfter,
} from "./journey-edit";
import type { Editor } from "./use-editor";

type JourneyFacts = Pick<Journey, "name" | "product" | "personaId">;

/**
 * The commands of the journey editor; each makes the edits that it needs. The returned object is
 * stable, so that an edit of one column does not render the others again.
 */
export function useJourneyCommands(editor: Editor) {
  const latest = useRef(editor);
  latest.current = editor;
  const say = useTranslations("journey");
  const words = useRef(say);
  words.current = say;

  return useMemo(() => {
    const stages = () => latest.current.journey.stages;
    const make = (...edits: JourneyEdit[]) => latest.current.make(edits);
    const makeTelling = (thanks: Thanks | undefined, edit: JourneyEdit) => latest.current.make([edit], thanks);
    const stageOf = (id: string) =>
      stages().find(({ spots, touchpoints }) => [...spots, ...touchpoints].some((thing) => thing.id === id));
    const copyName = (name: string) => words.current("copyOf", { name: name.slice(0, 60) });

    return {
      stageOf,
      editJourney: (was: JourneyFacts, to: JourneyFacts) => {
        const edits = editsBetween(was, to);
        if (Object.keys(edits).length > 0) make({ kind: "journey.edit", edits });
      },
      addStage: () => {
        const text = { goal: "", feeling: 0, backstage: "", evidence: "", opensId: null, opens: null };
        const stage = { id: v7(), kind: "interaction" as const, name: words.current("newStage"), ...text };
        make({ kind: "stage.add", stage: { ...stage, touchpoints: [], spots: [] }, before: null });
      },
      editStage: (stage: JourneyStage, field: keyof JourneyStage, to: unknown) =>
        make({ kind: "stage.edit", id: stage.id, edits: { [field]: { was: stage[field], to } } }),
      moveStage: (id: string, before: string | null, thanks?: Thanks) =>
        makeTelling(thanks, { kind: "stage.move", id, before, wasBefore: nextAfter(stages(), id) }),
      removeStage: (stage: JourneyStage) =>
        make({ kind: "stage.remove", stage, before: nextAfter(stages(), stage.id) }),
      copyStage: (stage: JourneyStage) => {
        const id = v7();
        const copy = {
          ...stage,
          id,
          name: copyName(stage.name),
          opensId: null,
          opens: null,
          touchpoints: [],
          spots: [],
        };
        const touchpoints = stage.touchpoints.map((each) => ({ was: each.id, touchpoint: { ...each, id: v7() } }));
        const feltAt = (was: string | null) => touchpoints.find((each) => each.was === was)?.touchpoint.id ?? null;
        make(
          { kind: "stage.add", stage: copy, before: nextAfter(stages(), stage.id) },
          ...touchpoints.map(
            ({ touchpoint }): JourneyEdit => ({ kind: "touchpoint.add", touchpoint, stageId: id, before: null }),
          ),
          ...stage.spots.map(
            (spot): JourneyEdit => ({
              kind: "spot.add",
              spot: { ...asDraft(spot), touchpointId: feltAt(spot.touchpointId) },
              stageId: id,
            }),
          ),
        );
      },
      addTouchpoint: (stageId: string) => {
        const facts = { element: "service" as const, medium: "", weight: 3, isTruth: false, emotion: "" };
        const touchpoint = { id: v7(), name: words.current("newTouchpoint"), ...facts };
        make({ kind: "touchpoint.add", touchpoint, stageId, before: null });
      },
      editTouchpoint: (touchpoint: JourneyTouchpoint, to: Partial<JourneyTouchpoint>) => {
        const edits = editsBetween(touchpoint, to);
        if (Object.keys(edits).length > 0) make({ kind: "touchpoint.edit", id: touchpoint.id, edits });
      },
      moveTouchpoint: (id: string, stageId: string, before: string | null, thanks?: Thanks) => {
        const from = stageOf(id);
        if (!from) return;
        const wasBefore = nextAfter(from.touchpoints, id);
        makeTelling(thanks, { kind: "touchpoint.move", id, stageId, before, fromStageId: from.id, wasBefore });
      },
      copyTouchpoint: (touchpoint: JourneyTouchpoint) => {
        const stage = stageOf(touchpoint.id);
        if (!stage) return;
        const copy = { ...touchpoint, id: v7(), name: copyName(touchpoint.name) };
        const before = nextAfter(stage.touchpoints, touchpoint.id);
        make({ kind: "touchpoint.add", touchpoint: copy, stageId: stage.id, before });
      },
      removeTouchpoint: (touchpoint: JourneyTouchpoint) => {
        const stage = stageOf(touchpoint.id);
        if (!stage) return;
        const before = nextAfter(stage.touchpoints, touchpoint.id);
        make({ kind: "touchpoint.remove", touchpoint, stageId: stage.id, before });
      },
      placeSpot: (content: SpotContent, judgement: Judgement, stageId: string, thanks?: Thanks) =>
        makeTelling(thanks, { kind: "spot.add", spot: newSpot(content, judgement), stageId }),
      reviseSpot: (id: string, edits: FieldEdits, thanks?: Thanks) =>
        makeTelling(thanks, { kind: "spot.edit", id, edits }),
      moveSpot: (id: string, stageId: string, before: string | null, thanks?: Thanks) => {
        const from = stageOf(id);
        if (!from) return;
        const wasBefore = nextAfter(from.spots, id);
        makeTelling(thanks, { kind: "spot.move", id, stageId, before, fromStageId: from.id, wasBefore });
      },
      copySpot: (spot: JourneySpot, stageId: string) => {
        const draft = asDraft(spot);
        const content = { ...draft.content, name: copyName(draft.content.name) };
        make({ kind: "spot.add", spot: { ...draft, content, touchpointId: spot.touchpointId }, stageId });
      },
      removeSpot: (spot: JourneySpot, stageId: string) => make({ kind: "spot.remove", spot, stageId }),
    };
  }, []);
}

/** Returns a new spot as the journey shows it until the server has accepted it. */
const newSpot = (content: SpotContent, judgement: Judgement): JourneySpot => ({
  id: v7(),
  version: 0,
  status: draftStatusOf(judgement),
  offAt: [],
  touchpointId: null,
  responsibleId: null,
  reviewOn: null,
  isReviewDue: false,
  isPressured: false,
  content,
  judgement,
  opinions: noOpinions,
  sameAs: null,
  inventors: [],
});

/** Returns a copy of a spot as a new draft. */
const asDraft = (spot: JourneySpot): JourneySpot => ({
  ...spot,
  id: v7(),
  status: draftStatusOf(spot.judgement),
  version: 0,
  offAt: [],
  opinions: noOpinions,
  touchpointId: null,
});

export type JourneyCommands = ReturnType<typeof useJourneyCommands>;

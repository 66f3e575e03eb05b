import type { Outputs } from "@spots/api/trpc/root";
import { judgeSpot } from "@spots/domain/spot/judgement";
import { noOpinions, saysTheSameWords } from "@spots/domain/spot/question";
import { type FieldEdits, inverseEdits, valuesAfter } from "@/editing/field-edits";

export type Journey = Outputs["journey"]["read"];
export type JourneyStage = Journey["stages"][number];
export type JourneySpot = JourneyStage["spots"][number];
export type JourneyTouchpoint = JourneyStage["touchpoints"][number];

/**
 * One edit of the journey, with everything needed to send, apply and undo it. `before` is the id of
 * the thing that follows it; null means the end.
 */
export type JourneyEdit =
  | { readonly kind: "journey.edit"; readonly edits: FieldEdits }
  | { readonly kind: "stage.edit"; readonly id: string; readonly edits: FieldEdits }
  | { readonly kind: "stage.add"; readonly stage: JourneyStage; readonly before: string | null }
  | { readonly kind: "stage.remove"; readonly stage: JourneyStage; readonly before: string | null }
  | {
      readonly kind: "stage.move";
      readonly id: string;
      readonly before: string | null;
      readonly wasBefore: string | null;
    }
  | { readonly kind: "touchpoint.edit"; readonly id: string; readonly edits: FieldEdits }
  | TouchpointPlaced<"touchpoint.add">
  | TouchpointPlaced<"touchpoint.remove">
  | ({ readonly kind: "touchpoint.move" } & Moved)
  | { readonly kind: "spot.edit"; readonly id: string; readonly edits: FieldEdits }
  | { readonly kind: "spot.add"; readonly spot: JourneySpot; readonly stageId: string }
  | { readonly kind: "spot.remove"; readonly spot: JourneySpot; readonly stageId: string }
  | ({ readonly kind: "spot.move" } & Moved);

type TouchpointPlaced<Kind extends string> = {
  readonly kind: Kind;
  readonly touchpoint: JourneyTouchpoint;
  readonly stageId: string;
  readonly before: string | null;
};
type Moved = {
  readonly id: string;
  readonly stageId: string;
  readonly before: string | null;
  readonly fromStageId: string;
  readonly wasBefore: string | null;
};

/** Returns the edit that undoes this one. */
export function inverseOf(edit: JourneyEdit): JourneyEdit {
  switch (edit.kind) {
    case "journey.edit":
    case "stage.edit":
    case "touchpoint.edit":
    case "spot.edit":
      return { ...edit, edits: inverseEdits(edit.edits) };
    case "stage.add":
      return { ...edit, kind: "stage.remove" };
    case "stage.remove":
      return { ...edit, kind: "stage.add" };
    case "stage.move":
      return { ...edit, before: edit.wasBefore, wasBefore: edit.before };
    case "touchpoint.add":
      return { ...edit, kind: "touchpoint.remove" };
    case "touchpoint.remove":
      return { ...edit, kind: "touchpoint.add" };
    case "spot.add":
      return { ...edit, kind: "spot.remove" };
    case "spot.remove":
      return { ...edit, kind: "spot.add" };
    case "touchpoint.move":
    case "spot.move":
      return {
        ...edit,
        stageId: edit.fromStageId,
        before: edit.wasBefore,
        fromStageId: edit.stageId,
        wasBefore: edit.before,
      };
  }
}

/** Returns the journey with the edit applied; unchanged when the edited thing does not exist. */
export function withEdit(journey: Journey, edit: JourneyEdit): Journey {
  switch (edit.kind) {
    case "journey.edit":
      return { ...journey, ...valuesAfter(edit.edits) };
    case "stage.edit":
      return onStages(journey, (stage) => (stage.id === edit.id ? { ...stage, ...valuesAfter(edit.edits) } : stage));
    case "stage.add":
      if (journey.stages.some(({ id }) => id === edit.stage.id)) return journey;
      return { ...journey, stages: placed(journey.stages, edit.stage, edit.before) };
    case "stage.remove":
      return { ...journey, stages: journey.stages.filter(({ id }) => id !== edit.stage.id) };
    case "stage.move": {
      const stage = journey.stages.find(({ id }) => id === edit.id);
      return stage ? { ...journey, stages: placed(journey.stages, stage, edit.before) } : journey;
    }
    case "touchpoint.edit":
      return onStages(journey, (stage) => ({
        ...stage,
        touchpoints: stage.touchpoints.map((each) =>
          each.id === edit.id ? { ...each, ...valuesAfter(edit.edits) } : each,
        ),
      }));
    case "touchpoint.add":
      return withTouchpoint(journey, edit.touchpoint, edit.stageId, edit.before);
    case "touchpoint.remove":
      return withTouchpoint(journey, edit.touchpoint, null, null);
    case "touchpoint.move": {
      const touchpoint = journey.stages.flatMap(({ touchpoints }) => touchpoints).find(({ id }) => id === edit.id);
      return touchpoint ? withTouchpoint(journey, touchpoint, edit.stageId, edit.before) : journey;
    }
    case "spot.edit":
      return onStages(journey, (stage) => ({
        ...stage,
        spots: stage.spots.map((spot) => (spot.id === edit.id ? revised(spot, edit.edits) : spot)),
      }));
    case "spot.add":
      return withSpot(journey, edit.spot, edit.stageId, null);
    case "spot.remove":
      return withSpot(journey, edit.spot, null, null);
    case "spot.move": {
      const spot = journey.stages.flatMap(({ spots }) => spots).find(({ id }) => id === edit.id);
      return spot ? withSpot(journey, spot, edit.stageId, edit.before) : journey;
    }
  }
}

const onStages = (journey: Journey, change: (stage: JourneyStage) => JourneyStage): Journey => ({
  ...journey,
  stages: journey.stages.map(change),
});

/** Returns the things with one of them moved before another, or to the end. */
function placed<Thing extends { readonly id: string }>(
  things: readonly Thing[],
  thing: Thing,
  before: string | null,
): Thing[] {
  const others = things.filter(({ id }) => id !== thing.id);
  const at = before === null ? -1 : others.findIndex(({ id }) => id === before);
  return others.toSpliced(at < 0 ? others.length : at, 0, thing);
}

const withTouchpoint = (
  journey: Journey,
  touchpoint: JourneyTouchpoint,
  stageId: string | null,
  before: string | null,
): Journey =>
  onStages(journey, (stage) => ({
    ...stage,
    touchpoints:
      stage.id === stageId
        ? placed(stage.touchpoints, touchpoint, before)
        : stage.touchpoints.filter(({ id }) => id !== touchpoint.id),
  }));

const withSpot = (journey: Journey, spot: JourneySpot, stageId: string | null, before: string | null): Journey =>
  onStages(journey, (stage) => ({
    ...stage,
    spots: stage.id === stageId ? placed(stage.spots, spot, before) : stage.spots.filter(({ id }) => id !== spot.id),
  }));

function revised(spot: JourneySpot, edits: FieldEdits): JourneySpot {
  const values = valuesAfter(edits);
  const own = Object.fromEntries(Object.entries(values).filter(([field]) => field in spot));
  const words = Object.fromEntries(Object.entries(values).filter(([field]) => field in spot.content));
  const content = { ...spot.content, ...words };
  const opinions = saysTheSameWords(content, spot.content) ? spot.opinions : noOpinions;
  return { ...spot, ...own, content, judgement: judgeSpot(content), opinions };
}

/**
 * Returns the id of the thing that follows, so that a move can be undone; null for the last one.
 */
export function nextAfter(things: readonly { readonly id: string }[], id: string): string | null {
  return things[things.findIndex((thing) => thing.id === id) + 1]?.id ?? null;
}

import type { Outputs } from "@spots/api/trpc/root";
import { judgeSpot } from "@spots/domain/spot/judgement";
import { noOpinions, saysTheSameWords } from "@spots/domain/spot/opinion";
import { type FieldEdits, inverseEdits, valuesAfter } from "@/editing/field-edits";

export type Road = Outputs["journey"]["road"];
export type RoadStage = Road["stages"][number];
export type RoadSpot = RoadStage["spots"][number];
export type RoadTouchpoint = RoadStage["touchpoints"][number];

/**
 * One small change of the road, with all that is needed to send it, to show it at once, and to take
 * it back. `before` is what shall come after it; null: the end.
 */
export type RoadEdit =
  | { readonly kind: "journey.edit"; readonly edits: FieldEdits }
  | { readonly kind: "stage.edit"; readonly id: string; readonly edits: FieldEdits }
  | { readonly kind: "stage.add"; readonly stage: RoadStage; readonly before: string | null }
  | { readonly kind: "stage.remove"; readonly stage: RoadStage; readonly before: string | null }
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
  | { readonly kind: "spot.add"; readonly spot: RoadSpot; readonly stageId: string }
  | { readonly kind: "spot.remove"; readonly spot: RoadSpot; readonly stageId: string }
  | ({ readonly kind: "spot.move" } & Moved);

type TouchpointPlaced<Kind extends string> = {
  readonly kind: Kind;
  readonly touchpoint: RoadTouchpoint;
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

/** What takes an edit back. */
export function inverseOf(edit: RoadEdit): RoadEdit {
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

/** The road as it looks with an edit made; where what it is about is gone, as it was. */
export function withEdit(road: Road, edit: RoadEdit): Road {
  switch (edit.kind) {
    case "journey.edit":
      return { ...road, ...valuesAfter(edit.edits) };
    case "stage.edit":
      return onStages(road, (stage) => (stage.id === edit.id ? { ...stage, ...valuesAfter(edit.edits) } : stage));
    case "stage.add":
      if (road.stages.some(({ id }) => id === edit.stage.id)) return road;
      return { ...road, stages: placed(road.stages, edit.stage, edit.before) };
    case "stage.remove":
      return { ...road, stages: road.stages.filter(({ id }) => id !== edit.stage.id) };
    case "stage.move": {
      const stage = road.stages.find(({ id }) => id === edit.id);
      return stage ? { ...road, stages: placed(road.stages, stage, edit.before) } : road;
    }
    case "touchpoint.edit":
      return onStages(road, (stage) => ({
        ...stage,
        touchpoints: stage.touchpoints.map((each) =>
          each.id === edit.id ? { ...each, ...valuesAfter(edit.edits) } : each,
        ),
      }));
    case "touchpoint.add":
      return withTouchpoint(road, edit.touchpoint, edit.stageId, edit.before);
    case "touchpoint.remove":
      return withTouchpoint(road, edit.touchpoint, null, null);
    case "touchpoint.move": {
      const touchpoint = road.stages.flatMap(({ touchpoints }) => touchpoints).find(({ id }) => id === edit.id);
      return touchpoint ? withTouchpoint(road, touchpoint, edit.stageId, edit.before) : road;
    }
    case "spot.edit":
      return onStages(road, (stage) => ({
        ...stage,
        spots: stage.spots.map((spot) => (spot.id === edit.id ? revised(spot, edit.edits) : spot)),
      }));
    case "spot.add":
      return withSpot(road, edit.spot, edit.stageId, null);
    case "spot.remove":
      return withSpot(road, edit.spot, null, null);
    case "spot.move": {
      const spot = road.stages.flatMap(({ spots }) => spots).find(({ id }) => id === edit.id);
      return spot ? withSpot(road, spot, edit.stageId, edit.before) : road;
    }
  }
}

const onStages = (road: Road, change: (stage: RoadStage) => RoadStage): Road => ({
  ...road,
  stages: road.stages.map(change),
});

/** Things in order with one of them before another, or at the end. */
function placed<Thing extends { readonly id: string }>(
  things: readonly Thing[],
  thing: Thing,
  before: string | null,
): Thing[] {
  const others = things.filter(({ id }) => id !== thing.id);
  const at = before === null ? -1 : others.findIndex(({ id }) => id === before);
  return others.toSpliced(at < 0 ? others.length : at, 0, thing);
}

const withTouchpoint = (road: Road, touchpoint: RoadTouchpoint, stageId: string | null, before: string | null): Road =>
  onStages(road, (stage) => ({
    ...stage,
    touchpoints:
      stage.id === stageId
        ? placed(stage.touchpoints, touchpoint, before)
        : stage.touchpoints.filter(({ id }) => id !== touchpoint.id),
  }));

const withSpot = (road: Road, spot: RoadSpot, stageId: string | null, before: string | null): Road =>
  onStages(road, (stage) => ({
    ...stage,
    spots: stage.id === stageId ? placed(stage.spots, spot, before) : stage.spots.filter(({ id }) => id !== spot.id),
  }));

function revised(spot: RoadSpot, edits: FieldEdits): RoadSpot {
  const values = valuesAfter(edits);
  const own = Object.fromEntries(Object.entries(values).filter(([field]) => field in spot));
  const words = Object.fromEntries(Object.entries(values).filter(([field]) => field in spot.content));
  const content = { ...spot.content, ...words };
  const opinions = saysTheSameWords(content, spot.content) ? spot.opinions : noOpinions;
  return { ...spot, ...own, content, judgement: judgeSpot(content), opinions };
}

/** What stands after a thing among its own, so that a move can be taken back. */
export function nextAfter(things: readonly { readonly id: string }[], id: string): string | null {
  return things[things.findIndex((thing) => thing.id === id) + 1]?.id ?? null;
}

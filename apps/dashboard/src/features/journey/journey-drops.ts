import { type CollisionDetection, closestCorners, type DragEndEvent } from "@dnd-kit/core";
import type { Thanks } from "@/editing/use-edits";
import type { JourneyStage } from "./journey-edit";
import type { JourneyCommands } from "./use-journey-commands";

/** The kinds of things that can be dragged, each with the kinds that it can be dropped onto. */
const onto = {
  stage: ["stage"],
  spot: ["spot", "stage"],
  touchpoint: ["touchpoint", "stage"],
} as const;
export type Dragged = keyof typeof onto;

const kindOf = (data: { readonly current?: Readonly<Record<string, unknown>> | undefined }): string =>
  String(data.current?.kind ?? "");

/** Returns the nearest drop target of a kind that accepts the dragged thing. */
export const nearestFit: CollisionDetection = (args) => {
  const fits: readonly string[] = onto[kindOf(args.active.data) as Dragged] ?? [];
  const droppableContainers = args.droppableContainers.filter(({ data }) => fits.includes(kindOf(data)));
  return closestCorners({ ...args, droppableContainers });
};

/**
 * Returns the id of the thing that follows after a drop. Dragged downwards, a thing is placed after
 * the drop target; dragged upwards, before it.
 */
function beforeOf(things: readonly { readonly id: string }[], id: string, overId: string): string | null {
  const [from, to] = [things.findIndex((each) => each.id === id), things.findIndex((each) => each.id === overId)];
  return from >= 0 && from < to ? (things[to + 1]?.id ?? null) : overId;
}

/**
 * Moves the dragged thing to where it was dropped. `thanks` builds the toast from the name of the
 * target stage; it is shown when the server has accepted the move.
 */
export function drop(
  { active, over }: Pick<DragEndEvent, "active" | "over">,
  stages: readonly JourneyStage[],
  commands: JourneyCommands,
  thanks: (stage: string) => Thanks,
): void {
  const [id, overId] = [String(active.id), String(over?.id ?? "")];
  if (!over || id === overId) return;
  const kind = kindOf(active.data) as Dragged;
  const stage = stages.find((each) => each.id === overId) ?? commands.stageOf(overId);
  if (!stage) return;
  const told = thanks(stage.name);
  if (kind === "stage") commands.moveStage(id, beforeOf(stages, id, stage.id), told);
  else {
    const things = kind === "spot" ? stage.spots : stage.touchpoints;
    const before = stage.id === overId ? null : beforeOf(things, id, overId);
    if (kind === "spot") commands.moveSpot(id, stage.id, before, told);
    else commands.moveTouchpoint(id, stage.id, before, told);
  }
}

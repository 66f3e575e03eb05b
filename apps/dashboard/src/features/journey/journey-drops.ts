import { type CollisionDetection, closestCorners, type DragEndEvent } from "@dnd-kit/core";
import type { Thanks } from "@/editing/use-edits";
import type { JourneyStage } from "./journey-edit";
import type { JourneyCommands } from "./use-journey-commands";

/** What can be dragged, and onto which kinds of things each may be put. */
const onto = {
  stage: ["stage"],
  spot: ["spot", "stage"],
  touchpoint: ["touchpoint", "stage"],
} as const;
export type Dragged = keyof typeof onto;

const kindOf = (data: { readonly current?: Readonly<Record<string, unknown>> | undefined }): string =>
  String(data.current?.kind ?? "");

/** The nearest place among those that fit what is dragged. */
export const nearestFit: CollisionDetection = (args) => {
  const fits: readonly string[] = onto[kindOf(args.active.data) as Dragged] ?? [];
  const droppableContainers = args.droppableContainers.filter(({ data }) => fits.includes(kindOf(data)));
  return closestCorners({ ...args, droppableContainers });
};

/**
 * What shall come after a thing that is dropped onto another: dragged downwards it goes behind it,
 * upwards in front of it.
 */
function beforeOf(things: readonly { readonly id: string }[], id: string, overId: string): string | null {
  const [from, to] = [things.findIndex((each) => each.id === id), things.findIndex((each) => each.id === overId)];
  return from >= 0 && from < to ? (things[to + 1]?.id ?? null) : overId;
}

/**
 * Puts what was dragged where it was dropped. `thanks` is said, with the name of the stage that it
 * came to, when the move has been accepted.
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

"use client";

import {
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import {
  horizontalListSortingStrategy,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { useTranslations } from "next-intl";
import { Fragment, useEffect, useLayoutEffect } from "react";
import type { GripHandlers, Grips } from "@/editing/use-sorting";
import { type Dragged, drop, nearestFit } from "./journey-drops";
import type { JourneyStage } from "./journey-edit";
import type { JourneyCommands } from "./use-journey-commands";

const byPointer = { activationConstraint: { distance: 6 } };
const byKeyboard = { coordinateGetter: sortableKeyboardCoordinates };

type Props = {
  stages: readonly JourneyStage[];
  commands: JourneyCommands;
  grips: Grips;
  /** Called when every grip has its handlers. */
  onReady: () => void;
};

/**
 * Moves things on the board by pointer and by keyboard. It stands beside the board and not around
 * it, so that the board is shown before this module is loaded, and is not rendered anew by it.
 */
export function BoardSorting({ stages, commands, grips, onReady }: Props) {
  const say = useTranslations("journey");
  const sensors = useSensors(useSensor(PointerSensor, byPointer), useSensor(KeyboardSensor, byKeyboard));
  useEffect(onReady, [onReady]);
  const nameOf = (id: UniqueIdentifier) => {
    const stage = stages.find((each) => each.id === id) ?? commands.stageOf(String(id));
    const spot = stage?.spots.find((each) => each.id === id)?.content.name;
    return spot ?? stage?.touchpoints.find((each) => each.id === id)?.name ?? stage?.name ?? "";
  };
  const dropped = (event: DragEndEvent) => {
    const name = nameOf(event.active.id);
    drop(event, stages, commands, (stage) => ({ tone: "good", title: say("moved", { name, stage }) }));
  };
  const announced =
    (key: "picked" | "over" | "dropped" | "cancelled") =>
    ({ active, over }: { active: { id: UniqueIdentifier }; over?: { id: UniqueIdentifier } | null }) =>
      say(`announce.${key}`, { name: nameOf(active.id), place: over ? nameOf(over.id) : "" });
  const idsOf = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);
  return (
    <DndContext
      id="road"
      sensors={sensors}
      collisionDetection={nearestFit}
      onDragEnd={dropped}
      accessibility={{
        screenReaderInstructions: { draggable: say("announce.how") },
        announcements: {
          onDragStart: announced("picked"),
          onDragOver: announced("over"),
          onDragEnd: announced("dropped"),
          onDragCancel: announced("cancelled"),
        },
      }}
    >
      <SortableContext items={idsOf(stages)} strategy={horizontalListSortingStrategy}>
        {stages.map((stage) => (
          <Fragment key={stage.id}>
            <Sortable id={stage.id} kind="stage" grips={grips} />
            <SortableContext items={idsOf(stage.spots)} strategy={verticalListSortingStrategy}>
              {stage.spots.map(({ id }) => (
                <Sortable key={id} id={id} kind="spot" grips={grips} />
              ))}
            </SortableContext>
            <SortableContext items={idsOf(stage.touchpoints)} strategy={verticalListSortingStrategy}>
              {stage.touchpoints.map(({ id }) => (
                <Sortable key={id} id={id} kind="touchpoint" grips={grips} />
              ))}
            </SortableContext>
          </Fragment>
        ))}
      </SortableContext>
    </DndContext>
  );
}

/** Binds the element of a thing on the board, `data-sorts`, and its grip to dnd-kit. */
function Sortable({ id, kind, grips }: { id: string; kind: Dragged; grips: Grips }) {
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isOver, isDragging } =
    useSortable({ id, data: { kind } });
  // In each render, because the board may have replaced the element.
  useLayoutEffect(() => {
    const node = document.querySelector<HTMLElement>(`[data-sorts="${id}"]`);
    const grip = node?.querySelector<HTMLElement>(`[data-grip="${id}"]`) ?? null;
    setNodeRef(node);
    setActivatorNodeRef(grip);
    grips.set(id, (listeners ?? {}) as GripHandlers);
    if (!node || !grip) return;
    node.style.transform = CSS.Translate.toString(transform) ?? "";
    node.style.transition = transition ?? "";
    node.toggleAttribute("data-over", isOver);
    node.toggleAttribute("data-dragged", isDragging);
    for (const [name, value] of Object.entries(attributes))
      if (name.startsWith("aria-")) {
        if (value === undefined) grip.removeAttribute(name);
        else grip.setAttribute(name, String(value));
      }
  });
  useEffect(() => () => void grips.delete(id), [grips, id]);
  return null;
}

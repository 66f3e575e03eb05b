"use client";

import {
  DndContext,
  DragOverlay,
  PointerSensor,
  pointerWithin,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import type { Outputs } from "@spots/api/trpc/root";
import { byPresence } from "@spots/domain/delivery/presence";
import { wallTimeOf } from "@spots/domain/kernel/time-zone";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { GripHandlers, Grips } from "@/editing/use-sorting";
import type { Receiver } from "./use-give";

type Column = Outputs["moment"]["board"][number];
type Moment = Column["moments"][number];
type Props = {
  location: Column["location"];
  /** The moments that can be given away. */
  moments: readonly Moment[];
  people: Outputs["moment"]["peopleThere"];
  grips: Grips;
  /** Called when every grip has its handlers. */
  onReady: () => void;
  onGive: (moment: Moment, to: Receiver) => void;
};

const byPointer = { activationConstraint: { distance: 6 } };
const anyone = "anyone";
/** How many people a moment can be dropped on. The menu of the grip has all of them. */
const mostTargets = 60;

/**
 * Drags a moment onto a person. While one is dragged, the people of the location are shown at the
 * bottom of the window. The keyboard does the same by the menu of the grip.
 */
export function BoardDragging({ location, moments, people, grips, onReady, onGive }: Props) {
  const say = useTranslations("delivery.give");
  const sensors = useSensors(useSensor(PointerSensor, byPointer));
  const picked = useRef<string | null>(null);
  const [dragged, setDragged] = useState<Moment | null>(null);
  const at = dragged && wallTimeOf(dragged.dueAt, location.timeZone);
  const receivers = at === null ? [] : byPresence(people.members, at, people.hasRoster).slice(0, mostTargets);
  const nameOf = (id: string | undefined) =>
    id === anyone ? say("anyone") : (receivers.find(({ memberId }) => memberId === id)?.name ?? "");
  const name = dragged?.name ?? "";
  const momentOf = () => moments.find(({ id }) => id === picked.current) ?? null;
  return (
    <DndContext
      id={`board-${location.id}`}
      sensors={sensors}
      collisionDetection={pointerWithin}
      autoScroll={false}
      onDragStart={() => setDragged(momentOf())}
      onDragCancel={() => setDragged(null)}
      onDragEnd={({ over }) => {
        const moment = momentOf();
        setDragged(null);
        if (!over || !moment) return;
        const to = receivers.find(({ memberId }) => memberId === over.id) ?? null;
        if (to === null && over.id !== anyone) return;
        if (to?.memberId !== moment.member?.id) onGive(moment, to);
      }}
      accessibility={{
        screenReaderInstructions: { draggable: say("how") },
        announcements: {
          onDragStart: () => say("picked", { name: momentOf()?.name ?? "" }),
          onDragOver: ({ over }) =>
            over ? say("over", { name, person: nameOf(String(over.id)) }) : say("nowhere", { name }),
          onDragEnd: ({ over }) =>
            over ? say("dropped", { name, person: nameOf(String(over.id)) }) : say("cancelled", { name }),
          onDragCancel: () => say("cancelled", { name }),
        },
      }}
    >
      <Grip moments={moments} picked={picked} grips={grips} onReady={onReady} />
      {dragged && (
        <section
          aria-label={say("title")}
          className="fixed inset-x-0 bottom-0 z-50 max-h-[45dvh] overflow-y-auto border-line border-t bg-paper px-4 pt-3 pb-5 shadow-high"
        >
          <p className="pb-2 font-semibold text-small">{say("title")}</p>
          <ul className="flex flex-wrap gap-2">
            {receivers.map(({ memberId, name: person, presence }) => (
              <Target key={memberId} id={memberId} label={person} detail={say(presence)} />
            ))}
            <Target id={anyone} label={say("anyone")} detail="" />
          </ul>
        </section>
      )}
      <DragOverlay dropAnimation={null}>
        {dragged && (
          <span className="inline-block max-w-60 truncate rounded-card border border-magic-rim bg-magic-wash px-3 py-2 font-semibold text-small shadow-high">
            {dragged.name}
          </span>
        )}
      </DragOverlay>
    </DndContext>
  );
}

type GripProps = Pick<Props, "moments" | "grips" | "onReady"> & { picked: RefObject<string | null> };

/** One draggable thing for all rows: it takes the place of the grip that is pressed. */
function Grip({ moments, picked, grips, onReady }: GripProps) {
  const { setNodeRef, listeners } = useDraggable({ id: "moment" });
  useLayoutEffect(() => {
    const handlers = (listeners ?? {}) as GripHandlers;
    grips.clear();
    for (const { id } of moments)
      grips.set(id, {
        onPointerDown: (event) => {
          picked.current = id;
          setNodeRef(event.currentTarget);
          handlers.onPointerDown?.(event);
        },
      });
  });
  useEffect(onReady, [onReady]);
  return null;
}

function Target({ id, label, detail }: { id: string; label: string; detail: string }) {
  const { setNodeRef, isOver } = useDroppable({ id });
  return (
    <li
      ref={setNodeRef}
      className={`min-h-11 rounded-card border px-3 py-2 ${isOver ? "border-magic-rim bg-magic-wash" : "border-line-2 bg-paper"}`}
    >
      <span className="block font-semibold">{label}</span>
      {detail && <span className="block text-ink-2 text-tiny">{detail}</span>}
    </li>
  );
}

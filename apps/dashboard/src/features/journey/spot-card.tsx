"use client";

import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { Card } from "@spots/ui/card";
import { Icon } from "@spots/ui/icon";
import { IconButton } from "@spots/ui/icon-button";
import { Menu } from "@spots/ui/menu";
import { Status } from "@spots/ui/status";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { RoadSpot, RoadStage } from "./use-road";

type Props = {
  spot: RoadSpot;
  stage: RoadStage;
  stages: readonly RoadStage[];
  onOpen: () => void;
  onMove: (stageId: string, beforeSpotId: string | null) => void;
  onRetire: () => void;
  /** What customers recall of it, when there is something to show. */
  recall?: ReactNode;
};

/** A light on the road: its name, what customers shall say, and what keeps it from being a spot. Dragged by its handle, or moved by its menu. */
export function SpotCard({ spot, stage, stages, onOpen, onMove, onRetire, recall }: Props) {
  const say = useTranslations("journey");
  const sayTest = useTranslations("spot");
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: spot.id,
  });
  const at = stage.spots.findIndex(({ id }) => id === spot.id);
  const { content, judgement, status } = spot;
  const elsewhere = stages.filter(({ id }) => id !== stage.id);
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      className={isDragging ? "relative z-10 opacity-80" : ""}
    >
      <Card tone={judgement.isSpot ? "magic" : "magic-outline"} pad="snug">
        <div className="flex items-start gap-1">
          <button
            type="button"
            onClick={onOpen}
            className="min-w-0 flex-1 cursor-pointer break-words rounded-control text-start font-medium font-serif text-lead leading-snug hover:underline hover:underline-offset-4"
          >
            {content.name}
          </button>
          <button
            ref={setActivatorNodeRef}
            type="button"
            {...attributes}
            {...listeners}
            aria-label={say("drag", { name: content.name })}
            className="grid size-8 shrink-0 cursor-grab touch-none place-items-center rounded-control text-ink-3 hover:bg-paper-3"
          >
            <Icon name="grip" size={16} />
          </button>
          <Menu
            label={say("spotMenu", { name: content.name })}
            trigger={
              <IconButton icon="more" size="small" variant="plain" label={say("spotMenu", { name: content.name })} />
            }
            items={[
              { id: "open", label: say("open"), onSelect: onOpen },
              {
                id: "up",
                label: say("moveUp"),
                disabled: at === 0,
                onSelect: () => onMove(stage.id, stage.spots[at - 1]?.id ?? null),
              },
              {
                id: "down",
                label: say("moveDown"),
                disabled: at === stage.spots.length - 1,
                onSelect: () => onMove(stage.id, stage.spots[at + 2]?.id ?? null),
              },
              { kind: "heading", id: "to", label: say("moveTo") },
              ...elsewhere.map(({ id, name }) => ({ id: `to-${id}`, label: name, onSelect: () => onMove(id, null) })),
              { kind: "separator", id: "line" },
              { id: "retire", label: say("retire"), tone: "danger" as const, onSelect: onRetire },
            ]}
          />
        </div>
        {content.talkLine && (
          <p className="said mt-1 text-base text-ink-2 before:content-[open-quote] after:content-[close-quote]">
            {content.talkLine}
          </p>
        )}
        {judgement.isSpot ? (
          <div className="mt-2 flex flex-wrap items-center gap-2 text-small">
            <Status tone={status === "live" ? "magic" : "info"}>{say(`status.${status}`)}</Status>
            {recall}
          </div>
        ) : (
          <div className="mt-2 grid gap-1.5 text-small text-ink-2">
            <Status tone="quiet">{say("status.idea")}</Status>
            <p>{say("notYet", { reason: sayTest(`test.${judgement.missing[0]?.test ?? "specific"}.missing`) })}</p>
          </div>
        )}
      </Card>
    </li>
  );
}

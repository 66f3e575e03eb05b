"use client";

import { useDroppable } from "@dnd-kit/core";
import { SortableContext, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { IconButton } from "@spots/ui/icon-button";
import { Menu } from "@spots/ui/menu";
import { useTranslations } from "next-intl";
import { InlineName } from "./inline-name";
import { SpotCard } from "./spot-card";
import { TouchpointList } from "./touchpoint-list";
import type { RoadHands, RoadSpot, RoadStage } from "./use-road";

type Props = {
  business: string;
  stage: RoadStage;
  stages: readonly RoadStage[];
  hands: RoadHands;
  isLit: boolean;
  onPlace: () => void;
  onOpen: (spot: RoadSpot) => void;
  onRetire: (spot: RoadSpot) => void;
  onMove: (spot: RoadSpot, stageId: string, beforeSpotId: string | null) => void;
};

/** A resting place: its name, its spots or the invitation to place one, and its touchpoints. */
export function StageColumn({ business, stage, stages, hands, isLit, onPlace, onOpen, onRetire, onMove }: Props) {
  const say = useTranslations("journey");
  const { setNodeRef, isOver } = useDroppable({ id: stage.id });
  const at = stages.findIndex(({ id }) => id === stage.id);
  const shift = (beforeStageId: string | null) =>
    hands.moveStage.mutate({ business, stageId: stage.id, beforeStageId });
  return (
    <div ref={setNodeRef} className={`min-w-0 rounded-card transition-colors ${isOver ? "bg-magic-wash" : ""}`}>
      <div className="flex items-baseline justify-between gap-2">
        <h2 className="heading min-w-0 text-title">
          <InlineName
            name={stage.name}
            label={say("renameStage")}
            onRename={(name) => hands.renameStage.mutate({ business, stageId: stage.id, name })}
          />
        </h2>
        <Menu
          label={say("stageMenu", { name: stage.name })}
          trigger={
            <IconButton icon="more" size="small" variant="plain" label={say("stageMenu", { name: stage.name })} />
          }
          items={[
            { id: "place", label: say("place"), icon: "spot", onSelect: onPlace },
            {
              id: "earlier",
              label: say("earlier"),
              disabled: at === 0,
              onSelect: () => shift(stages[at - 1]?.id ?? null),
            },
            {
              id: "later",
              label: say("later"),
              disabled: at === stages.length - 1,
              onSelect: () => shift(stages[at + 2]?.id ?? null),
            },
            { kind: "heading", id: "feeling", label: say("feeling") },
            ...([2, 1, 0, -1, -2] as const).map((feeling) => ({
              id: `feeling-${feeling}`,
              label: say(
                `feelings.${feeling === 2 ? "high" : feeling === 1 ? "good" : feeling === 0 ? "even" : feeling === -1 ? "low" : "lowest"}`,
              ),
              chosen: stage.feeling === feeling,
              onSelect: () => hands.describeStage.mutate({ business, stageId: stage.id, goal: stage.goal, feeling }),
            })),
            { kind: "separator", id: "line" },
            {
              id: "remove",
              label: say("remove"),
              tone: "danger",
              disabled: stages.length === 1,
              onSelect: () => hands.removeStage.mutate({ business, stageId: stage.id }),
            },
          ]}
        />
      </div>
      <p className="text-small text-ink-3">{say(`kind.${stage.kind}`)}</p>
      {stage.goal && <p className="mt-1 text-small text-ink-2">{stage.goal}</p>}
      <SortableContext items={stage.spots.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <ul aria-label={say("spotsOf", { stage: stage.name })} className="mt-3 grid gap-3">
          {stage.spots.map((spot) => (
            <SpotCard
              key={spot.id}
              spot={spot}
              stage={stage}
              stages={stages}
              onOpen={() => onOpen(spot)}
              onRetire={() => onRetire(spot)}
              onMove={(stageId, before) => onMove(spot, stageId, before)}
            />
          ))}
        </ul>
      </SortableContext>
      <div className="mt-3">
        {isLit ? (
          <Button
            variant="plain"
            size="small"
            icon="plus"
            onClick={onPlace}
            aria-label={say("placeAnotherOn", { stage: stage.name })}
          >
            {say("placeAnother")}
          </Button>
        ) : (
          <Card tone="dashed" pad="snug">
            <p className="font-serif text-lead">{say("dark")}</p>
            <p className="mt-1 mb-3 text-small text-ink-2">{say(`darkHint.${stage.kind}`)}</p>
            <Button size="small" icon="spot" onClick={onPlace} aria-label={say("placeOn", { stage: stage.name })}>
              {say("place")}
            </Button>
          </Card>
        )}
      </div>
      <TouchpointList business={business} stage={stage} stages={stages} hands={hands} />
    </div>
  );
}

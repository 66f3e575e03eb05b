"use client";

import {
  closestCorners,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { sortableKeyboardCoordinates } from "@dnd-kit/sortable";
import { coverage, isLit } from "@spots/domain/journey/coverage";
import { Button } from "@spots/ui/button";
import { Mark } from "@spots/ui/mark";
import { PageHead } from "@spots/ui/page-head";
import { RoadBoard } from "@spots/ui/road-board";
import { showToast } from "@spots/ui/toast";
import { useIsMutating, useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { v7 } from "uuid";
import { useTRPC } from "@/trpc/client";
import { InlineName } from "./inline-name";
import { PublishDialog } from "./publish-dialog";
import { RetireDialog } from "./retire-dialog";
import { StageColumn } from "./stage-column";
import { type RoadSpot, useRoad } from "./use-road";

/** What is open beside the road: a new spot on a stage, or one that is there. */
export type OpenSpot = { readonly stageId: string; readonly stageName: string; readonly spot: RoadSpot | null };

type Props = {
  business: string;
  journeyId: string;
  mayPublish: boolean;
  editor: (open: OpenSpot | null, close: () => void) => ReactNode;
};

/** The heart of the product: the road with its lights, and everything on it within reach of pointer and keyboard. */
export function JourneyRoad({ business, journeyId, mayPublish, editor }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("journey");
  const format = useFormatter();
  const { data: road } = useSuspenseQuery(trpc.journey.road.queryOptions({ business, journeyId }));
  const hands = useRoad(business, journeyId);
  const [open, setOpen] = useState<OpenSpot | null>(null);
  const [retiring, setRetiring] = useState<RoadSpot | null>(null);
  const saving = useIsMutating() > 0;
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const { stages } = road;
  const { dark, all, lit } = coverage(stages);
  const stageOf = (spotId: string) => stages.find(({ spots }) => spots.some(({ id }) => id === spotId));
  const nameOf = (id: string | number) =>
    stages.find((stage) => stage.id === id)?.name ??
    stageOf(String(id))?.spots.find((spot) => spot.id === id)?.content.name ??
    "";

  const move = (spot: RoadSpot, stageId: string, beforeSpotId: string | null) => {
    const from = stageOf(spot.id);
    if (!from) return;
    const after = from.spots[from.spots.findIndex(({ id }) => id === spot.id) + 1]?.id ?? null;
    hands.moveSpot.mutate({ business, spotId: spot.id, stageId, beforeSpotId });
    const back = () => hands.moveSpot.mutate({ business, spotId: spot.id, stageId: from.id, beforeSpotId: after });
    showToast({
      title: say("moved", { name: spot.content.name, stage: nameOf(stageId) }),
      action: { label: say("undo"), onAction: back },
    });
  };
  const drop = ({ active, over }: DragEndEvent) => {
    const spot = stageOf(String(active.id))?.spots.find(({ id }) => id === active.id);
    if (!spot || !over || over.id === active.id) return;
    const onto = stages.find(({ id }) => id === over.id);
    const target = onto ?? stageOf(String(over.id));
    if (!target) return;
    const [from, to] = [
      target.spots.findIndex(({ id }) => id === spot.id),
      target.spots.findIndex(({ id }) => id === over.id),
    ];
    const before = onto ? null : from >= 0 && from < to ? (target.spots[to + 1]?.id ?? null) : String(over.id);
    move(spot, target.id, before);
  };
  const announced =
    (key: "picked" | "over" | "dropped" | "cancelled") =>
    ({ active, over }: { active: { id: string | number }; over?: { id: string | number } | null }) =>
      say(`announce.${key}`, { name: nameOf(active.id), place: over ? nameOf(over.id) : "" });

  return (
    <>
      <PageHead
        eyebrow={[
          say("journey"),
          road.persona,
          road.version === 0
            ? say("neverPublished")
            : road.isChanged
              ? say("draftAfter", { number: road.version })
              : say("isPublished", { number: road.version }),
        ]
          .filter(Boolean)
          .join(" · ")}
        title={road.name}
        lead={
          <>
            <p>
              {say("coverage", {
                lit,
                all,
                dark: dark.length,
                names: format.list(
                  dark.map(({ name }) => name),
                  { type: "conjunction" },
                ),
              })}
            </p>
            <p className="mt-1 text-small">
              <span className="text-ink-3">{say("renameJourney")}: </span>
              <InlineName
                name={road.name}
                label={say("renameJourney")}
                onRename={(name) => hands.renameJourney.mutate({ business, journeyId, name })}
              />
            </p>
          </>
        }
        actions={
          <>
            <output className="text-small text-ink-3">{saving ? say("saving") : say("saved")}</output>
            {road.version > 0 && (
              <Button href={`/${business}/journeys/${journeyId}/versions/${road.version}`}>
                {say("seeVersion", { number: road.version })}
              </Button>
            )}
            {mayPublish && <PublishDialog business={business} road={road} />}
          </>
        }
      />
      <DndContext
        id="road"
        sensors={sensors}
        collisionDetection={closestCorners}
        onDragEnd={drop}
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
        <RoadBoard
          label={say("stages")}
          peakLabel={say("peak")}
          stages={stages.map((stage) => ({
            id: stage.id,
            label: stage.name,
            feeling: stage.feeling,
            lit: isLit(stage),
            glow: stage.spots.some(({ status }) => status === "live") ? 1 : 0.55,
          }))}
        >
          {stages.map((stage) => (
            <StageColumn
              key={stage.id}
              business={business}
              stage={stage}
              stages={stages}
              hands={hands}
              isLit={isLit(stage)}
              onPlace={() => setOpen({ stageId: stage.id, stageName: stage.name, spot: null })}
              onOpen={(spot) => setOpen({ stageId: stage.id, stageName: stage.name, spot })}
              onRetire={setRetiring}
              onMove={move}
            />
          ))}
        </RoadBoard>
      </DndContext>
      <p className="sr-only" role="status">
        {say("coverage", {
          lit,
          all,
          dark: dark.length,
          names: format.list(
            dark.map(({ name }) => name),
            { type: "conjunction" },
          ),
        })}
      </p>
      <div className="flex flex-wrap items-center justify-between gap-4 text-small text-ink-3">
        <Button
          size="small"
          icon="plus"
          onClick={() =>
            hands.addStage.mutate({ business, id: v7(), journeyId, kind: "interaction", name: say("newStage") })
          }
        >
          {say("addStage")}
        </Button>
        <ul className="flex flex-wrap gap-4">
          {(["environment", "product", "service"] as const).map((element) => (
            <li key={element} className="flex items-center gap-1.5">
              <Mark shape={({ environment: "square", product: "diamond", service: "circle" } as const)[element]} />
              {say(`element.${element}`)}
            </li>
          ))}
          <li className="flex items-center gap-1.5">
            <Mark shape="circle" filled />
            {say("truth")}
          </li>
        </ul>
      </div>
      {editor(open, () => setOpen(null))}
      <RetireDialog business={business} spot={retiring} hands={hands} onClose={() => setRetiring(null)} />
    </>
  );
}

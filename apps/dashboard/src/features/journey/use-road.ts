"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { showToast } from "@spots/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client";
import { useRefusal } from "@/trpc/use-refusal";

export type Road = Outputs["journey"]["road"];
export type RoadStage = Road["stages"][number];
export type RoadSpot = RoadStage["spots"][number];
export type RoadTouchpoint = RoadStage["touchpoints"][number];

/** The road with a spot moved to a place on a stage; where it cannot be found, as it was. */
export function withSpotMoved(
  road: Road,
  { spotId, stageId, beforeSpotId }: { spotId: string; stageId: string; beforeSpotId: string | null },
): Road {
  const spot = road.stages.flatMap(({ spots }) => spots).find(({ id }) => id === spotId);
  if (!spot) return road;
  const stages = road.stages.map((stage) => {
    const rest = stage.spots.filter(({ id }) => id !== spotId);
    if (stage.id !== stageId) return { ...stage, spots: rest };
    const at = beforeSpotId === null ? rest.length : rest.findIndex(({ id }) => id === beforeSpotId);
    return { ...stage, spots: rest.toSpliced(at < 0 ? rest.length : at, 0, spot) };
  });
  return { ...road, stages };
}

/** Every change to the road: shown at once where the hand expects it, taken back when the server refuses. */
export function useRoad(business: string, journeyId: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const say = useTranslations("journey");
  const { sentence } = useRefusal();
  const key = trpc.journey.road.queryKey({ business, journeyId });
  const again = () => queries.invalidateQueries({ queryKey: trpc.journey.pathKey() });
  const refused = (error: unknown) => showToast({ tone: "bad", title: say("refused"), detail: sentence(error) });
  const plain = { onError: refused, onSettled: again };

  /** Shows a change before the server has it. */
  const showing = <Input>(change: (road: Road, input: Input) => Road) => ({
    onMutate: async (input: Input) => {
      await queries.cancelQueries({ queryKey: key });
      const before = queries.getQueryData(key);
      queries.setQueryData(key, (road) => road && change(road, input));
      return { before };
    },
    onError: (error: unknown, _input: Input, kept: { before: Road | undefined } | undefined) => {
      queries.setQueryData(key, kept?.before);
      refused(error);
    },
    onSettled: again,
  });

  return {
    moveSpot: useMutation(trpc.spot.move.mutationOptions(showing(withSpotMoved))),
    retireSpot: useMutation(trpc.spot.retire.mutationOptions(plain)),
    renameStage: useMutation(
      trpc.journey.renameStage.mutationOptions(
        showing((road: Road, { stageId, name }: { stageId: string; name: string }) => ({
          ...road,
          stages: road.stages.map((stage) => (stage.id === stageId ? { ...stage, name } : stage)),
        })),
      ),
    ),
    describeStage: useMutation(trpc.journey.describeStage.mutationOptions(plain)),
    moveStage: useMutation(trpc.journey.moveStage.mutationOptions(plain)),
    addStage: useMutation(trpc.journey.addStage.mutationOptions(plain)),
    removeStage: useMutation(trpc.journey.removeStage.mutationOptions(plain)),
    renameJourney: useMutation(trpc.journey.rename.mutationOptions(plain)),
    addTouchpoint: useMutation(trpc.journey.addTouchpoint.mutationOptions(plain)),
    changeTouchpoint: useMutation(trpc.journey.changeTouchpoint.mutationOptions(plain)),
    moveTouchpoint: useMutation(trpc.journey.moveTouchpoint.mutationOptions(plain)),
    removeTouchpoint: useMutation(trpc.journey.removeTouchpoint.mutationOptions(plain)),
  };
}

export type RoadHands = ReturnType<typeof useRoad>;

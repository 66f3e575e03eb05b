import type { Id, NewId } from "../kernel/ids";
import { positionsOf } from "../kernel/position";
import { judgeSpot } from "../spot/judgement";
import { draftStatusOf } from "../spot/opinion";
import type { SpotContent, SpotStatus } from "../spot/spot";
import {
  contentOf,
  type DesignAssessment,
  type DesignPersona,
  type DesignSpot,
  type DesignStage,
  DesignStatus,
  type JourneyDesign,
  type JourneySnapshot,
} from "./design";

type StageWords = Omit<DesignStage, "opens" | "touchpoints" | "spots">;
type TouchpointWords = DesignStage["touchpoints"][number];

/** The draft of a journey as its rows hold it, every list in its order. */
export type DraftRows = {
  readonly name: string;
  readonly product: string;
  readonly persona: DesignPersona | null;
  readonly stages: readonly (StageWords & {
    readonly id: Id;
    readonly opensId: Id | null;
    readonly touchpoints: readonly (TouchpointWords & { readonly id: Id })[];
    readonly spots: readonly (SpotContent & {
      readonly id: Id;
      readonly status: SpotStatus;
      readonly touchpointId: Id | null;
      readonly reviewOn: string | null;
      readonly assessment?: DesignAssessment | null;
    })[];
  })[];
};

/**
 * Reads a design from its rows. Retired spots are not part of it.
 * @param opened the journeys that stages open into, in the order in which they are numbered; a
 * stage that opens into another one opens nothing
 */
export function designOf({ name, product, persona, stages }: DraftRows, opened: readonly Id[] = []): JourneySnapshot {
  return {
    name,
    product,
    personas: persona ? [personaWords(persona)] : [],
    stages: stages.map(({ id, opensId, touchpoints, spots, ...stage }) => ({
      id,
      ...stageWords(stage),
      opens: numberOf(opened, opensId),
      touchpoints: touchpoints.map((touchpoint) => ({ id: touchpoint.id, ...touchpointWords(touchpoint) })),
      spots: spots.flatMap((spot) => {
        const status = DesignStatus.safeParse(spot.status).data;
        if (!status) return [];
        const { reviewOn, assessment = null } = spot;
        const touchpoint = numberOf(
          touchpoints.map((each) => each.id),
          spot.touchpointId,
        );
        const { name: called, ...content } = contentOf(spot);
        return [{ id: spot.id, name: called, status, touchpoint, ...content, reviewOn, assessment }];
      }),
    })),
  };
}

const numberOf = (ids: readonly Id[], id: Id | null) => (id === null ? null : ids.indexOf(id) + 1 || null);

const personaWords = ({ name, hopes, worries, clues }: DesignPersona): DesignPersona => ({
  name,
  hopes,
  worries,
  clues,
});
const stageWords = ({ kind, name, goal, feeling, backstage, evidence }: StageWords) => ({
  kind,
  name,
  goal,
  feeling,
  backstage,
  evidence,
});
export const touchpointWords = ({ name, element, medium, weight, isTruth, emotion }: TouchpointWords) => ({
  name,
  element,
  medium,
  weight,
  isTruth,
  emotion,
});

/** A design and the id of the journey that it becomes. */
export type NewDesign = { readonly id: Id; readonly design: JourneyDesign | JourneySnapshot };

/**
 * The rows that designs become, one flat list for each table. What has an id keeps it, everything
 * else gets a new one. A stage that opens `n` opens the n-th of `opened`.
 */
export function rowsOf(placed: readonly NewDesign[], newId: NewId, opened: readonly Id[] = []) {
  const idOf = (thing: object): Id => ("id" in thing && typeof thing.id === "string" ? thing.id : newId());
  const stages = placed.flatMap(({ id: journeyId, design }) =>
    withPositions<DesignStage>(design.stages).map(([stage, position]) => ({
      ...stage,
      id: idOf(stage),
      journeyId,
      position,
    })),
  );
  const touchpoints = stages.map((stage) =>
    withPositions(stage.touchpoints).map(([touchpoint, position]) => ({
      ...touchpointWords(touchpoint),
      id: idOf(touchpoint),
      stageId: stage.id,
      position,
    })),
  );
  const spots = stages.flatMap((stage, at) =>
    withPositions<DesignSpot>(stage.spots).map(([spot, position]) => ({
      spot,
      row: {
        ...contentOf(spot),
        id: idOf(spot),
        stageId: stage.id,
        touchpointId: spot.touchpoint === null ? null : (touchpoints[at]?.[spot.touchpoint - 1]?.id ?? null),
        position,
        reviewOn: spot.reviewOn,
        status: arrivalOf(spot),
      },
    })),
  );
  return {
    journeys: placed.map(({ id, design: { name, product } }) => ({ id, name, product })),
    stages: stages.map(({ id, journeyId, position, opens, ...stage }) => ({
      ...stageWords(stage),
      id,
      journeyId,
      position,
      opensId: opens === null ? null : (opened[opens - 1] ?? null),
    })),
    touchpoints: touchpoints.flat(),
    spots: spots.map(({ row }) => row),
    assessments: spots.flatMap(({ spot: { assessment }, row }) =>
      assessment ? [{ spotId: row.id, ...assessment }] : [],
    ),
  };
}

/**
 * The status of a spot that is written: an idea stays one; another is ready once its words lack
 * nothing.
 */
export const arrivalOf = (spot: DesignSpot): "idea" | "ready" =>
  spot.status === "idea" ? "idea" : draftStatusOf(judgeSpot(contentOf(spot)));

const withPositions = <Thing>(things: readonly Thing[]): [Thing, string][] => {
  const positions = positionsOf(things.length);
  return things.map((thing, at) => [thing, positions[at] ?? ""]);
};

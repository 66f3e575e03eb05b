import type { Competency } from "../growth/topics";
import type { Id, NewId } from "../kernel/ids";
import { positionsOf } from "../kernel/position";
import { judgeSpot } from "../spot/judgement";
import { draftStatusOf } from "../spot/question";
import type { SpotStatus, StoredTexts } from "../spot/spot";
import {
  contentOf,
  type DesignAssessment,
  type DesignPersona,
  type DesignRelayStep,
  type DesignSpot,
  type DesignStage,
  DesignStatus,
  type JourneyDesign,
  type JourneySnapshot,
} from "./design";

type StageWords = Omit<DesignStage, "opens" | "touchpoints" | "spots">;
type TouchpointWords = DesignStage["touchpoints"][number];

/** The rows of a journey's draft, every list in order. */
export type DraftRows = {
  readonly name: string;
  readonly product: string;
  readonly persona: DesignPersona | null;
  readonly stages: readonly (StageWords & {
    readonly id: Id;
    readonly opensId: Id | null;
    readonly touchpoints: readonly (TouchpointWords & { readonly id: Id })[];
    readonly spots: readonly (StoredTexts & {
      readonly id: Id;
      readonly status: SpotStatus;
      readonly touchpointId: Id | null;
      readonly reviewOn: string | null;
      readonly assessment?: DesignAssessment | null;
      readonly needs?: readonly Competency[];
      readonly relay?: readonly DesignRelayStep[];
    })[];
  })[];
};

/**
 * Builds a design from its rows. Retired spots are left out.
 * @param opened the journeys that stages open, in the order of their numbers; a stage that opens
 * another journey opens none in the design
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
        const { reviewOn, assessment = null, needs = [], relay = [] } = spot;
        const touchpoint = numberOf(
          touchpoints.map((each) => each.id),
          spot.touchpointId,
        );
        const { name: called, ...content } = contentOf(spot);
        const more = { reviewOn, assessment, needs: [...needs], relay: [...relay] };
        return [{ id: spot.id, name: called, status, touchpoint, ...content, ...more }];
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

/** A design and the id of the journey that is created from it. */
export type NewDesign = { readonly id: Id; readonly design: JourneyDesign | JourneySnapshot };

/**
 * The rows of the designs, one flat list for each table. An existing id is kept, everything else
 * gets a new one. A stage with `opens` n opens the n-th of `opened`.
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
    needs: spots.flatMap(({ spot: { needs }, row }) => needs.map((topic) => ({ spotId: row.id, topic }))),
    relays: spots.flatMap(({ spot: { relay }, row }) => (relay.length === 0 ? [] : [{ spotId: row.id, steps: relay }])),
  };
}

/** The status of a new spot: an idea stays one; another is ready once its texts are complete. */
export const arrivalOf = (spot: DesignSpot): "idea" | "ready" =>
  spot.status === "idea" ? "idea" : draftStatusOf(judgeSpot(contentOf(spot)));

const withPositions = <Thing>(things: readonly Thing[]): [Thing, string][] => {
  const positions = positionsOf(things.length);
  return things.map((thing, at) => [thing, positions[at] ?? ""]);
};

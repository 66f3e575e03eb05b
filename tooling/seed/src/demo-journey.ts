import { publishedOf } from "@spots/domain/journey/design";
import { designOf } from "@spots/domain/journey/design-rows";
import { StageKinds } from "@spots/domain/journey/stage-kind";
import { positionBetween } from "@spots/domain/kernel/position";
import { emptySpot } from "@spots/domain/spot/empty-spot";
import type { SpotContent } from "@spots/domain/spot/spot";
import type pg from "pg";
import { v7 as newId } from "uuid";
import { insertAll } from "./bulk";
import type { Scenario } from "./scenarios/scenario";

const elements = ["environment", "service", "product", "service"] as const;

const rowOf = ({ talkLine, stopRule, briefWhat, briefWhy, briefHow, ...content }: SpotContent) => ({
  ...content,
  talk_line: talkLine,
  stop_rule: stopRule,
  brief_what: briefWhat,
  brief_why: briefWhy,
  brief_how: briefHow,
});

/** The stage and touchpoint at which a QR code of each location asks. */
type Asked = { readonly stageId: string; readonly touchpointId: string | null; readonly name: string };

/** A stage of the journey, with the feeling that is planned for it. */
export type SeededStage = { readonly id: string; readonly name: string; readonly feeling: number };

/**
 * Creates the journey with its live spots, published at the business's start and again when one
 * spot was improved, and its drafts.
 */
export async function seedJourney(
  client: pg.Client,
  scenario: Scenario,
  businessId: string,
  responsibleId: string,
  { began: at, bettered }: { readonly began: Date; readonly bettered: Date },
): Promise<{ readonly spotIds: readonly string[]; readonly asked: Asked; readonly stages: readonly SeededStage[] }> {
  const [personaId, journeyId] = [newId(), newId()];
  await insertAll(client, "persona", [
    {
      business_id: businessId,
      id: personaId,
      name: scenario.persona,
      hopes: "",
      worries: "",
      clues: "",
      created_at: at,
    },
  ]);
  await insertAll(client, "journey", [
    { business_id: businessId, id: journeyId, persona_id: personaId, name: scenario.journey, created_at: at },
  ]);
  let position: string | null = null;
  const next = () => {
    position = positionBetween(position, null);
    return position;
  };
  const stages = StageKinds.map((kind) => ({ id: newId(), kind, ...scenario.stages[kind] }));
  await insertAll(
    client,
    "stage",
    stages.map(({ id, kind, name, goal, feeling, backstage = "", evidence = "" }) => ({
      business_id: businessId,
      id,
      journey_id: journeyId,
      kind,
      name,
      goal,
      feeling,
      backstage,
      evidence,
      position: next(),
    })),
  );
  const touchpoints = stages.flatMap(({ id, touchpoints: names }, order) =>
    names.map((name, at) => ({
      business_id: businessId,
      id: newId(),
      stage_id: id,
      name,
      element: elements[(order + at) % elements.length] ?? "service",
      medium: "",
      weight: at === 0 ? 4 : 2,
      is_truth: at === 0,
      emotion: "",
      position: next(),
    })),
  );
  await insertAll(client, "touchpoint", touchpoints);
  // The first spot of a stage is placed at its last touchpoint, the second at the one before.
  const taken = new Map<string, number>();
  const spots = scenario.spots.map(({ stage, content }) => {
    const stageId = stages.find(({ kind }) => kind === stage)?.id ?? "";
    const nth = (taken.get(stageId) ?? 0) + 1;
    taken.set(stageId, nth);
    const touchpointId = touchpoints.filter(({ stage_id }) => stage_id === stageId).at(-nth)?.id ?? null;
    return { id: newId(), stageId, touchpointId, content };
  });
  const drafts = scenario.drafts.map(({ stage, status, content }) => ({
    id: newId(),
    stageId: stages.find(({ kind }) => kind === stage)?.id ?? "",
    status,
    touchpointId: null,
    content: { ...emptySpot, ...content },
  }));
  await insertAll(
    client,
    "spot",
    [...spots.map((spot) => ({ ...spot, status: "live" as const })), ...drafts].map(
      ({ id, stageId, touchpointId, status, content }, index) => ({
        business_id: businessId,
        id,
        stage_id: stageId,
        touchpoint_id: touchpointId,
        status,
        ...rowOf(content),
        position: next(),
        version: status !== "live" ? 0 : index === scenario.bettered.spot ? 2 : 1,
        created_at: at,
      }),
    ),
  );
  const first = (index: number, content: SpotContent): SpotContent =>
    index === scenario.bettered.spot ? { ...content, ...scenario.bettered.lacked } : content;
  await insertAll(
    client,
    "spot_version",
    spots.flatMap(({ id, content }, index) => {
      const isBettered = index === scenario.bettered.spot;
      const common = { business_id: businessId, spot_id: id };
      return [
        { ...common, number: 1, content: first(index, content), live_at: at, ended_at: isBettered ? bettered : null },
        ...(isBettered ? [{ ...common, number: 2, content, live_at: bettered, ended_at: null }] : []),
      ];
    }),
  );
  const published = (wording: (index: number, content: SpotContent) => SpotContent) =>
    publishedOf(
      designOf({
        name: scenario.journey,
        product: "",
        persona: null,
        stages: stages.map(({ touchpoints: _, ...stage }) => ({
          backstage: "",
          evidence: "",
          ...stage,
          opensId: null,
          touchpoints: touchpoints
            .filter(({ stage_id }) => stage_id === stage.id)
            .map(({ is_truth: isTruth, ...touchpoint }) => ({ ...touchpoint, isTruth })),
          spots: spots
            .map((spot, index) => ({
              ...spot,
              ...wording(index, spot.content),
              status: "live" as const,
              reviewOn: null,
            }))
            .filter(({ stageId }) => stageId === stage.id),
        })),
      }),
    );
  const version = { business_id: businessId, journey_id: journeyId, published_by_id: responsibleId };
  await insertAll(client, "journey_version", [
    { ...version, number: 1, note: "", content: published(first), published_at: at },
    {
      ...version,
      number: 2,
      note: scenario.bettered.note,
      content: published((_, content) => content),
      published_at: bettered,
    },
  ]);
  const stage = stages.find(({ kind }) => kind === "introduction") ?? stages[0];
  const touchpoint = touchpoints.find(({ stage_id }) => stage_id === stage?.id);
  return {
    spotIds: spots.map(({ id }) => id),
    stages: stages.map(({ id, name, feeling }) => ({ id, name, feeling })),
    asked: {
      stageId: stage?.id ?? "",
      touchpointId: touchpoint?.id ?? null,
      name: touchpoint?.name ?? stage?.name ?? "",
    },
  };
}

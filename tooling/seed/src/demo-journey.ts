import { StageKinds } from "@spots/domain/journey/stage";
import { positionBetween } from "@spots/domain/kernel/position";
import type pg from "pg";
import { insertAll } from "./bulk";
import { newId } from "./makers/ids";
import type { Story } from "./stories/story";

/** The road with its live spots, published once. */
export async function seedJourney(
  client: pg.Client,
  story: Story,
  businessId: string,
  ownerId: string,
  at: Date,
): Promise<readonly string[]> {
  const [personaId, journeyId] = [newId(), newId()];
  await insertAll(client, "persona", [
    { business_id: businessId, id: personaId, name: story.persona, hopes: "", worries: "", clues: "", created_at: at },
  ]);
  await insertAll(client, "journey", [
    { business_id: businessId, id: journeyId, persona_id: personaId, name: story.journey, created_at: at },
  ]);
  let place: string | null = null;
  const next = () => {
    place = positionBetween(place, null);
    return place;
  };
  const stages = StageKinds.map((kind) => ({ id: newId(), kind, ...story.stages[kind] }));
  await insertAll(
    client,
    "stage",
    stages.map(({ id, kind, name, goal, feeling }) => ({
      business_id: businessId,
      id,
      journey_id: journeyId,
      kind,
      name,
      goal,
      feeling,
      position: next(),
    })),
  );
  const touchpoints = stages.flatMap(({ id, touchpoints: names }) =>
    names.map((name) => ({
      business_id: businessId,
      id: newId(),
      stage_id: id,
      name,
      element: "service",
      weight: 3,
      is_truth: true,
      emotion: "",
      position: next(),
    })),
  );
  await insertAll(client, "touchpoint", touchpoints);
  const spots = story.spots.map(({ stage, content }) => ({
    id: newId(),
    stageId: stages.find(({ kind }) => kind === stage)?.id ?? "",
    content,
  }));
  await insertAll(
    client,
    "spot",
    spots.map(({ id, stageId, content: { talkLine, stopRule, briefWhat, briefWhy, briefHow, ...content } }) => ({
      business_id: businessId,
      id,
      stage_id: stageId,
      status: "live",
      ...content,
      talk_line: talkLine,
      stop_rule: stopRule,
      brief_what: briefWhat,
      brief_why: briefWhy,
      brief_how: briefHow,
      position: next(),
      version: 1,
      created_at: at,
    })),
  );
  await insertAll(
    client,
    "spot_version",
    spots.map(({ id, content }) => ({ business_id: businessId, spot_id: id, number: 1, content, live_at: at })),
  );
  const content = {
    format: 1,
    name: story.journey,
    stages: stages.map(({ id, kind, name, goal, feeling }) => ({
      id,
      kind,
      name,
      goal,
      feeling,
      touchpoints: touchpoints
        .filter(({ stage_id }) => stage_id === id)
        .map((each) => ({
          id: each.id,
          name: each.name,
          element: each.element,
          weight: each.weight,
          isTruth: each.is_truth,
          emotion: each.emotion,
        })),
      spots: spots
        .filter(({ stageId }) => stageId === id)
        .map((spot) => ({ id: spot.id, touchpointId: null, content: spot.content })),
    })),
  };
  await insertAll(client, "journey_version", [
    {
      business_id: businessId,
      journey_id: journeyId,
      number: 1,
      note: "",
      content,
      published_at: at,
      published_by_id: ownerId,
    },
  ]);
  return spots.map(({ id }) => id);
}

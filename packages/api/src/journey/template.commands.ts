import type { PlatformClient, TenantClient } from "@spots/db/tenancy/client";
import type { SpokenTemplate } from "@spots/domain/journey/template";
import type { Id, NewId } from "@spots/domain/kernel/ids";
import { positionBetween } from "@spots/domain/kernel/position";
import { judgeSpot } from "@spots/domain/spot/judgement";

type Soil = {
  readonly businessId: Id;
  readonly journeyId: Id;
  readonly template: SpokenTemplate;
  readonly newId: NewId;
  readonly now: () => Date;
};

/** Positions for so many things, one after the other. */
function positions(count: number): readonly string[] {
  const places: string[] = [];
  for (let index = 0; index < count; index += 1) places.push(positionBetween(places.at(-1) ?? null, null));
  return places;
}

/** Sows a template: persona, journey, stages, touchpoints and spots, all of it a draft. */
export async function growJourney(
  db: TenantClient | PlatformClient,
  { businessId, journeyId, template, newId, now }: Soil,
): Promise<void> {
  const personaId = newId();
  await db.persona.create({ data: { businessId, id: personaId, ...template.persona, createdAt: now() } });
  await db.journey.create({ data: { businessId, id: journeyId, personaId, name: template.journey, createdAt: now() } });
  const stagePlaces = positions(template.stages.length);
  for (const [index, { kind, name, goal, feeling, touchpoints, spots }] of template.stages.entries()) {
    const stageId = newId();
    await db.stage.create({
      data: { businessId, id: stageId, journeyId, kind, name, goal, feeling, position: stagePlaces[index] ?? "" },
    });
    const touchPlaces = positions(touchpoints.length);
    await db.touchpoint.createMany({
      data: touchpoints.map((touchpoint, at) => ({
        ...touchpoint,
        businessId,
        id: newId(),
        stageId,
        position: touchPlaces[at] ?? "",
      })),
    });
    const spotPlaces = positions(spots.length);
    await db.spot.createMany({
      data: spots.map((content, at) => ({
        ...content,
        businessId,
        id: newId(),
        stageId,
        status: judgeSpot(content).isSpot ? ("ready" as const) : ("idea" as const),
        position: spotPlaces[at] ?? "",
        createdAt: now(),
      })),
    });
  }
}

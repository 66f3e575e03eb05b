import type { Prisma } from "@spots/db/generated/client";
import { StageKinds } from "@spots/domain/journey/stage-kind";
import { positionBetween } from "@spots/domain/kernel/position";
import type { TestDatabase } from "./database";
import { newId } from "./ids";

/** The text fields of a complete spot. */
export const fullSpot = {
  name: "The two-minute massage",
  happens: "While the towel warms, the barber massages the customer's shoulders for two minutes.",
  retold: "Nobody expects a massage at the barber's.",
  talkLine: "They massage your shoulders while you wait!",
  anchor: "the warm towel",
  emotion: "cared for",
  stopRule: "They look at a clock or a phone.",
  cues: ["Ask first"],
  briefWhat: "Shoulders, two minutes, while the towel warms.",
  briefWhy: "It's what they tell people at home.",
  briefHow: "Slow hands, no sales talk.",
  aliases: ["massage"],
};

/** Creates a journey with the five stages in order, without live spots. */
export async function aJourney(db: TestDatabase, businessId: string, facts: { name?: string } = {}) {
  const journey = await db.journey.create({ data: { businessId, id: newId(), name: facts.name ?? "The regular" } });
  let position: string | null = null;
  const stages = [];
  for (const kind of StageKinds) {
    position = positionBetween(position, null);
    stages.push(
      await db.stage.create({ data: { businessId, id: newId(), journeyId: journey.id, kind, name: kind, position } }),
    );
  }
  return { journey, stages };
}

/** Creates a live spot with its first version, live since `liveAt`. */
export async function aLiveSpot(
  db: TestDatabase,
  businessId: string,
  stageId: string,
  facts: Partial<typeof fullSpot> & { liveAt?: Date; touchpointId?: string } = {},
) {
  const { liveAt = new Date("2026-01-01T00:00:00Z"), touchpointId = null, ...words } = facts;
  const content = { ...fullSpot, ...words };
  const spot = await db.spot.create({
    data: {
      ...content,
      businessId,
      id: newId(),
      stageId,
      touchpointId,
      status: "live",
      version: 1,
      position: positionBetween(null, null),
    },
  });
  await db.spotVersion.create({
    data: { businessId, spotId: spot.id, number: 1, content: content satisfies Prisma.InputJsonValue, liveAt },
  });
  return spot;
}

/** Creates a touchpoint at the beginning of a stage. */
export const aTouchpoint = (db: TestDatabase, businessId: string, stageId: string, facts: { weight?: number } = {}) =>
  db.touchpoint.create({
    data: {
      businessId,
      id: newId(),
      stageId,
      name: "The front desk",
      element: "service",
      position: positionBetween(null, null),
      ...facts,
    },
  });

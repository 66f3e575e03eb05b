import { mostSpots } from "@spots/domain/journey/design";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { positionBetween } from "@spots/domain/kernel/position";
import { draftStatusOf } from "@spots/domain/spot/opinion";
import { readFile } from "@spots/domain/transfer/read-journey-file";
import type { ImportJourney, PlaceSpots } from "@spots/domain/transfer/transfer";
import { writeFile, writingOf } from "../journey/design.commands";
import { getJourney } from "../journey/design.queries";
import type { Call } from "../trpc/context";
import { mostFaults } from "../trpc/errors";
import { lockRoad } from "../writing/edit";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";

/**
 * Begins a journey from a file, as a draft of its own: everything in it is made anew, and nothing of it is live. A file with faults is answered with their number and the first
 * hundred of them, and changes nothing. A journey that was there already is the same one.
 */
export async function importJourney({ ctx, input }: Call<ImportJourney>) {
  const { db } = ctx;
  const there = await db.journey.findUnique({ where: tenantKey(ctx, input.id) });
  if (there) return { journeyId: there.id, faults: [], count: 0 };
  const { file, faults } = readFile(input.text);
  if (!file) return { journeyId: null, faults: faults.slice(0, mostFaults), count: faults.length };
  await writeFile(writingOf(ctx), input.id, file);
  await record(ctx, { type: "journey.imported", subjectId: input.id, after: { name: file.journey.name } });
  return { journeyId: input.id, faults: [], count: 0 };
}

/**
 * Puts many spots on stages of one journey, each after those already there; what does not yet make a spot is kept as an idea.
 * @throws NOT_FOUND for a stage or touchpoint of another road; CONFLICT when the road would carry too many
 */
export async function placeSpots({ ctx, input }: Call<PlaceSpots>) {
  const { db, tenant, now } = ctx;
  const { businessId } = tenant;
  await lockRoad(ctx, input.journeyId);
  const { id: journeyId, name, stages } = await getJourney(ctx, input.journeyId);
  const there = await db.spot.findMany({
    where: { businessId, id: { in: input.spots.map(({ id }) => id) } },
    select: { id: true },
  });
  const known = new Set(there.map(({ id }) => id));
  const wanted = [...new Map(input.spots.map((spot) => [spot.id, spot])).values()].filter(({ id }) => !known.has(id));
  if (wanted.length === 0) return { placed: 0 };
  const stageOf = new Map(stages.map((stage) => [stage.id, stage]));
  for (const { stageId, touchpointId } of wanted) {
    const touchpoints = stageOf.get(stageId)?.touchpoints;
    if (!touchpoints || (touchpointId !== null && !touchpoints.some(({ id }) => id === touchpointId))) throw notFound();
  }
  if (stages.flatMap(({ spots }) => spots).length + wanted.length > mostSpots)
    throw new DomainError("CONFLICT", "spotsFull");
  const last = await lastPlaces(ctx, [...stageOf.keys()]);
  await db.spot.createMany({
    data: wanted.map(({ id, stageId, touchpointId, content }) => {
      const position = positionBetween(last.get(stageId) ?? null, null);
      last.set(stageId, position);
      const status = draftStatusOf(content);
      return { ...content, businessId, id, stageId, touchpointId, status, position, createdAt: now() };
    }),
  });
  await record(ctx, {
    type: "journey.filled",
    subjectId: journeyId,
    after: { name, spots: wanted.map(({ id, content }) => ({ id, name: content.name })) },
  });
  return { placed: wanted.length };
}

/** The last position on each stage, that of a retired spot too. */
async function lastPlaces({ db, tenant }: Call["ctx"], stageIds: readonly Id[]): Promise<Map<Id, string>> {
  const rows = await db.spot.groupBy({
    by: ["stageId"],
    where: { businessId: tenant.businessId, stageId: { in: [...stageIds] } },
    _max: { position: true },
  });
  return new Map(rows.flatMap(({ stageId, _max }) => (_max.position ? [[stageId, _max.position]] : [])));
}

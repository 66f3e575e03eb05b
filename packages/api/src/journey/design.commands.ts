import type { PlatformClient, TenantClient } from "@spots/db/tenancy/client";
import type { DesignPersona, JourneySnapshot } from "@spots/domain/journey/design";
import { type NewDesign, rowsOf } from "@spots/domain/journey/design-rows";
import type { Id, NewId } from "@spots/domain/kernel/ids";
import { saysTheSame } from "@spots/domain/kernel/same";
import { folded } from "@spots/domain/kernel/text";
import { dayAsDate } from "@spots/domain/kernel/time";
import { isOut } from "@spots/domain/spot/spot-status";
import type { JourneyFile } from "@spots/domain/transfer/journey-file";
import type { DesignedRelay } from "../relay/write-relays.commands";
import type { Call } from "../trpc/context";
import { updateRows } from "../writing/update-rows";

type Writing = {
  readonly db: TenantClient | PlatformClient;
  readonly businessId: Id;
  readonly newId: NewId;
  readonly now: () => Date;
};

/** The context in which a command writes a design. */
export const writingOf = ({ db, tenant, newId, now }: Call["ctx"]): Writing => ({
  db,
  businessId: tenant.businessId,
  newId,
  now,
});

/** Writes the journey of a file under this id, and the journeys that it opens under new ids. */
export async function writeFile(writing: Writing, id: Id, { journey, opened }: JourneyFile) {
  const others = opened.map((design) => ({ id: writing.newId(), design }));
  return writeDesigns(
    writing,
    [...others, { id, design: journey }],
    others.map((other) => other.id),
  );
}

/** The spots that were written of designs, and the relays that are still to be written. */
type WrittenSpots = { readonly spotIds: readonly Id[]; readonly relays: readonly DesignedRelay[] };

/**
 * Writes designs as new journeys, one statement per table for any number of rows. A stage,
 * touchpoint or spot with an id keeps it; the others get new ids. The first persona of a design
 * becomes the journey's persona.
 * @param opened the ids of the journeys that stages refer to by number
 * @returns the ids of the spots, in order, and the relays, which `writeRelays` writes
 */
export async function writeDesigns(
  writing: Writing,
  placed: readonly NewDesign[],
  opened: readonly Id[] = [],
): Promise<WrittenSpots> {
  const { db, businessId, newId, now } = writing;
  const rows = rowsOf(placed, newId, opened);
  const personaIds = await personasOf(
    writing,
    placed.flatMap(({ design }) => design.personas),
  );
  const personaOf = new Map(placed.map(({ id, design: { personas } }) => [id, personas[0]]));
  await db.journey.createMany({
    data: rows.journeys.map((journey) => {
      const persona = personaOf.get(journey.id);
      return { ...journey, businessId, personaId: persona ? personaIds(persona) : null, createdAt: now() };
    }),
  });
  await db.stage.createMany({ data: rows.stages.map((stage) => ({ ...stage, businessId })) });
  await db.touchpoint.createMany({ data: rows.touchpoints.map((touchpoint) => ({ ...touchpoint, businessId })) });
  await db.spot.createMany({
    data: rows.spots.map((spot) => ({
      ...spot,
      reviewOn: dayAsDate(spot.reviewOn),
      businessId,
      createdAt: now(),
    })),
  });
  await db.spotAssessment.createMany({
    data: rows.assessments.map((assessment) => ({ ...assessment, businessId, updatedAt: now() })),
  });
  await db.spotNeed.createMany({ data: rows.needs.map((need) => ({ ...need, businessId })) });
  return { spotIds: rows.spots.map(({ id }) => id), relays: rows.relays };
}

/**
 * The ids of personas. An existing persona with the same text is used, else the first with the same
 * name, else a new one is created.
 */
async function personasOf({ db, businessId, newId, now }: Writing, wanted: readonly DesignPersona[]) {
  const known: (DesignPersona & { readonly id: Id })[] = await db.persona.findMany({
    where: { businessId },
    select: { id: true, name: true, hopes: true, worries: true, clues: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const find = (words: DesignPersona): Id | null =>
    (
      known.find(({ id: _, ...persona }) => saysTheSame(persona, words)) ??
      known.find(({ name }) => folded(name) === folded(words.name))
    )?.id ?? null;
  const added: typeof known = [];
  for (const words of wanted) {
    if (find(words) !== null) continue;
    const persona = { ...words, id: newId() };
    added.push(persona);
    known.push(persona);
  }
  await db.persona.createMany({ data: added.map((persona) => ({ ...persona, businessId, createdAt: now() })) });
  return find;
}

/**
 * Overwrites the draft of a journey with a version: rows with the version's ids are updated,
 * missing ones are created. A spot's status and words come from the version; its review day and
 * assessment stay.
 */
export async function restoreDesign(ctx: Call["ctx"], journeyId: Id, design: JourneySnapshot): Promise<void> {
  const { db, tenant, newId, now } = ctx;
  const { businessId } = tenant;
  const rows = rowsOf([{ id: journeyId, design }], newId);
  const there = { businessId, stage: { journeyId } };
  const stages = idsOf(await db.stage.findMany({ where: { businessId, journeyId }, select: { id: true } }));
  const touchpoints = idsOf(await db.touchpoint.findMany({ where: there, select: { id: true } }));
  const spots = await db.spot.findMany({ where: there, select: { id: true, status: true } });
  const statusOf = new Map(spots.map(({ id, status }) => [id, status]));

  const stageRows = rows.stages.map(({ opensId: _, ...stage }) => stage);
  await db.stage.createMany({
    data: stageRows.filter(({ id }) => !stages.has(id)).map((stage) => ({ ...stage, businessId })),
  });
  await updateRows(
    db,
    "stage",
    businessId,
    stageRows.filter(({ id }) => stages.has(id)),
  );
  await db.touchpoint.createMany({
    data: rows.touchpoints
      .filter(({ id }) => !touchpoints.has(id))
      .map((touchpoint) => ({ ...touchpoint, businessId })),
  });
  await updateRows(
    db,
    "touchpoint",
    businessId,
    rows.touchpoints.filter(({ id }) => touchpoints.has(id)),
  );
  const spotRows = rows.spots.map(({ reviewOn: _, ...spot }) => spot);
  await db.spot.createMany({
    data: spotRows.filter(({ id }) => !statusOf.has(id)).map((spot) => ({ ...spot, businessId, createdAt: now() })),
  });
  await updateRows(
    db,
    "spot",
    businessId,
    spotRows.flatMap((spot) => {
      const status = statusOf.get(spot.id);
      if (!status) return [];
      return [{ ...spot, status: isOut(status) ? status : spot.status, authorId: null }];
    }),
  );
}

const idsOf = (rows: readonly { readonly id: Id }[]): ReadonlySet<Id> => new Set(rows.map(({ id }) => id));

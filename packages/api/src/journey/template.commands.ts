import type { PlatformClient, TenantClient } from "@spots/db/tenancy/client";
import {
  type BeginJourney,
  mostSavedTemplates,
  type RemoveTemplate,
  type SaveTemplate,
} from "@spots/domain/journey/saved-template";
import { contentOf } from "@spots/domain/journey/snapshot";
import type { PersonaWords, TemplateContent } from "@spots/domain/journey/template-content";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id, NewId } from "@spots/domain/kernel/ids";
import { positionBetween } from "@spots/domain/kernel/position";
import { draftStatusOf } from "@spots/domain/spot/opinion";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { getBeginning, readAsTemplate } from "./template.queries";

type Soil = {
  readonly businessId: Id;
  readonly journeyId: Id;
  readonly template: TemplateContent;
  readonly newId: NewId;
  readonly now: () => Date;
};
type Hand = TenantClient | PlatformClient;

/** Positions for so many things, one after the other. */
function positions(count: number): readonly string[] {
  const places: string[] = [];
  for (let index = 0; index < count; index += 1) places.push(positionBetween(places.at(-1) ?? null, null));
  return places;
}

/** The persona of this name that the business has already, or a new one. */
async function settlePersona(db: Hand, { businessId, newId, now }: Soil, words: PersonaWords): Promise<Id> {
  const known = await db.persona.findFirst({ where: { businessId, name: words.name }, orderBy: { createdAt: "asc" } });
  if (known) return known.id;
  const id = newId();
  await db.persona.create({ data: { ...words, businessId, id, createdAt: now() } });
  return id;
}

/** Sows a template: personas, journey, stages, touchpoints and spots, all of it a draft. The first persona travels it. */
export async function growJourney(db: Hand, soil: Soil): Promise<void> {
  const { businessId, journeyId, template, newId, now } = soil;
  const personaIds: Id[] = [];
  for (const words of template.personas) personaIds.push(await settlePersona(db, soil, words));
  await db.journey.create({
    data: { businessId, id: journeyId, personaId: personaIds[0] ?? null, name: template.journey, createdAt: now() },
  });
  const stagePlaces = positions(template.stages.length);
  for (const [index, { touchpoints, spots, ...stage }] of template.stages.entries()) {
    const stageId = newId();
    await db.stage.create({
      data: { ...stage, businessId, id: stageId, journeyId, position: stagePlaces[index] ?? "" },
    });
    const touchPlaces = positions(touchpoints.length);
    const touchRows = touchpoints.map((touchpoint, at) => ({
      ...touchpoint,
      businessId,
      id: newId(),
      stageId,
      position: touchPlaces[at] ?? "",
    }));
    await db.touchpoint.createMany({ data: touchRows });
    const spotPlaces = positions(spots.length);
    await db.spot.createMany({
      data: spots.map((spot, at) => ({
        ...contentOf(spot),
        businessId,
        id: newId(),
        stageId,
        touchpointId: spot.touchpoint === null ? null : (touchRows[spot.touchpoint]?.id ?? null),
        status: draftStatusOf(contentOf(spot)),
        position: spotPlaces[at] ?? "",
        createdAt: now(),
      })),
    });
  }
}

/** Begins a journey from a trade, a template of one's own, one that the platform offers, or from an empty road. */
export async function beginJourney({ ctx, input }: Call<BeginJourney>) {
  const { db, tenant, newId, now } = ctx;
  const { businessId } = tenant;
  const there = await db.journey.findUnique({ where: { businessId_id: { businessId, id: input.id } } });
  if (there) return { id: there.id };
  const template = await getBeginning(ctx, input.from);
  await growJourney(db, { businessId, journeyId: input.id, template, newId, now });
  await record(ctx, {
    type: "journey.drafted",
    subjectId: input.id,
    after: { name: template.journey, from: input.from },
  });
  return { id: input.id };
}

/** Keeps a journey's draft as a template of the business's own. @throws CONFLICT when there are too many of them; NOT_FOUND */
export async function saveTemplate({ ctx, input }: Call<SaveTemplate>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const there = await db.savedTemplate.findUnique({ where: { businessId_id: { businessId, id: input.id } } });
  if (there) return { id: there.id };
  const content = await readAsTemplate(ctx, input.journeyId);
  if ((await db.savedTemplate.count({ where: { businessId } })) >= mostSavedTemplates)
    throw new DomainError("CONFLICT", "templatesFull");
  await db.savedTemplate.create({
    data: { businessId, id: input.id, name: input.name, content, savedBy: member.id, savedAt: ctx.now() },
  });
  await record(ctx, { type: "template.saved", subjectId: input.id, after: { name: input.name } });
  return { id: input.id };
}

/** Takes a template of one's own away. The journeys that began from it stay. @throws NOT_FOUND */
export async function removeTemplate({ ctx, input }: Call<RemoveTemplate>) {
  const { db, tenant } = ctx;
  const key = { businessId_id: { businessId: tenant.businessId, id: input.templateId } };
  const there = await db.savedTemplate.findUnique({ where: key });
  if (!there) throw notFound();
  await db.savedTemplate.delete({ where: key });
  await record(ctx, { type: "template.removed", subjectId: there.id, before: { name: there.name } });
  return { id: there.id };
}

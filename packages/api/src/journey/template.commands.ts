import {
  type BeginJourney,
  mostSavedTemplates,
  type RemoveTemplate,
  type SaveTemplate,
} from "@spots/domain/journey/saved-template";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import { writeRelays } from "../relay/write-relays.commands";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { writeFile, writingOf } from "./design.commands";
import { readTemplate } from "./design.queries";
import { getBeginning } from "./template.queries";

/**
 * Begins a journey from a trade's template, the business's own template, one that the platform
 * offers, or an empty journey.
 */
export async function beginJourney({ ctx, input }: Call<BeginJourney>) {
  const there = await ctx.db.journey.findUnique({ where: tenantKey(ctx, input.id) });
  if (there) return { id: there.id };
  const template = await getBeginning(ctx, input.from);
  const { relays } = await writeFile(writingOf(ctx), input.id, template);
  await writeRelays(ctx, relays);
  record(ctx, {
    type: "journey.drafted",
    subjectId: input.id,
    after: { name: template.journey.name, from: input.from },
  });
  return { id: input.id };
}

/**
 * Saves a journey's draft as a template of the business.
 * @throws CONFLICT when there are too many; NOT_FOUND for an unknown journey
 */
export async function saveTemplate({ ctx, input }: Call<SaveTemplate>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const there = await db.savedTemplate.findUnique({ where: tenantKey(ctx, input.id) });
  if (there) return { id: there.id };
  const content = await readTemplate(ctx, input.journeyId);
  if ((await db.savedTemplate.count({ where: { businessId } })) >= mostSavedTemplates)
    throw new DomainError("CONFLICT", "templatesFull");
  await db.savedTemplate.create({
    data: { businessId, id: input.id, name: input.name, content, savedBy: member.id, savedAt: ctx.now() },
  });
  record(ctx, { type: "template.saved", subjectId: input.id, after: { name: input.name } });
  return { id: input.id };
}

/** Deletes a template of the business. Journeys that began from it stay. @throws NOT_FOUND */
export async function removeTemplate({ ctx, input }: Call<RemoveTemplate>) {
  const { db } = ctx;
  const key = tenantKey(ctx, input.templateId);
  const there = await db.savedTemplate.findUnique({ where: key });
  if (!there) throw notFound();
  await db.savedTemplate.delete({ where: key });
  record(ctx, { type: "template.removed", subjectId: there.id, before: { name: there.name } });
  return { id: there.id };
}

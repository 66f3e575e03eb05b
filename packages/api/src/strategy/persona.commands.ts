import { DomainError } from "@spots/domain/kernel/errors";
import type { AddPersona, EditPersona, RemovePersona } from "@spots/domain/strategy/persona";
import type { Call } from "../trpc/context";
import { resolveRowEdits } from "../writing/edit";
import { lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getPersona } from "./persona.queries";

export async function addPersona({ ctx, input }: Call<AddPersona>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const { id, name, hopes, worries, clues } = input;
  const there = await db.persona.findUnique({ where: tenantKey(ctx, id) });
  if (there) return { id };
  await db.persona.create({ data: { businessId, id, name, hopes, worries, clues, createdAt: ctx.now() } });
  record(ctx, { type: "persona.added", subjectId: id, after: { name } });
  return { id };
}

/**
 * Changes the fields of a persona.
 * @throws CONFLICT where somebody else changed the same field meanwhile
 */
export async function editPersona({ ctx, input }: Call<EditPersona>) {
  await lockRow(ctx, "persona", input.personaId);
  const { businessId: _, createdAt: __, ...persona } = await getPersona(ctx, input.personaId);
  const { id, ...said } = persona;
  const set = await resolveRowEdits(ctx, persona, input.edits);
  if (Object.keys(set).length === 0) return { id };
  await ctx.db.persona.update({ where: tenantKey(ctx, id), data: set });
  record(ctx, { type: "persona.changed", subjectId: id, before: said, after: { ...said, ...set } });
  return { id };
}

/**
 * Deletes a persona and its research. Archived journeys of the persona lose it.
 * @throws CONFLICT while an open journey has the persona
 */
export async function removePersona({ ctx, input }: Call<RemovePersona>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const { id, name } = await getPersona(ctx, input.personaId);
  const theirs = await db.journey.findMany({ where: { businessId, personaId: id, archivedAt: null } });
  if (theirs[0])
    throw new DomainError("CONFLICT", "personaTravels", {
      values: { count: theirs.length, journey: theirs[0].name },
    });
  await db.journey.updateMany({ where: { businessId, personaId: id }, data: { personaId: null } });
  await db.persona.delete({ where: tenantKey(ctx, id) });
  record(ctx, { type: "persona.removed", subjectId: id, before: { name } });
  return { id };
}

import { dayAsDate } from "@spots/domain/kernel/time";
import type { AddPersonaNote, EditPersonaNote, RemovePersonaNote } from "@spots/domain/strategy/persona";
import type { Call } from "../trpc/context";
import { resolveRowEdits } from "../writing/edit";
import { lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getPersona, getPersonaNote } from "./persona.queries";

/** Stores a research note about a persona, with its source. */
export async function addPersonaNote({ ctx, input }: Call<AddPersonaNote>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const { id, text, source, on } = input;
  const persona = await getPersona(ctx, input.personaId);
  const there = await db.personaNote.findUnique({ where: tenantKey(ctx, id) });
  if (there) return { id };
  await db.personaNote.create({
    data: { businessId, id, personaId: persona.id, text, source, byMemberId: member.id, at: dayAsDate(on) },
  });
  record(ctx, {
    type: "persona.changed",
    subjectId: persona.id,
    after: { name: persona.name, note: text, source },
  });
  return { id };
}

/** @throws CONFLICT where somebody else changed the same field meanwhile */
export async function editPersonaNote({ ctx, input }: Call<EditPersonaNote>) {
  await lockRow(ctx, "persona_note", input.noteId);
  const { persona, id, text, source, on } = await getPersonaNote(ctx, input.noteId);
  const { on: day, ...set } = await resolveRowEdits(ctx, { id: persona.id, text, source, on }, input.edits);
  if (day === undefined && Object.keys(set).length === 0) return { id };
  await ctx.db.personaNote.update({
    where: tenantKey(ctx, id),
    data: { ...set, ...(day === undefined ? {} : { at: dayAsDate(day) }) },
  });
  record(ctx, {
    type: "persona.changed",
    subjectId: persona.id,
    before: { name: persona.name, note: text, source },
    after: { name: persona.name, note: set.text ?? text, source: set.source ?? source },
  });
  return { id };
}

export async function removePersonaNote({ ctx, input }: Call<RemovePersonaNote>) {
  const { persona, id, text, source } = await getPersonaNote(ctx, input.noteId);
  await ctx.db.personaNote.delete({ where: tenantKey(ctx, id) });
  record(ctx, {
    type: "persona.changed",
    subjectId: persona.id,
    before: { name: persona.name, note: text, source },
    after: { name: persona.name },
  });
  return { id };
}

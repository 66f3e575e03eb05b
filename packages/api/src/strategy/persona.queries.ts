import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { dateAsDay } from "@spots/domain/kernel/time";
import { coverPersonas } from "@spots/domain/strategy/persona";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

type Reader = Pick<Call["ctx"], "db" | "tenant">;

/** @throws NOT_FOUND for an unknown persona */
export async function getPersona({ db, tenant }: Reader, personaId: Id) {
  const persona = await db.persona.findUnique({
    where: tenantKey({ tenant }, personaId),
  });
  if (!persona) throw notFound();
  return persona;
}

/** A research note with its persona. @throws NOT_FOUND for an unknown note */
export async function getPersonaNote({ db, tenant }: Reader, noteId: Id) {
  const note = await db.personaNote.findUnique({
    where: tenantKey({ tenant }, noteId),
    include: { persona: { select: { id: true, name: true } } },
  });
  if (!note) throw notFound();
  return { ...note, on: dateAsDay(note.at) };
}

/**
 * The personas with their research, newest note first, and their journeys; and every open journey,
 * for the choice.
 */
export async function listPersonas({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const personas = await db.persona.findMany({
    where: { businessId },
    include: { notes: { include: { by: { select: { name: true } } }, orderBy: [{ at: "desc" }, { id: "desc" }] } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const journeys = await db.journey.findMany({
    where: { businessId, archivedAt: null },
    select: { id: true, name: true, personaId: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const { covered, forNobody } = coverPersonas(personas, journeys);
  return {
    personas: covered.map(({ persona, journeys: theirs }) => ({
      id: persona.id,
      name: persona.name,
      hopes: persona.hopes,
      worries: persona.worries,
      clues: persona.clues,
      journeys: theirs.map(({ id, name }) => ({ id, name })),
      notes: persona.notes.map(({ id, text, source, at, by }) => ({
        id,
        text,
        source,
        on: dateAsDay(at),
        by: by.name,
      })),
    })),
    journeys,
    forNobody: forNobody.map(({ id, name }) => ({ id, name })),
  };
}

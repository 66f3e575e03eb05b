import { z } from "zod";
import { edited } from "../kernel/edit";
import { Id } from "../kernel/ids";
import { Name, Paragraph, requiredText } from "../kernel/text";
import { Day } from "../kernel/time";

const facts = { name: Name, hopes: Paragraph, worries: Paragraph, clues: Paragraph };

/**
 * A kind of customer: what they hope for, what worries them, and the `clues` by which staff
 * recognise them.
 */
export const AddPersona = z.object({ id: Id, ...facts });
export type AddPersona = z.infer<typeof AddPersona>;

export const EditPersona = z.object({
  personaId: Id,
  edits: z.object({
    name: edited(facts.name),
    hopes: edited(facts.hopes),
    worries: edited(facts.worries),
    clues: edited(facts.clues),
  }),
});
export type EditPersona = z.infer<typeof EditPersona>;

export const RemovePersona = z.object({ personaId: Id });
export type RemovePersona = z.infer<typeof RemovePersona>;

/** A note's source is required. */
const note = { text: requiredText(2000), source: requiredText(200), on: Day };

/** A research finding about a persona, its source and its date. */
export const AddPersonaNote = z.object({ id: Id, personaId: Id, ...note });
export type AddPersonaNote = z.infer<typeof AddPersonaNote>;

export const EditPersonaNote = z.object({
  noteId: Id,
  edits: z.object({ text: edited(note.text), source: edited(note.source), on: edited(note.on) }),
});
export type EditPersonaNote = z.infer<typeof EditPersonaNote>;

export const RemovePersonaNote = z.object({ noteId: Id });
export type RemovePersonaNote = z.infer<typeof RemovePersonaNote>;

type Travelled = { readonly id: Id; readonly personaId: Id | null };

/**
 * Each persona with its journeys, the personas without a journey, and the journeys without a
 * persona.
 */
export function coverPersonas<Persona extends { readonly id: Id }, Journey extends Travelled>(
  personas: readonly Persona[],
  journeys: readonly Journey[],
) {
  const covered = personas.map((persona) => ({
    persona,
    journeys: journeys.filter(({ personaId }) => personaId === persona.id),
  }));
  return {
    covered,
    without: covered.filter((each) => each.journeys.length === 0).map(({ persona }) => persona),
    forNobody: journeys.filter(({ personaId }) => !personas.some(({ id }) => id === personaId)),
  };
}

import {
  AddPersona,
  AddPersonaNote,
  EditPersona,
  EditPersonaNote,
  RemovePersona,
  RemovePersonaNote,
} from "@spots/domain/strategy/persona";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { addPersona, editPersona, removePersona } from "./persona.commands";
import { listPersonas } from "./persona.queries";
import { addPersonaNote, editPersonaNote, removePersonaNote } from "./persona-note.commands";

export const personaRouter = t.router({
  list: allow("journey.read").query(listPersonas),
  add: allow("journey.shape").input(AddPersona).mutation(addPersona),
  edit: allow("journey.shape").input(EditPersona).mutation(editPersona),
  remove: allow("journey.shape").input(RemovePersona).mutation(removePersona),
  addNote: allow("journey.shape").input(AddPersonaNote).mutation(addPersonaNote),
  editNote: allow("journey.shape").input(EditPersonaNote).mutation(editPersonaNote),
  removeNote: allow("journey.shape").input(RemovePersonaNote).mutation(removePersonaNote),
});

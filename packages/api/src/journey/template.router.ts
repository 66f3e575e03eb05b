import { BeginJourney, RemoveTemplate, SaveTemplate } from "@spots/domain/journey/saved-template";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { beginJourney, removeTemplate, saveTemplate } from "./template.commands";
import { listTemplates } from "./template.queries";

export const templateRouter = t.router({
  list: allow("journey.read").query(listTemplates),
  save: allow("journey.shape").input(SaveTemplate).mutation(saveTemplate),
  remove: allow("journey.shape").input(RemoveTemplate).mutation(removeTemplate),
  begin: allow("journey.shape").input(BeginJourney).mutation(beginJourney),
});

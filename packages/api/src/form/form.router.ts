import { ArchiveForm, AskForm, MakeForm, PublishForm, ReadForm, RestoreForm, SaveForm } from "@spots/domain/form/form";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { archiveForm, askForm, makeForm, publishForm, restoreForm, saveForm } from "./form.commands";
import { listForms, listFormTemplates, readForm } from "./form.queries";

export const formRouter = t.router({
  list: allow("form.read").query(listForms),
  read: allow("form.read").input(ReadForm).query(readForm),
  templates: allow("form.read").query(listFormTemplates),
  make: allow("form.write").input(MakeForm).mutation(makeForm),
  save: allow("form.write").input(SaveForm).mutation(saveForm),
  publish: allow("form.write").input(PublishForm).mutation(publishForm),
  archive: allow("form.write").input(ArchiveForm).mutation(archiveForm),
  restore: allow("form.write").input(RestoreForm).mutation(restoreForm),
  ask: allow("form.write").input(AskForm).mutation(askForm),
});

import { AddValue, ArchiveValue, ChangeValue } from "@spots/domain/recognition/value";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { addValue, archiveValue, changeValue } from "./value.commands";
import { listValues } from "./value.queries";

export const valueRouter = t.router({
  list: allow("kudos.give").query(listValues),
  add: allow("business.change").input(AddValue).mutation(addValue),
  change: allow("business.change").input(ChangeValue).mutation(changeValue),
  archive: allow("business.change").input(ArchiveValue).mutation(archiveValue),
});

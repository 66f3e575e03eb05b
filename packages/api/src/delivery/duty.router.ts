import { AddDuty, ArchiveDuty, RenameDuty } from "@spots/domain/delivery/duty";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { addDuty, archiveDuty, renameDuty } from "./duty.commands";
import { listDuties } from "./duty.queries";

export const dutyRouter = t.router({
  list: allow("roster.read").query(listDuties),
  add: allow("roster.write").input(AddDuty).mutation(addDuty),
  rename: allow("roster.write").input(RenameDuty).mutation(renameDuty),
  archive: allow("roster.write").input(ArchiveDuty).mutation(archiveDuty),
});

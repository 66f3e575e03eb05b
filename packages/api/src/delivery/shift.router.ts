import { CopyDays, UndoCopy } from "@spots/domain/delivery/copy";
import { AddShift, ChangeShift, ReadRoster, RemoveShift } from "@spots/domain/delivery/shift";
import { ImportShifts } from "@spots/domain/delivery/shift-list";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { copyShifts } from "./copy.commands";
import { importShifts } from "./import-shifts.commands";
import { addShift, changeShift, removeShift } from "./shift.commands";
import { readRoster } from "./shift.queries";
import { undoCopiedShifts } from "./undo-copy.commands";

export const shiftRouter = t.router({
  week: allow("roster.read").input(ReadRoster).query(readRoster),
  add: allow("roster.write").input(AddShift).mutation(addShift),
  change: allow("roster.write").input(ChangeShift).mutation(changeShift),
  remove: allow("roster.write").input(RemoveShift).mutation(removeShift),
  copy: allow("roster.write").input(CopyDays).mutation(copyShifts),
  undoCopy: allow("roster.write").input(UndoCopy).mutation(undoCopiedShifts),
  import: allow("roster.write").input(ImportShifts).mutation(importShifts),
});

import { EraseMine } from "@spots/domain/recognition/mine";
import { SetWeekNote } from "@spots/domain/recognition/week-note";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { readCore } from "./core.queries";
import { eraseMine } from "./erase-mine.commands";
import { exportMine, readMine } from "./recognition.queries";
import { setWeekNote } from "./week-note.commands";
import { readWeekNotes } from "./week-note.queries";

export const recognitionRouter = t.router({
  mine: allow("recognition.mine").query(readMine),
  core: allow("recognition.mine").query(readCore),
  export: allow("recognition.mine").query(exportMine),
  erase: allow("recognition.mine").input(EraseMine).mutation(eraseMine),
  weekNotes: allow("recognition.mine").query(readWeekNotes),
  setWeekNote: allow("recognition.mine").input(SetWeekNote).mutation(setWeekNote),
});

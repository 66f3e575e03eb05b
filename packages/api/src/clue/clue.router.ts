import {
  ActOnClue,
  CatchClue,
  ListClues,
  NameClue,
  ReadCluesOfDay,
  RefuseSpot,
  RejectClue,
  SuggestForClue,
  WithdrawClues,
} from "@spots/domain/clue/clue";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { actOnClue, catchClue, eraseClue, keepClue, refuseSpot, rejectClue, withdrawClues } from "./clue.commands";
import { listClues, listMyClues, readCluesOfDay, suggestForClue } from "./clue.queries";

export const clueRouter = t.router({
  mine: allow("clue.mine").query(listMyClues),
  suggest: allow("clue.catch").input(SuggestForClue).query(suggestForClue),
  catch: allow("clue.catch").input(CatchClue).mutation(catchClue),
  act: allow("clue.answer").input(ActOnClue).mutation(actOnClue),
  refuseSpot: allow("clue.answer").input(RefuseSpot).mutation(refuseSpot),
  reject: allow("clue.answer").input(RejectClue).mutation(rejectClue),
  keep: allow("clue.answer").input(NameClue).mutation(keepClue),
  erase: allow("clue.answer").input(NameClue).mutation(eraseClue),
  withdraw: allow("clue.answer").input(WithdrawClues).mutation(withdrawClues),
  list: allow("clue.read").input(ListClues).query(listClues),
  ofDay: allow("clue.read").input(ReadCluesOfDay).query(readCluesOfDay),
});

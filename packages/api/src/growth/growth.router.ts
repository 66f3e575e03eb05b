import { ReadBlindSpots } from "@spots/domain/growth/blind-spot";
import {
  AboutNote,
  CheckHabit,
  CheckSpot,
  EraseGrowth,
  ReadEvidence,
  ReadGrowth,
  ReadNeeds,
  SayGrowth,
  SetHabit,
  SetNeeds,
  WriteNote,
} from "@spots/domain/growth/growth";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { readBlindSpots } from "./blind-spot.queries";
import { readEvidence } from "./evidence.queries";
import { deleteNote, eraseMyGrowth, receiveNote, sayGrowth, writeNote } from "./growth.commands";
import { exportMyGrowth, readGrowth, readMyGrowth } from "./growth.queries";
import { checkHabit, setHabit } from "./habit.commands";
import { setNeeds } from "./need.commands";
import { readNeeds } from "./need.queries";
import { checkSpot } from "./self-check.commands";
import { listMyChecks, readTeamCheck } from "./self-check.queries";

export const growthRouter = t.router({
  mine: allow("growth.read").query(readMyGrowth),
  export: allow("growth.read").query(exportMyGrowth),
  read: allow("growth.read").input(ReadGrowth).query(readGrowth),
  evidence: allow("growth.read").input(ReadEvidence).query(readEvidence),
  say: allow("growth.write").input(SayGrowth).mutation(sayGrowth),
  setHabit: allow("growth.write").input(SetHabit).mutation(setHabit),
  checkHabit: allow("growth.write").input(CheckHabit).mutation(checkHabit),
  writeNote: allow("growth.write").input(WriteNote).mutation(writeNote),
  receiveNote: allow("growth.write").input(AboutNote).mutation(receiveNote),
  deleteNote: allow("growth.write").input(AboutNote).mutation(deleteNote),
  erase: allow("growth.write").input(EraseGrowth).mutation(eraseMyGrowth),
  blindSpots: allow("roster.read").input(ReadBlindSpots).query(readBlindSpots),
  myChecks: allow("growth.read").query(listMyChecks),
  checkSpot: allow("growth.write").input(CheckSpot).mutation(checkSpot),
  teamCheck: allow("journey.read").input(ReadNeeds).query(readTeamCheck),
  needs: allow("journey.read").input(ReadNeeds).query(readNeeds),
  setNeeds: allow("spot.revise").input(SetNeeds).mutation(setNeeds),
});

import { DraftJourney, PublishJourney, ReadJourney, ReadVersion, RenameJourney } from "@spots/domain/journey/journey";
import { AddStage, DescribeStage, MoveStage, RemoveStage, RenameStage } from "@spots/domain/journey/stage";
import { AddTouchpoint, ChangeTouchpoint, MoveTouchpoint, RemoveTouchpoint } from "@spots/domain/journey/touchpoint";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { draftJourney, publishJourney, renameJourney } from "./journey.commands";
import { listJourneys, readRoad, readVersion } from "./journey.queries";
import { addStage, describeStage, moveStage, removeStage, renameStage } from "./stage.commands";
import { addTouchpoint, changeTouchpoint, moveTouchpoint, removeTouchpoint } from "./touchpoint.commands";

export const journeyRouter = t.router({
  list: allow("journey.read").query(listJourneys),
  road: allow("journey.read").input(ReadJourney).query(readRoad),
  version: allow("journey.read").input(ReadVersion).query(readVersion),
  draft: allow("journey.shape").input(DraftJourney).mutation(draftJourney),
  rename: allow("journey.shape").input(RenameJourney).mutation(renameJourney),
  publish: allow("journey.publish").input(PublishJourney).mutation(publishJourney),
  addStage: allow("journey.shape").input(AddStage).mutation(addStage),
  renameStage: allow("journey.shape").input(RenameStage).mutation(renameStage),
  describeStage: allow("journey.shape").input(DescribeStage).mutation(describeStage),
  moveStage: allow("journey.shape").input(MoveStage).mutation(moveStage),
  removeStage: allow("journey.shape").input(RemoveStage).mutation(removeStage),
  addTouchpoint: allow("journey.shape").input(AddTouchpoint).mutation(addTouchpoint),
  changeTouchpoint: allow("journey.shape").input(ChangeTouchpoint).mutation(changeTouchpoint),
  moveTouchpoint: allow("journey.shape").input(MoveTouchpoint).mutation(moveTouchpoint),
  removeTouchpoint: allow("journey.shape").input(RemoveTouchpoint).mutation(removeTouchpoint),
});

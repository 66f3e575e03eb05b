import { EditJourney, PublishJourney, ReadJourney, ReadVersion } from "@spots/domain/journey/journey";
import { ArchiveJourney, CompareVersions, CopyJourney, RestoreVersion } from "@spots/domain/journey/restore";
import { AddStage, EditStage, MoveStage, RemoveStage } from "@spots/domain/journey/stage";
import { AddTouchpoint, EditTouchpoint, MoveTouchpoint, RemoveTouchpoint } from "@spots/domain/journey/touchpoint";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { editJourney, publishJourney } from "./journey.commands";
import {
  compareVersions,
  listArchived,
  listJourneys,
  listUnpublished,
  readJourney,
  readVersion,
} from "./journey.queries";
import { addStage, editStage, moveStage, removeStage } from "./stage.commands";
import { addTouchpoint, editTouchpoint, moveTouchpoint, removeTouchpoint } from "./touchpoint.commands";
import { archiveJourney, copyJourney, restoreVersion, returnJourney } from "./version.commands";

export const journeyRouter = t.router({
  list: allow("journey.read").query(listJourneys),
  unpublished: allow("journey.read").query(listUnpublished),
  read: allow("journey.read").input(ReadJourney).query(readJourney),
  version: allow("journey.read").input(ReadVersion).query(readVersion),
  compare: allow("journey.read").input(CompareVersions).query(compareVersions),
  edit: allow("journey.shape").input(EditJourney).mutation(editJourney),
  copy: allow("journey.shape").input(CopyJourney).mutation(copyJourney),
  archive: allow("journey.publish").input(ArchiveJourney).mutation(archiveJourney),
  return: allow("journey.publish").input(ArchiveJourney).mutation(returnJourney),
  archived: allow("journey.read").query(listArchived),
  restore: allow("journey.shape").input(RestoreVersion).mutation(restoreVersion),
  publish: allow("journey.publish").input(PublishJourney).mutation(publishJourney),
  addStage: allow("journey.shape").input(AddStage).mutation(addStage),
  editStage: allow("journey.shape").input(EditStage).mutation(editStage),
  moveStage: allow("journey.shape").input(MoveStage).mutation(moveStage),
  removeStage: allow("journey.shape").input(RemoveStage).mutation(removeStage),
  addTouchpoint: allow("journey.shape").input(AddTouchpoint).mutation(addTouchpoint),
  editTouchpoint: allow("journey.shape").input(EditTouchpoint).mutation(editTouchpoint),
  moveTouchpoint: allow("journey.shape").input(MoveTouchpoint).mutation(moveTouchpoint),
  removeTouchpoint: allow("journey.shape").input(RemoveTouchpoint).mutation(removeTouchpoint),
});

import {
  BeginGuidedPath,
  DropGuidedPath,
  FinishGuidedPath,
  PlanAction,
  ReadGuidedPath,
  RemoveAction,
  RestoreGuidedPath,
  SaveAnswers,
  StandAt,
} from "@spots/domain/guided-path/guided-path";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { planAction, removeAction } from "./action.commands";
import {
  beginGuidedPath,
  dropGuidedPath,
  finishGuidedPath,
  restoreGuidedPath,
  saveAnswers,
  standAt,
} from "./guided-path.commands";
import { listGuidedPaths, readGuidedPath } from "./guided-path.queries";

export const guidedPathRouter = t.router({
  list: allow("journey.shape").query(listGuidedPaths),
  read: allow("journey.shape").input(ReadGuidedPath).query(readGuidedPath),
  begin: allow("journey.shape").input(BeginGuidedPath).mutation(beginGuidedPath),
  save: allow("journey.shape").input(SaveAnswers).mutation(saveAnswers),
  standAt: allow("journey.shape").input(StandAt).mutation(standAt),
  finish: allow("spot.place").input(FinishGuidedPath).mutation(finishGuidedPath),
  drop: allow("journey.shape").input(DropGuidedPath).mutation(dropGuidedPath),
  restore: allow("journey.shape").input(RestoreGuidedPath).mutation(restoreGuidedPath),
  planAction: allow("journey.shape").input(PlanAction).mutation(planAction),
  removeAction: allow("journey.shape").input(RemoveAction).mutation(removeAction),
});

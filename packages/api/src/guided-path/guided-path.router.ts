import {
  BeginFinding,
  DropFinding,
  FinishFinding,
  PlanAction,
  ReadFinding,
  RemoveAction,
  SaveAnswers,
  StandAt,
} from "@spots/domain/guided-path/guided-path";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { planAction, removeAction } from "./action.commands";
import { beginFinding, dropFinding, finishFinding, saveAnswers, standAt } from "./guided-path.commands";
import { listFindings, readFinding } from "./guided-path.queries";

export const findingRouter = t.router({
  list: allow("journey.shape").query(listFindings),
  read: allow("journey.shape").input(ReadFinding).query(readFinding),
  begin: allow("journey.shape").input(BeginFinding).mutation(beginFinding),
  save: allow("journey.shape").input(SaveAnswers).mutation(saveAnswers),
  standAt: allow("journey.shape").input(StandAt).mutation(standAt),
  finish: allow("spot.place").input(FinishFinding).mutation(finishFinding),
  drop: allow("journey.shape").input(DropFinding).mutation(dropFinding),
  planAction: allow("journey.shape").input(PlanAction).mutation(planAction),
  removeAction: allow("journey.shape").input(RemoveAction).mutation(removeAction),
});

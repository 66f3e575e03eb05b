import { AimGoal, DropGoal, EditGoal, MoveGoal, SetGoal, UnaimGoal } from "@spots/domain/strategy/goal";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { aimGoal, dropGoal, editGoal, moveGoal, setGoal, unaimGoal } from "./goal.commands";
import { readStrategy } from "./goal.queries";

export const goalRouter = t.router({
  strategy: allow("journey.read").query(readStrategy),
  set: allow("journey.shape").input(SetGoal).mutation(setGoal),
  edit: allow("journey.shape").input(EditGoal).mutation(editGoal),
  move: allow("journey.shape").input(MoveGoal).mutation(moveGoal),
  drop: allow("journey.shape").input(DropGoal).mutation(dropGoal),
  aim: allow("journey.shape").input(AimGoal).mutation(aimGoal),
  unaim: allow("journey.shape").input(UnaimGoal).mutation(unaimGoal),
});

import {
  AddGestureBudget,
  AnswerGesture,
  ChangeGestureBudget,
  EndGestureBudget,
  GiveGesture,
  ListGestures,
  ReadAllowance,
  RemoveAllowance,
  SetAllowance,
  TakeBackGesture,
} from "@spots/domain/gesture/gesture";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { readAllowance } from "./allowance.queries";
import {
  addGestureBudget,
  changeGestureBudget,
  endGestureBudget,
  removeAllowance,
  setAllowance,
} from "./budget.commands";
import { answerGesture, giveGesture, takeBackGesture } from "./gesture.commands";
import { listGestureBudgets, listGestures } from "./gesture-list.queries";
import { listMyGestures } from "./my-gestures.queries";

export const gestureRouter = t.router({
  mine: allow("gesture.mine").query(listMyGestures),
  give: allow("gesture.give").input(GiveGesture).mutation(giveGesture),
  takeBack: allow("gesture.give").input(TakeBackGesture).mutation(takeBackGesture),
  answer: allow("gesture.answer").input(AnswerGesture).mutation(answerGesture),
  list: allow("gesture.read").input(ListGestures).query(listGestures),
  budgets: allow("gesture.read").query(listGestureBudgets),
  addBudget: allow("gesture.budget").input(AddGestureBudget).mutation(addGestureBudget),
  changeBudget: allow("gesture.budget").input(ChangeGestureBudget).mutation(changeGestureBudget),
  endBudget: allow("gesture.budget").input(EndGestureBudget).mutation(endGestureBudget),
  allowance: allow("spot.read").input(ReadAllowance).query(readAllowance),
  setAllowance: allow("spot.revise").input(SetAllowance).mutation(setAllowance),
  removeAllowance: allow("spot.revise").input(RemoveAllowance).mutation(removeAllowance),
});

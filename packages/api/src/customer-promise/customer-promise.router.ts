import {
  BreakPromise,
  HandOverPromise,
  KeepPromise,
  ListPromises,
  MakePromise,
  MovePromise,
  ReadPromise,
  TakePromise,
  UndoPromise,
  WithdrawPromise,
} from "@spots/domain/customer-promise/customer-promise";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import {
  breakPromise,
  handOverPromise,
  keepPromise,
  makePromise,
  movePromise,
  takePromise,
  undoPromise,
  withdrawPromise,
} from "./customer-promise.commands";
import { listMyPromises, listPromises, readPromise } from "./customer-promise.queries";

export const customerPromiseRouter = t.router({
  mine: allow("customerPromise.mine").query(listMyPromises),
  list: allow("customerPromise.read").input(ListPromises).query(listPromises),
  read: allow("customerPromise.read").input(ReadPromise).query(readPromise),
  make: allow("customerPromise.make").input(MakePromise).mutation(makePromise),
  keep: allow("customerPromise.answer").input(KeepPromise).mutation(keepPromise),
  break: allow("customerPromise.answer").input(BreakPromise).mutation(breakPromise),
  withdraw: allow("customerPromise.answer").input(WithdrawPromise).mutation(withdrawPromise),
  handOver: allow("customerPromise.answer").input(HandOverPromise).mutation(handOverPromise),
  take: allow("customerPromise.answer").input(TakePromise).mutation(takePromise),
  move: allow("customerPromise.answer").input(MovePromise).mutation(movePromise),
  undo: allow("customerPromise.answer").input(UndoPromise).mutation(undoPromise),
});

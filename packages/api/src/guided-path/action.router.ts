import { SettleAction } from "@spots/domain/guided-path/guided-path";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { settleAction } from "./action.commands";
import { listMyActions } from "./action.queries";

export const actionRouter = t.router({
  mine: allow("action.mine").query(listMyActions),
  settle: allow("action.settle").input(SettleAction).mutation(settleAction),
});

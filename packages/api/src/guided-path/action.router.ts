import { SetActionDone } from "@spots/domain/guided-path/guided-path";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { setActionDone } from "./action.commands";
import { listMyActions } from "./action.queries";

export const actionRouter = t.router({
  mine: allow("action.mine").query(listMyActions),
  setDone: allow("action.setDone").input(SetActionDone).mutation(setActionDone),
});

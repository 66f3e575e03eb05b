import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { listSaidOfMine } from "./kudos.queries";

export const kudosRouter = t.router({
  mine: allow("kudos.mine").query(listSaidOfMine),
});

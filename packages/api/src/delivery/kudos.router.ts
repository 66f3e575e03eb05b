import { DecideKudos } from "@spots/domain/feedback/kudos";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { decideKudos } from "./kudos.commands";
import { listSaidOfMine } from "./kudos.queries";

export const kudosRouter = t.router({
  mine: allow("kudos.mine").query(listSaidOfMine),
  decide: allow("kudos.decide").input(DecideKudos).mutation(decideKudos),
});

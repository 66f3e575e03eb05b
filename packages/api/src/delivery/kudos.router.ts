import { DecideKudos, TieKudos } from "@spots/domain/feedback/kudos";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { decideKudos, tieKudos } from "./kudos.commands";
import { listSaidOfMine } from "./kudos.queries";

export const kudosRouter = t.router({
  mine: allow("kudos.mine").query(listSaidOfMine),
  decide: allow("kudos.decide").input(DecideKudos).mutation(decideKudos),
  tie: allow("kudos.decide").input(TieKudos).mutation(tieKudos),
});

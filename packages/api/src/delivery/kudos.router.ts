import { DecideKudos, TieKudos } from "@spots/domain/feedback/kudos";
import { GiveKudos, HideKudos, ListKudos, OfKudos } from "@spots/domain/recognition/kudos-given";
import { deleteKudos, giveKudos, hideKudos, takeBackKudos } from "../recognition/kudos-given.commands";
import { listKudos, listKudosChoices } from "../recognition/kudos-given.queries";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { decideKudos, tieKudos } from "./kudos.commands";
import { listSaidOfMine } from "./kudos.queries";

export const kudosRouter = t.router({
  mine: allow("kudos.mine").query(listSaidOfMine),
  choices: allow("kudos.give").query(listKudosChoices),
  give: allow("kudos.give").input(GiveKudos).mutation(giveKudos),
  takeBack: allow("kudos.give").input(OfKudos).mutation(takeBackKudos),
  hide: allow("recognition.mine").input(HideKudos).mutation(hideKudos),
  delete: allow("recognition.mine").input(OfKudos).mutation(deleteKudos),
  list: allow("kudos.decide").input(ListKudos).query(listKudos),
  decide: allow("kudos.decide").input(DecideKudos).mutation(decideKudos),
  tie: allow("kudos.decide").input(TieKudos).mutation(tieKudos),
});

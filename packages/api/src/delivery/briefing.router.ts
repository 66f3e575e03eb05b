import { AskBriefing, ListBriefings, ReadBriefing, SetBriefingCheck } from "@spots/domain/delivery/briefing";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { askBriefing, readBriefing, setBriefingCheck } from "./briefing.commands";
import { listBriefings } from "./briefing.queries";

export const briefingRouter = t.router({
  list: allow("moment.offer").input(ListBriefings).query(listBriefings),
  ask: allow("moment.offer").input(AskBriefing).mutation(askBriefing),
  setCheck: allow("spot.revise").input(SetBriefingCheck).mutation(setBriefingCheck),
  read: allow("moment.answer").input(ReadBriefing).mutation(readBriefing),
});

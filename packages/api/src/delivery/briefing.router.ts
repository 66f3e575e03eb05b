import { AskBriefing, ListBriefings, ReadBriefing, SetBriefingCheck } from "@spots/domain/delivery/briefing";
import {
  AddBriefingFile,
  DescribeBriefingFile,
  OneBriefingFile,
  SetBriefingFile,
} from "@spots/domain/delivery/briefing-file";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { askBriefing, readBriefing, setBriefingCheck } from "./briefing.commands";
import { listBriefings } from "./briefing.queries";
import { addBriefingFile, describeBriefingFile, setBriefingFile } from "./briefing-file.commands";
import { prepareBriefingFile, readBriefingFile } from "./briefing-file.queries";

export const briefingRouter = t.router({
  list: allow("moment.offer").input(ListBriefings).query(listBriefings),
  ask: allow("moment.offer").input(AskBriefing).mutation(askBriefing),
  setCheck: allow("spot.revise").input(SetBriefingCheck).mutation(setBriefingCheck),
  prepareFile: allow("spot.revise").input(ListBriefings).query(prepareBriefingFile),
  addFile: allow("spot.revise").input(AddBriefingFile).mutation(addBriefingFile),
  setFile: allow("spot.revise").input(SetBriefingFile).mutation(setBriefingFile),
  describeFile: allow("spot.revise").input(DescribeBriefingFile).mutation(describeBriefingFile),
  file: allow("moment.mine").input(OneBriefingFile).query(readBriefingFile),
  read: allow("moment.answer").input(ReadBriefing).mutation(readBriefing),
});

import { DescribeVisit, EndVisit, LeaveInPeace, MakeCodes, StartVisit, UndoVisit } from "@spots/domain/delivery/visit";
import { ImportVisits } from "@spots/domain/delivery/visit-import";
import { TakeFriendCode } from "@spots/domain/feedback/referral";
import { takeFriendCode } from "../feedback/friend-code.commands";
import { allow, allowOutside } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { describeVisit } from "./describe-visit.commands";
import { importVisits } from "./import-visits.commands";
import { undoVisit } from "./undo-visit.commands";
import { endVisit, leaveInPeace, makeCodes, startVisit } from "./visit.commands";
import { listVisits } from "./visit.queries";

export const visitRouter = t.router({
  list: allow("visit.start").query(listVisits),
  start: allow("visit.start").input(StartVisit).mutation(startVisit),
  end: allow("visit.start").input(EndVisit).mutation(endVisit),
  undo: allow("visit.start").input(UndoVisit).mutation(undoVisit),
  leave: allow("visit.start").input(LeaveInPeace).mutation(leaveInPeace),
  describe: allow("visit.describe").input(DescribeVisit).mutation(describeVisit),
  takeFriend: allowOutside("visit.start").input(TakeFriendCode).mutation(takeFriendCode),
  import: allow("visit.import").input(ImportVisits).mutation(importVisits),
  codes: allow("visit.code").input(MakeCodes).mutation(makeCodes),
});

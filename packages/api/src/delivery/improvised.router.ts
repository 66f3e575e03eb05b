import { JoinImprovised, ListImprovised, PartImprovised, PromoteImprovised } from "@spots/domain/delivery/improvised";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { joinImprovised, partImprovised, promoteImprovised } from "./improvised.commands";
import { listImprovised } from "./improvised.queries";

export const improvisedRouter = t.router({
  groups: allow("moment.read").input(ListImprovised).query(listImprovised),
  join: allow("spot.place").input(JoinImprovised).mutation(joinImprovised),
  part: allow("spot.place").input(PartImprovised).mutation(partImprovised),
  promote: allow("spot.place").input(PromoteImprovised).mutation(promoteImprovised),
});

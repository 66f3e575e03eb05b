import { ListShares, MakeShare, RevokeShare } from "@spots/domain/sharing/share";
import { allow, allowOutside } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { makeShare, revokeShare } from "./share.commands";
import { listShares } from "./share.queries";

export const shareRouter = t.router({
  list: allow("journey.share").input(ListShares).query(listShares),
  make: allowOutside("journey.share").input(MakeShare).mutation(makeShare),
  revoke: allow("journey.share").input(RevokeShare).mutation(revokeShare),
});

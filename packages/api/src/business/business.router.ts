import { ChangeBusiness } from "@spots/domain/platform/business";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { changeBusiness } from "./business.commands";
import { getMyBusiness } from "./business.queries";

export const businessRouter = t.router({
  me: allow("business.read").query(getMyBusiness),
  change: allow("business.change").input(ChangeBusiness).mutation(changeBusiness),
});

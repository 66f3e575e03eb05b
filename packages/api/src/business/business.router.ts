import { ChangeBusiness } from "@spots/domain/platform/business";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { changeBusiness } from "./business.commands";
import { getMyBusiness, readSettings } from "./business.queries";

export const businessRouter = t.router({
  me: allow("business.read").query(getMyBusiness),
  settings: allow("business.change").query(readSettings),
  change: allow("business.change").input(ChangeBusiness).mutation(changeBusiness),
});

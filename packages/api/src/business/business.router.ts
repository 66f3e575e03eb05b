import { ChangeBusiness } from "@spots/domain/platform/business";
import { Search } from "@spots/domain/platform/search-input";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { changeBusiness } from "./business.commands";
import { getMyBusiness, readSettings } from "./business.queries";
import { searchBusiness } from "./search.queries";

export const businessRouter = t.router({
  me: allow("business.read").query(getMyBusiness),
  settings: allow("business.change").query(readSettings),
  search: allow("journey.read").input(Search).query(searchBusiness),
  change: allow("business.change").input(ChangeBusiness).mutation(changeBusiness),
});

import { ChangeBusiness } from "@spots/domain/platform/business";
import { ChangeLogo } from "@spots/domain/platform/logo";
import { Search } from "@spots/domain/platform/search-input";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { changeBusiness, changeLogo } from "./business.commands";
import { getMyBusiness, readLogo, readSettings } from "./business.queries";
import { searchBusiness } from "./search.queries";

export const businessRouter = t.router({
  me: allow("business.read").query(getMyBusiness),
  settings: allow("business.change").query(readSettings),
  search: allow("journey.read").input(Search).query(searchBusiness),
  change: allow("business.change").input(ChangeBusiness).mutation(changeBusiness),
  logo: allow("business.change").query(readLogo),
  changeLogo: allow("business.change").input(ChangeLogo).mutation(changeLogo),
});

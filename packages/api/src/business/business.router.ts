import { allow, allowPerson } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { getMyBusiness, listMyBusinesses } from "./business.queries";

export const businessRouter = t.router({
  me: allow("business.read").query(getMyBusiness),
  mine: allowPerson("person.read").query(listMyBusinesses),
});

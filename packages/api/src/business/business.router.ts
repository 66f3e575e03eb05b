import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { getMyBusiness } from "./business.queries";

export const businessRouter = t.router({
  me: allow("business.read").query(getMyBusiness),
});

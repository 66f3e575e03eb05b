import { MakeCards, ReadCards, RevokeCards } from "@spots/domain/delivery/card";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { makeCards, revokeCards } from "./card.commands";
import { listCards, readCards } from "./card.queries";

export const cardRouter = t.router({
  list: allow("card.read").query(listCards),
  read: allow("card.read").input(ReadCards).query(readCards),
  make: allow("card.make").input(MakeCards).mutation(makeCards),
  revoke: allow("card.make").input(RevokeCards).mutation(revokeCards),
});

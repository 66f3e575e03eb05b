import { TellPresence } from "@spots/domain/journey/presence";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { tellPresence } from "./presence.commands";

export const presenceRouter = t.router({
  tell: allow("journey.read").input(TellPresence).mutation(tellPresence),
});

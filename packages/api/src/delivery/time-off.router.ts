import { AddTimeOff, RemoveTimeOff } from "@spots/domain/delivery/time-off";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { addTimeOff, removeTimeOff } from "./time-off.commands";

export const timeOffRouter = t.router({
  add: allow("roster.write").input(AddTimeOff).mutation(addTimeOff),
  remove: allow("roster.write").input(RemoveTimeOff).mutation(removeTimeOff),
});

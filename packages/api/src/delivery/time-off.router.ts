import { AddTimeOff, ReadTimeOff, RemoveTimeOff } from "@spots/domain/delivery/time-off";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { addTimeOff, removeTimeOff } from "./time-off.commands";
import { readTimeOff } from "./time-off.queries";

export const timeOffRouter = t.router({
  onDay: allow("roster.read").input(ReadTimeOff).query(readTimeOff),
  add: allow("roster.write").input(AddTimeOff).mutation(addTimeOff),
  remove: allow("roster.write").input(RemoveTimeOff).mutation(removeTimeOff),
});

import { RecordTaskTime, SetTaskTimes } from "@spots/domain/delivery/task-time-input";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { recordTaskTime, setTaskTimes } from "./task-time.commands";
import { readTaskTimes } from "./task-time.queries";

export const taskTimeRouter = t.router({
  read: allow("moment.offer").query(readTaskTimes),
  record: allow("moment.answer").input(RecordTaskTime).mutation(recordTaskTime),
  set: allow("business.change").input(SetTaskTimes).mutation(setTaskTimes),
});

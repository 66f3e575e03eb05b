import { weeksOfTaskTimes } from "@spots/domain/delivery/task-time";
import type { RecordTaskTime, SetTaskTimes } from "@spots/domain/delivery/task-time-input";
import { dayAsDate } from "@spots/domain/kernel/time";
import { addDays, mondayOf } from "@spots/domain/kernel/time-zone";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { readTimesTasks } from "./task-time.queries";

/**
 * Counts a timed step, while the business lets phones time them; otherwise nothing is stored. No event
 * is recorded, because an event names its member.
 * @returns whether it was counted
 */
export async function recordTaskTime({ ctx, input }: Call<RecordTaskTime>) {
  const { db, tenant, now } = ctx;
  const { businessId } = tenant;
  if (!(await readTimesTasks(ctx))) return { isCounted: false };
  const monday = mondayOf(now().toISOString().slice(0, 10));
  const week = dayAsDate(monday);
  const { task, seconds, taps } = input;
  const key = { businessId, week, task, seconds, taps };
  await db.taskTime.upsert({
    where: { businessId_week_task_seconds_taps: key },
    create: { ...key, count: 1 },
    update: { count: { increment: 1 } },
  });
  const oldest = dayAsDate(addDays(monday, -7 * weeksOfTaskTimes));
  await db.taskTime.deleteMany({ where: { businessId, week: { lt: oldest } } });
  return { isCounted: true };
}

/** Lets phones time steps, or forbids it; what was counted stays until it is too old. Repeating it changes nothing. */
export async function setTaskTimes({ ctx, input: { isOn } }: Call<SetTaskTimes>) {
  const { businessId } = ctx.tenant;
  if ((await readTimesTasks(ctx)) === isOn) return { isOn };
  await ctx.db.business.update({ where: { id: businessId }, data: { timesTasks: isOn } });
  const changed = (timesTasks: boolean) => ({ timesTasks });
  record(ctx, { type: "business.changed", subjectId: businessId, before: changed(!isOn), after: changed(isOn) });
  return { isOn };
}

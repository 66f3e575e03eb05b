import { taskTimesOf, weeksOfTaskTimes } from "@spots/domain/delivery/task-time";
import { minimumForPeople } from "@spots/domain/insight/privacy";
import { dayAsDate } from "@spots/domain/kernel/time";
import { addDays } from "@spots/domain/kernel/time-zone";
import type { Call } from "../trpc/context";

type Reader = Pick<Call["ctx"], "db" | "tenant">;

/** Whether phones of the business may time steps. */
export async function readTimesTasks({ db, tenant }: Reader): Promise<boolean> {
  const where = { id: tenant.businessId };
  return (await db.business.findUniqueOrThrow({ where, select: { timesTasks: true } })).timesTasks;
}

/** How long steps on phones take, each task over the whole business; nothing while they are not timed. */
export async function readTaskTimes({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant, now } = ctx;
  const isOn = await readTimesTasks(ctx);
  const since = dayAsDate(addDays(now().toISOString().slice(0, 10), -7 * weeksOfTaskTimes));
  const rows = await db.taskTime.groupBy({
    by: ["task", "seconds", "taps"],
    where: { businessId: tenant.businessId, week: { gte: since } },
    _sum: { count: true },
  });
  const counted = rows.map(({ _sum, ...row }) => ({ ...row, count: _sum.count ?? 0 }));
  return { isOn, weeks: weeksOfTaskTimes, tasks: taskTimesOf(counted, minimumForPeople(tenant.minimumN)) };
}

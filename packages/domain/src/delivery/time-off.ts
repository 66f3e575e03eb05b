import { z } from "zod";
import { Id } from "../kernel/ids";
import { Day } from "../kernel/time";
import { daysBetween } from "../kernel/time-zone";

/** The longest time off, in days, and the most times off of a member that are not over. */
export const mostDaysOff = 366;
export const mostTimesOff = 60;

/** Days on which a member does not work, from the first through the last, at every location. */
export const AddTimeOff = z
  .object({ id: Id, memberId: Id, firstDay: Day, lastDay: Day })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, { path: ["lastDay"], message: "endsBeforeStart" })
  .refine(({ firstDay, lastDay }) => daysBetween(firstDay, lastDay) < mostDaysOff, {
    path: ["lastDay"],
    message: "timeOffTooLong",
  });
export type AddTimeOff = z.infer<typeof AddTimeOff>;

export const RemoveTimeOff = z.object({ timeOffId: Id });
export type RemoveTimeOff = z.infer<typeof RemoveTimeOff>;

export type TimeOff = { readonly memberId: Id; readonly firstDay: string; readonly lastDay: string };

/** Whether a member is off on a day. */
export function isOff(times: readonly TimeOff[], memberId: Id, day: string): boolean {
  return times.some((each) => each.memberId === memberId && each.firstDay <= day && day <= each.lastDay);
}

import { z } from "zod";
import { DomainError } from "../kernel/errors";
import { Id } from "../kernel/ids";
import { Day, WallTime } from "../kernel/time";

/** The longest shift, in hours; a longer one is a mistake in a date. */
export const longestShiftHours = 24;
/** The most shifts of a member that start within 24 hours, and of a location in a week. */
export const mostShiftsInWeek = 2000;

/** @throws CONFLICT when a location would have more shifts in a week */
export function checkShiftsInWeek(count: number): void {
  if (count > mostShiftsInWeek) throw new DomainError("CONFLICT", "shiftsFull", { values: { most: mostShiftsInWeek } });
}

const times = { startsAt: WallTime, endsAt: WallTime };

/** When a member works. Times are local times of the location; a shift may end on the next day. */
export const AddShift = z.object({ id: Id, memberId: Id, locationId: Id, dutyId: Id.nullable(), ...times });
export type AddShift = z.infer<typeof AddShift>;

export const ChangeShift = z.object({ shiftId: Id, memberId: Id, dutyId: Id.nullable(), ...times });
export type ChangeShift = z.infer<typeof ChangeShift>;

export const RemoveShift = z.object({ shiftId: Id });
export type RemoveShift = z.infer<typeof RemoveShift>;

/** The shifts of a location that start in the seven days from `from` on. */
export const ReadRoster = z.object({ locationId: Id, from: Day });
export type ReadRoster = z.infer<typeof ReadRoster>;

export type Span = { readonly startsAt: Date; readonly endsAt: Date };

/**
 * What is wrong with a shift's times, by field; null: nothing.
 * `endsBeforeStart`: it ends before it starts. `tooLong`: longer than `longestShiftHours`.
 */
export function faultOfTimes({
  startsAt,
  endsAt,
}: Span): { readonly endsAt: "endsBeforeStart" | "shiftTooLong" } | null {
  const hours = (endsAt.getTime() - startsAt.getTime()) / 3_600_000;
  if (hours <= 0) return { endsAt: "endsBeforeStart" };
  return hours > longestShiftHours ? { endsAt: "shiftTooLong" } : null;
}

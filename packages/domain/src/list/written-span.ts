import { Day } from "../kernel/time";
import { addDays } from "../kernel/time-zone";
import { type DayOrder, orderOf, writtenDay, writtenTime } from "./written-times";

/** The cells of a row that say from when to when. `from` and `to` are times, with or without a date. */
export type WrittenSpan = {
  readonly date: string;
  readonly from: string;
  readonly to: string;
  /** The date of the end; empty: none is written. */
  readonly endDate: string;
};
/** Local times as `YYYY-MM-DDTHH:mm`; `endsAt` is null when no end is written. */
export type ReadSpan = { readonly startsAt: string; readonly endsAt: string | null };
export type SpanFault = {
  readonly reason: "badDate" | "whichOrder" | "badTime";
  readonly cell: string;
  readonly of: "start" | "end";
};

/** The longest cell that can be a date with a time. */
const longest = 60;
const dateAndTime = /^(.*\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}-\d{2}-\d{2}|.*\p{L}{3}.*\d{4})[T,\s]+(\S.*)$/u;

/** A date and a time in one cell, such as `2026-11-30 09:00`; without a date, `day` is empty. */
export function partsOf(cell: string): { readonly day: string; readonly time: string } {
  const found = cell.length > longest ? null : dateAndTime.exec(cell);
  return found ? { day: found[1] ?? "", time: found[2] ?? "" } : { day: "", time: cell };
}

/**
 * Reads from when to when a row goes. An end without a date that is not after the start is on the next
 * day.
 */
export function readSpan({ date, from, to, endDate }: WrittenSpan, order: DayOrder | null): ReadSpan | SpanFault {
  const written = date || partsOf(from).day;
  const dayIn = (cell: string) => Day.safeParse(writtenDay(cell, order)).data;
  const badDay = (cell: string, of: SpanFault["of"]): SpanFault => ({
    reason: order === null && orderOf([cell]).isAmbiguous ? "whichOrder" : "badDate",
    ...{ cell, of },
  });
  const day = dayIn(written);
  if (day === undefined) return badDay(written || from, "start");
  const start = writtenTime(partsOf(from).time);
  if (start === null || start === "24:00") return { reason: "badTime", cell: from, of: "start" };
  const startsAt = `${day}T${start}`;
  if (to === "") return { startsAt, endsAt: null };
  const end = writtenTime(partsOf(to).time);
  if (end === null) return { reason: "badTime", cell: to, of: "end" };
  const endDay = endDate || partsOf(to).day;
  const named = endDay === "" ? null : dayIn(endDay);
  if (named === undefined) return badDay(endDay, "end");
  const isMidnight = end === "24:00";
  const last = addDays(named ?? day, isMidnight || (named === null && end <= start) ? 1 : 0);
  return { startsAt, endsAt: `${last}T${isMidnight ? "00:00" : end}` };
}

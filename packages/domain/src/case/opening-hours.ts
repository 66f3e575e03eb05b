import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { Day } from "../kernel/time";
import { instantAt } from "../kernel/zoned-time";

/** A time of day, `HH:mm`; `24:00` is the end of the day. */
const TimeOfDay = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "badTime");

const Span = z
  .object({ from: TimeOfDay, to: TimeOfDay })
  .refine(({ from, to }) => from < to, { path: ["to"], message: "endsBeforeStart" });

/** The times of one weekday, in order and without overlap; none: closed. */
const DaySpans = z
  .array(Span)
  .max(3, "tooMany")
  .refine((spans) => spans.every(({ from }, at) => at === 0 || from >= (spans[at - 1]?.to ?? "")), "overlap");

/** The opening hours of a location: seven weekdays from Monday on. */
export const OpeningHours = z.array(DaySpans).length(7);
export type OpeningHours = z.infer<typeof OpeningHours>;

/** The most closed days of a location. */
export const mostClosedDays = 100;

/** Single days on which a location is closed, each once, in order. */
export const ClosedDays = z
  .array(Day)
  .max(mostClosedDays, "tooMany")
  .transform((days) => [...new Set(days)].toSorted());

/** When a location is open: each week, except on single days, in its time zone. */
export type Opening = {
  readonly hours: OpeningHours;
  readonly closedDays: readonly string[];
  readonly timeZone: string;
};

const workday = [{ from: "09:00", to: "17:00" }];

/** The opening hours of a location that has not set its own. */
export const usualHours: OpeningHours = [workday, workday, workday, workday, workday, [], []];

/** A time of day in a typed text, as `HH:mm`; null when it is none. */
function timeIn(text: string): string | null {
  const [, hours = "", minutes = "00"] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text.trim()) ?? [];
  const time = `${hours.padStart(2, "0")}:${minutes}`;
  return hours !== "" && TimeOfDay.safeParse(time).success ? time : null;
}

/**
 * The typed opening times of one weekday; empty: closed.
 * @example WrittenDay.parse("9-12:30, 14-18") // [{ from: "09:00", to: "12:30" }, { from: "14:00", to: "18:00" }]
 */
export const WrittenDay = z
  .string()
  .max(80, "tooLong")
  .transform((text, context) => {
    const parts = text.split(/[,;]/).filter((part) => part.trim() !== "");
    const spans = parts.map((part) => {
      const [from = "", to = "", ...more] = part.split(/[-\u2013]/);
      return more.length > 0 ? null : { from: timeIn(from), to: timeIn(to) };
    });
    const read = DaySpans.safeParse(spans);
    if (read.success) return read.data;
    const known = ["endsBeforeStart", "overlap"].find((key) => key === read.error.issues[0]?.message);
    context.addIssue({ code: "custom", message: known ?? "badHours" });
    return z.NEVER;
  });

/** The opening times of one weekday as a text that `WrittenDay` reads. */
export const writeDay = (spans: OpeningHours[number]): string =>
  spans.map(({ from, to }) => `${from}\u2013${to}`).join(", ");

/** The opening hours in a column; the usual ones when it is null or cannot be read. */
export const hoursIn = (column: unknown): OpeningHours => OpeningHours.catch(usualHours).parse(column ?? usualHours);

const hour = 3_600_000;

const wholeDay = [{ from: "00:00", to: "24:00" }];
const always: OpeningHours = usualHours.map(() => wholeDay);

/**
 * The instants between which a span of a day is open. A span inside of a clock change's gap is
 * empty.
 */
function openingsOn(day: Temporal.PlainDate, { hours, closedDays, timeZone }: Opening) {
  if (closedDays.includes(day.toString())) return [];
  const at = (time: string) =>
    time === "24:00"
      ? instantAt(`${day.add({ days: 1 })}T00:00`, timeZone).getTime()
      : instantAt(`${day}T${time}`, timeZone).getTime();
  return (hours[day.dayOfWeek - 1] ?? []).map(({ from, to }) => ({ from: at(from), to: at(to) }));
}

/**
 * The instant after this many hours of opening time. Hours are elapsed time, also across a clock
 * change. Without any weekly hours, every hour counts that is not on a closed day.
 * @example dueAfter(saturdayNoon, 2, { hours: usualHours, closedDays: [], timeZone: "Europe/Berlin" }) // Monday 11:00
 */
export function dueAfter(from: Date, hours: number, opening: Opening): Date {
  let left = hours * hour;
  const isAlways = opening.hours.every((spans) => spans.length === 0);
  const times = isAlways ? { ...opening, hours: always } : opening;
  let day = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(opening.timeZone).toPlainDate();
  for (;;) {
    for (const open of openingsOn(day, times)) {
      const start = Math.max(open.from, from.getTime());
      if (open.to - start >= left && open.to > start) return new Date(start + left);
      left -= Math.max(0, open.to - start);
    }
    day = day.add({ days: 1 });
  }
}

import { z } from "zod";
import { Id } from "../kernel/ids";
import { lineUpTo } from "../kernel/text";
import { Instant } from "../kernel/time";
import { boundsOfDay, dayOf } from "../kernel/zoned-time";
import { mostOfCustomer } from "./visit-limits";

/** A table, chair or room, as staff say it; may be empty. */
export const Place = lineUpTo(60);

/** The code of a card, a receipt or a phone: the business's code and 90 random bits. */
export const VisitCode = z.string().regex(/^[A-Za-z0-9_-]{22}$/, "badCode");

/**
 * A visit that a phone started: the phone makes its id, so that moments can name it before the server
 * knows it. The visit of a code has the id of that code.
 */
export const VisitStart = z.object({
  id: Id,
  place: Place.default(""),
  code: VisitCode.nullable().default(null),
  startedAt: Instant,
});
export type VisitStart = z.infer<typeof VisitStart>;

/** Starts a visit, and ends the one before it at its place, or with its member when it has no place. */
export const StartVisit = VisitStart.extend({ locationId: Id });
export type StartVisit = z.infer<typeof StartVisit>;

/** Ends a visit. `code` as at its start. */
export const EndVisit = z.object({ visitId: Id, code: VisitCode.nullable().default(null), endedAt: Instant });
export type EndVisit = z.infer<typeof EndVisit>;

/** Undoes that one started or ended a visit a moment ago. `code` as at its start. */
export const UndoVisit = z.object({
  visitId: Id,
  code: VisitCode.nullable().default(null),
  undo: z.enum(["start", "end"]),
});
export type UndoVisit = z.infer<typeof UndoVisit>;

/**
 * Says that staff leave the customer of a visit in peace from now on, or that they no longer do: sets
 * a value, so that repeating it changes nothing. `code` as at the visit's start.
 */
export const LeaveInPeace = z.object({
  visitId: Id,
  code: VisitCode.nullable().default(null),
  isLeft: z.boolean(),
  at: Instant,
});
export type LeaveInPeace = z.infer<typeof LeaveInPeace>;

/**
 * Says what the customer of a visit that goes on is called and why they came, which the briefings
 * repeat until it ends: sets both values, so that repeating it changes nothing. Texts need the
 * customer's consent; two empty ones take them back. `code` as at the visit's start.
 */
export const DescribeVisit = z.object({
  visitId: Id,
  code: VisitCode.nullable().default(null),
  name: lineUpTo(mostOfCustomer.name),
  occasion: lineUpTo(mostOfCustomer.occasion),
  consent: z.boolean(),
});
export type DescribeVisit = z.infer<typeof DescribeVisit>;

/** The most codes that a phone asks for at once. */
const mostCodes = 20;
/** The most codes that a member's phones get in 24 hours. */
export const mostCodesADay = 400;
/** Days for which a phone's or a program's code can be used. */
export const codeDays = 30;

/** Makes codes for visits to come, with ids that the phone made. */
export const MakeCodes = z.object({ locationId: Id, ids: z.array(Id).min(1).max(mostCodes, "tooMany") });
export type MakeCodes = z.infer<typeof MakeCodes>;

/** Hours after its start for which a visit can go on. */
export const visitHours = 6;
/** Minutes before a visit's start at which a moment can still be of it: staff deliver, then start it. */
const earlyMinutes = 10;

type Span = { readonly startedAt: Date; readonly endedAt: Date | null };

const hours = (count: number) => count * 3_600_000;

/** Whether a moment at this time is of the visit. */
function covers({ startedAt, endedAt }: Span, at: Date, earlyMs: number): boolean {
  const end = endedAt ?? new Date(startedAt.getTime() + hours(visitHours));
  return startedAt.getTime() - earlyMs <= at.getTime() && at < end;
}

/**
 * The visit that a moment joins, of those at its place: the one that started last before it, else one
 * that starts within a few minutes.
 * @returns null when there is none; the moment is then a visit of its own
 */
export function visitAt<Visit extends Span>(visits: readonly Visit[], at: Date): Visit | null {
  const latestFirst = visits.toSorted((a, b) => b.startedAt.getTime() - a.startedAt.getTime());
  return (
    latestFirst.find((visit) => covers(visit, at, 0)) ??
    latestFirst.findLast((visit) => covers(visit, at, earlyMinutes * 60_000)) ??
    null
  );
}

/**
 * When an open visit ends by itself: with its day at the location, but not before it could have gone
 * on for `visitHours`.
 */
export function endsByItselfAt(startedAt: Date, timeZone: string): Date {
  const { to } = boundsOfDay(dayOf(startedAt, timeZone), timeZone);
  return new Date(Math.max(to.getTime(), startedAt.getTime() + hours(visitHours)));
}

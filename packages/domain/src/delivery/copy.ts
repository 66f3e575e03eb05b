import { z } from "zod";
import { DomainError } from "../kernel/errors";
import { Id } from "../kernel/ids";
import { Day } from "../kernel/time";
import { addDays, wallTimeOf } from "../kernel/time-zone";
import { dayOf, instantAt, isSkipped } from "../kernel/zoned-time";
import type { MomentStatus } from "./moment";
import { undoMinutes } from "./moment-undo";
import type { Span } from "./shift";
import { isOff, type TimeOff } from "./time-off";

/** The most moments that one copy reads at either end. */
export const mostMomentsCopied = 2000;

/** @throws CONFLICT when there are more moments than one copy reads */
export function checkMomentsToCopy(count: number): void {
  if (count > mostMomentsCopied)
    throw new DomainError("CONFLICT", "momentsToCopy", { values: { most: mostMomentsCopied } });
}

const span = { locationId: Id, from: Day, to: Day, days: z.union([z.literal(1), z.literal(7)]) };
const isElsewhere = ({ from, to }: { readonly from: string; readonly to: string }) => from !== to;
const sameDay = { path: ["to"], message: "sameDay" };

/**
 * Copies what a location has in `days` days from `from` on to the days from `to` on, at the same local
 * times.
 */
export const CopyDays = z.object(span).refine(isElsewhere, sameDay);
export type CopyDays = z.infer<typeof CopyDays>;

/** Undoes a copy: the copied shifts or moments that the copy answered with. */
export const UndoCopy = z.object({ locationId: Id, ids: z.array(Id).min(1).max(mostMomentsCopied) });
export type UndoCopy = z.infer<typeof UndoCopy>;

/**
 * Whether a copied moment is as it was copied, by this member and not long ago: nobody has answered
 * it, and nobody has changed it.
 * @param steps all steps of the moment
 */
export function mayUndoCopy(
  steps: readonly { readonly status: MomentStatus; readonly at: Date; readonly byMemberId: Id | null }[],
  memberId: Id,
  now: Date,
): boolean {
  const [step, ...more] = steps;
  if (!step || more.length > 0 || step.status !== "offered" || step.byMemberId !== memberId) return false;
  return now.getTime() - step.at.getTime() <= undoMinutes * 60_000;
}

/** What is copied. */
export const CopiedKinds = ["both", "shifts", "moments"] as const;

/** Asks what a copy would do. With `both`, the copied shifts count as the roster of the moments. */
export const PreviewCopy = z.object({ ...span, what: z.enum(CopiedKinds) }).refine(isElsewhere, sameDay);
export type PreviewCopy = z.infer<typeof PreviewCopy>;

/** The form of a copy: its number of days is a choice of texts. */
export const WrittenCopy = z
  .object({
    ...span,
    days: z.enum(["1", "7"]).transform((days): 1 | 7 => (days === "1" ? 1 : 7)),
    what: z.enum(CopiedKinds),
  })
  .refine(isElsewhere, sameDay);

/** When something is, the same local time `days` days later, and whether the clocks skip that. */
type Moved = { readonly wallTime: string; readonly at: Date; readonly isSkipped: boolean };

/** A function that moves instants by whole days of a zone. It computes each instant once. */
function mover(days: number, timeZone: string): (at: Date) => Moved {
  const known = new Map<number, Moved>();
  return (at) => {
    const there = known.get(at.getTime());
    if (there) return there;
    const [day = "", time = ""] = wallTimeOf(at, timeZone).split("T");
    const wallTime = `${addDays(day, days)}T${time}`;
    const moved = { wallTime, at: instantAt(wallTime, timeZone), isSkipped: isSkipped(wallTime, timeZone) };
    known.set(at.getTime(), moved);
    return moved;
  };
}

type Person = { readonly memberId: Id; readonly name: string; readonly hasLeft: boolean };
type MembersSpan = Span & { readonly memberId: Id };
export type ShiftToCopy = Span & Person & { readonly dutyId: Id | null };
/** The shifts of each member. */
function byMember(shifts: readonly MembersSpan[]): Map<Id, MembersSpan[]> {
  const groups = new Map<Id, MembersSpan[]>();
  for (const shift of shifts) groups.set(shift.memberId, [...(groups.get(shift.memberId) ?? []), shift]);
  return groups;
}

type Move = { readonly days: number; readonly timeZone: string };

/**
 * The copies of shifts. One is left out when its member left, when the clocks skip one of its times,
 * or when it overlaps a shift of its member in `there` or an earlier copy.
 */
export function copiesOfShifts(shifts: readonly ShiftToCopy[], there: readonly MembersSpan[], move: Move) {
  const moved = mover(move.days, move.timeZone);
  const taken = byMember(there);
  const copies: (MembersSpan & { readonly name: string; readonly dutyId: Id | null })[] = [];
  const leftOut: { name: string; at: string; reason: "overlaps" | "left" | "skippedTime" }[] = [];
  for (const { memberId, name, hasLeft, dutyId, ...times } of shifts) {
    const [start, end] = [moved(times.startsAt), moved(times.endsAt)];
    const copy = { memberId, name, dutyId, startsAt: start.at, endsAt: end.at };
    const others = taken.get(memberId) ?? [];
    const overlaps = others.some((other) => other.startsAt < copy.endsAt && other.endsAt > copy.startsAt);
    const isOut = hasLeft ? "left" : start.isSkipped || end.isSkipped ? "skippedTime" : overlaps ? "overlaps" : null;
    if (isOut !== null) leftOut.push({ name, at: start.wallTime, reason: isOut });
    else {
      copies.push(copy);
      taken.set(memberId, [...others, copy]);
    }
  }
  return { copies, leftOut };
}

export type MomentToCopy = {
  readonly spotId: Id;
  readonly name: string;
  readonly whereExactly: string;
  readonly dueAt: Date;
  readonly dutyId: Id | null;
  /** Null: it was an open offer that nobody took. */
  readonly person: Person | null;
  /** Its plan goes on and makes the moments of other days itself. */
  readonly isPlanned: boolean;
};

/** What is known of the days that moments are copied to. */
export type CopyTarget = Move & {
  readonly now: Date;
  /** The shifts at the location. A day without any has no roster. */
  readonly shifts: readonly MembersSpan[];
  readonly timeOff: readonly TimeOff[];
  readonly closedDays: readonly string[];
  /** The spots that can be offered at the location. */
  readonly spotIds: ReadonlySet<Id>;
  /** The moments that are there already, without cancelled ones. */
  readonly there: readonly Pick<MomentToCopy, "spotId" | "whereExactly" | "dueAt">[];
};

/** Why a moment of a member becomes an open offer. */
export type WhyOpen = "left" | "off" | "offShift";

/** The days of a zone that a shift touches. */
function daysOfShift({ startsAt, endsAt }: Span, timeZone: string): string[] {
  const last = dayOf(new Date(endsAt.getTime() - 1), timeZone);
  const days = [];
  for (let day = dayOf(startsAt, timeZone); day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/**
 * The copies of moments: the same spot, place and local time. A member keeps a moment when they are
 * there then: not off, and on shift if the day has a roster; otherwise it becomes an open offer. The
 * customer is not copied. One is left out whose plan makes the moments of that day itself, that would
 * be in the past, on a closed day or at a skipped time, whose spot cannot be offered, or that is there
 * already: copying twice copies nothing.
 */
export function copiesOfMoments(moments: readonly MomentToCopy[], target: CopyTarget) {
  const { days, timeZone, now, shifts, timeOff, closedDays, spotIds, there } = target;
  const moved = mover(days, timeZone);
  const keyOf = (spotId: Id, whereExactly: string, at: Date) => JSON.stringify([spotId, whereExactly, at.getTime()]);
  const left = new Map<string, number>();
  for (const { spotId, whereExactly, dueAt } of there) {
    const key = keyOf(spotId, whereExactly, dueAt);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  const rosterDays = new Set(shifts.flatMap((shift) => daysOfShift(shift, timeZone)));
  const shiftsOf = byMember(shifts);
  const whyOpen = ({ memberId, hasLeft }: Person, at: Date, day: string): WhyOpen | null => {
    if (hasLeft) return "left";
    if (isOff(timeOff, memberId, day)) return "off";
    const isOnShift = (shiftsOf.get(memberId) ?? []).some(({ startsAt, endsAt }) => startsAt <= at && at < endsAt);
    return rosterDays.has(day) && !isOnShift ? "offShift" : null;
  };
  const isThere = (key: string): boolean => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count > 0;
  };
  const copies = [];
  const leftOut = [];
  for (const { spotId, name, whereExactly, dueAt, dutyId, person, isPlanned } of moments) {
    const { wallTime, at, isSkipped: isGone } = moved(dueAt);
    const day = wallTime.slice(0, 10);
    const reason = isPlanned
      ? ("planned" as const)
      : isGone
        ? ("skippedTime" as const)
        : at <= now
          ? ("past" as const)
          : closedDays.includes(day)
            ? ("closedDay" as const)
            : !spotIds.has(spotId)
              ? ("notOffered" as const)
              : isThere(keyOf(spotId, whereExactly, at))
                ? ("there" as const)
                : null;
    if (reason !== null) {
      leftOut.push({ name, whereExactly, at: wallTime, reason });
      continue;
    }
    const open = person === null ? null : whyOpen(person, at, day);
    const who = open === null ? person : null;
    copies.push({
      ...{ spotId, name, whereExactly, at: wallTime, dueAt: at, dutyId: who ? null : dutyId },
      ...{ memberId: who?.memberId ?? null, was: person?.name ?? null, open },
    });
  }
  return { copies, leftOut };
}

import { z } from "zod";
import { Id } from "../kernel/ids";
import { requiredText, textUpTo } from "../kernel/text";
import { WallTime } from "../kernel/time";

/** The most shifts of one list. */
export const mostListed = 1000;

/** A shift of a list. `newDuty` names a duty that does not exist yet, when `dutyId` is null. */
const ListedShift = z.object({
  memberId: Id,
  locationId: Id,
  dutyId: Id.nullable(),
  newDuty: requiredText(40).nullable(),
  startsAt: WallTime,
  endsAt: WallTime,
});
export type ListedShift = z.infer<typeof ListedShift>;

/**
 * Adds the shifts of a list in one transaction. `check` stores nothing and says what would happen;
 * `all` stores nothing when a shift is refused; `good` stores the others.
 */
export const ImportShifts = z.object({
  shifts: z.array(ListedShift).min(1, "required").max(mostListed, "tooMany"),
  mode: z.enum(["check", "all", "good"]),
});
export type ImportShifts = z.infer<typeof ImportShifts>;

/**
 * The shifts that a program sends to `PUT /v1/shifts`. A person is named by e-mail or full name, a
 * location by id or name; times are local times of the location. A shift with the reference of one that
 * was sent before replaces it. `dryRun`: nothing is stored.
 */
export const PutShifts = z.strictObject({
  dryRun: z.boolean().default(false),
  shifts: z
    .array(
      z.strictObject({
        reference: requiredText(100).nullable().default(null),
        person: requiredText(200),
        location: requiredText(200),
        duty: textUpTo(40).default(""),
        startsAt: WallTime,
        endsAt: WallTime,
      }),
    )
    .min(1, "required")
    .max(mostListed, "tooMany"),
});
export type PutShifts = z.infer<typeof PutShifts>;

/**
 * What becomes of a shift. `same`: it is stored already. `changed`: it is stored with another duty.
 * `isOff`: the member is off on that day. `repeatedTime`: a clock change repeats one of its local times, and the first one is meant.
 */
export type ListedOutcome =
  | { readonly kind: "added" | "changed" | "same"; readonly isOff: boolean; readonly repeatedTime: boolean }
  | {
      readonly kind: "refused";
      readonly reason:
        | "skippedTime"
        | "endsBeforeStart"
        | "shiftTooLong"
        | "worksElsewhere"
        | "overlapsStored"
        | "overlapsListed"
        | "shiftsFull";
      /** The local start and the end of the shift that it overlaps. */
      readonly other: { readonly location: string; readonly from: string; readonly to: string } | null;
    };

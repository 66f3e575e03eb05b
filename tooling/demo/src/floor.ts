import type { Repeat } from "@spots/domain/delivery/plan";
import type { z } from "zod";

/** A shift that a business has each day, `from` and `to` in local time. */
export type DayShift = { readonly duty: string; readonly from: string; readonly to: string };

/**
 * A plan: the spot by its index in the scenario, the location by its index, and who gets the moments:
 * those on shifts of a duty, or whoever on the duty takes them first.
 */
export type FloorPlan = {
  readonly spot: number;
  readonly location: number;
  readonly duty: string | null;
  readonly repeat: z.input<typeof Repeat>;
  readonly at:
    | { readonly kind: "times"; readonly times: readonly string[] }
    | { readonly kind: "shifts"; readonly minutes: number };
  readonly places?: readonly string[];
  readonly count?: number;
};

/** How a business of the demo works on a day: its shifts, its plans, and the words of its people. */
export type Floor = {
  /** The slug of its scenario. */
  readonly slug: string;
  /** The shift of the first member of a location, who works every day. */
  readonly daily: DayShift;
  /** The shifts of the others, who have days off in turn. */
  readonly shifts: readonly DayShift[];
  /** A member without an e-mail address, at the location with this index. */
  readonly withoutAccount: DayShift & { readonly name: string; readonly jobTitle: string; readonly location: number };
  readonly plans: readonly FloorPlan[];
  /** The name of the key of the till and the roster program. */
  readonly keyName: string;
};

import type { BriefingCheck } from "@spots/domain/delivery/briefing";
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
  /** The local hours in which visits begin, how long one lasts, and where. */
  readonly visits: {
    readonly fromHour: number;
    readonly toHour: number;
    readonly minutes: number;
    readonly seats: readonly string[];
  };
  /** What staff write about a delivered spot, in the order of the scenario's spots. */
  readonly did: readonly string[];
  /** Why staff decline. */
  readonly declines: readonly string[];
  /** What staff note at a delivery. */
  readonly notes: readonly string[];
  /** A moment that went wrong: its spot by index, and what happened. */
  readonly wrong: { readonly spot: number; readonly text: string };
  /** A change of a spot that a member suggests, by the spot's index. */
  readonly suggestion: { readonly spot: number; readonly text: string };
  /** The check question of a briefing, by the spot's index. */
  readonly briefing: { readonly spot: number; readonly check: BriefingCheck };
  /** The name of the key of the till and the roster program. */
  readonly keyName: string;
};

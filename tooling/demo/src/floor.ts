import type { ClueKind } from "@spots/domain/clue/kinds";
import type { BriefingCheck } from "@spots/domain/delivery/briefing";
import type { Repeat } from "@spots/domain/delivery/plan";
import type { SetAllowance } from "@spots/domain/gesture/gesture";
import type { z } from "zod";

/** A shift that a business has each day, `from` and `to` in local time. */
export type DayShift = { readonly duty: string; readonly from: string; readonly to: string };

/**
 * A plan: the spot by its index in the scenario, the location by its index, and who gets the
 * moments: those on shifts of a duty, or whoever on the duty takes them first.
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

/**
 * How a business of the demo works on a day: its shifts, its plans, and the words of its people.
 */
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
  /**
   * What the team does for one another: values with their meaning, alike spontaneous moments,
   * thanks.
   */
  readonly recognition: {
    readonly values: readonly (readonly [string, string])[];
    readonly alike: readonly string[];
    readonly spotName: string;
    readonly thanks: Readonly<Record<"colleague" | "withoutAccount" | "gift", string>>;
    readonly thanksKind: string;
  };
  /** The local hours in which visits begin, how long one lasts, and where. */
  readonly visits: {
    readonly fromHour: number;
    readonly toHour: number;
    readonly minutes: number;
    readonly seats: readonly string[];
  };
  /** What customers let slip. */
  readonly clues: readonly { readonly kind: ClueKind; readonly words: string }[];
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
  /** The relay of a spot, by its index, with its duties by name, and why somebody says no. */
  readonly relay: {
    readonly spot: number;
    readonly steps: readonly { readonly what: string; readonly duty: string; readonly minutes: number }[];
    readonly noes: readonly string[];
  };
  /** What a spot, by its index, gives away, and the budgets in the same unit. */
  readonly gesture: Omit<SetAllowance, "spotId"> & {
    readonly spot: number;
    readonly budgets: readonly {
      readonly scope: "business" | "everyone";
      readonly amount: number;
      readonly period: "day" | "week" | "month";
    }[];
  };
  /** Its form: the questions with a scale, and those of its own, in English and German. */
  readonly form: {
    readonly name: string;
    readonly scales: readonly ("csat" | "ces" | "pressured" | "genuine")[];
    readonly own: readonly {
      readonly kind: "choice" | "choices";
      readonly words: readonly [string, string];
      readonly options: readonly (readonly [string, string])[];
    }[];
    readonly thanks: readonly [string, string];
  };
  /** The name of the key of the till and the roster program. */
  readonly keyName: string;
};

/** What a business needs whose till reports visits, and whose staff note clues on them. */
export type Counter = Pick<Floor, "slug" | "keyName" | "visits" | "clues">;

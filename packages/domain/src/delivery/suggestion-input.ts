import { z } from "zod";
import { Id } from "../kernel/ids";
import { Day } from "../kernel/time";
import { OfferMoment } from "./moment";

/**
 * Asks who could get a moment of a spot at a time, and what to be warned of. `insteadOf`: the moment
 * that it would replace.
 */
export const SuggestMembers = OfferMoment.pick({
  ...{ spotId: true, locationId: true, dueAt: true, insteadOf: true, whereExactly: true, customer: true },
});
export type SuggestMembers = z.infer<typeof SuggestMembers>;

/** Asks who is free at a location at a local time. */
export const ReadFree = OfferMoment.pick({ locationId: true, dueAt: true });
export type ReadFree = z.infer<typeof ReadFree>;

/**
 * Asks about a day of a location: who works there then, who could get what needs somebody, and what is
 * usually offered.
 */
export const ReadSuggestions = z.object({ day: Day, locationId: Id });
export type ReadSuggestions = z.infer<typeof ReadSuggestions>;

import { z } from "zod";
import { Id } from "../kernel/ids";
import { Name, Paragraph } from "../kernel/text";
import { emptySpot } from "../spot/empty-spot";
import type { SpotContent } from "../spot/spot";

/** For how many days spontaneous moments are grouped, and the most of them. */
export const groupedDays = 90;
export const mostGrouped = 300;
/** The most moments that one command puts together. */
const mostTogether = 100;

/** The groups of alike spontaneous moments, of all locations that the member sees or of one. */
export const ListImprovised = z.object({ locationId: Id.nullable().default(null) });
export type ListImprovised = z.infer<typeof ListImprovised>;

const momentIds = z.array(Id).min(1, "required").max(mostTogether, "tooMany");

/** Puts spontaneous moments into one group. `groupId` is a new one or one that was made before. */
export const JoinImprovised = z.object({ groupId: Id, momentIds });
export type JoinImprovised = z.infer<typeof JoinImprovised>;

/** Takes a spontaneous moment out of its group, into a new one of its own. */
export const PartImprovised = z.object({ groupId: Id, momentId: Id });
export type PartImprovised = z.infer<typeof PartImprovised>;

/** Makes a draft spot of a group. Who logged its moments is credited with it for ever. */
export const PromoteImprovised = z.object({
  groupId: Id,
  momentIds,
  spotId: Id,
  stageId: z.string().min(1, "required").pipe(Id),
  name: Name,
  happens: Paragraph,
});
export type PromoteImprovised = z.infer<typeof PromoteImprovised>;

/** The texts of a draft that is made of spontaneous moments. */
export const draftFromImprovised = ({ name, happens }: Pick<PromoteImprovised, "name" | "happens">): SpotContent => ({
  ...emptySpot,
  name,
  happens,
});

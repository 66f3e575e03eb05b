import { z } from "zod";
import { DomainError } from "../kernel/errors";
import { Id } from "../kernel/ids";
import { pageFields } from "../kernel/page";
import { textUpTo } from "../kernel/text";
import { KudosLists } from "./kudos-lists";

/** The most kudos that one member gives in 24 hours, and the most of these to one person. */
export const mostInADay = 10;
export const mostToOneInADay = 3;
/** For how many days a delivered moment can be chosen. */
export const momentDays = 14;

/**
 * Gives a colleague credit for a moment. Without a moment of theirs the words say what they did:
 * not everybody logs moments.
 */
export const GiveKudos = z
  .object({
    id: Id,
    memberId: z.string().min(1, "required").pipe(Id),
    momentId: Id.nullable().default(null),
    valueId: Id.nullable().default(null),
    words: textUpTo(300),
  })
  .refine(({ momentId, words }) => momentId !== null || words !== "", { path: ["words"], message: "momentOrWords" });
export type GiveKudos = z.infer<typeof GiveKudos>;

/** Takes back what one gave, hides what one got, or deletes it. */
export const OfKudos = z.object({ kudosId: Id });
export type OfKudos = z.infer<typeof OfKudos>;

export const HideKudos = z.object({ kudosId: Id, isHidden: z.boolean() });
export type HideKudos = z.infer<typeof HideKudos>;

/** A list of kudos. There is none by person, and none in the order of a figure. */
export const ListKudos = z.strictObject({
  business: z.string(),
  show: z.enum(KudosLists).default("colleagues"),
  ...pageFields,
});
export type ListKudos = z.infer<typeof ListKudos>;

/** What somebody gave in the last 24 hours. */
type Lately = readonly { readonly memberId: Id | null }[];

/**
 * Checks that a member may give one more kudos.
 * @throws BAD_REQUEST at the field `memberId` to oneself; TOO_MANY_REQUESTS over a limit
 */
export function checkGiving(giverId: Id, memberId: Id, lately: Lately): void {
  if (giverId === memberId) throw new DomainError("BAD_REQUEST", "badInput", { fields: { memberId: "notYourself" } });
  if (lately.length >= mostInADay)
    throw new DomainError("TOO_MANY_REQUESTS", "tooManyKudos", { values: { most: mostInADay } });
  if (lately.filter((each) => each.memberId === memberId).length >= mostToOneInADay)
    throw new DomainError("TOO_MANY_REQUESTS", "tooManyToOne", { values: { most: mostToOneInADay } });
}

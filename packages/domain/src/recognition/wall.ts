import { z } from "zod";
import { Id } from "../kernel/ids";
import { PageOf } from "../kernel/page";
import { Sentence } from "../kernel/text";
import { Day } from "../kernel/time";
import { plain } from "../people/plain";

/** Proposes a story for the wall: kudos, or a spontaneous moment. Everybody in it is asked. */
export const ProposeStory = z
  .object({ id: Id, kudosId: Id.nullable().default(null), momentId: Id.nullable().default(null) })
  .refine(({ kudosId, momentId }) => (kudosId === null) !== (momentId === null), { message: "chooseSomething" });
export type ProposeStory = z.infer<typeof ProposeStory>;

/** Agrees to be shown in a story, or does not; also later, and back again. */
export const AnswerStory = z.object({ storyId: Id, isAgreed: z.boolean() });
export type AnswerStory = z.infer<typeof AnswerStory>;

/** Writes down what somebody without an account said. */
export const RecordConsent = AnswerStory.extend({ memberId: Id });
export type RecordConsent = z.infer<typeof RecordConsent>;

/** Takes a story down, or puts it back. */
export const TakeDownStory = z.object({ storyId: Id, isDown: z.boolean() });
export type TakeDownStory = z.infer<typeof TakeDownStory>;

export const ListStoriesToTell = PageOf;
export type ListStoriesToTell = z.infer<typeof ListStoriesToTell>;

/** The most stories on the wall, the newest. */
export const mostOnWall = 60;

/** Creates a link to the wall. It works to the end of `expiresOn`. */
export const ShareWall = z.object({ id: Id, expiresOn: Day, note: Sentence });
export type ShareWall = z.infer<typeof ShareWall>;

export const RevokeWallShare = z.object({ shareId: Id });
export type RevokeWallShare = z.infer<typeof RevokeWallShare>;

type Consent = { readonly isAgreed: boolean | null; readonly hasLeft: boolean };
export type StoryState = "asked" | "notQuotable" | "declined" | "left" | "shown" | "hidden" | "takenDown";

/**
 * Whether a story is on the wall, and why not. It is there when everybody in it agrees, nobody
 * hides it, and a customer whose words it tells agrees to be quoted. Whoever has left cannot
 * withdraw any more, so that their stories are not shown.
 */
export function stateOfStory(story: {
  readonly isTakenDown: boolean;
  readonly isHidden: boolean;
  readonly isQuotable: boolean;
  readonly people: readonly Consent[];
}): StoryState {
  if (story.isTakenDown) return "takenDown";
  if (!story.isQuotable) return "notQuotable";
  if (story.people.some(({ isAgreed }) => isAgreed === false)) return "declined";
  if (story.people.some(({ hasLeft }) => hasLeft)) return "left";
  if (story.isHidden) return "hidden";
  return story.people.length > 0 && story.people.every(({ isAgreed }) => isAgreed === true) ? "shown" : "asked";
}

/**
 * The members whose names are in a text: the full name, or the first name. Another member with the
 * same first name is asked, too.
 */
export function namedIn<Person extends { readonly name: string }>(text: string, people: readonly Person[]): Person[] {
  const said = new Set(plain(text).split(/[^\p{L}\p{N}]+/u));
  return people.filter(({ name }) => {
    const [first = "", ...rest] = plain(name)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((part) => part.length > 1);
    return said.has(first) || (rest.length > 0 && said.has(rest.at(-1) ?? ""));
  });
}

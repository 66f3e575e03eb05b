import { z } from "zod";
import { Count, Id } from "../kernel/ids";
import { PageOf } from "../kernel/page";
import { Name, Paragraph, requiredText, Sentence, textUpTo } from "../kernel/text";
import { emptySpot } from "../spot/empty-spot";
import type { SpotContent } from "../spot/spot";

/** An experience worth telling: where, what, and why it was retold. */
export const TellStory = z.object({ id: Id, setting: textUpTo(120), text: requiredText(2000), lesson: Sentence });
export type TellStory = z.infer<typeof TellStory>;

/** A passage of a story, in UTF-16 units; `end` is the first unit after it. */
export const Span = z.object({ start: Count, end: Count });
export type Span = z.infer<typeof Span>;

/** Marks the magic spot in a story; null removes the mark. */
export const MarkStory = z.object({ storyId: Id, span: Span.nullable() });
export type MarkStory = z.infer<typeof MarkStory>;

/** Creates a draft from a marked passage. `happens` is the passage in the business's own words. */
export const DraftFromStory = z.object({
  storyId: Id,
  spotId: Id,
  stageId: z.string().min(1, "required").pipe(Id),
  name: Name,
  happens: Paragraph,
});
export type DraftFromStory = z.infer<typeof DraftFromStory>;

/** Deletes one's own story, as long as no draft was made from it. */
export const WithdrawStory = z.object({ storyId: Id });
export type WithdrawStory = z.infer<typeof WithdrawStory>;

export const ListStories = PageOf;
export type ListStories = z.infer<typeof ListStories>;

/** The texts of a draft from a story: the passage, and why it is worth telling. */
export function draftFromStory(
  story: { readonly lesson: string },
  { name, happens }: Pick<DraftFromStory, "name" | "happens">,
): SpotContent {
  return { ...emptySpot, name, happens, retold: story.lesson };
}

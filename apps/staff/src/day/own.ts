import type { Outputs } from "@spots/api/trpc/root";
import { isOfOwn, type OwnStep } from "./own-step";
import type { Taken } from "./step";

/** The core of a member's own page, and whom they can thank, as the server told it at a time. */
export type Own = {
  readonly readAt: number;
  readonly page: Outputs["recognition"]["core"];
  readonly choices: Outputs["kudos"]["choices"];
};

type Page = Own["page"];

function pageAfter(page: Page, step: OwnStep): Page {
  if (step.kind === "answerStory") {
    const { storyId, isAgreed } = step.input;
    const stories = page.stories.map((story) =>
      story.id === storyId ? { ...story, isAgreed, isShown: isAgreed && story.isShown } : story,
    );
    return { ...page, stories };
  }
  if (step.kind !== "checkHabit" || page.habit?.id !== step.input.habitId) return page;
  const { nextOn } = step.input;
  return { ...page, habit: typeof nextOn === "string" && nextOn !== "" ? { ...page.habit, checkOn: nextOn } : null };
}

/** The page as the server told it, with the steps of this phone applied. */
export const ownWith = (page: Page, steps: readonly Taken[]): Page =>
  steps.reduce((now, { step }) => (isOfOwn(step) ? pageAfter(now, step) : now), page);

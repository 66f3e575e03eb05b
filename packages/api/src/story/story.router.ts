import { DraftFromStory, ListStories, MarkStory, TellStory, WithdrawStory } from "@spots/domain/story/story";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { draftSpot, markStory, tellStory, withdrawStory } from "./story.commands";
import { listStories } from "./story.queries";

export const storyRouter = t.router({
  list: allow("story.tell").input(ListStories).query(listStories),
  tell: allow("story.tell").input(TellStory).mutation(tellStory),
  withdraw: allow("story.tell").input(WithdrawStory).mutation(withdrawStory),
  mark: allow("journey.shape").input(MarkStory).mutation(markStory),
  draftSpot: allow("spot.place").input(DraftFromStory).mutation(draftSpot),
});

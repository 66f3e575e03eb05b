import { DomainError, notFound } from "@spots/domain/kernel/errors";
import { trimSpan } from "@spots/domain/story/span";
import {
  type DraftFromStory,
  draftFromStory,
  type MarkStory,
  type TellStory,
  type WithdrawStory,
} from "@spots/domain/story/story";
import { getStage } from "../journey/stage.queries";
import { placeNewSpots } from "../spot/spot.commands";
import type { Call } from "../trpc/context";
import { lockJourney, lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getStory } from "./story.queries";

/** Stores a brag story of the member. */
export async function tellStory({ ctx, input }: Call<TellStory>) {
  const there = await ctx.db.bragStory.findUnique({ where: tenantKey(ctx, input.id) });
  if (there) return { id: there.id };
  const { id, setting, text, lesson } = input;
  await ctx.db.bragStory.create({
    data: {
      businessId: ctx.tenant.businessId,
      id,
      memberId: ctx.member.id,
      setting,
      text,
      lesson,
      toldAt: ctx.now(),
    },
  });
  record(ctx, { type: "story.told", subjectId: id, after: { setting } });
  return { id };
}

/**
 * Marks the words of a magic spot in a story, or removes the mark.
 * @throws BAD_REQUEST when the mark contains no word
 */
export async function markStory({ ctx, input }: Call<MarkStory>) {
  await lockRow(ctx, "brag_story", input.storyId);
  const story = await getStory(ctx, input.storyId);
  const span = input.span && trimSpan(story.text, input.span);
  if (input.span && !span) throw new DomainError("BAD_REQUEST", "nothingMarked", { fields: { span: "required" } });
  await ctx.db.bragStory.update({
    where: tenantKey(ctx, story.id),
    data: { spanStart: span?.start ?? null, spanEnd: span?.end ?? null },
  });
  record(ctx, { type: "story.marked", subjectId: story.id, after: { setting: story.setting } });
  return { id: story.id, span };
}

/**
 * Creates a draft spot on a stage from a story. Repeating the call creates nothing.
 * @throws CONFLICT when the story already has another draft
 */
export async function draftSpot({ ctx, input }: Call<DraftFromStory>) {
  await lockRow(ctx, "brag_story", input.storyId);
  const story = await getStory(ctx, input.storyId);
  if (story.spotId === input.spotId) return { spotId: input.spotId };
  if (story.spotId !== null) throw new DomainError("CONFLICT", "storyDrafted");
  if (await ctx.db.spot.findUnique({ where: tenantKey(ctx, input.spotId) })) throw notFound();
  const { spotId, stageId, name, happens } = input;
  const content = draftFromStory(story, { name, happens });
  const { journeyId } = await getStage(ctx, stageId);
  await lockJourney(ctx, journeyId);
  await placeNewSpots(ctx, journeyId, [{ id: spotId, stageId, touchpointId: null, content }]);
  await ctx.db.bragStory.update({ where: tenantKey(ctx, story.id), data: { spotId } });
  return { spotId };
}

/** Deletes one's own story. @throws CONFLICT when a draft was created from it */
export async function withdrawStory({ ctx, input }: Call<WithdrawStory>) {
  await lockRow(ctx, "brag_story", input.storyId);
  const story = await getStory(ctx, input.storyId);
  if (story.memberId !== ctx.member.id) throw notFound();
  if (story.spotId !== null) throw new DomainError("CONFLICT", "storyDrafted");
  await ctx.db.bragStory.delete({ where: tenantKey(ctx, story.id) });
  record(ctx, { type: "story.withdrawn", subjectId: story.id, before: { setting: story.setting } });
  return { id: story.id };
}

import { DomainError, notFound } from "@spots/domain/kernel/errors";
import {
  type DraftFromStory,
  draftFromStory,
  type MarkStory,
  type TellStory,
  trimSpan,
  type WithdrawStory,
} from "@spots/domain/story/story";
import { placeDraft } from "../guided-path/draft.commands";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getStory } from "./story.queries";

/** Tells the last experience one bragged about. */
export async function tellStory({ ctx, input }: Call<TellStory>) {
  const there = await ctx.db.bragStory.findUnique({ where: tenantKey(ctx, input.id) });
  if (there) return { id: there.id };
  const { id, place, text, lesson } = input;
  await ctx.db.bragStory.create({
    data: {
      businessId: ctx.tenant.businessId,
      id,
      memberId: ctx.member.id,
      place,
      text,
      lesson,
      toldAt: ctx.now(),
    },
  });
  await record(ctx, { type: "story.told", subjectId: id, after: { place } });
  return { id };
}

/** Marks the magic spot in a story, or takes the mark away. @throws BAD_REQUEST when no word is marked */
export async function markStory({ ctx, input }: Call<MarkStory>) {
  const story = await getStory(ctx, input.storyId);
  const span = input.span && trimSpan(story.text, input.span);
  if (input.span && !span) throw new DomainError("BAD_REQUEST", "nothingMarked", { fields: { span: "required" } });
  await ctx.db.bragStory.update({
    where: tenantKey(ctx, story.id),
    data: { spanStart: span?.start ?? null, spanEnd: span?.end ?? null },
  });
  return { id: story.id, span };
}

/** Turns a story into a draft on a stage. Asked twice, it is one draft. @throws CONFLICT when another draft grew from it already */
export async function draftSpot({ ctx, input }: Call<DraftFromStory>) {
  const { businessId } = ctx.tenant;
  await ctx.db
    .$queryRaw`select id from brag_story where business_id = ${businessId}::uuid and id = ${input.storyId}::uuid for update`;
  const story = await getStory(ctx, input.storyId);
  if (story.spotId === input.spotId) return { spotId: input.spotId };
  if (story.spotId !== null) throw new DomainError("CONFLICT", "storyDrafted");
  if (await ctx.db.spot.findUnique({ where: tenantKey(ctx, input.spotId) })) throw notFound();
  const { spotId, stageId, name, happens } = input;
  const content = draftFromStory(story, { name, happens });
  await placeDraft(ctx, { id: spotId, stageId, touchpointId: null, content });
  await ctx.db.bragStory.update({ where: tenantKey(ctx, story.id), data: { spotId } });
  return { spotId };
}

/** Takes back what one told oneself. @throws CONFLICT when a draft grew from it */
export async function withdrawStory({ ctx, input }: Call<WithdrawStory>) {
  const story = await getStory(ctx, input.storyId);
  if (story.memberId !== ctx.member.id) throw notFound();
  if (story.spotId !== null) throw new DomainError("CONFLICT", "storyDrafted");
  await ctx.db.bragStory.delete({ where: tenantKey(ctx, story.id) });
  return { id: story.id };
}

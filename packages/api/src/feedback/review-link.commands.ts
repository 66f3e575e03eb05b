import type { LinkReviews } from "@spots/domain/feedback/review-link";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getChannel } from "./channel.commands";

/** Names the page for public reviews of the channel's location to all its customers, or to none. */
export async function linkReviews({ ctx, input }: Call<LinkReviews>) {
  const { locationId } = await getChannel(ctx, input.channelId);
  const key = tenantKey(ctx, locationId);
  const before = await ctx.db.location.findUniqueOrThrow({ where: key, select: { name: true, reviewUrl: true } });
  const reviewUrl = input.url === "" ? null : input.url;
  if (before.reviewUrl === reviewUrl) return { id: locationId };
  await ctx.db.location.update({ where: key, data: { reviewUrl } });
  record(ctx, {
    type: "location.reviewsLinked",
    subjectId: locationId,
    before: { reviewUrl: before.reviewUrl },
    after: { name: before.name, reviewUrl },
  });
  return { id: locationId };
}

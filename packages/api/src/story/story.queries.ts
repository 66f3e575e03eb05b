import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { pageFrom, readCursor } from "@spots/domain/kernel/page";
import type { ListStories } from "@spots/domain/story/story";
import type { Call } from "../trpc/context";

/** A filter: staff see their own stories; those who shape journeys see every story. */
const toldTo = ({ member }: Pick<Call["ctx"], "member">) => (member.role === "staff" ? { memberId: member.id } : {});

/** @throws NOT_FOUND for an unknown story, or one that the member may not see */
export async function getStory(ctx: Pick<Call["ctx"], "db" | "tenant" | "member">, storyId: Id) {
  const story = await ctx.db.bragStory.findFirst({
    where: { businessId: ctx.tenant.businessId, id: storyId, ...toldTo(ctx) },
  });
  if (!story) throw notFound();
  return story;
}

/** The brag stories that the member may see, newest first. */
export async function listStories({ ctx, input }: Call<ListStories>) {
  const after = readCursor(input.cursor);
  const rows = await ctx.db.bragStory.findMany({
    where: {
      businessId: ctx.tenant.businessId,
      ...toldTo(ctx),
      ...(after ? { OR: [{ toldAt: { lt: after.at } }, { toldAt: after.at, id: { lt: after.id } }] } : {}),
    },
    include: {
      member: { select: { name: true } },
      spot: { select: { name: true, status: true, stage: { select: { name: true, journeyId: true } } } },
    },
    orderBy: [{ toldAt: "desc" }, { id: "desc" }],
    take: input.limit + 1,
  });
  return pageFrom(
    rows.map(({ id, member, memberId, setting, text, spanStart, spanEnd, lesson, spot, toldAt }) => ({
      id,
      by: member.name,
      isMine: memberId === ctx.member.id,
      setting,
      text,
      span: spanStart === null || spanEnd === null ? null : { start: spanStart, end: spanEnd },
      lesson,
      spot: spot && {
        name: spot.name,
        status: spot.status,
        stage: spot.stage.name,
        journeyId: spot.stage.journeyId,
      },
      toldAt,
    })),
    input.limit,
    ({ toldAt, id }) => ({ at: toldAt, id }),
  );
}

import { mayActAt } from "@spots/domain/access/object-rules";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import {
  type AnswerStory,
  namedIn,
  type ProposeStory,
  type RecordConsent,
  type RevokeWallShare,
  type ShareWall,
  type TakeDownStory,
} from "@spots/domain/recognition/wall";
import { groupable } from "../delivery/improvised.queries";
import { getLookedAfter } from "../people/look-after.commands";
import { inRelay, sharersOf } from "../relay/credit.queries";
import { revokeShare, writeShare } from "../sharing/share.commands";
import type { Call } from "../trpc/context";
import { lockBusiness, lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { inKudos, isQuotable, kudosSeenBy, reachesItsMember } from "./kudos-given.queries";

type Ctx = Call["ctx"];

/**
 * Who a story is about, and its words. Staff propose only what is about them.
 * @throws NOT_FOUND for a source that is not there, or not theirs to propose; CONFLICT
 * `customerNotAsked` for words of a customer who has not agreed to be quoted
 */
async function sourceOf(ctx: Ctx, { kudosId, momentId }: Pick<ProposeStory, "kudosId" | "momentId">) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  if (kudosId !== null) {
    const kudos = await db.kudos.findFirst({
      where: {
        ...{ businessId, id: kudosId, memberId: { not: null } },
        AND: [reachesItsMember, member.role === "staff" ? { memberId: member.id } : kudosSeenBy(member)],
      },
      select: { ...inKudos, moment: { select: { ...inKudos.moment.select, ...inRelay } } },
    });
    const words = [kudos?.response?.recallText ?? "", kudos?.words ?? ""].filter(Boolean).join(" ");
    if (!kudos || words === "") throw notFound();
    if (!isQuotable(kudos)) throw new DomainError("CONFLICT", "customerNotAsked");
    return { ids: [kudos.memberId, kudos.givenById, ...sharersOf(kudos.moment)], words };
  }
  const moment = await db.moment.findFirst({
    where: { businessId, id: momentId ?? "", AND: { ...groupable, memberId: { not: null } } },
    select: { memberId: true, locationId: true, description: true },
  });
  const isTheirs =
    moment && (moment.memberId === member.id || (member.role !== "staff" && mayActAt(member, moment.locationId)));
  if (!moment || !isTheirs) throw notFound();
  return { ids: [moment.memberId], words: moment.description };
}

/**
 * Proposes a story for the wall. Everybody in it is asked: who it is about, who gave the praise,
 * everybody who had a share in the relay that it is about, and every member whose name is in its
 * words. Proposing it again changes nothing.
 */
export async function proposeStory({ ctx, input }: Call<ProposeStory>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const { id, kudosId, momentId } = input;
  await lockBusiness(ctx, "wall");
  const { ids, words } = await sourceOf(ctx, input);
  const source = kudosId === null ? { momentId } : { kudosId };
  const there = await db.wallStory.findFirst({ where: { businessId, OR: [{ id }, source] } });
  if (there) {
    if (there.kudosId !== kudosId || there.momentId !== momentId) throw notFound();
    return { id: there.id };
  }
  const members = await db.member.findMany({
    where: { businessId, leftAt: null },
    select: { id: true, name: true },
  });
  const inIt = [...new Set([...ids, ...namedIn(words, members).map((each) => each.id)])];
  const people = inIt.flatMap((memberId) => memberId ?? []);
  await db.wallStory.create({ data: { businessId, id, ...source, proposedById: member.id, proposedAt: ctx.now() } });
  await db.wallConsent.createMany({
    data: people.map((memberId) => ({
      ...{ businessId, storyId: id, memberId },
      ...(memberId === member.id ? { isAgreed: true, answeredAt: ctx.now(), answeredById: member.id } : {}),
    })),
  });
  record(ctx, {
    type: "wall.proposed",
    subjectId: id,
    after: { memberIds: people.filter((memberId) => memberId !== member.id) },
  });
  return { id };
}

async function answer(ctx: Ctx, { storyId, isAgreed }: AnswerStory, memberId: Id) {
  const { db, tenant, member } = ctx;
  await lockRow(ctx, "wall_story", storyId);
  const where = { businessId_storyId_memberId: { businessId: tenant.businessId, storyId, memberId } };
  const consent = await db.wallConsent.findUnique({ where });
  if (!consent) throw notFound();
  if (consent.isAgreed === isAgreed) return { id: storyId };
  await db.wallConsent.update({ where, data: { isAgreed, answeredAt: ctx.now(), answeredById: member.id } });
  record(ctx, { type: "wall.answered", subjectId: storyId, after: { memberId, isAgreed } });
  return { id: storyId };
}

/**
 * Agrees to be shown in a story, or withdraws that: the story is gone with the next reading of the
 * wall. Repeating it changes nothing.
 */
export const answerStory = ({ ctx, input }: Call<AnswerStory>) => answer(ctx, input, ctx.member.id);

/** Writes down what a person without an account said. @throws CONFLICT for one who signs in */
export async function recordConsent({ ctx, input }: Call<RecordConsent>) {
  await getLookedAfter(ctx, input.memberId);
  return answer(ctx, input, input.memberId);
}

/** Takes a story down for everybody, or puts it back; what people agreed to stays. */
export async function takeDownStory({ ctx, input }: Call<TakeDownStory>) {
  const { db } = ctx;
  const { storyId, isDown } = input;
  await lockRow(ctx, "wall_story", storyId);
  const story = await db.wallStory.findUniqueOrThrow({
    where: tenantKey(ctx, storyId),
    include: { moment: { select: { locationId: true } } },
  });
  const isSeen = story.moment
    ? mayActAt(ctx.member, story.moment.locationId)
    : await db.kudos.findFirst({
        where: { businessId: ctx.tenant.businessId, id: story.kudosId ?? "", AND: kudosSeenBy(ctx.member) },
        select: { id: true },
      });
  if (!isSeen) throw notFound();
  if ((story.takenDownAt !== null) === isDown) return { id: storyId };
  await db.wallStory.update({ where: tenantKey(ctx, storyId), data: { takenDownAt: isDown ? ctx.now() : null } });
  record(ctx, { type: isDown ? "wall.takenDown" : "wall.putBack", subjectId: storyId });
  return { id: storyId };
}

/** Creates a link to the wall. Only this result contains its address. */
export const shareWall = ({ ctx, input }: Call<ShareWall>) =>
  writeShare({ ctx, input: { ...input, journeyId: null, parts: ["stories"], passwordHash: null } });

/** Revokes a link to the wall. */
export async function revokeWallShare({ ctx, input }: Call<RevokeWallShare>) {
  const share = await ctx.db.share.findUnique({ where: tenantKey(ctx, input.shareId), select: { journeyId: true } });
  if (!share || share.journeyId !== null) throw notFound();
  return revokeShare({ ctx, input });
}

import { mayActAt } from "@spots/domain/access/object-rules";
import {
  draftFromImprovised,
  type JoinImprovised,
  type PartImprovised,
  type PromoteImprovised,
} from "@spots/domain/delivery/improvised";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { getStage } from "../journey/stage.queries";
import { placeNewSpots } from "../spot/spot.commands";
import type { Call } from "../trpc/context";
import { lockBusiness, lockJourney } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { groupable } from "./improvised.queries";

type Ctx = Call["ctx"];

/**
 * The spontaneous moments with these ids, with the group that a manager chose for each.
 * @throws NOT_FOUND when one is unknown, no spontaneous moment, or at a location where the member
 * does not act
 */
async function getImprovised({ db, tenant, member }: Ctx, ids: readonly Id[]) {
  const wanted = [...new Set(ids)];
  const moments = await db.moment.findMany({
    where: { businessId: tenant.businessId, id: { in: wanted }, ...groupable },
    select: { id: true, memberId: true, locationId: true, description: true, inGroup: { include: { group: true } } },
    orderBy: [{ deliveredAt: "asc" }, { id: "asc" }],
  });
  if (moments.length !== wanted.length || !moments.every(({ locationId }) => mayActAt(member, locationId)))
    throw notFound();
  return moments;
}

/** Puts moments into a group, which is made when it is not there yet. */
async function putInto(
  { db, tenant, member, now }: Ctx,
  groupId: Id,
  momentIds: readonly Id[],
  isApart = false,
): Promise<void> {
  const { businessId } = tenant;
  const chosen = { groupId, byMemberId: member.id, at: now() };
  await db.improvisedGroup.upsert({
    where: tenantKey({ tenant }, groupId),
    create: { businessId, id: groupId, isApart, madeById: member.id, madeAt: now() },
    update: { isApart },
  });
  for (const momentId of momentIds)
    await db.improvisedInGroup.upsert({
      where: { businessId_momentId: { businessId, momentId } },
      create: { businessId, momentId, ...chosen },
      update: chosen,
    });
}

/** Puts spontaneous moments into one group. Repeating it changes nothing. */
export async function joinImprovised({ ctx, input }: Call<JoinImprovised>) {
  await lockBusiness(ctx, "improvised");
  const moments = await getImprovised(ctx, input.momentIds);
  const others = moments.filter(({ inGroup }) => inGroup?.groupId !== input.groupId);
  if (others.length === 0) return { id: input.groupId };
  await putInto(
    ctx,
    input.groupId,
    others.map(({ id }) => id),
  );
  record(ctx, { type: "improvised.joined", subjectId: input.groupId, after: { count: moments.length } });
  return { id: input.groupId };
}

/**
 * Takes a spontaneous moment out of its group, into one of its own. Repeating it changes nothing.
 * @throws NOT_FOUND when the group of its own has other moments
 */
export async function partImprovised({ ctx, input }: Call<PartImprovised>) {
  const { groupId, momentId } = input;
  await lockBusiness(ctx, "improvised");
  const [moment] = await getImprovised(ctx, [momentId]);
  if (moment?.inGroup?.groupId === groupId) return { id: groupId };
  if (await ctx.db.improvisedGroup.findUnique({ where: tenantKey(ctx, groupId) })) throw notFound();
  await putInto(ctx, groupId, [momentId], true);
  record(ctx, { type: "improvised.parted", subjectId: groupId, after: { name: moment?.description ?? "" } });
  return { id: groupId };
}

/**
 * Makes a draft spot of spontaneous moments, and credits it to who logged them. Repeating it
 * changes nothing.
 * @throws NOT_FOUND; CONFLICT `improvisedDrafted` when a spot was made of one of them already
 */
export async function promoteImprovised({ ctx, input }: Call<PromoteImprovised>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const { groupId, spotId, stageId } = input;
  await lockBusiness(ctx, "improvised");
  const group = await db.improvisedGroup.findUnique({ where: tenantKey(ctx, groupId) });
  const moments = await getImprovised(ctx, input.momentIds);
  if (group?.spotId === spotId) return { spotId };
  const spotIds = [group?.spotId, ...moments.map(({ inGroup }) => inGroup?.group.spotId)];
  if (spotIds.some((id) => typeof id === "string")) throw new DomainError("CONFLICT", "improvisedDrafted");
  if (await db.spot.findUnique({ where: tenantKey(ctx, spotId) })) throw notFound();
  const { journeyId } = await getStage(ctx, stageId);
  await lockJourney(ctx, journeyId);
  const content = draftFromImprovised(input);
  await placeNewSpots(ctx, journeyId, [{ id: spotId, stageId, touchpointId: null, content }]);
  await putInto(
    ctx,
    groupId,
    moments.map(({ id }) => id),
  );
  await db.improvisedGroup.update({ where: tenantKey(ctx, groupId), data: { spotId } });
  const memberIds = [...new Set(moments.flatMap(({ memberId }) => memberId ?? []))];
  await db.spotInventor.createMany({
    data: memberIds.map((memberId) => ({ businessId, spotId, memberId, at: ctx.now() })),
  });
  record(ctx, { type: "improvised.promoted", subjectId: spotId, after: { name: content.name, memberIds } });
  return { spotId };
}

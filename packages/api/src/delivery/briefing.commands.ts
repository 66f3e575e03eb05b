import type { AskBriefing, ReadBriefing, SetBriefingCheck } from "@spots/domain/delivery/briefing";
import { stepTime } from "@spots/domain/delivery/moment-life";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { worksWithin } from "../people/member.queries";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";
import { lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { isAskedSince, isCurrent } from "./briefing.queries";
import { getBriefingFile } from "./briefing-file.queries";

/** The key of a member's briefing, as a Prisma filter. */
const briefingKey = ({ tenant }: Call["ctx"], spotId: Id, spotVersion: number, memberId: Id) => ({
  businessId_spotId_spotVersion_memberId: { businessId: tenant.businessId, spotId, spotVersion, memberId },
});

/**
 * Stores that the member has read the briefing of a version with its photo or clip. The first receipt
 * stays, until one with another file comes.
 * @throws NOT_FOUND for an unknown version, and for a file of another spot
 */
export async function readBriefing({ ctx, input }: Call<ReadBriefing>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const { spotId, version, tries, fileId } = input;
  const spot = await getSpot(ctx, spotId);
  const known = await db.spotVersion.findUnique({
    where: { businessId_spotId_number: { businessId, spotId, number: version } },
    select: { number: true },
  });
  if (!known) throw notFound();
  if (fileId !== null) await getBriefingFile(ctx, { spotId, fileId });
  await lockRow(ctx, "member", member.id);
  const where = briefingKey(ctx, spotId, version, member.id);
  const there = await db.briefing.findUnique({ where, select: { readAt: true, firstReadAt: true, fileId: true } });
  if (there?.readAt && there.fileId === fileId) return { readAt: there.readAt };
  const readAt = stepTime(input.readAt, ctx.now());
  await db.briefing.upsert({
    where,
    create: { businessId, spotId, spotVersion: version, memberId: member.id, readAt, tries, fileId },
    update: { readAt, firstReadAt: there?.firstReadAt ?? there?.readAt ?? readAt, tries, fileId },
  });
  record(ctx, { type: "briefing.read", subjectId: spotId, after: { name: spot.name, version } });
  return { readAt };
}

/**
 * Asks members to read the briefing of a spot's last version; it is then on their day. Who has read it is
 * not asked.
 * @throws NOT_FOUND for an unpublished spot, and for a member whom the reader does not see
 */
export async function askBriefing({ ctx, input }: Call<AskBriefing>) {
  const { db, tenant, member, now } = ctx;
  const { businessId } = tenant;
  const spot = await getSpot(ctx, input.spotId);
  if (spot.version === 0) throw notFound();
  const memberIds = [...new Set(input.memberIds)].toSorted();
  const members = await db.member.findMany({
    where: { businessId, id: { in: memberIds }, leftAt: null, ...worksWithin(member) },
    select: { id: true },
  });
  if (members.length < memberIds.length) throw notFound();
  const asked: Id[] = [];
  for (const memberId of memberIds) {
    await lockRow(ctx, "member", memberId);
    const where = briefingKey(ctx, spot.id, spot.version, memberId);
    const there = await db.briefing.findUnique({ where, select: { readAt: true, askedAt: true, fileId: true } });
    const isRead = isCurrent(there, spot.briefingFileId);
    if (isRead || (there && isAskedSince(there))) continue;
    const askedNow = { askedAt: now(), askedById: member.id };
    const create = { businessId, spotId: spot.id, spotVersion: spot.version, memberId, ...askedNow };
    await db.briefing.upsert({ where, create, update: askedNow });
    asked.push(memberId);
  }
  const after = { name: spot.name, count: asked.length, memberIds: asked };
  if (asked.length > 0) record(ctx, { type: "briefing.asked", subjectId: spot.id, after });
  return { asked: asked.length };
}

/** Sets or removes the check question of a spot. */
export async function setBriefingCheck({ ctx, input }: Call<SetBriefingCheck>) {
  await lockRow(ctx, "spot", input.spotId);
  const spot = await getSpot(ctx, input.spotId);
  const check = input.check === null ? null : JSON.stringify(input.check);
  await ctx.db.$executeRaw`
    update spot set briefing_check = ${check}::jsonb
    where business_id = ${ctx.tenant.businessId}::uuid and id = ${spot.id}::uuid`;
  record(ctx, { type: "briefing.checkSet", subjectId: spot.id, after: { name: spot.name } });
  return { id: spot.id };
}

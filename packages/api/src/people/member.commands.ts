import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { type ChangeMember, keepAnOwner, type RemoveMember } from "@spots/domain/people/member";
import { releaseCases } from "../case/release.commands";
import { releasePromises } from "../customer-promise/release-promises.commands";
import { releaseMoments } from "../delivery/release-moments.commands";
import { deleteGrowth } from "../growth/growth.commands";
import { eraseWeekNotes } from "../recognition/erase-mine.commands";
import { releaseRelays } from "../relay/release-relays.commands";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getMember } from "./member.queries";

/**
 * Locks a member and the owners, and counts the owners, so that two owners who demote each other
 * concurrently do so one after the other. Members are locked in the order of their ids, as by
 * everybody who locks several, and rows that refer to them can be written meanwhile.
 */
async function countOwners({ db, tenant }: Call["ctx"], memberId: Id): Promise<number> {
  const locked = await db.$queryRaw<{ isOwner: boolean }[]>`
    select role = 'owner' and left_at is null as "isOwner" from member
    where business_id = ${tenant.businessId}::uuid and (id = ${memberId}::uuid or role = 'owner' and left_at is null)
    order by id for no key update`;
  return locked.filter(({ isOwner }) => isOwner).length;
}

/**
 * Changes a member's role, locations and visibility on the customers' form.
 * @throws CONFLICT for the last owner
 */
export async function changeMember({ ctx, input }: Call<ChangeMember>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const owners = await countOwners(ctx, input.memberId);
  const before = await getMember(ctx, input.memberId);
  keepAnOwner({ owners, wasOwner: before.role === "owner", isOwner: input.role === "owner" });
  const known = await db.location.count({ where: { businessId, id: { in: input.locationIds } } });
  if (known !== new Set(input.locationIds).size) throw notFound();
  const { role, onForm = before.onForm } = input;
  await db.member.update({ where: tenantKey(ctx, before.id), data: { role, onForm } });
  await db.memberLocation.deleteMany({ where: { businessId, memberId: before.id } });
  await db.memberLocation.createMany({
    data: [...new Set(input.locationIds)].map((locationId) => ({ businessId, memberId: before.id, locationId })),
  });
  await releaseMoments(ctx, before.id);
  await releasePromises(ctx, before.id);
  await releaseRelays(ctx, before.id);
  await releaseCases(ctx, before);
  record(ctx, {
    type: "member.changed",
    subjectId: before.id,
    before: { name: before.name, role: before.role, onForm: before.onForm },
    after: { name: before.name, role, locationIds: input.locationIds, onForm },
  });
  return { id: before.id };
}

/** Remembers that the member closed the welcome, in every browser. */
export async function closeWelcome({ ctx }: Pick<Call, "ctx">) {
  const { id } = ctx.member;
  await ctx.db.member.update({ where: tenantKey(ctx, id), data: { welcomeClosedAt: ctx.now() } });
  return { id };
}

/** Removes a member; what they delivered and their kudos stay, and their open moments become open offers. */
export async function removeMember({ ctx, input }: Call<RemoveMember>) {
  const owners = await countOwners(ctx, input.memberId);
  const member = await getMember(ctx, input.memberId);
  keepAnOwner({ owners, wasOwner: member.role === "owner", isOwner: false });
  await ctx.db.member.update({
    where: tenantKey(ctx, member.id),
    data: { leftAt: ctx.now() },
  });
  await ctx.db.invitation.updateMany({
    where: { businessId: ctx.tenant.businessId, memberId: member.id, acceptedAt: null, revokedAt: null },
    data: { revokedAt: ctx.now() },
  });
  await releaseMoments(ctx, member.id);
  await releasePromises(ctx, member.id);
  await releaseRelays(ctx, member.id);
  await deleteGrowth(ctx, member.id);
  await eraseWeekNotes(ctx, member.id);
  await releaseCases(ctx, member);
  record(ctx, { type: "member.left", subjectId: member.id, before: { name: member.name, role: member.role } });
  return { id: member.id };
}

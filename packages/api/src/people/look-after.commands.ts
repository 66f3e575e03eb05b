import { mayActAt, mayAppointAt } from "@spots/domain/access/object-rules";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import {
  type AddMember,
  type AddMembers,
  mostMembers,
  type RemoveMember,
  type ReviseMember,
} from "@spots/domain/people/member";
import { plain } from "@spots/domain/people/plain";
import { releaseCases } from "../case/release.commands";
import { releasePromises } from "../customer-promise/release-promises.commands";
import { releaseMoments } from "../delivery/release-moments.commands";
import { deleteGrowth } from "../growth/growth.commands";
import { eraseWeekNotes } from "../recognition/erase-mine.commands";
import { releaseRelays } from "../relay/release-relays.commands";
import type { Call } from "../trpc/context";
import { lockBusiness } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getMember } from "./member.queries";

/** @throws NOT_FOUND for a location that is not there or not theirs; FORBIDDEN for all locations */
async function checkLocations({ db, tenant, member }: Call["ctx"], locationIds: readonly Id[]): Promise<void> {
  const known = await db.location.count({
    where: { businessId: tenant.businessId, id: { in: [...locationIds] }, archivedAt: null },
  });
  if (known !== new Set(locationIds).size || !locationIds.every((id) => mayActAt(member, id))) throw notFound();
  if (!mayAppointAt(member, locationIds)) throw new DomainError("FORBIDDEN", "invitesForOwnLocations");
}

/**
 * The member without an account whom this member may look after: all of the locations are theirs.
 * @throws NOT_FOUND; CONFLICT for a member who signs in
 */
export async function getLookedAfter(ctx: Call["ctx"], memberId: Id) {
  const member = await getMember(ctx, memberId);
  const rows = await ctx.db.memberLocation.findMany({
    where: { businessId: ctx.tenant.businessId, memberId },
    select: { locationId: true },
  });
  const locationIds = rows.map(({ locationId }) => locationId);
  if (!mayAppointAt(ctx.member, locationIds)) throw notFound();
  if (member.userId !== null) throw new DomainError("CONFLICT", "hasAccount");
  return { ...member, locationIds };
}

/** @throws CONFLICT when a colleague has the same name and the same job title */
async function tellApart({ db, tenant }: Call["ctx"], { name, jobTitle }: AddMember, except: Id | null): Promise<void> {
  const alike = await db.member.findMany({
    where: {
      ...{ businessId: tenant.businessId, leftAt: null, name: { equals: name, mode: "insensitive" } },
      ...(except ? { id: { not: except } } : {}),
    },
    select: { jobTitle: true },
    take: 100,
  });
  if (alike.some((each) => plain(each.jobTitle) === plain(jobTitle)))
    throw new DomainError("CONFLICT", "sameName", { fields: { jobTitle: "sameName" }, values: { name } });
}

async function place({ db, tenant }: Call["ctx"], memberId: Id, locationIds: readonly Id[]): Promise<void> {
  const { businessId } = tenant;
  await db.memberLocation.deleteMany({ where: { businessId, memberId } });
  await db.memberLocation.createMany({
    data: [...new Set(locationIds)].map((locationId) => ({ businessId, memberId, locationId })),
  });
}

/**
 * Adds people who never sign in. The same ids twice add them once.
 * @throws CONFLICT for a second person of one name and job title
 */
export async function addMembers({ ctx, input }: Call<AddMembers>) {
  const { businessId } = ctx.tenant;
  await lockBusiness(ctx, "members");
  const current = await ctx.db.member.count({ where: { businessId, leftAt: null } });
  if (current + input.people.length > mostMembers)
    throw new DomainError("CONFLICT", "tooManyMembers", { values: { most: mostMembers } });
  let added = 0;
  for (const person of input.people) {
    const { id, name, jobTitle, locationIds } = person;
    if (await ctx.db.member.findUnique({ where: tenantKey(ctx, id) })) continue;
    await checkLocations(ctx, locationIds);
    await tellApart(ctx, person, null);
    await ctx.db.member.create({ data: { businessId, id, name, jobTitle, role: "staff", joinedAt: ctx.now() } });
    await place(ctx, id, locationIds);
    record(ctx, { type: "member.added", subjectId: id, after: { name, role: "staff", jobTitle } });
    added += 1;
  }
  return { added };
}

/** Changes the name, job title and locations of a member without an account. */
export async function reviseMember({ ctx, input }: Call<ReviseMember>) {
  await lockBusiness(ctx, "members");
  const before = await getLookedAfter(ctx, input.memberId);
  const { name, jobTitle, locationIds, onForm = before.onForm } = input;
  await checkLocations(ctx, locationIds);
  await tellApart(ctx, { id: before.id, name, jobTitle, locationIds }, before.id);
  await ctx.db.member.update({ where: tenantKey(ctx, before.id), data: { name, jobTitle, onForm } });
  await place(ctx, before.id, locationIds);
  await releaseMoments(ctx, before.id);
  await releasePromises(ctx, before.id);
  await releaseRelays(ctx, before.id);
  await releaseCases(ctx, before);
  record(ctx, {
    type: "member.changed",
    subjectId: before.id,
    before: { name: before.name, jobTitle: before.jobTitle, onForm: before.onForm },
    after: { name, jobTitle, locationIds, onForm },
  });
  return { id: before.id };
}

/** Ends the membership of a member without an account; their moments and thanks stay. */
export async function endMember({ ctx, input }: Call<RemoveMember>) {
  const member = await getLookedAfter(ctx, input.memberId);
  const { businessId } = ctx.tenant;
  await ctx.db.member.update({ where: tenantKey(ctx, member.id), data: { leftAt: ctx.now() } });
  await ctx.db.invitation.updateMany({
    where: { businessId, memberId: member.id, acceptedAt: null, revokedAt: null },
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

import { templateFor } from "@spots/domain/journey/template";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import { plain } from "@spots/domain/people/plain";
import type { LiftSuspension, OnboardBusiness, SuspendBusiness } from "@spots/domain/platform/business";
import type { DiscardJob, RetryJob } from "@spots/domain/platform/job";
import { writeFile } from "../journey/design.commands";
import { invite } from "../people/invite.commands";
import type { PlatformCall } from "../trpc/context";
import { recordAsPlatform } from "../writing/record";
import { checkTimeZone } from "../writing/time-zone";

/**
 * Creates a business in one transaction: its first location, a journey from the trade's template,
 * the invitations of the owner and the staff, and members without an account. A second person of one
 * address, or of one name and job title, is left out.
 * @throws CONFLICT when the slug is taken
 */
export async function onboardBusiness({ ctx, input }: PlatformCall<OnboardBusiness>) {
  const { db, newId } = ctx;
  const { id: businessId, slug, name, timeZone, locale, trade, locationId, locationName } = input;
  const there = await db.business.findUnique({ where: { id: businessId } });
  if (there) return { id: there.id, slug: there.slug };
  if (await db.business.findUnique({ where: { slug } }))
    throw new DomainError("CONFLICT", "slugTaken", { fields: { slug: "slugTaken" } });
  await checkTimeZone(db, timeZone);
  const now = ctx.now();
  await db.business.create({ data: { id: businessId, slug, name, timeZone, locale, trade, createdAt: now } });
  await db.location.create({ data: { businessId, id: locationId, name: locationName, timeZone, createdAt: now } });
  await writeFile({ db, businessId, newId, now: ctx.now }, input.journeyId, templateFor(trade, locale));
  const host = {
    businessId,
    business: name,
    locale,
    inviter: "Magic Spots",
    invitedById: null,
    dashboard: ctx.addresses.dashboard,
    now,
    newId,
  };
  await invite(db, host, {
    id: input.invitationId,
    name: input.ownerName,
    email: input.ownerEmail,
    role: "owner",
    locationIds: [],
  });
  const asked = new Set([input.ownerEmail]);
  for (const person of input.staff) {
    if (asked.has(person.email)) continue;
    asked.add(person.email);
    await invite(db, host, { ...person, locationIds: [locationId] });
  }
  const keyOf = (person: { name: string; jobTitle: string }) => `${plain(person.name)} ${plain(person.jobTitle)}`;
  const members = [...new Map(input.withoutAccount.toReversed().map((person) => [keyOf(person), person])).values()];
  await db.member.createMany({
    data: members.map((person) => ({ ...person, businessId, role: "staff" as const, joinedAt: now })),
  });
  await db.memberLocation.createMany({
    data: members.map(({ id: memberId }) => ({ businessId, memberId, locationId })),
  });
  await recordAsPlatform(db, businessId, now, {
    type: "business.onboarded",
    subjectId: businessId,
    after: { name, slug, trade },
  });
  return { id: businessId, slug };
}

/** Suspends a business, with a reason for its members. No data is changed. */
export async function suspendBusiness({ ctx, input }: PlatformCall<SuspendBusiness>) {
  const { db, userId } = ctx;
  const { businessId, suspensionId: id, reason } = input;
  if (!(await db.business.findUnique({ where: { id: businessId } }))) throw notFound();
  const open = await db.businessSuspension.findFirst({ where: { businessId, liftedAt: null } });
  if (open) return { id: open.id };
  await db.businessSuspension.create({ data: { businessId, id, reason, suspendedAt: ctx.now(), suspendedBy: userId } });
  await recordAsPlatform(db, businessId, ctx.now(), {
    type: "business.suspended",
    subjectId: businessId,
    after: { reason },
  });
  return { id };
}

/** Ends the suspension of a business. */
export async function liftSuspension({ ctx, input }: PlatformCall<LiftSuspension>) {
  const { db, userId } = ctx;
  const { businessId } = input;
  if (!(await db.business.findUnique({ where: { id: businessId } }))) throw notFound();
  const lifted = await db.businessSuspension.updateMany({
    where: { businessId, liftedAt: null },
    data: { liftedAt: ctx.now(), liftedBy: userId },
  });
  if (lifted.count > 0)
    await recordAsPlatform(db, businessId, ctx.now(), { type: "business.restored", subjectId: businessId });
  return { businessId };
}

/** Requests that the worker retries a failed job. */
export async function retryJob({ ctx, input }: PlatformCall<RetryJob>) {
  const asked = await ctx.db.deadLetter.updateMany({
    where: { id: input.jobId, closedAt: null },
    data: { retryRequestedAt: ctx.now() },
  });
  if (asked.count === 0) throw notFound();
  return { id: input.jobId };
}

/** Closes a failed job without a retry. */
export async function discardJob({ ctx, input }: PlatformCall<DiscardJob>) {
  const closed = await ctx.db.deadLetter.updateMany({
    where: { id: input.jobId, closedAt: null },
    data: { closedAt: ctx.now() },
  });
  if (closed.count === 0) throw notFound();
  return { id: input.jobId };
}

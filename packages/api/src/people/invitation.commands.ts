import { mayActAt, mayAppointAt } from "@spots/domain/access/object-rules";
import { mayInvite } from "@spots/domain/access/permissions";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import { pickLocale } from "@spots/domain/kernel/locales";
import type {
  HandOverInvitation,
  Invitee,
  ResendInvitation,
  RevokeInvitation,
  SendInvitations,
} from "@spots/domain/people/invitation";
import { isWrittenToOften, requirePause, requireRoomToInvite } from "@spots/domain/people/invitation-limits";
import type { Call } from "../trpc/context";
import { lockBusiness } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { countOpenInvitations, listSentInvitations } from "./invitation-limits.queries";
import { createInvitation, invite, inviteAgain, renewLink } from "./invite.commands";
import { getLookedAfter } from "./look-after.commands";

function hostOf({ tenant, member, addresses, now, newId }: Call["ctx"]) {
  const { businessId, name: business, locale } = tenant;
  return {
    businessId,
    business,
    locale: pickLocale(locale, "en"),
    inviter: member.name,
    invitedById: member.id,
    dashboard: addresses.dashboard,
    now: now(),
    newId,
  };
}

/** Why a person cannot be invited: they are a member or invited already; null when they can. */
async function standing({ db, tenant, now }: Call["ctx"], email: string): Promise<"member" | "invited" | null> {
  const { businessId } = tenant;
  if (await db.member.findFirst({ where: { businessId, leftAt: null, user: { email } } })) return "member";
  const asked = await db.invitation.findFirst({
    where: { businessId, email, acceptedAt: null, revokedAt: null, expiresAt: { gt: now() } },
  });
  return asked ? "invited" : null;
}

/** Checks which roles and locations the member may invite to. @throws FORBIDDEN, NOT_FOUND */
async function checkInvitee(
  ctx: Call["ctx"],
  { role, locationIds }: Pick<Invitee, "role" | "locationIds">,
): Promise<void> {
  if (!mayInvite(ctx.member.role, role))
    throw new DomainError("FORBIDDEN", "invitesStaffOnly", { fields: { role: "invitesStaffOnly" } });
  const known = await ctx.db.location.count({
    where: { businessId: ctx.tenant.businessId, id: { in: locationIds }, archivedAt: null },
  });
  if (known !== new Set(locationIds).size || !locationIds.every((id) => mayActAt(ctx.member, id))) throw notFound();
  if (!mayAppointAt(ctx.member, locationIds)) throw new DomainError("FORBIDDEN", "invitesForOwnLocations");
}

/**
 * The invitee with the role, name and locations of the member without an account whom they name. An
 * earlier open invitation of that member is revoked.
 */
async function asMember<Invited extends Omit<Invitee, "email">>(ctx: Call["ctx"], invitee: Invited): Promise<Invited> {
  if (invitee.memberId === undefined) return invitee;
  const { name, role, locationIds } = await getLookedAfter(ctx, invitee.memberId);
  await ctx.db.invitation.updateMany({
    where: {
      ...{ businessId: ctx.tenant.businessId, memberId: invitee.memberId, id: { not: invitee.id } },
      ...{ acceptedAt: null, revokedAt: null },
    },
    data: { revokedAt: ctx.now() },
  });
  return { ...invitee, name, role, locationIds };
}

type Skipped = { readonly email: string; readonly standing: "member" | "invited" | "often" };

/**
 * Invites people, each by a mail with a link of their own. Members, people with an open invitation,
 * and addresses that got too many mails today are skipped and returned.
 * @throws TOO_MANY_REQUESTS when the business's limit does not allow all of them; then nobody is
 * invited
 */
export async function sendInvitations({ ctx, input }: Call<SendInvitations>) {
  await lockBusiness(ctx, "invitations");
  const lately = await listSentInvitations(ctx);
  const skipped: Skipped[] = [];
  const wanted = new Map<string, Invitee>();
  for (const asked of input.invitees) {
    const { id, email } = asked;
    if (await ctx.db.invitation.findUnique({ where: tenantKey(ctx, id) })) continue;
    await checkInvitee(ctx, asked);
    const invitee = await asMember(ctx, asked);
    const there = wanted.has(email)
      ? "invited"
      : ((await standing(ctx, email)) ?? (isWrittenToOften(email, lately) ? "often" : null));
    if (there) skipped.push({ email, standing: there });
    else wanted.set(email, invitee);
  }
  if (wanted.size > 0)
    requireRoomToInvite(wanted.size, { open: await countOpenInvitations(ctx), sent: lately, now: ctx.now() });
  for (const invitee of wanted.values()) {
    const { id, email, role } = invitee;
    await invite(ctx.db, hostOf(ctx), invitee);
    record(ctx, { type: "invitation.sent", subjectId: id, after: { email, role } });
  }
  return { sent: wanted.size, skipped };
}

/**
 * Makes a link that is handed over, on a screen or on paper. It is returned once, and works once.
 * The same id again makes a new link, and ends the one before.
 * @throws TOO_MANY_REQUESTS when too many invitations are open
 */
export async function handOverInvitation({ ctx, input }: Call<HandOverInvitation>) {
  await lockBusiness(ctx, "invitations");
  const invitee = await asMember(ctx, { ...input, name: "", role: "staff" as const, locationIds: [] });
  const { id, memberId, name, role } = invitee;
  const there = await ctx.db.invitation.findUnique({ where: tenantKey(ctx, id) });
  if (there) {
    const { email, memberId: of } = await getOpenInvitation(ctx, id);
    if (email !== null || of !== memberId) throw notFound();
  } else requireRoomToInvite(1, { open: await countOpenInvitations(ctx), sent: [], now: ctx.now() });
  const { link, expiresAt } = there
    ? await renewLink(ctx.db, hostOf(ctx), id)
    : await createInvitation(ctx.db, hostOf(ctx), { ...invitee, email: null });
  record(ctx, { type: "invitation.handedOver", subjectId: id, after: { name, role } });
  return { id, link, expiresAt };
}

async function getOpenInvitation({ db, tenant, member }: Call["ctx"], invitationId: string) {
  const invitation = await db.invitation.findUnique({
    where: tenantKey({ tenant }, invitationId),
    include: { locations: { select: { locationId: true } } },
  });
  const locationIds = invitation?.locations.map(({ locationId }) => locationId) ?? [];
  if (!invitation || !mayAppointAt(member, locationIds)) throw notFound();
  if (invitation.acceptedAt !== null || invitation.revokedAt !== null)
    throw new DomainError("CONFLICT", "invitationClosed");
  return invitation;
}

/** @throws TOO_MANY_REQUESTS when the business or this address got too many mails */
export async function resendInvitation({ ctx, input }: Call<ResendInvitation>) {
  await lockBusiness(ctx, "invitations");
  const invitation = await getOpenInvitation(ctx, input.invitationId);
  if (!mayInvite(ctx.member.role, invitation.role)) throw new DomainError("FORBIDDEN", "invitesStaffOnly");
  const { email, role } = invitation;
  // A link that is handed over is not mailed.
  if (email === null) throw notFound();
  const lately = await listSentInvitations(ctx);
  requirePause(email, lately, ctx.now());
  requireRoomToInvite(1, { open: 0, sent: lately, now: ctx.now() });
  await inviteAgain(ctx.db, hostOf(ctx), { ...invitation, email });
  record(ctx, { type: "invitation.sent", subjectId: invitation.id, after: { email, role } });
  return { id: invitation.id };
}

export async function revokeInvitation({ ctx, input }: Call<RevokeInvitation>) {
  const invitation = await getOpenInvitation(ctx, input.invitationId);
  if (!mayInvite(ctx.member.role, invitation.role)) throw new DomainError("FORBIDDEN", "invitesStaffOnly");
  await ctx.db.invitation.update({
    where: tenantKey(ctx, invitation.id),
    data: { revokedAt: ctx.now() },
  });
  const { id, email, name } = invitation;
  record(ctx, { type: "invitation.revoked", subjectId: id, before: email === null ? { name } : { email } });
  return { id: invitation.id };
}

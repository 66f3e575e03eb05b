import { newLinkToken } from "@spots/db/link-secret";
import type { PlatformClient, TenantClient } from "@spots/db/tenancy/client";
import type { Locale } from "@spots/domain/kernel/locale";
import type { Invitee } from "@spots/domain/people/invitation";
import { invitationDays } from "@spots/domain/people/invitation-limits";
import { queueMail } from "../mail/mail.commands";
import { tenantKey } from "../writing/tenant-key";

type Host = {
  readonly businessId: string;
  readonly business: string;
  readonly locale: Locale;
  readonly inviter: string;
  /** Null when the platform invites. */
  readonly invitedById: string | null;
  readonly dashboard: string;
  readonly now: Date;
  readonly newId: () => string;
};

const expiry = (now: Date) => new Date(now.getTime() + invitationDays * 86_400_000);

async function write(
  db: TenantClient | PlatformClient,
  host: Host,
  to: Pick<Invitee, "email" | "name" | "role">,
  link: string,
): Promise<void> {
  const { business, inviter, locale, businessId, newId } = host;
  const letter = {
    kind: "invitation",
    values: { business, inviter, name: to.name, role: to.role, days: invitationDays },
    link,
  } as const;
  await queueMail(db, { id: newId(), businessId, to: to.email, locale, letter });
}

const linkOf = ({ dashboard }: Host, token: string) => `${dashboard}/invitation/${token}`;

/** Creates an invitation. The link is returned here only: the row has its hash. */
export async function createInvitation(
  db: TenantClient | PlatformClient,
  host: Host,
  invitee: Omit<Invitee, "email"> & { readonly email: string | null },
): Promise<{ readonly link: string; readonly expiresAt: Date }> {
  const { businessId, invitedById, now } = host;
  const { token, hash } = await newLinkToken(db, businessId);
  const { id, email, name, role, locationIds, memberId = null } = invitee;
  const expiresAt = expiry(now);
  await db.invitation.create({
    data: { businessId, id, email, name, role, memberId, tokenHash: hash, invitedAt: now, invitedById, expiresAt },
  });
  await db.invitationLocation.createMany({
    data: locationIds.map((locationId) => ({ businessId, invitationId: id, locationId })),
  });
  return { link: linkOf(host, token), expiresAt };
}

/** Creates an invitation and the mail with its link, in the caller's transaction. */
export async function invite(db: TenantClient | PlatformClient, host: Host, invitee: Invitee): Promise<void> {
  const { link } = await createInvitation(db, host, invitee);
  await write(db, host, invitee, link);
}

/** Creates a new link for the same invitation; the old one becomes invalid. */
export async function renewLink(db: TenantClient, host: Host, invitationId: string) {
  const { token, hash } = await newLinkToken(db, host.businessId);
  const expiresAt = expiry(host.now);
  await db.invitation.update({
    where: tenantKey({ tenant: host }, invitationId),
    data: { tokenHash: hash, expiresAt },
  });
  return { link: linkOf(host, token), expiresAt };
}

/** Mails a new link for the same invitation; the old one becomes invalid. */
export async function inviteAgain(
  db: TenantClient,
  host: Host,
  invitation: Pick<Invitee, "id" | "email" | "name" | "role">,
): Promise<void> {
  const { link } = await renewLink(db, host, invitation.id);
  await write(db, host, invitation, link);
}

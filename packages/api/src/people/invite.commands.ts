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
  token: string,
): Promise<void> {
  const { business, inviter, locale, dashboard, businessId, newId } = host;
  const letter = {
    kind: "invitation",
    values: { business, inviter, name: to.name, role: to.role, days: invitationDays },
    link: `${dashboard}/invitation/${token}`,
  } as const;
  await queueMail(db, { id: newId(), businessId, to: to.email, locale, letter });
}

/** Creates an invitation and the mail with its link, in the caller's transaction. */
export async function invite(db: TenantClient | PlatformClient, host: Host, invitee: Invitee): Promise<void> {
  const { businessId, invitedById, now } = host;
  const { token, hash } = await newLinkToken(db, businessId);
  const { id, email, name, role, locationIds } = invitee;
  await db.invitation.create({
    data: { businessId, id, email, name, role, tokenHash: hash, invitedAt: now, invitedById, expiresAt: expiry(now) },
  });
  await db.invitationLocation.createMany({
    data: locationIds.map((locationId) => ({ businessId, invitationId: id, locationId })),
  });
  await write(db, host, invitee, token);
}

/** Creates a new link for the same invitation; the old one becomes invalid. */
export async function inviteAgain(
  db: TenantClient,
  host: Host,
  invitation: Pick<Invitee, "id" | "email" | "name" | "role">,
): Promise<void> {
  const { token, hash } = await newLinkToken(db, host.businessId);
  await db.invitation.update({
    where: tenantKey({ tenant: host }, invitation.id),
    data: { tokenHash: hash, expiresAt: expiry(host.now) },
  });
  await write(db, host, invitation, token);
}

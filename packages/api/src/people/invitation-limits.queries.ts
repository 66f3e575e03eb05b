import { dayMs, type SentInvitation } from "@spots/domain/people/invitation-limits";
import type { Call } from "../trpc/context";

/** The invitations that the business mailed during the last 24 hours. */
export async function listSentInvitations({ db, tenant, now }: Call["ctx"]): Promise<readonly SentInvitation[]> {
  return db.$queryRaw<SentInvitation[]>`
    select data -> 'after' ->> 'email' as email, at from event
    where business_id = ${tenant.businessId}::uuid and type = 'invitation.sent' and at > ${new Date(now().getTime() - dayMs)}`;
}

/** The number of open invitations. */
export async function countOpenInvitations({ db, tenant, now }: Call["ctx"]): Promise<number> {
  const { businessId } = tenant;
  return db.invitation.count({
    where: { businessId, acceptedAt: null, revokedAt: null, expiresAt: { gt: now() } },
  });
}

import { businessCodeIn, hashOfSecret } from "@spots/db/link-secret";
import { Role } from "@spots/domain/access/role";
import { Id } from "@spots/domain/kernel/ids";
import { z } from "zod";
import { authDatabase } from "./database";

const Row = z.object({
  business_id: Id,
  slug: z.string(),
  business_name: z.string(),
  suspended: z.boolean(),
  invitation_id: Id,
  email: z.string().nullable(),
  name: z.string(),
  role: Role,
  member_id: Id.nullable(),
  expires_at: z.date(),
  accepted_at: z.date().nullable(),
  revoked_at: z.date().nullable(),
});

/** The invitation of a link. `state` says whether it can be accepted. */
export type OpenedInvitation = {
  readonly businessId: string;
  readonly slug: string;
  readonly business: string;
  readonly invitationId: string;
  /** Null: the link was handed over, and its bearer says the address. */
  readonly email: string | null;
  /** The member without an account who gets one. */
  readonly memberId: string | null;
  readonly name: string;
  readonly role: Role;
  readonly state: "open" | "accepted" | "revoked" | "expired" | "suspended";
  /**
   * Whether a person with this address has an account: they sign in instead of choosing a password.
   */
  readonly isKnown: boolean;
};

export async function findInvitation(token: string): Promise<OpenedInvitation | null> {
  const { prisma } = authDatabase();
  const rows = await prisma.$queryRaw`
    select * from invitation_of_token(${businessCodeIn(token)}, ${hashOfSecret(token)})`;
  const row = z.array(Row).parse(rows)[0];
  if (!row) return null;
  const { email, name, role, slug } = row;
  const known = email === null ? null : await prisma.user.findUnique({ where: { email }, select: { id: true } });
  return {
    businessId: row.business_id,
    slug,
    business: row.business_name,
    invitationId: row.invitation_id,
    memberId: row.member_id,
    email,
    name,
    role,
    state: stateOf(row),
    isKnown: known !== null,
  };
}

function stateOf(row: z.infer<typeof Row>): OpenedInvitation["state"] {
  if (row.accepted_at) return "accepted";
  if (row.revoked_at) return "revoked";
  if (row.expires_at < new Date()) return "expired";
  return row.suspended ? "suspended" : "open";
}

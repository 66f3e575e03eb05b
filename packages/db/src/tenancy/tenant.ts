import { Role } from "@spots/domain/access/role";
import type { Tenant, TenantFacts } from "@spots/domain/access/tenant";
import { Id } from "@spots/domain/kernel/ids";
import { z } from "zod";
import type { Database } from "../database";
import { apiKeyMark, businessCodeIn, hashOfSecret } from "../link-secret";
import { together } from "../live/together";

const MemberRow = z.object({
  business_id: Id,
  slug: z.string(),
  name: z.string(),
  time_zone: z.string(),
  locale: z.string(),
  accent: z.string().nullable(),
  minimum_n: z.number(),
  member_id: Id,
  member_name: z.string(),
  role: Role,
  location_ids: z.array(Id),
  suspended_reason: z.string().nullable(),
});

const TenantRow = z.object({
  slug: z.string(),
  name: z.string(),
  accent: z.string().nullable(),
  role: Role,
  suspended_reason: z.string().nullable(),
});

export type Membership = { readonly tenant: Tenant; readonly suspendedReason: string | null };

/** Brands the facts of a row that was checked by the database. */
export function proven(facts: TenantFacts): Tenant {
  return facts as Tenant;
}

/**
 * The business with this slug if the person is a member of it; null when there is no such business
 * or no such member.
 */
export async function memberOf(database: Database, slug: string, userId: string): Promise<Membership | null> {
  const rows = await database.prisma.$queryRaw`select * from tenant_of_member(${slug}, ${userId}::uuid)`;
  const row = z.array(MemberRow).parse(rows)[0];
  return row ? membershipIn(row) : null;
}

function membershipIn(row: z.infer<typeof MemberRow>): Membership {
  const member = { id: row.member_id, name: row.member_name, role: row.role, locationIds: row.location_ids };
  return { tenant: proven({ ...businessIn(row), member }), suspendedReason: row.suspended_reason };
}

/** A person in the business with this slug. */
export type PersonIn = { readonly slug: string; readonly userId: string };

const NumberedMemberRow = MemberRow.extend({ n: z.number() });

/**
 * `memberOf` for many at once: the membership of each, in their order. A row belongs to the question
 * whose number it has; one of another business than the asked one is refused.
 */
export async function membersOf(
  { prisma }: Database,
  people: readonly PersonIn[],
): Promise<readonly (Membership | null)[]> {
  const rows = await prisma.$queryRaw`
    select asked.n::int as n, t.*
    from unnest(${people.map(({ slug }) => slug)}::text[], ${people.map(({ userId }) => userId)}::uuid[])
      with ordinality as asked(slug, user_id, n)
    cross join lateral tenant_of_member(asked.slug, asked.user_id) t`;
  const found = new Map(
    z
      .array(NumberedMemberRow)
      .parse(rows)
      .map((row) => [row.n, row]),
  );
  return people.map(({ slug }, at) => {
    const row = found.get(at + 1);
    return row?.slug === slug ? membershipIn(row) : null;
  });
}

/** The membership now, read together with those that other open streams ask for. */
export const memberNow = together(membersOf);

export const BusinessRow = MemberRow.pick({
  business_id: true,
  slug: true,
  name: true,
  time_zone: true,
  locale: true,
  accent: true,
  minimum_n: true,
});

const ShareReaderRow = BusinessRow.extend({
  suspended: z.boolean(),
  share_id: Id,
  journey_id: Id.nullable(),
  password_hash: z.string().nullable(),
  parts: z.array(z.string()),
  expires_at: z.date(),
  revoked_at: z.date().nullable(),
});

/**
 * The target of a share link, for a reader without an account. The caller checks whether the share
 * is still open.
 */
export type ShareReader = {
  readonly tenant: Tenant;
  readonly isSuspended: boolean;
  readonly share: {
    readonly businessId: string;
    readonly id: string;
    readonly journeyId: string | null;
    readonly passwordHash: string | null;
    readonly parts: readonly string[];
    readonly expiresAt: Date;
    readonly revokedAt: Date | null;
  };
};

/** The business and the share of a link's token; null when there is none. */
export async function shareReaderOf(database: Database, token: string): Promise<ShareReader | null> {
  const rows = await database.prisma.$queryRaw`
    select * from share_of_token(${businessCodeIn(token)}, ${hashOfSecret(token)})`;
  const row = z.array(ShareReaderRow).parse(rows)[0];
  if (!row) return null;
  const { share_id: id, journey_id: journeyId, password_hash: passwordHash, parts } = row;
  return {
    tenant: proven({ ...businessIn(row), member: null }),
    isSuspended: row.suspended,
    share: {
      businessId: row.business_id,
      id,
      journeyId,
      passwordHash,
      parts,
      expiresAt: row.expires_at,
      revokedAt: row.revoked_at,
    },
  };
}

const KeyHolderRow = BusinessRow.extend({
  suspended: z.boolean(),
  key_id: Id,
  key_name: z.string(),
  scopes: z.array(z.string()),
  expires_at: z.date().nullable(),
  revoked_at: z.date().nullable(),
  created_by_id: Id,
  created_by_name: z.string(),
});

/** A program that holds a key. The caller checks whether the key may still be used, and for what. */
export type KeyHolder = {
  readonly tenant: Tenant;
  readonly isSuspended: boolean;
  readonly key: {
    readonly id: Id;
    readonly scopes: readonly string[];
    readonly expiresAt: Date | null;
    readonly revokedAt: Date | null;
    /** The member who made it. */
    readonly maker: { readonly id: Id; readonly name: string };
  };
};

/**
 * The business and the key of a secret; null when there is none. The key is found by the SHA-256 of
 * 256 random bits, so the time of the look-up tells nothing of a secret.
 */
export async function keyHolderOf(database: Database, secret: string): Promise<KeyHolder | null> {
  const token = secret.slice(apiKeyMark.length);
  const rows = await database.prisma.$queryRaw`
    select * from tenant_of_api_key(${businessCodeIn(token)}, ${hashOfSecret(token)})`;
  const row = z.array(KeyHolderRow).parse(rows)[0];
  if (!row) return null;
  const { key_id: id, scopes, expires_at: expiresAt, revoked_at: revokedAt } = row;
  return {
    tenant: proven({ ...businessIn(row), member: null, apiKey: { id, name: row.key_name } }),
    isSuspended: row.suspended,
    key: { id, scopes, expiresAt, revokedAt, maker: { id: row.created_by_id, name: row.created_by_name } },
  };
}

export function businessIn(row: z.infer<typeof BusinessRow>) {
  const { business_id: businessId, slug, name, time_zone: timeZone, locale, accent, minimum_n: minimumN } = row;
  return { businessId, slug, name, timeZone, locale, accent, minimumN };
}

export type OwnBusiness = {
  readonly slug: string;
  readonly name: string;
  readonly accent: string | null;
  readonly role: Role;
  readonly suspendedReason: string | null;
};

/** The businesses that a person belongs to, by name. */
export async function listBusinessesOf(database: Database, userId: string): Promise<readonly OwnBusiness[]> {
  const rows = await database.prisma.$queryRaw`select * from tenants_of_user(${userId}::uuid)`;
  return z
    .array(TenantRow)
    .parse(rows)
    .map(({ suspended_reason, ...row }) => ({ ...row, suspendedReason: suspended_reason }));
}

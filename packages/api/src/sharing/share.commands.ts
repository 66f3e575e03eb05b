import { newLinkToken } from "@spots/db/link-secret";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { endOfShare, type MakeShare, type RevokeShare } from "@spots/domain/sharing/share";
import { getOpenJourney } from "../conversation/subject.queries";
import type { Call, OutsideCall } from "../trpc/context";
import { inTransaction, record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";

const addressOf = ({ addresses }: Call["ctx"], token: string) => `${addresses.dashboard}/shared/${token}`;

/**
 * Creates a link by which somebody without an account reads parts of a journey. Only this result
 * contains the token. Repeating the call returns the same share with a new token; the old one
 * becomes invalid.
 */
export async function makeShare({ ctx, input }: OutsideCall<MakeShare>) {
  // The hash is slow by design; inside the transaction it would hold the connection and locks.
  const passwordHash = input.password === null ? null : await ctx.hashPassword(input.password);
  return inTransaction(ctx.database, ctx.tenant, (inside) =>
    writeShare({ ctx: { ...ctx, ...inside }, input: { ...input, passwordHash } }),
  );
}

type NewShare = Pick<MakeShare, "id" | "expiresOn" | "note"> & {
  /** Null: of the wall of stories. */
  readonly journeyId: Id | null;
  readonly parts: readonly string[];
  readonly passwordHash: string | null;
};

/** Stores a share with a new token, which only the result contains. */
export async function writeShare({ ctx, input }: Call<NewShare>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const { token, hash } = await newLinkToken(db, businessId);
  const there = await db.share.findUnique({ where: tenantKey(ctx, input.id) });
  if (there) {
    if (there.createdBy !== member.id || there.revokedAt !== null) throw new DomainError("CONFLICT", "shareIsMade");
    await db.share.update({ where: tenantKey(ctx, there.id), data: { tokenHash: hash } });
    return { id: there.id, address: addressOf(ctx, token) };
  }
  const journey = input.journeyId === null ? null : await getOpenJourney(ctx, input.journeyId);
  const now = ctx.now();
  const expiresAt = endOfShare(input.expiresOn, { now, timeZone: tenant.timeZone });
  const parts = [...new Set(input.parts)];
  const { id, note, passwordHash } = input;
  await db.share.create({
    data: {
      businessId,
      id,
      journeyId: journey?.id ?? null,
      tokenHash: hash,
      passwordHash,
      parts,
      note,
      createdBy: member.id,
      createdAt: now,
      expiresAt,
    },
  });
  record(ctx, {
    type: "share.made",
    subjectId: id,
    after: {
      ...{ name: journey?.name ?? "", parts, expiresAt: expiresAt.toISOString() },
      ...(journey ? { journeyId: journey.id } : {}),
    },
  });
  return { id, address: addressOf(ctx, token) };
}

/** Revokes a link. */
export async function revokeShare({ ctx, input }: Call<RevokeShare>) {
  const where = tenantKey(ctx, input.shareId);
  const share = await ctx.db.share.findUnique({ where });
  if (!share) throw notFound();
  if (share.revokedAt !== null) return { id: share.id };
  await ctx.db.share.update({ where, data: { revokedAt: ctx.now() } });
  record(ctx, {
    type: "share.revoked",
    subjectId: share.id,
    ...(share.journeyId === null ? {} : { after: { journeyId: share.journeyId } }),
  });
  return { id: share.id };
}

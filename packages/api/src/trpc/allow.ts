import { asPlatform } from "@spots/db/tenancy/as-platform";
import { type Membership, memberOf } from "@spots/db/tenancy/tenant";
import { type Action, may, type PersonAction, type PlatformAction } from "@spots/domain/access/permissions";
import type { ActingMember, Tenant } from "@spots/domain/access/tenant";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import { Slug } from "@spots/domain/platform/slug";
import { type ProcedureType, TRPCError } from "@trpc/server";
import { z } from "zod";
import { inTransaction } from "../writing/record";
import { admitOnDevice } from "./admit-on-device";
import type { RequestContext } from "./context";
import { isFailure, isTaken, mapError } from "./errors";
import { t } from "./trpc";

/**
 * The input of every procedure of a business: its slug, as in the page's address. An invalid slug
 * is NOT_FOUND like an unknown one.
 */
export const InBusiness = z.object({ business: z.string() });

/** Maps every error once, and logs its cause. */
export const speakingErrors = t.middleware(async ({ ctx, next, path }) => {
  const result = await next();
  if (result.ok) return result;
  const error = mapError(result.error);
  if (isFailure(error)) {
    ctx.log({
      level: "error",
      message: `${path} failed, request ${ctx.requestId}`,
      cause: result.error.cause ?? result.error,
    });
  }
  throw error;
});

function signedIn(ctx: RequestContext): string {
  if (ctx.device) throw new DomainError("FORBIDDEN", "notOnDevice");
  if (ctx.userId === null) throw new DomainError("UNAUTHENTICATED", "signInFirst");
  return ctx.userId;
}

/**
 * The person's membership, read once per request: a batch and the prefetches of a page call many
 * procedures.
 */
function membershipOf({ database, memberships }: RequestContext, slug: string, userId: string) {
  const read: Promise<Membership | null> =
    memberships.get(slug) ??
    memberOf(database, slug, userId).catch((error: unknown) => {
      memberships.delete(slug);
      throw error;
    });
  memberships.set(slug, read);
  return read;
}

/**
 * The tenant and member of a signed-in person with this permission.
 * @throws UNAUTHENTICATED without a session, or for a request that was made for another member;
 * NOT_FOUND for an unknown business or no membership; SUSPENDED; FORBIDDEN
 */
async function admit(
  ctx: RequestContext,
  slug: string,
  { action, type }: { readonly action: Action; readonly type: ProcedureType },
): Promise<{ tenant: Tenant; member: ActingMember; userId: string | null }> {
  if (ctx.device) return admitOnDevice(ctx.device, slug, { action, isRead: type !== "mutation" });
  const userId = signedIn(ctx);
  const membership = Slug.safeParse(slug).success ? await membershipOf(ctx, slug, userId) : null;
  if (!membership?.tenant.member) throw notFound();
  if (ctx.asMemberId && ctx.asMemberId !== membership.tenant.member.id)
    throw new DomainError("UNAUTHENTICATED", "otherPerson");
  if (membership.suspendedReason !== null) {
    throw new DomainError("SUSPENDED", "suspended", {
      values: { business: membership.tenant.name, reason: membership.suspendedReason },
    });
  }
  if (!may(membership.tenant.member.role, action)) throw new DomainError("FORBIDDEN", "notYourRole");
  return { tenant: membership.tenant, member: membership.tenant.member, userId };
}

/**
 * A failed procedure returns its error as a value. Throwing it inside the transaction rolls back
 * its writes.
 */
function orThrow<Result extends { ok: boolean }>(result: Result): Result {
  if (!result.ok && "error" in result && result.error instanceof TRPCError) throw result.error;
  return result;
}

/**
 * Runs a command once more when its id was taken meanwhile: by the same request, sent twice at the
 * same time, whose row the command then finds; or by another row, and it is refused again.
 */
async function againIfTaken<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof TRPCError && isTaken(error.cause)) return run();
    throw error;
  }
}

/**
 * The builder of procedures inside a business: membership, permission, and one transaction that
 * sees only this business.
 */
export function allow(action: Action) {
  return t.procedure
    .meta({ action })
    .use(speakingErrors)
    .input(InBusiness)
    .use(async ({ ctx, input, next, type }) => {
      const admitted = await admit(ctx, input.business, { action, type });
      return againIfTaken(() =>
        inTransaction(ctx.database, admitted.tenant, async (inside) =>
          orThrow(await next({ ctx: { ...admitted, ...inside } })),
        ),
      );
    });
}

/**
 * `allow` for reads of reports, which a replica serves when there is one: figures may be seconds
 * old, but never older than what the reader has seen. The membership is read on the primary.
 */
export function allowReport(action: Action) {
  return t.procedure
    .meta({ action, isReport: true })
    .use(speakingErrors)
    .input(InBusiness)
    .use(async ({ ctx, input, next, type }) => {
      const admitted = await admit(ctx, input.business, { action, type });
      const read = await ctx.replica?.read(admitted.tenant, ctx.seen, async (db, asOf) =>
        orThrow(await next({ ctx: { ...admitted, db, recorded: [], asOf } })),
      );
      if (read) return read.result;
      return inTransaction(ctx.database, admitted.tenant, async (inside) =>
        orThrow(await next({ ctx: { ...admitted, ...inside, asOf: null } })),
      );
    });
}

/**
 * `allow` without a transaction: a stream outlives the transaction timeout, and a slow hash is
 * computed before the transaction.
 */
export function allowOutside(action: Action) {
  return t.procedure
    .meta({ action })
    .use(speakingErrors)
    .input(InBusiness)
    .use(async ({ ctx, input, next, type }) => next({ ctx: await admit(ctx, input.business, { action, type }) }));
}

/**
 * The builder of procedures for platform admins. Every call is recorded with the action as the
 * reason. Anybody else gets NOT_FOUND.
 */
export function allowPlatform(action: PlatformAction) {
  return t.procedure
    .meta({ action })
    .use(speakingErrors)
    .use(async ({ ctx, next }) => {
      const userId = signedIn(ctx);
      const admin = await ctx.identities.prisma.platformAdmin.findUnique({ where: { userId } });
      if (!admin) throw notFound();
      return asPlatform(ctx.database, { reason: action, userId }, async (db) =>
        orThrow(await next({ ctx: { db, userId } })),
      );
    });
}

/** The builder of procedures that every signed-in person may call for themselves. */
export function allowPerson(action: PersonAction) {
  return t.procedure
    .meta({ action })
    .use(speakingErrors)
    .use(({ ctx, next }) => next({ ctx: { userId: signedIn(ctx) } }));
}

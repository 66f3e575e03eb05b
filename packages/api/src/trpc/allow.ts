import { asPlatform } from "@spots/db/tenancy/as-platform";
import { type Membership, memberOf } from "@spots/db/tenancy/tenant";
import { type Action, may, type PersonAction, type PlatformAction } from "@spots/domain/access/permissions";
import type { ActingMember, Tenant } from "@spots/domain/access/tenant";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import { Slug } from "@spots/domain/platform/slug";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { inTransaction } from "../writing/record";
import type { RequestContext } from "./context";
import { isFailure, mapError } from "./errors";
import { t } from "./trpc";

/**
 * Every procedure of a business is aimed at it by its slug, as in the page's address; what is no
 * slug is nobody's, and not there.
 */
export const InBusiness = z.object({ business: z.string() });

/** Maps every error once, and logs what the user must not see. */
const speakingErrors = t.middleware(async ({ ctx, next, path }) => {
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
  if (ctx.userId === null) throw new DomainError("UNAUTHENTICATED", "signInFirst");
  return ctx.userId;
}

/**
 * The person's membership, read once a request: a batch and the prefetches of a page have many
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

/** The proof for a signed-in member who may do this, or the refusal that gives nothing away. */
async function admit(
  ctx: RequestContext,
  slug: string,
  action: Action,
): Promise<{ tenant: Tenant; member: ActingMember; userId: string }> {
  const userId = signedIn(ctx);
  const membership = Slug.safeParse(slug).success ? await membershipOf(ctx, slug, userId) : null;
  if (!membership?.tenant.member) throw notFound();
  if (membership.suspendedReason !== null) {
    throw new DomainError("SUSPENDED", "suspended", {
      values: { business: membership.tenant.name, reason: membership.suspendedReason },
    });
  }
  if (!may(membership.tenant.member.role, action)) throw new DomainError("FORBIDDEN", "notYourRole");
  return { tenant: membership.tenant, member: membership.tenant.member, userId };
}

/**
 * A failed procedure comes back as a value: thrown inside the transaction, it undoes what was
 * written.
 */
function orThrow<Result extends { ok: boolean }>(result: Result): Result {
  if (!result.ok && "error" in result && result.error instanceof TRPCError) throw result.error;
  return result;
}

/**
 * The builder of every procedure inside a business: membership, permission, and one transaction
 * that sees this business only.
 */
export function allow(action: Action) {
  return t.procedure
    .meta({ action })
    .use(speakingErrors)
    .input(InBusiness)
    .use(async ({ ctx, input, next }) => {
      const admitted = await admit(ctx, input.business, action);
      return inTransaction(ctx.database, admitted.tenant, async (inside) =>
        orThrow(await next({ ctx: { ...admitted, ...inside } })),
      );
    });
}

/**
 * As `allow`, for what opens its transactions itself: streams live longer than one may, and a slow
 * hash is made before it.
 */
export function allowOutside(action: Action) {
  return t.procedure
    .meta({ action })
    .use(speakingErrors)
    .input(InBusiness)
    .use(async ({ ctx, input, next }) => next({ ctx: await admit(ctx, input.business, action) }));
}

/**
 * The builder of what a platform admin does: on the record, with the action as the reason. Nobody
 * else learns that it exists.
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

/** The builder of what every signed-in person does for themselves. */
export function allowPerson(action: PersonAction) {
  return t.procedure
    .meta({ action })
    .use(speakingErrors)
    .use(({ ctx, next }) => next({ ctx: { userId: signedIn(ctx) } }));
}

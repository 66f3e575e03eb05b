import type { GlobalModel } from "../database";
import type { Prisma } from "../generated/client";

declare const tenantSide: unique symbol;
declare const platformSide: unique symbol;

/**
 * A transaction that sees one business and no other, and a person only through a member of that
 * business.
 */
export type TenantClient = Omit<Prisma.TransactionClient, GlobalModel> & { readonly [tenantSide]: true };

/** A transaction that sees every business. Opened by `asPlatform` only, and recorded. */
export type PlatformClient = Prisma.TransactionClient & { readonly [platformSide]: true };

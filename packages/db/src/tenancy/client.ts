import type { GlobalModel } from "../database";
import type { Prisma } from "../generated/client";

declare const tenantSide: unique symbol;
declare const platformSide: unique symbol;

/**
 * A transaction that sees only one business, and a person only through a member of that business.
 */
export type TenantClient = Omit<Prisma.TransactionClient, GlobalModel> & { readonly [tenantSide]: true };

/** A transaction that sees every business. Only `asPlatform` opens it, and records it. */
export type PlatformClient = Prisma.TransactionClient & { readonly [platformSide]: true };

import type { Prisma } from "../generated/client";

declare const tenantSide: unique symbol;
declare const platformSide: unique symbol;

/** A transaction that sees one business and no other. */
export type TenantClient = Prisma.TransactionClient & { readonly [tenantSide]: true };

/** A transaction that sees every business. Opened by `asPlatform` only, and recorded. */
export type PlatformClient = Prisma.TransactionClient & { readonly [platformSide]: true };

import { Prisma } from "./generated/client";

/**
 * Writes NULL into a JSON column: `null` itself would be ambiguous beside the JSON value of that
 * name.
 */
export const noJson = Prisma.DbNull;

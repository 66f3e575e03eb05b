import { z } from "zod";
import { keyCall } from "../trpc/key-call";

/** `GET /v1/key`: the business of the key and what the key may do. */
export const readOwnKey = keyCall({
  scope: null,
  schema: z.strictObject({}),
  mostBytes: 0,
  run: async ({ ctx }) => {
    const { tenant } = ctx;
    const key = await ctx.db.apiKey.findUniqueOrThrow({
      where: { businessId_id: { businessId: tenant.businessId, id: tenant.apiKey?.id ?? "" } },
    });
    return { business: tenant.slug, name: key.name, scopes: key.scopes, expiresAt: key.expiresAt };
  },
});

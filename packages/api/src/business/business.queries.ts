import { listBusinessesOf } from "@spots/db/tenancy/tenant";
import { permissions } from "@spots/domain/access/permissions";
import type { Call } from "../trpc/context";

/** The business as the member who asks sees it: its face, who they are in it, what they may do, and where else they belong. */
export async function getMyBusiness({ ctx }: Call<{ business: string }>) {
  const { businessId: _, member: __, ...business } = ctx.tenant;
  const { id, name, role, locationIds } = ctx.member;
  return { ...business, member: { id, name, role, locationIds }, actions: permissions[role] };
}

/** The businesses of the person who asks, for the switcher. Runs beside the transaction, on the person's own door. */
export async function listMyBusinesses({ ctx }: { ctx: { database: Call["ctx"]["database"]; userId: string } }) {
  return listBusinessesOf(ctx.database, ctx.userId);
}

import { permissions } from "@spots/domain/access/permissions";
import type { Call } from "../trpc/context";

/** The business as the member who asks sees it: its face, who they are in it, and what they may do. */
export async function getMyBusiness({ ctx }: Pick<Call, "ctx">) {
  const { businessId: _, member: __, ...business } = ctx.tenant;
  const { id, name, role, locationIds } = ctx.member;
  return { ...business, member: { id, name, role, locationIds }, actions: permissions[role] };
}

import type { Tenant } from "@spots/domain/access/tenant";
import type { Id } from "@spots/domain/kernel/ids";

/** The primary key of a tenant's row, as a Prisma filter. */
export const tenantKey = ({ tenant }: { readonly tenant: Pick<Tenant, "businessId"> }, id: Id) => ({
  businessId_id: { businessId: tenant.businessId, id },
});

import type { Tenant } from "@spots/domain/access/tenant";
import type { Id } from "@spots/domain/kernel/ids";

/** The primary key of a row of the tenant's, as Prisma asks for it. */
export const tenantKey = ({ tenant }: { readonly tenant: Pick<Tenant, "businessId"> }, id: Id) => ({
  businessId_id: { businessId: tenant.businessId, id },
});

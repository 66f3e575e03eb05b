import { ownNamesOf } from "@spots/db/reports/own-names";
import type { TenantClient } from "@spots/db/tenancy/client";
import type { Tenant } from "@spots/domain/access/tenant";
import { isSensitive, masked, ownNames } from "@spots/domain/feedback/masking/masking";

type Reader = { readonly db: TenantClient; readonly tenant: Pick<Tenant, "businessId"> };

/**
 * Returns the function that masks customers' words for a screen that need not show who is ill, who
 * was there and where they live. The stored words stay. The names of the business are read only
 * when one of the texts has sensitive parts.
 * @param texts all texts that the function is called with
 */
export async function maskingOf({ db, tenant }: Reader, texts: readonly string[]): Promise<(text: string) => string> {
  if (!texts.some(isSensitive)) return (text) => text;
  const { phrases, people } = await ownNamesOf(db, tenant.businessId);
  const own = ownNames(phrases, people);
  return (text) => masked(text, own);
}

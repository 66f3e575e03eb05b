import { GermanAddress } from "@spots/domain/kernel/locale";
import { Logo } from "@spots/domain/platform/logo";
import { z } from "zod";

/**
 * The columns about the business and its location of a row that is read by a link to consents or by
 * the code of a visit.
 */
export const PageHostRow = z.object({
  ...{ business_id: z.string(), business_name: z.string(), location_name: z.string() },
  ...{ locale: z.string(), time_zone: z.string(), german_address: GermanAddress },
  ...{ accent: z.string().nullable(), logo: Logo.nullable() },
});

/** Whose page a customer sees who has the link to consents or the code of a visit. */
export type PageHost = {
  readonly businessId: string;
  readonly business: string;
  readonly location: string;
  readonly locale: string;
  readonly germanAddress: GermanAddress;
  readonly timeZone: string;
  readonly accent: string | null;
  readonly logo: Logo | null;
};

export const pageHostOf = (row: z.infer<typeof PageHostRow>): PageHost => ({
  ...{ businessId: row.business_id, business: row.business_name, location: row.location_name, locale: row.locale },
  ...{ germanAddress: row.german_address, timeZone: row.time_zone, accent: row.accent, logo: row.logo },
});
